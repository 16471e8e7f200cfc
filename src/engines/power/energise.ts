import { gate, type Plant } from './plant'
import { dead, rankOf, type State } from './state'

/** Roles that hand on no more than what feeds them can give. */
const passesOn: ReadonlySet<string> = new Set(['breaker', 'tie', 'bypass', 'transfer'])
const unsettled = 0x7fffffff

/** Whether an arc's start may feed its end: live, and settled earlier where both hang in one cycle. */
const isReady = (state: State, arc: number): boolean => {
  const { arcFrom, arcTo, unitOf } = state.plant
  const from = arcFrom[arc] as number
  const to = arcTo[arc] as number
  if ((state.rank[from] as number) === dead) return false
  return unitOf[from] !== unitOf[to] || (state.wave[from] as number) < (state.wave[to] as number)
}

const isBlocked = ({ plant, planned, lost }: State, vertex: number): boolean =>
  lost[vertex] === 1 || (plant.gate[vertex] === gate.manual && !planned)

const ownRank = ({ roles }: Plant, vertex: number): number => {
  if (roles[vertex] === 'source') return rankOf.normal
  return roles[vertex] === 'generator' ? rankOf.generator : dead
}

/** What an arc can carry as one of several parallel feeders; NaN where nobody stated it. */
const feederOf = (state: State, arc: number): number => {
  const { plant } = state
  const from = plant.arcFrom[arc] as number
  return (plant.sole[from] as number) >= 0
    ? (state.feederKw[from] as number)
    : (plant.network.ratingKw[plant.arcFromNode[arc] as number] as number)
}

/** Splits a vertex's input over its chosen arcs by rating, or equally where a rating is not stated. */
const splitInput = (state: State, arcs: readonly number[]): void => {
  const weights = arcs.map((arc) => feederOf(state, arc))
  const rated = weights.every((weight) => weight > 0 && Number.isFinite(weight))
  const total = rated ? weights.reduce((sum, weight) => sum + weight, 0) : arcs.length
  arcs.forEach((arc, i) => {
    state.share[arc] = (rated ? (weights[i] as number) : 1) / total
  })
}

const leastOf = (first: number, second: number): number => {
  if (Number.isNaN(first)) return second
  return Number.isNaN(second) ? first : Math.min(first, second)
}

/** What a vertex can hand on; `only` is the one arc that feeds it, or −1. */
const handOn = (state: State, vertex: number, only: number): number => {
  const node = state.plant.sole[vertex] as number
  if (node < 0) return Number.NaN
  const own = state.plant.network.ratingKw[node] as number
  const bounded = only >= 0 && passesOn.has(state.plant.roles[vertex] as string)
  return bounded ? leastOf(own, feederOf(state, only)) : own
}

const chooseArcs = (state: State, vertex: number): number[] => {
  const { plant } = state
  const byPreference = plant.roles[vertex] === 'transfer'
  const end = plant.inOffsets[vertex + 1] as number
  let best = Number.POSITIVE_INFINITY
  let chosen: number[] = []
  for (let arc = plant.inOffsets[vertex] as number; arc < end; arc++) {
    if (!isReady(state, arc)) continue
    const key = byPreference
      ? (plant.arcPreference[arc] as number)
      : (state.rank[plant.arcFrom[arc] as number] as number)
    if (key > best) continue
    if (key < best) chosen = []
    best = key
    chosen.push(arc)
  }
  return chosen
}

const clear = (state: State, vertex: number): void => {
  const { inOffsets } = state.plant
  state.rank[vertex] = dead
  state.safe[vertex] = 0
  state.feederKw[vertex] = Number.NaN
  const end = inOffsets[vertex + 1] as number
  for (let arc = inOffsets[vertex] as number; arc < end; arc++) state.share[arc] = 0
}

/** Notes that a vertex is live, from the rank and the safety of what feeds it. */
const enliven = (state: State, vertex: number, rank: number, safe: number, only: number): void => {
  const { plant } = state
  // Behind a UPS it does not matter what feeds the UPS: its output is as good as its neighbour's.
  if (plant.roles[vertex] === 'ups') state.rank[vertex] = rankOf.normal
  else state.rank[vertex] = plant.gate[vertex] === gate.none ? rank : rankOf.closed
  state.safe[vertex] = safe | (plant.protects[vertex] as number)
  state.feederKw[vertex] = handOn(state, vertex, only)
}

/** The same as for several ways in, for a vertex that has but one. */
const settleSingle = (state: State, vertex: number, arc: number): void => {
  if (!isReady(state, arc)) return
  const from = state.plant.arcFrom[arc] as number
  state.share[arc] = 1
  enliven(state, vertex, state.rank[from] as number, state.safe[from] as number, arc)
}

/**
 * Decides what feeds one vertex, from what is live upstream. Sources feed themselves; a transfer
 * switch takes the first live input in its order; anything else takes the live inputs of the best
 * rank: the utility before a generator, both before what reaches it over a device that stands open.
 */
const settle = (state: State, vertex: number): void => {
  const { plant } = state
  clear(state, vertex)
  if (isBlocked(state, vertex)) return
  const own = ownRank(plant, vertex)
  if (own !== dead) {
    enliven(state, vertex, own, 0, -1)
    return
  }
  const start = plant.inOffsets[vertex] as number
  if ((plant.inOffsets[vertex + 1] as number) - start === 1) {
    settleSingle(state, vertex, start)
    return
  }
  const chosen = chooseArcs(state, vertex)
  if (chosen.length === 0) return
  splitInput(state, chosen)
  let rank: number = rankOf.closed
  let safe = 0
  for (const arc of chosen) {
    const from = plant.arcFrom[arc] as number
    rank = Math.min(rank, state.rank[from] as number)
    safe |= state.safe[from] as number
  }
  enliven(state, vertex, rank, safe, chosen.length === 1 ? (chosen[0] as number) : -1)
}

/**
 * Phases of a cycle held together by ties. A transfer switch waits for its preferred input as long
 * as a generator may bring that back: what hangs on a UPS does not notice the gap.
 */
const phase = { normal: 0, generator: 1, alternate: 2, closed: 3 } as const
const phaseOfRank = [phase.normal, phase.generator, phase.closed] as const

/** The earliest phase in which a vertex of a cycle can be fed by what is settled so far. */
const earliestPhase = (state: State, vertex: number): number => {
  const { plant } = state
  if (isBlocked(state, vertex)) return unsettled
  const own = ownRank(plant, vertex)
  if (own !== dead) return phaseOfRank[own] as number
  const opens = plant.gate[vertex] === gate.none ? phase.normal : phase.closed
  let earliest: number = unsettled
  const end = plant.inOffsets[vertex + 1] as number
  for (let arc = plant.inOffsets[vertex] as number; arc < end; arc++) {
    if (!isReady(state, arc)) continue
    const from = plant.arcFrom[arc] as number
    const inside = plant.unitOf[from] === plant.unitOf[vertex]
    const upstream = inside ? phase.normal : phaseOfRank[state.rank[from] as number]
    const alternate =
      plant.roles[vertex] === 'transfer' && plant.arcPreference[arc] !== 0
        ? phase.alternate
        : phase.normal
    earliest = Math.min(earliest, Math.max(upstream as number, opens, alternate))
  }
  return earliest
}

/** Settles vertices that hang in a cycle, in waves outward from what is live. Order-independent. */
const settleCycle = (state: State, vertices: Iterable<number>): void => {
  let open = [...vertices]
  for (const vertex of open) {
    clear(state, vertex)
    state.wave[vertex] = unsettled
  }
  let wave = 0
  for (let now: number = phase.normal; now <= phase.closed; ) {
    const next = open.filter((vertex) => earliestPhase(state, vertex) <= now)
    if (next.length === 0) {
      now += 1
      continue
    }
    for (const vertex of next) state.wave[vertex] = wave
    for (const vertex of next) settle(state, vertex)
    open = open.filter((vertex) => state.wave[vertex] === unsettled)
    wave += 1
  }
}

/** Decides what feeds the vertices of one unit. Units upstream must have been settled. */
export const settleVertices = (state: State, vertices: ArrayLike<number> & Iterable<number>) => {
  if (vertices.length === 1) settle(state, vertices[0] as number)
  else settleCycle(state, vertices)
}

/** Decides what feeds a unit of the plant. */
export const settleUnit = (state: State, unit: number): void => {
  const { offsets, items } = state.plant.units
  const start = offsets[unit] as number
  const end = offsets[unit + 1] as number
  if (end - start === 1) settle(state, items[start] as number)
  else settleCycle(state, items.subarray(start, end))
}
