import type { ClassLoads } from './classes'
import { drawUnit, feedClass, losingVertices } from './draw'
import { settleUnit } from './energise'
import type { Plant } from './plant'
import { createState, type State } from './state'

const copySettled = (from: State, to: State): void => {
  to.rank.set(from.rank)
  to.safe.set(from.safe)
  to.feederKw.set(from.feederKw)
  to.wave.set(from.wave)
  to.share.set(from.share)
}

const untouched = () => undefined

/**
 * Dispatches a plant: energises it from its sources down, feeds the loads, and sums what flows
 * back up to the sources, losses included. It follows switching order and cord sharing and does not
 * look for a better split, because an optimal flow would hide overloads. `lost` names vertices that
 * are out. Linear in the network. Who feeds whom does not depend on the loads: a state of the same
 * plant with the same vertices out may be given as `settled`, and is not worked out again.
 */
export const dispatch = (
  plant: Plant,
  loads: ClassLoads,
  planned = false,
  lost: readonly number[] = [],
  settled?: State,
): State => {
  const state = createState(plant, loads, planned, losingVertices(plant))
  for (const vertex of lost) state.lost[vertex] = 1
  if (settled) copySettled(settled, state)
  else for (let unit = 0; unit < plant.unitCount; unit++) settleUnit(state, unit)
  for (let group = 0; group < plant.classes.count; group++) feedClass(state, group, untouched)
  for (let unit = plant.unitCount - 1; unit >= 0; unit--) drawUnit(state, unit, untouched)
  return state
}
