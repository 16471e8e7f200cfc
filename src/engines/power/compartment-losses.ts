import { sumClasses } from './classes'
import type { Compartment } from './compartments'
import { toLossState } from './loss-states'
import { type Baseline, loseNodes, loseSets, type Outcome, withShedding } from './losses'
import type { LossState } from './outcome'
import type { Wired } from './wired'
import type { Wiring } from './wiring'

const loadOfRows = new WeakMap<Wiring['rowOfLoad'], ReadonlyMap<number, number>>()

/** Load numbers by row; made once for as long as the loads are the same. */
export const loadsByRow = ({ rowOfLoad }: Wiring): ReadonlyMap<number, number> => {
  const known = loadOfRows.get(rowOfLoad)
  if (known) return known
  const loadOf = new Map<number, number>()
  rowOfLoad.forEach((row, load) => {
    loadOf.set(row, load)
  })
  loadOfRows.set(rowOfLoad, loadOf)
  return loadOf
}

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

/**
 * The state after losing each compartment with all that stands in it, harmless or not. What hangs on
 * what does not depend on draws; only where survivors seem overloaded it is worked out again with
 * the loads inside drawing nothing.
 */
export const compartmentLosses = ({ wiring, faults }: Wired, base: Baseline): LossState[] => {
  const { at: found, sets, losses, harmless: calm } = faults.compartmentsOf(wiring)
  const { compartments } = found
  let loadOf: ReadonlyMap<number, number> | undefined
  const tell = (at: number, outcome: Outcome) => {
    const { name, nodes, loads } = compartments[at] as Compartment
    loadOf ??= loadsByRow(wiring)
    const inside = loads.map((row) => loadOf?.get(row) as number)
    const seems = outcome.overloads.length > 0 && drawsFromOutside(base, nodes, inside)
    const less = seems ? withoutLoads(base, inside) : base
    const is = seems ? withShedding(base.network, nodes, (lost) => loseNodes(less, lost)) : outcome
    const state = toLossState(wiring, base, name, 'compartment', is)
    return setInsideApart(wiring, base, state, loads, loadOf)
  }
  const states = new Map<number, LossState>()
  loseSets(
    base,
    (at, outcome) =>
      states.set(
        at,
        losses.stateOf(outcome, () => tell(at, outcome)),
      ),
    sets.entries(),
    losses,
  )
  return compartments.map((_, at) => {
    const state = states.get(at) ?? calm.get(at) ?? tell(at, harmless)
    if (!states.has(at)) calm.set(at, state)
    return state
  })
}
