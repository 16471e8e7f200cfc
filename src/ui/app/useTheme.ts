import { useEffect, useSyncExternalStore } from 'react'
import { useChrome } from './context'

const query = '(prefers-color-scheme: dark)'

const subscribe = (tell: () => void) => {
  const system = matchMedia(query)
  system.addEventListener('change', tell)
  return () => system.removeEventListener('change', tell)
}

/** The theme that holds: the chosen one, or the system's own, followed as it changes. */
export const useResolvedTheme = (): 'dark' | 'light' => {
  const theme = useChrome((state) => state.theme)
  const isDark = useSyncExternalStore(subscribe, () => matchMedia(query).matches)
  return theme === 'system' ? (isDark ? 'dark' : 'light') : theme
}

/** Sets the page's theme. */
export const useTheme = (): void => {
  const theme = useResolvedTheme()
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
}
