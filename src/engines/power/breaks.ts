import { gate, type Plant } from './plant'
import { allInOrder, inOrder } from './power-order'
import { createQueue, type Queue } from './queue'
import {
  type Bounds,
  bridge,
  later,
  never,
  none,
  openBounds,
  type Span,
  sooner,
  spanOf,
  type Timing,
} from './spans'
import { dead, type State, supplyCode } from './state'

/** Classes of loads that stay fed and see a break longer than they ride through, surely or perhaps. */
export interface Breaks {
  readonly interrupted: readonly number[]
  readonly unknown: readonly number[]
}

/** How a state stood before a loss: what carried power, and how long the rest needs to do so. */
export interface Before {
  readonly plant: Plant
  readonly rank: Int8Array
  readonly share: Float64Array
  readonly supply: Uint8Array
  readonly ready: readonly Span[]
}

const soleOf = ({ members }: Plant, vertex: number): number => {
  const at = members.offsets[vertex] as number
  return members.offsets[vertex + 1] === at + 1 ? (members.items[at] as number) : -1
}

/** Vertices that carry power to a load in this state. */
export const findUsed = (
  state: State,
  order: readonly number[] = allInOrder(state),
): Uint8Array => {
  const { plant } = state
  const used = new Uint8Array(plant.vertexCount)
  for (const node of plant.classes.entryNode) {
    const vertex = plant.vertexOf[node] as number
    if (vertex >= 0) used[vertex] = 1
  }
  for (let at = order.length - 1; at >= 0; at--) {
    const vertex = order[at] as number
    if (!used[vertex]) continue
    const end = plant.inOffsets[vertex + 1] as number
    for (let arc = plant.inOffsets[vertex] as number; arc < end; arc++) {
      if ((state.share[arc] as number) > 0) used[plant.arcFrom[arc] as number] = 1
    }
  }
  return used
}

/**
 * How long a vertex waits for power, when `wait` tells that of its feeders and `kept` which of its
 * ways in carried power before. A transfer switch takes whatever comes first.
 */
const waitOf = (
  state: State,
  vertex: number,
  timing: Timing,
  wait: (vertex: number) => Span,
  kept: (arc: number) => boolean,
): Span => {
  const { plant } = state
  const isTransfer = plant.roles[vertex] === 'transfer'
  const node = soleOf(plant, vertex)
  let found = never
  const end = plant.inOffsets[vertex + 1] as number
  for (let arc = plant.inOffsets[vertex] as number; arc < end; arc++) {
    const from = plant.arcFrom[arc] as number
    const settled = (state.share[arc] as number) > 0
    const isEarlier =
      plant.unitOf[from] !== plant.unitOf[vertex] ||
      (state.wave[from] as number) < (state.wave[vertex] as number)
    const may = settled || (isTransfer && state.rank[from] !== dead && isEarlier)
    if (!may) continue
    const moves = isTransfer && !kept(arc)
    const own = moves ? spanOf(timing.switchMs[node] as number) : none
    found = sooner(found, later(wait(from), own))
  }
  return found
}

/** How long one that carried nothing before takes by itself: to start, or to close. */
const ownWait = ({ plant }: State, vertex: number, timing: Timing): Span => {
  const node = soleOf(plant, vertex)
  if (plant.roles[vertex] === 'generator') return spanOf(timing.startMs[node] as number)
  return plant.gate[vertex] === gate.none ? none : spanOf(timing.switchMs[node] as number)
}

/** The wait behind a vertex, less what its own battery bridges. */
const behind = (plant: Plant, vertex: number, wait: Span, timing: Timing, bounds: Bounds): Span => {
  const node = soleOf(plant, vertex)
  return node >= 0 && timing.bridges[node] ? bridge(wait, node, timing, bounds) : wait
}

/** Remembers a state as it stands before anything is lost. Linear in the network. */
export const standsBefore = (state: State, timing: Timing): Before => {
  const { plant } = state
  const order = allInOrder(state)
  const used = findUsed(state, order)
  const ready: Span[] = Array(plant.vertexCount).fill(none)
  const bounds = openBounds(plant.network.nodeCount)
  for (const vertex of order) {
    if (used[vertex] || state.rank[vertex] === dead) continue
    const isSource = plant.roles[vertex] === 'generator' || plant.roles[vertex] === 'source'
    const fed = isSource
      ? none
      : waitOf(
          state,
          vertex,
          timing,
          (from) => ready[from] as Span,
          (arc) => (state.share[arc] as number) > 0,
        )
    const wait = later(fed, ownWait(state, vertex, timing))
    ready[vertex] = behind(plant, vertex, wait, timing, bounds)
  }
  return {
    plant,
    rank: state.rank.slice(),
    share: state.share.slice(),
    supply: state.supply.slice(),
    ready,
  }
}

/** The break that a class of loads sees: until as many of its cords are live as it needs. */
const breakOf = ({ plant }: State, group: number, wait: (vertex: number) => Span): Span => {
  const { classes, vertexOf } = plant
  const cords: { count: number; span: Span }[] = []
  const end = classes.offsets[group + 1] as number
  for (let entry = classes.offsets[group] as number; entry < end; entry++) {
    const vertex = vertexOf[classes.entryNode[entry] as number] as number
    cords.push({
      count: classes.entryCords[entry] as number,
      span: vertex < 0 ? never : wait(vertex),
    })
  }
  const nth = (needed: number, pick: (span: Span) => number): number => {
    let live = 0
    for (const { count, span } of [...cords].sort((a, b) => pick(a.span) - pick(b.span))) {
      live += count
      if (live >= needed) return pick(span)
    }
    return Number.POSITIVE_INFINITY
  }
  const needed = classes.needed[group] as number
  const [few, many] = Number.isNaN(needed) ? [1, classes.cords[group] as number] : [needed, needed]
  return { least: nth(few, ({ least }) => least), most: nth(many, ({ most }) => most) }
}

const judge = (
  state: State,
  before: Before,
  groups: Iterable<number>,
  wait: (vertex: number) => Span,
  holdUpMs: number,
): Breaks => {
  const interrupted: number[] = []
  const unknown: number[] = []
  for (const group of groups) {
    const wasDropped = before.supply[group] === supplyCode.dropped
    if (wasDropped || state.supply[group] === supplyCode.dropped) continue
    const span = breakOf(state, group, wait)
    if (span.least > holdUpMs) interrupted.push(group)
    else if (span.most > holdUpMs) unknown.push(group)
  }
  return { interrupted, unknown }
}

const quiet: Breaks = { interrupted: [], unknown: [] }

/** Classes of loads on a vertex. */
export const groupsAt = ({ members, classes }: Plant, vertex: number): number[] => {
  const found: number[] = []
  for (const node of members.items.subarray(members.offsets[vertex], members.offsets[vertex + 1])) {
    const { offsets, items } = classes.byNode
    for (const entry of items.subarray(offsets[node], offsets[node + 1])) {
      found.push(classes.entryClass[entry] as number)
    }
  }
  return found
}

/** Which ways in of the state after a loss carried power before it, and how ready its vertices were. */
export const matchOf = (before: Before, { plant }: State) => {
  if (plant.arcFrom === before.plant.arcFrom) {
    return {
      kept: (arc: number) => (before.share[arc] as number) > 0,
      ready: (vertex: number) => before.ready[vertex] as Span,
    }
  }
  // Joined sections fell apart, so that vertices and arcs are numbered anew: match by components.
  const { arcFromNode, arcToNode, network, vertexOf } = before.plant
  const key = (from: number, to: number) => from * network.nodeCount + to
  const carried = new Set<number>()
  arcFromNode.forEach((from, arc) => {
    if ((before.share[arc] as number) > 0) carried.add(key(from, arcToNode[arc] as number))
  })
  return {
    kept: (arc: number) =>
      carried.has(key(plant.arcFromNode[arc] as number, plant.arcToNode[arc] as number)),
    ready: (vertex: number) => {
      const member = plant.members.items[plant.members.offsets[vertex] as number] as number
      return before.ready[vertexOf[member] as number] as Span
    },
  }
}

/** Whether a vertex draws over a way in that carried nothing before. */
export const drawsAnew = (
  { plant, share }: State,
  vertex: number,
  kept: (arc: number) => boolean,
): boolean => {
  const end = plant.inOffsets[vertex + 1] as number
  for (let arc = plant.inOffsets[vertex] as number; arc < end; arc++) {
    if ((share[arc] as number) > 0 && !kept(arc)) return true
  }
  return false
}

/** Walks down from the vertices that draw anew, and calls on each in the order of the power. */
const walkDown = (
  state: State,
  start: readonly number[],
  queue: Queue,
  visit: (vertex: number) => boolean,
): void => {
  const { plant } = state
  for (const vertex of start) queue.push(plant.unitOf[vertex] as number)
  while (queue.size > 0) {
    const unit = queue.pop()
    const vertices = plant.units.items.subarray(
      plant.units.offsets[unit],
      plant.units.offsets[unit + 1],
    )
    for (const vertex of inOrder(state, vertices)) {
      if (state.rank[vertex] === dead || !visit(vertex)) continue
      const { offsets, items } = plant.out
      for (const arc of items.subarray(offsets[vertex], offsets[vertex + 1])) {
        const below = plant.unitOf[plant.arcTo[arc] as number] as number
        if (below !== unit) queue.push(below)
      }
    }
  }
}

/**
 * Prepares the search for loads that see a break too long for them between two states of a network.
 * Of the state after a loss, `changed` names the vertices that may differ from before, all of them
 * where undefined. Notes in `bounds` what was compared with ride-throughs. Costs what changed.
 */
export const createBreakFinder = (before: Before, timing: Timing, bounds: Bounds) => {
  const own = createQueue(before.plant.unitCount)
  return (state: State, changed?: readonly number[]): Breaks => {
    const { plant } = state
    const { kept, ready } = matchOf(before, state)
    const start = (changed ?? [...Array(plant.vertexCount).keys()]).filter((vertex) =>
      drawsAnew(state, vertex, kept),
    )
    if (start.length === 0) return quiet
    const spans = new Map<number, Span>()
    const groups = new Set<number>()
    const waitAt = (vertex: number): Span =>
      state.rank[vertex] === dead ? never : (spans.get(vertex) ?? ready(vertex))
    const visit = (vertex: number): boolean => {
      const role = plant.roles[vertex]
      if (role === 'generator' || role === 'source') return false
      const fed = waitOf(state, vertex, timing, waitAt, kept)
      const isCold = ready(vertex).most > 0
      const wait = isCold ? later(fed, ownWait(state, vertex, timing)) : fed
      const span = behind(plant, vertex, wait, timing, bounds)
      spans.set(vertex, span)
      if (span.most === 0) return false
      for (const group of groupsAt(plant, vertex)) groups.add(group)
      return true
    }
    walkDown(state, start, plant === before.plant ? own : createQueue(plant.unitCount), visit)
    return judge(state, before, groups, waitAt, timing.holdUpMs)
  }
}
