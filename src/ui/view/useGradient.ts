import { useEffect, useState } from 'react'

/** The scene's own colours as a gradient of CSS; they come with it, after the rest of the page. */
export const useGradient = (of: 'overlayRamp' | 'airRamp'): string | undefined => {
  const [gradient, setGradient] = useState<string | undefined>()
  useEffect(() => {
    let left = false
    import('#scene').then((scene) => {
      if (!left) setGradient(scene[of].gradient())
    })
    return () => {
      left = true
    }
  }, [of])
  return gradient
}
