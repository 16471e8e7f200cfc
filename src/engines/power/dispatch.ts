import type { ClassLoads } from './classes'
import { drawUnit, feedClass, losingVertices } from './draw'
import { settleUnit } from './energise'
import { heldBy, islandsOf } from './islands'
import type { Plant } from './plant'
import { createState, dead, type State, supplyCode } from './state'

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

const copyOf = (state: State): State => ({
  ...state,
  lost: state.lost.slice(),
  rank: state.rank.slice(),
  safe: state.safe.slice(),
  feederKw: state.feederKw.slice(),
  wave: state.wave.slice(),
  loadKw: state.loadKw.slice(),
  unknown: state.unknown.slice(),
  share: state.share.slice(),
  flowKw: state.flowKw.slice(),
  flowUnknown: state.flowUnknown.slice(),
  supply: state.supply.slice(),
  feedKw: state.feedKw.slice(),
  feedUnknown: state.feedUnknown.slice(),
})

/** Puts vertices and what leads into them back to before anything was live. */
const forgetVertices = (state: State, vertices: Int32Array): void => {
  const { inOffsets } = state.plant
  for (const vertex of vertices) {
    state.rank[vertex] = dead
    state.safe[vertex] = 0
    state.feederKw[vertex] = Number.NaN
    state.wave[vertex] = 0
    state.loadKw[vertex] = 0
    state.unknown[vertex] = 0
    const [start, end] = [inOffsets[vertex] as number, inOffsets[vertex + 1] as number]
    state.share.fill(0, start, end)
    state.flowKw.fill(0, start, end)
    state.flowUnknown.fill(0, start, end)
  }
}

/**
 * Dispatches a plant as it stands in `before` without some vertices more: bit by bit what
 * {@link dispatch} says of it. Only the islands that hold one of them are worked out anew, the rest is
 * copied. Of another plant or with other loads all of it is.
 */
export const dispatchPart = (
  before: State,
  lost: readonly number[],
  plant: Plant = before.plant,
  loads: ClassLoads = before.loads,
): State => {
  if (before.plant !== plant || before.loads !== loads) {
    return dispatch(plant, loads, before.planned, lost)
  }
  const islands = islandsOf(plant)
  const hit = new Set(lost.map((vertex) => islands.ofVertex[vertex] as number))
  const state = copyOf(before)
  for (const vertex of lost) state.lost[vertex] = 1
  forgetVertices(state, heldBy(islands.vertices, hit))
  const groups = heldBy(islands.classes, hit)
  for (const group of groups) {
    const { offsets } = plant.classes
    const [start, end] = [offsets[group] as number, offsets[group + 1] as number]
    state.supply[group] = supplyCode.dropped
    state.feedKw.fill(0, start, end)
    state.feedUnknown.fill(0, start, end)
  }
  const units = heldBy(islands.units, hit)
  for (const unit of units) settleUnit(state, unit)
  for (const group of groups) feedClass(state, group, untouched)
  for (let at = units.length - 1; at >= 0; at--) drawUnit(state, units[at] as number, untouched)
  return state
}
