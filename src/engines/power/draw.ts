import type { LoadClasses } from './classes'
import { lossOfNode } from './loss-curve'
import type { PowerNetwork } from './network'
import type { Plant } from './plant'
import { dead, type State, supplyCode } from './state'

/** Told before a vertex's load changes. */
export type Touch = (vertex: number) => void

/** Losses that are known; what is unknown passes the load through and is listed, not guessed. */
const knownLoss = ({ plant, loses, loadKw }: State, vertex: number): number => {
  if (loses[vertex] === 0) return 0
  const node = plant.sole[vertex] as number
  const loss = lossOfNode(plant.network, node, loadKw[vertex] as number)
  return Number.isNaN(loss) ? 0 : loss
}

/** Whether a component loses power on the way through, as far as stated: most do not. */
export const losesPower = (network: PowerNetwork, node: number): boolean => {
  const { noLoadLossKw, efficiency, curved, roles } = network
  const isStated = !(Number.isNaN(noLoadLossKw[node]) && Number.isNaN(efficiency[node]))
  if (!isStated && !curved[node] && roles[node] !== 'ups') return false
  return [0, 0.25, 0.5, 0.75, 1].some((part) => {
    const rating = network.ratingKw[node] as number
    const loss = lossOfNode(network, node, part * (rating > 0 ? rating : 1))
    return loss !== 0 && !Number.isNaN(loss)
  })
}

const losingOf = new WeakMap<Plant, Uint8Array>()

/**
 * Marks the vertices with losses, so that those without need not be asked at every change. Found
 * once for each plant; not to be written to.
 */
export const losingVertices = (plant: Plant): Uint8Array => {
  let marks = losingOf.get(plant)
  if (!marks) {
    const { sole, network } = plant
    marks = new Uint8Array(sole.length)
    for (let vertex = 0; vertex < sole.length; vertex++) {
      const node = sole[vertex] as number
      if (node >= 0 && losesPower(network, node)) marks[vertex] = 1
    }
    losingOf.set(plant, marks)
  }
  return marks
}

/** Passes what a vertex draws on to its feeders. Everything downstream of it must have been drawn. */
const drawVertex = (state: State, vertex: number, touch: Touch): void => {
  const { plant, share, flowKw, flowUnknown, loadKw, unknown } = state
  const { inOffsets, arcFrom } = plant
  const start = inOffsets[vertex] as number
  const end = inOffsets[vertex + 1] as number
  if (start === end) return
  const isLive = (state.rank[vertex] as number) !== dead
  const input = isLive ? (loadKw[vertex] as number) + knownLoss(state, vertex) : 0
  const unknownInput = unknown[vertex] as number
  for (let arc = start; arc < end; arc++) {
    const part = share[arc] as number
    const flow = part * input
    const unknownFlow = part > 0 ? unknownInput : 0
    const more = flow - (flowKw[arc] as number)
    const moreUnknown = unknownFlow - (flowUnknown[arc] as number)
    if (more === 0 && moreUnknown === 0) continue
    flowKw[arc] = flow
    flowUnknown[arc] = unknownFlow
    const from = arcFrom[arc] as number
    touch(from)
    loadKw[from] = (loadKw[from] as number) + more
    unknown[from] = (unknown[from] as number) + moreUnknown
  }
}

/**
 * Takes back what flows between some vertices. Where power ran round the cycle another way before,
 * a vertex would else pass on what it is about to be relieved of.
 */
export const clearFlows = (
  state: State,
  vertices: Int32Array,
  isAmong: (vertex: number) => boolean,
  touch: Touch,
): void => {
  const { flowKw, flowUnknown, loadKw, unknown } = state
  const { inOffsets, arcFrom } = state.plant
  for (const vertex of vertices) {
    const end = inOffsets[vertex + 1] as number
    for (let arc = inOffsets[vertex] as number; arc < end; arc++) {
      const from = arcFrom[arc] as number
      if ((flowKw[arc] === 0 && flowUnknown[arc] === 0) || !isAmong(from)) continue
      touch(from)
      loadKw[from] = (loadKw[from] as number) - (flowKw[arc] as number)
      unknown[from] = (unknown[from] as number) - (flowUnknown[arc] as number)
      flowKw[arc] = 0
      flowUnknown[arc] = 0
    }
  }
}

/** Passes the draw of vertices of one cycle upstream, in the reverse order of their settling. */
export const drawVertices = (state: State, vertices: Int32Array, touch: Touch): void => {
  const { wave } = state
  const order = [...vertices].sort((a, b) => (wave[b] as number) - (wave[a] as number))
  for (const vertex of order) drawVertex(state, vertex, touch)
}

/** Passes the draw of a unit of the plant upstream. */
export const drawUnit = (state: State, unit: number, touch: Touch): void => {
  const { units, unitOf } = state.plant
  const start = units.offsets[unit] as number
  const end = units.offsets[unit + 1] as number
  if (end - start === 1) {
    drawVertex(state, units.items[start] as number, touch)
    return
  }
  const vertices = units.items.subarray(start, end)
  clearFlows(state, vertices, (vertex) => unitOf[vertex] === unit, touch)
  drawVertices(state, vertices, touch)
}

/** How a load of a class is supplied with so many cords live, and so many of them safe. */
export const supplyOf = (
  classes: LoadClasses,
  group: number,
  live: number,
  safe: number,
): number => {
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
  vertex: number,
  draw: number,
  unknown: number,
  touch: Touch,
): void => {
  const more = draw - (state.feedKw[entry] as number)
  const moreUnknown = unknown - (state.feedUnknown[entry] as number)
  if (more === 0 && moreUnknown === 0) return
  state.feedKw[entry] = draw
  state.feedUnknown[entry] = unknown
  if (vertex < 0) return
  touch(vertex)
  state.loadKw[vertex] = (state.loadKw[vertex] as number) + more
  state.unknown[vertex] = (state.unknown[vertex] as number) + moreUnknown
}

/**
 * Works out how a class of loads is supplied and lets it draw: live cords share equally. A load
 * of which nobody said how many cords it needs is taken to stay on, so that its draw shows on the
 * survivors; its supply is unknown.
 */
export const feedClass = (state: State, group: number, touch: Touch): void => {
  const { rank, plant } = state
  const { vertexOf, classes } = plant
  const { entryNode, entryCords } = classes
  const start = classes.offsets[group] as number
  const end = classes.offsets[group + 1] as number
  let live = 0
  let safe = 0
  for (let entry = start; entry < end; entry++) {
    const vertex = vertexOf[entryNode[entry] as number] as number
    if (vertex < 0 || rank[vertex] === dead) continue
    const cords = entryCords[entry] as number
    live += cords
    if (state.safe[vertex]) safe += cords
  }
  const supply = supplyOf(classes, group, live, safe)
  state.supply[group] = supply
  const draws = supply !== supplyCode.dropped
  const perCord = draws ? (state.loads.kw[group] as number) / live : 0
  const unknownLoads = draws ? (state.loads.unknown[group] as number) : 0
  for (let entry = start; entry < end; entry++) {
    const vertex = vertexOf[entryNode[entry] as number] as number
    if (vertex >= 0 && rank[vertex] !== dead) {
      const draw = perCord * (entryCords[entry] as number)
      setFeed(state, entry, vertex, draw, unknownLoads, touch)
    } else setFeed(state, entry, vertex, 0, 0, touch)
  }
}
