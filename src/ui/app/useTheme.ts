import { useEffect } from 'react'
import { useChrome } from './context'

/** Sets the page's theme; the system's own is followed as it changes. */
export const useTheme = (): void => {
  const theme = useChrome((state) => state.theme)
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      const system = dark.matches ? 'dark' : 'light'
      document.documentElement.dataset['theme'] = theme === 'system' ? system : theme
    }
    apply()
    dark.addEventListener('change', apply)
    return () => dark.removeEventListener('change', apply)
  }, [theme])
}
