import { samePlain } from '#base'
import { type Breaks, createBreakFinder, standsBefore } from './breaks'
import { type Baseline, dispatchWithout } from './losses'
import type { Plant } from './plant'
import { type Bounds, openBounds, type Timing } from './spans'
import { dead, type State, soleNode } from './state'
import { createTrials } from './trial'

type Sets = readonly (readonly number[])[]

interface Known {
  readonly sets: Sets
  readonly timing: Timing
  readonly bounds: Bounds
  readonly found: ReadonlyMap<number, Breaks>
}

/**
 * Vertices whose loss may make something draw over another way in: those upstream of one that has a
 * live way in it does not use.
 */
const maySwitch = ({ plant, share, rank }: State): Uint8Array => {
  const { inOffsets, arcFrom, vertexCount } = plant
  const marked = new Uint8Array(vertexCount)
  const open: number[] = []
  const mark = (vertex: number) => {
    if (marked[vertex]) return
    marked[vertex] = 1
    open.push(vertex)
  }
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    if (rank[vertex] === dead) continue
    const end = inOffsets[vertex + 1] as number
    for (let arc = inOffsets[vertex] as number; arc < end; arc++) {
      const isSpare = share[arc] === 0 && rank[arcFrom[arc] as number] !== dead
      if (isSpare) mark(vertex)
    }
  }
  for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
    const end = inOffsets[vertex + 1] as number
    for (let arc = inOffsets[vertex] as number; arc < end; arc++) mark(arcFrom[arc] as number)
  }
  return marked
}

const standAlone = (plant: Plant, nodes: readonly number[]): boolean =>
  nodes.every((node) => {
    const vertex = plant.vertexOf[node] as number
    return vertex >= 0 && soleNode(plant, vertex) >= 0
  })

const findBreaks = (base: Baseline, sets: Sets, timing: Timing, bounds: Bounds) => {
  const { plant, state } = base
  const found = new Map<number, Breaks>()
  const marked = maySwitch(state)
  const trials = createTrials(state)
  const finder = createBreakFinder(standsBefore(trials.state, timing), timing, bounds)
  sets.forEach((nodes, key) => {
    if (!nodes.some((node) => marked[plant.vertexOf[node] as number])) return
    let breaks: Breaks
    if (standAlone(plant, nodes)) {
      trials.take(nodes)
      breaks = finder(trials.state, [...trials.vertices])
      trials.undo()
    } else breaks = finder(dispatchWithout(base, nodes))
    if (breaks.interrupted.length + breaks.unknown.length > 0) found.set(key, breaks)
  })
  return found
}

const sameTimes = (known: Timing, timing: Timing, { bridgedMs, unbridgedMs }: Bounds): boolean =>
  known.holdUpMs === timing.holdUpMs &&
  samePlain(known.switchMs, timing.switchMs) &&
  samePlain(known.startMs, timing.startMs) &&
  samePlain(known.bridges, timing.bridges) &&
  timing.rideMs.every((ms, node) =>
    Number.isNaN(ms)
      ? Number.isNaN(known.rideMs[node])
      : !Number.isNaN(known.rideMs[node]) &&
        ms >= (bridgedMs[node] as number) &&
        ms < (unbridgedMs[node] as number),
  )

/**
 * Breaks after losses, kept from one solution to the next: they rest on who feeds whom and on times,
 * and not on what is drawn, except where a battery lasts longer or shorter than a break.
 */
export class BreakMemory {
  #known: Known | undefined

  /** Answers the breaks that losing each set makes, by its place; those that make none are left out. */
  of(base: Baseline, sets: Sets, timing: Timing): ReadonlyMap<number, Breaks> {
    const known = this.#known
    if (known && samePlain(known.sets, sets) && sameTimes(known.timing, timing, known.bounds)) {
      return known.found
    }
    const bounds = openBounds(base.network.nodeCount)
    const found = findBreaks(base, sets, timing, bounds)
    this.#known = { sets, timing, bounds, found }
    return found
  }
}
