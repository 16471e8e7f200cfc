import type { LoadClasses } from './classes'
import { lossOfNode } from './loss-curve'
import { dead, type State, soleNode, supplyCode } from './state'

/** Told before a vertex's load changes. */
export type Touch = (vertex: number) => void

/** Losses that are known; what is unknown passes the load through and is listed, not guessed. */
const knownLoss = (state: State, vertex: number): number => {
  const node = soleNode(state.plant, vertex)
  if (node < 0) return 0
  const loss = lossOfNode(state.plant.network, node, state.loadKw[vertex] as number)
  return Number.isNaN(loss) ? 0 : loss
}

const add = (
  state: State,
  vertex: number,
  kilowatts: number,
  unknown: number,
  touch: Touch,
): void => {
  if (kilowatts === 0 && unknown === 0) return
  touch(vertex)
  state.loadKw[vertex] = (state.loadKw[vertex] as number) + kilowatts
  state.unknown[vertex] = (state.unknown[vertex] as number) + unknown
}

/** Passes what a vertex draws on to its feeders. Everything downstream of it must have been drawn. */
const drawVertex = (state: State, vertex: number, touch: Touch): void => {
  const { inOffsets, arcFrom } = state.plant
  const isLive = state.rank[vertex] !== dead
  const input = isLive ? (state.loadKw[vertex] as number) + knownLoss(state, vertex) : 0
  const end = inOffsets[vertex + 1] as number
  for (let arc = inOffsets[vertex] as number; arc < end; arc++) {
    const share = state.share[arc] as number
    const flow = share * input
    const unknown = share > 0 ? (state.unknown[vertex] as number) : 0
    const from = arcFrom[arc] as number
    const more = flow - (state.flowKw[arc] as number)
    const moreUnknown = unknown - (state.flowUnknown[arc] as number)
    state.flowKw[arc] = flow
    state.flowUnknown[arc] = unknown
    add(state, from, more, moreUnknown, touch)
  }
}

/** Passes the draw of a unit upstream: its vertices in the reverse order of their settling. */
export const drawUnit = (state: State, unit: number, touch: Touch): void => {
  const { offsets, items } = state.plant.units
  const start = offsets[unit] as number
  const end = offsets[unit + 1] as number
  if (end - start === 1) {
    drawVertex(state, items[start] as number, touch)
    return
  }
  const order = [...items.subarray(start, end)].sort(
    (a, b) => (state.wave[b] as number) - (state.wave[a] as number),
  )
  for (const vertex of order) drawVertex(state, vertex, touch)
}

const supplyOf = (classes: LoadClasses, group: number, live: number, safe: number): number => {
  const cords = classes.cords[group] as number
  const needed = classes.needed[group] as number
  if (live === 0) return supplyCode.dropped
  if (Number.isNaN(needed)) {
    if (live < cords) return supplyCode.unknown
    if (safe === 0) return supplyCode.unprotected
    return safe < cords ? supplyCode.unknown : supplyCode.ok
  }
  if (live < needed) return supplyCode.dropped
  return safe >= needed ? supplyCode.ok : supplyCode.unprotected
}

/** Sets what one feed of a class draws, and passes the difference on to its component. */
const setFeed = (
  state: State,
  entry: number,
  draw: number,
  unknown: number,
  touch: Touch,
): void => {
  const more = draw - (state.feedKw[entry] as number)
  const moreUnknown = unknown - (state.feedUnknown[entry] as number)
  if (more === 0 && moreUnknown === 0) return
  state.feedKw[entry] = draw
  state.feedUnknown[entry] = unknown
  const { vertexOf, classes } = state.plant
  const vertex = vertexOf[classes.entryNode[entry] as number] as number
  if (vertex >= 0) add(state, vertex, more, moreUnknown, touch)
}

/** Whether the component behind a feed is live. */
const isFeedLive = ({ plant, rank }: State, entry: number): boolean => {
  const vertex = plant.vertexOf[plant.classes.entryNode[entry] as number] as number
  return vertex >= 0 && rank[vertex] !== dead
}

/**
 * Works out how a class of loads is supplied and lets it draw: live cords share equally. A load
 * of which nobody said how many cords it needs is taken to stay on, so that its draw shows on the
 * survivors; its supply is unknown.
 */
export const feedClass = (state: State, group: number, touch: Touch): void => {
  const { classes, vertexOf } = state.plant
  const start = classes.offsets[group] as number
  const end = classes.offsets[group + 1] as number
  let live = 0
  let safe = 0
  for (let entry = start; entry < end; entry++) {
    if (!isFeedLive(state, entry)) continue
    const cords = classes.entryCords[entry] as number
    live += cords
    if (state.safe[vertexOf[classes.entryNode[entry] as number] as number]) safe += cords
  }
  const supply = supplyOf(classes, group, live, safe)
  state.supply[group] = supply
  const draws = supply !== supplyCode.dropped
  const perCord = draws ? (state.loads.kw[group] as number) / live : 0
  const unknownLoads = draws ? (state.loads.unknown[group] as number) : 0
  for (let entry = start; entry < end; entry++) {
    if (isFeedLive(state, entry)) {
      setFeed(state, entry, perCord * (classes.entryCords[entry] as number), unknownLoads, touch)
    } else {
      setFeed(state, entry, 0, 0, touch)
    }
  }
}
