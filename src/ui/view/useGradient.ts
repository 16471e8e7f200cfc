import { useEffect, useState } from 'react'

/** The scene's own colours; they come with it, after the rest of the page. */
export const useGradient = (): string | undefined => {
  const [gradient, setGradient] = useState<string | undefined>()
  useEffect(() => {
    let left = false
    import('#scene').then(({ overlayGradient }) => {
      if (!left) setGradient(overlayGradient())
    })
    return () => {
      left = true
    }
  }, [])
  return gradient
}
