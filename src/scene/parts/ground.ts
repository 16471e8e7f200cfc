import type { Painting } from '#workspace'
import { Ground } from '../ground/ground'
import type { SceneNeeds, ScenePart } from '../part'

/** Rooms, containments, routes and the ground around them: built anew when one of them changed. */
export const groundPart = ({ uniforms }: SceneNeeds): ScenePart => {
  const ground = new Ground(uniforms)
  let stale = true
  let painted: Painting | undefined
  const soil = () => {
    stale = true
  }
  return {
    root: ground.root,
    paint: soil,
    reopen: soil,
    follow: (next, last) => {
      if (next.visibility !== last.visibility) soil()
    },
    changed: ({ operations }) => {
      if (operations.some(({ table }) => table === 'rooms' || table === 'routes')) soil()
    },
    draw: ({ state, theme, painting, view }) => {
      if (painting?.areas !== painted?.areas || painting?.routes !== painted?.routes) soil()
      painted = painting
      if (stale) ground.build(state, theme, painting)
      stale = false
      const { target, distanceM } = view.orbit
      ground.centre(target.x, target.y, Math.max(distanceM * 1.2, 40))
      return false
    },
    dispose: () => ground.dispose(),
  }
}
