import type { Baseline } from '../../../src/engines/power/losses'
import { standInsOf } from '../../../src/engines/power/series'
import { createTrials } from '../../../src/engines/power/trial'

/** Work done to take out every component of a network once. */
export interface RemovalWork {
  /** Removals tried; components in a row that do the same are tried once. */
  readonly trials: number
  /** Vertices whose supply or load changed, over all trials. */
  readonly vertices: number
  /** Classes of loads fed again, over all trials. */
  readonly groups: number
}

/** Counts the work of a survey of all removals. */
export const removalWork = (base: Baseline): RemovalWork => {
  const trials = createTrials(base.state)
  const work = { trials: 0, vertices: 0, groups: 0 }
  for (const node of new Set(standInsOf(base.plant))) {
    trials.take([node])
    work.trials += 1
    work.vertices += trials.vertices.length
    work.groups += trials.groups.length
    trials.undo()
  }
  return work
}
