import { sumClasses } from './classes'
import type { Compartment } from './compartments'
import type { LossMemory } from './loss-memory'
import { toLossState } from './loss-states'
import { type Baseline, loseNodes, loseSets, type Outcome, withShedding } from './losses'
import type { LossState } from './solution'
import type { Wired } from './wired'
import type { Wiring } from './wiring'

/** Load numbers by row. */
const loadsByRow = ({ rowOfLoad }: Wiring): ReadonlyMap<number, number> =>
  new Map([...rowOfLoad].map((row, load) => [row, load]))

/** Whether a load that goes with the lost components hangs on something that stays. */
export const drawsFromOutside = (
  { classes }: Baseline,
  nodes: readonly number[],
  loads: readonly number[],
): boolean => {
  const lost = new Set(nodes)
  return loads.some((load) => {
    const group = classes.of[load] as number
    const end = classes.offsets[group + 1] as number
    for (let entry = classes.offsets[group] as number; entry < end; entry++) {
      if (!lost.has(classes.entryNode[entry] as number)) return true
    }
    return false
  })
}

/** The same normal state, for losses after which some loads draw nothing any more. */
export const withoutLoads = (base: Baseline, loads: readonly number[]): Baseline => {
  const loadKw = base.network.loadKw.slice()
  for (const load of loads) loadKw[load] = 0
  return { ...base, loads: sumClasses(base.classes, loadKw) }
}

/** A state with the loads that stand inside what was lost told apart from its victims. */
export const setInsideApart = (
  { itKw }: Wiring,
  { network }: Baseline,
  state: LossState,
  rows: readonly number[],
  loadOf: ReadonlyMap<number, number>,
): LossState => {
  const inside = new Set(rows)
  const others = (of: readonly number[]) => of.filter((row) => !inside.has(row))
  const dropped = others(state.dropped)
  const sum = (kwOf: (load: number) => number) =>
    dropped.reduce((total, row) => {
      const load = loadOf.get(row) as number
      const isKnown = !Number.isNaN(network.loadKw[load])
      return isKnown ? total + kwOf(load) : total
    }, 0)
  return {
    ...state,
    dropped,
    droppedKw: sum((load) => network.loadKw[load] as number),
    droppedItKw: sum((load) => itKw[load] as number),
    unprotected: others(state.unprotected),
    unknown: others(state.unknown),
    inside: rows,
  }
}

const harmless: Outcome = { dropped: [], unprotected: [], unknown: [], overloads: [] }

/** The state after losing each compartment with all that stands in it, harmless or not. */
export const compartmentLosses = (
  { wiring }: Wired,
  base: Baseline,
  compartments: readonly Compartment[],
  memory: LossMemory,
): LossState[] => {
  const loadOf = loadsByRow(wiring)
  const loadsIn = (at: number) =>
    (compartments[at] as Compartment).loads.map((row) => loadOf.get(row) as number)
  const nodesIn = (at: number) => (compartments[at] as Compartment).nodes
  const tell = (at: number, outcome: Outcome) => {
    const { name, loads } = compartments[at] as Compartment
    const state = toLossState(wiring, base, name, 'compartment', outcome)
    return setInsideApart(wiring, base, state, loads, loadOf)
  }
  const states = new Map<number, LossState>()
  const places = compartments.map((_, at) => at)
  const relieved = places.filter((at) => drawsFromOutside(base, nodesIn(at), loadsIn(at)))
  for (const at of relieved) {
    const less = withoutLoads(base, loadsIn(at))
    const lose = (nodes: readonly number[]) => loseNodes(less, nodes)
    states.set(at, tell(at, withShedding(base.network, nodesIn(at), lose)))
  }
  loseSets(
    base,
    (at, outcome) =>
      states.set(
        at,
        memory.stateOf(outcome, () => tell(at, outcome)),
      ),
    places
      .filter((at) => !states.has(at))
      .map((at): [number, readonly number[]] => [at, nodesIn(at)]),
    memory,
  )
  return places.map((at) => states.get(at) ?? tell(at, harmless))
}
