import { AirScene } from '../air/air-scene'
import type { SceneNeeds, ScenePart } from '../part'

/** The air of a room, where it is shown. */
export const airPart = ({ calm }: SceneNeeds): ScenePart => {
  const air = new AirScene(calm, Math.random)
  return {
    root: air.root,
    paint: ({ name }) => air.paint(name),
    draw: ({ state, nowMs }) => air.draw(state.air, nowMs),
    dispose: () => air.dispose(),
  }
}
