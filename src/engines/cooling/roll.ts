import type { Inventory } from '#model'
import type { LiquidNetwork } from './network'
import { Sum, sharesOf } from './sum'

/** What the roll of heat from loop to loop came to. */
export interface Rolled {
  /** Heat of each loop. */
  readonly heat: readonly Sum[]
  /** Heat that each sink takes, by row: exchangers and outdoor units. */
  readonly taken: ReadonlyMap<number, Sum>
  /** Loops in which heat goes round in a circle. */
  readonly circular: ReadonlySet<number>
  /** Heat that no sink takes, exchangers that lead nowhere included. */
  readonly unassignedKw: number
  /** Exchangers that take heat and have no loop to give it to. */
  readonly deadEnds: readonly number[]
}

interface State {
  readonly heat: Sum[]
  readonly taken: Map<number, Sum>
  readonly circular: Set<number>
  readonly deadEnds: Set<number>
  readonly done: Set<number>
  unassignedKw: number
}

/** Loops from which heat flows into each loop, through exchangers. */
const feedersOf = (network: LiquidNetwork): readonly Set<number>[] =>
  network.loops.map(({ sources }) => {
    const feeders = new Set<number>()
    for (const { row } of sources) {
      for (const loop of network.loopsInto.get(row) ?? []) feeders.add(loop)
    }
    return feeders
  })

/** Whether a loop feeds itself through others that still wait. */
const feedsItself = (
  feeders: readonly Set<number>[],
  waiting: ReadonlySet<number>,
  loop: number,
): boolean => {
  const seen = new Set<number>()
  const open = [loop]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const feeder of feeders[at] ?? []) {
      if (feeder === loop) return true
      if (!waiting.has(feeder) || seen.has(feeder)) continue
      seen.add(feeder)
      open.push(feeder)
    }
  }
  return false
}

/**
 * The order in which heat runs down: a loop comes after all that feed it. Where the wiring goes in
 * a circle, one loop of the circle is taken as it stands and named circular, so that the walk ends.
 */
const downstreamOrder = (network: LiquidNetwork) => {
  const feeders = feedersOf(network)
  const waiting = new Set(network.loops.map((_, at) => at))
  const circular = new Set<number>()
  const order: number[] = []
  while (waiting.size > 0) {
    const ready = [...waiting].filter((at) =>
      [...(feeders[at] ?? [])].every((feeder) => feeder !== at && !waiting.has(feeder)),
    )
    if (ready.length === 0) {
      const turn = [...waiting].find((at) => feedsItself(feeders, waiting, at))
      // Loops that wait for ever wait for a circle, so that there is one.
      if (turn === undefined) break
      circular.add(turn)
      ready.push(turn)
    }
    for (const at of ready) {
      order.push(at)
      waiting.delete(at)
    }
  }
  return { order, circular }
}

const takenBy = (state: State, row: number): Sum => {
  let sum = state.taken.get(row)
  if (!sum) {
    sum = new Sum()
    state.taken.set(row, sum)
  }
  return sum
}

/** Hands on what an exchanger takes, its own pump heat with it, to the loops on its other side. */
const handOn = (network: LiquidNetwork, state: State, row: number, heat: Sum): void => {
  const next = network.loopsFrom.get(row) ?? []
  if (next.length === 0) {
    state.deadEnds.add(row)
    state.unassignedKw += heat.value
    return
  }
  for (const loop of next) {
    if (state.done.has(loop)) {
      state.circular.add(loop)
      state.unassignedKw += heat.value / next.length
    } else {
      state.heat[loop]?.addShare(heat, 1 / next.length)
    }
  }
}

/** Outdoor units end the way of heat, but chillers whose condenser gives it to another loop. */
const rejects = (inventory: Inventory, network: LiquidNetwork, row: number): boolean =>
  inventory.kindOf(row).cooling === 'rejection' && !network.loopsFrom.has(row)

/** What the roll asks of the units. */
interface UnitFigures {
  capacityKw(row: number): number
  /** Heat that a unit adds to what it takes from a loop; NaN: not known. */
  ownHeatKw(row: number, takenKw: number): number
}

/**
 * Rolls heat from loop to loop, given what each is fed from outside of the network: parallel sinks
 * share it in proportion to their capacities, and each exchanger hands its share, with the heat of
 * its pumps, to the loop on its other side; so does a chiller with a condenser loop.
 */
export const rollHeat = (
  inventory: Inventory,
  network: LiquidNetwork,
  fed: readonly Sum[],
  { capacityKw, ownHeatKw }: UnitFigures,
): Rolled => {
  const { order, circular } = downstreamOrder(network)
  const state: State = {
    heat: fed.map((heat) => heat.copy()),
    taken: new Map(),
    circular,
    deadEnds: new Set(),
    done: new Set(),
    unassignedKw: 0,
  }
  for (const at of order) {
    state.done.add(at)
    const heat = state.heat[at] as Sum
    const sinks = network.loops[at]?.sinks ?? []
    if (sinks.length === 0) state.unassignedKw += heat.value
    const shares = sharesOf(sinks.map(({ row }) => capacityKw(row)))
    sinks.forEach(({ row }, sink) => {
      const share = new Sum()
      share.addShare(heat, shares[sink] as number)
      takenBy(state, row).addShare(share, 1)
      if (rejects(inventory, network, row)) return
      const own = ownHeatKw(row, share.value)
      if (!Number.isNaN(own)) share.add(own)
      handOn(network, state, row, share)
    })
  }
  return { ...state, deadEnds: [...state.deadEnds] }
}
