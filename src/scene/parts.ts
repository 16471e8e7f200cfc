import type { SceneNeeds, ScenePart } from './part'
import { airPart } from './parts/air'
import { elementsPart } from './parts/elements'
import { ghostsPart } from './parts/ghosts'
import { groundPart } from './parts/ground'
import { linesPart } from './parts/lines'
import { sectionPart } from './parts/section'
import { studioPart } from './parts/studio'

/**
 * Everything in the scene but the equipment itself, which is first to hear of everything. Who adds
 * something to the scene adds a file in `parts` and a line here.
 */
const makers: readonly ((needs: SceneNeeds) => ScenePart)[] = [
  studioPart,
  groundPart,
  elementsPart,
  ghostsPart,
  linesPart,
  airPart,
  sectionPart,
]

export const createParts = (needs: SceneNeeds): readonly ScenePart[] =>
  makers.map((make) => make(needs))
