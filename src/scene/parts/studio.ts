import type { Texture } from 'three'
import { createStudio } from '../light'
import type { SceneNeeds, ScenePart } from '../part'

/** What metal reflects: filtered once on the graphics card, and again when that has forgotten it. */
export const studioPart = ({ recast }: SceneNeeds): ScenePart => {
  let studio: Texture | undefined
  const close = () => {
    studio?.dispose()
    studio = undefined
  }
  return {
    draw: ({ gl, scene }) => {
      if (studio) return false
      studio = createStudio(gl)
      scene.environment = studio
      scene.environmentIntensity = 0.5
      return false
    },
    restore: () => {
      close()
      recast()
    },
    dispose: close,
  }
}
