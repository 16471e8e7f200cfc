import { type Before, drawsAnew, matchOf } from '../breaks'
import { gate, type Plant } from '../plant'
import { inOrder } from '../power-order'
import { createQueue, type Queue } from '../queue'
import { later, never, none, type Span, sooner, spanOf, type Timing } from '../spans'
import { dead, type State } from '../state'

/**
 * A while without power: live up to `until`, live again from `again` on, both in ms after a loss.
 * Bounds differ where a time is not stated.
 */
export interface Gap {
  readonly until: Span
  readonly again: Span
}

/** How a vertex passes from the state before a loss into the one after it. */
export interface Passage {
  readonly vertex: number
  /** What its feeders leave it; a battery of its own does not count. */
  readonly input: Gap
  /** What it hands on; undefined where it is never dead. */
  readonly output: Gap | undefined
  /** The feeder that held longest, and the one that comes first afterwards; −1 for none. */
  readonly oldFrom: number
  readonly newFrom: number
  /** It takes a way in that carried nothing before. */
  readonly moves: boolean
  /** It was live before the loss, and has something to lose. */
  readonly wasLive: boolean
}

/** All passages of one loss, in the order of the power. */
export interface Passages {
  readonly state: State
  readonly all: readonly Passage[]
  gapAt(vertex: number): Gap | undefined
  passageAt(vertex: number): Passage | undefined
  /** How long one that carried nothing before takes to be live. */
  readyAt(vertex: number): Span
}

/** Delays on top, ms: what waits until a generator takes the next block of load. */
export type DelayOf = (vertex: number) => number

const latest = (first: Span, second: Span): Span => ({
  least: Math.max(first.least, second.least),
  most: Math.max(first.most, second.most),
})

const always: Gap = { until: none, again: never }

/** What a battery leaves of a gap: nothing where it lasts, the rest of it where it does not. */
const bridged = (input: Gap, node: number, timing: Timing): Gap | undefined => {
  const ride = spanOf(timing.rideMs[node] as number)
  const takeoverMs = timing.takeoverMs[node] as number
  const until = later(input.until, ride)
  if (input.again.most <= until.least) {
    const again = later(input.until, spanOf(takeoverMs))
    return takeoverMs > 0 ? { until: input.until, again: sooner(again, input.again) } : undefined
  }
  // A break that loads do not ride through while the battery takes over counts as the whole.
  return takeoverMs > timing.holdUpMs ? input : { until, again: input.again }
}

/** Whether a way in feeds a vertex after the loss, or could: a transfer switch takes what comes first. */
const mayFeed = (state: State, vertex: number, arc: number): boolean => {
  const { plant, share, rank, wave } = state
  if ((share[arc] as number) > 0) return true
  const from = plant.arcFrom[arc] as number
  if (plant.roles[vertex] !== 'transfer' || rank[from] === dead) return false
  const outside = plant.unitOf[from] !== plant.unitOf[vertex]
  return outside || (wave[from] as number) < (wave[vertex] as number)
}

/** Looks at a loss from one vertex after another. */
const createReader = (before: Before, state: State, timing: Timing, delayOf: DelayOf) => {
  const { plant } = state
  const { kept, ready } = matchOf(before, state)
  const known = new Map<number, Passage>()
  const gapAt = (vertex: number): Gap | undefined => {
    const passage = known.get(vertex)
    if (passage) return passage.output
    if (state.rank[vertex] === dead) return always
    const cold = ready(vertex)
    return cold.most > 0 ? { until: none, again: cold } : undefined
  }
  const ownTime = (vertex: number): Span =>
    spanOf(timing.switchMs[plant.sole[vertex] as number] as number)
  /** Whether a device stands open until it is called: live on one side, it still carries nothing. */
  const standsOpen = (vertex: number): boolean =>
    plant.gate[vertex] !== gate.none && ready(vertex).most > 0
  const wayIn = (vertex: number, arc: number, until: Span): Span => {
    const from = plant.arcFrom[arc] as number
    const again = gapAt(from)?.again ?? none
    if (kept(arc)) return again
    if (plant.roles[vertex] === 'transfer') return later(latest(again, until), ownTime(vertex))
    // What stands open closes once the power is gone.
    if (!standsOpen(from)) return latest(again, until)
    if (!known.has(from)) return later(until, again)
    return latest(later(until, ownTime(from)), again)
  }
  const read = (vertex: number): Passage => {
    const end = plant.inOffsets[vertex + 1] as number
    let [until, again] = [none, never]
    let [oldFrom, newFrom] = [-1, -1]
    let moves = false
    const isOpen = standsOpen(vertex)
    for (let arc = plant.inOffsets[vertex] as number; arc < end; arc++) {
      const from = plant.arcFrom[arc] as number
      if (!kept(arc) || isOpen) continue
      const held = gapAt(from)?.until ?? never
      if (oldFrom < 0 || held.most > until.most) oldFrom = from
      until = latest(until, held)
    }
    if (state.lost[vertex])
      return { vertex, input: always, output: always, oldFrom, newFrom, moves, wasLive: true }
    for (let arc = plant.inOffsets[vertex] as number; arc < end; arc++) {
      if (state.rank[vertex] === dead || !mayFeed(state, vertex, arc)) continue
      const way = wayIn(vertex, arc, until)
      if (newFrom < 0 || way.most < again.most) {
        newFrom = plant.arcFrom[arc] as number
        moves = !kept(arc)
      }
      again = sooner(again, way)
    }
    if (isOpen) again = later(again, ownTime(vertex))
    const input = { until, again: later(again, spanOf(delayOf(vertex))) }
    const node = plant.sole[vertex] as number
    const isWhole = until.least === Number.POSITIVE_INFINITY || input.again.most <= until.least
    const battery = node >= 0 && timing.bridges[node] === 1
    const output = isWhole ? undefined : battery ? bridged(input, node, timing) : input
    const lived = wasLive(before, state, vertex)
    return { vertex, input, output, oldFrom, newFrom, moves, wasLive: lived }
  }
  const visit = (vertex: number): Passage => {
    const passage = read(vertex)
    known.set(vertex, passage)
    return passage
  }
  return { gapAt, visit, known, kept, ready }
}

const wasLive = (before: Before, { plant }: State, vertex: number): boolean => {
  if (plant === before.plant) return before.rank[vertex] !== dead
  const member = plant.members.items[plant.members.offsets[vertex] as number] as number
  const was = before.plant.vertexOf[member] as number
  return was >= 0 && before.rank[was] !== dead
}

const queues = new WeakMap<Plant, Queue>()

/** A queue that is empty whenever nobody follows the power of a plant: many do, one after another. */
const queueOf = (plant: Plant): Queue => {
  const queue = queues.get(plant) ?? createQueue(plant.unitCount)
  queues.set(plant, queue)
  return queue
}

/**
 * Follows the power down from what is lost or draws anew, and tells of each vertex that is reached how
 * long it is without. `changed` names the vertices that may differ; all of them where undefined. Costs
 * what the loss reaches.
 */
export const passagesOf = (
  before: Before,
  state: State,
  timing: Timing,
  changed: Iterable<number> | undefined,
  delayOf: DelayOf = () => 0,
): Passages => {
  const { plant } = state
  const { gapAt, visit, known, kept, ready } = createReader(before, state, timing, delayOf)
  const reached = new Set<number>()
  const queue = queueOf(plant)
  const reach = (vertex: number) => {
    if (reached.has(vertex)) return
    reached.add(vertex)
    queue.push(plant.unitOf[vertex] as number)
  }
  for (const vertex of changed ?? Array(plant.vertexCount).keys()) {
    const goesDark = state.rank[vertex] === dead && wasLive(before, state, vertex)
    if (goesDark || state.lost[vertex] || drawsAnew(state, vertex, kept)) reach(vertex)
  }
  const all: Passage[] = []
  while (queue.size > 0) {
    const unit = queue.pop()
    const { offsets, items } = plant.units
    for (const vertex of inOrder(state, items.subarray(offsets[unit], offsets[unit + 1]))) {
      if (!reached.has(vertex) || known.has(vertex)) continue
      const passage = visit(vertex)
      all.push(passage)
      if (!passage.output) continue
      for (const arc of plant.out.items.subarray(
        plant.out.offsets[vertex],
        plant.out.offsets[vertex + 1],
      )) {
        const below = plant.arcTo[arc] as number
        if (plant.unitOf[below] === unit) reached.add(below)
        else reach(below)
      }
    }
  }
  return { state, all, gapAt, passageAt: (vertex) => known.get(vertex), readyAt: ready }
}
