import { supplyOf, type Touch } from './draw'
import { lossOfNode, lossPerKw } from './loss-curve'
import { dead, type State, supplyCode } from './state'

/**
 * Draws again what a removal changed. A working state differs from its base only while something is out
 * of it, so what flowed before is read from the base, and flows are written down only where joined
 * sections or cycles ask for them.
 */
export interface Redraw {
  /** Feeds a class of loads again. */
  group(group: number): void
  /** Whether `vertex` may be drawn and put back by the short way. */
  isPlain(vertex: number): boolean
  /** Passes on what a plain vertex draws. Everything downstream of it must have been drawn. */
  vertex(vertex: number): void
  /** Puts back what feeding classes again wrote down. */
  undo(): void
}

/** Vertices that stand for one component each, as do their feeders, and hang in no cycle. */
const plainVertices = ({
  vertexCount,
  unitOf,
  units,
  sole,
  inOffsets,
  arcFrom,
}: State['plant']) => {
  const plain = new Uint8Array(vertexCount)
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    const unit = unitOf[vertex] as number
    const count = (units.offsets[unit + 1] as number) - (units.offsets[unit] as number)
    let isPlain = count === 1 && (sole[vertex] as number) >= 0
    const end = inOffsets[vertex + 1] as number
    for (let arc = inOffsets[vertex] as number; arc < end; arc++) {
      if ((sole[arcFrom[arc] as number] as number) < 0) isPlain = false
    }
    plain[vertex] = Number(isPlain)
  }
  return plain
}

const hasAny = (numbers: Int32Array): boolean => numbers.some((number) => number !== 0)

/** What drawing writes to and reads from. */
interface Board {
  readonly state: State
  readonly base: State
  /** Tells of a vertex before its load changes. */
  readonly touch: Touch
  /** 1 for each vertex that was told of already. */
  readonly touched: Uint8Array
  readonly plain: Uint8Array
  readonly someUnknown: boolean
}

const createFeeder = ({ state, base, touch, touched, plain, someUnknown }: Board) => {
  const { plant, rank, safe, loadKw, unknown, loads } = state
  const { sole, vertexOf, classes } = plant
  const { offsets, entryNode, entryCords } = classes
  const { feedKw, feedUnknown } = base
  const written: number[] = []
  const fedAgain: number[] = []
  const set = (entry: number, vertex: number, draw: number, unknownLoads: number) => {
    const more = draw - (feedKw[entry] as number)
    const moreUnknown = someUnknown ? unknownLoads - (feedUnknown[entry] as number) : 0
    if (more === 0 && moreUnknown === 0) return
    if (touched[vertex] === 0) touch(vertex)
    loadKw[vertex] = (loadKw[vertex] as number) + more
    if (moreUnknown !== 0) unknown[vertex] = (unknown[vertex] as number) + moreUnknown
    if ((sole[vertex] as number) >= 0 && vertex < plain.length) return
    state.feedKw[entry] = draw
    state.feedUnknown[entry] = unknownLoads
    written.push(entry)
  }
  const group = (group: number): void => {
    const start = offsets[group] as number
    const end = offsets[group + 1] as number
    let live = 0
    let safely = 0
    for (let entry = start; entry < end; entry++) {
      const vertex = vertexOf[entryNode[entry] as number] as number
      if (rank[vertex] === dead) continue
      const cords = entryCords[entry] as number
      live += cords
      if (safe[vertex]) safely += cords
    }
    const supply = supplyOf(classes, group, live, safely)
    if (supply !== state.supply[group]) {
      state.supply[group] = supply
      fedAgain.push(group)
    }
    const draws = supply !== supplyCode.dropped
    const perCord = draws ? (loads.kw[group] as number) / live : 0
    const unknownLoads = draws && someUnknown ? (loads.unknown[group] as number) : 0
    for (let entry = start; entry < end; entry++) {
      const vertex = vertexOf[entryNode[entry] as number] as number
      if (rank[vertex] === dead) set(entry, vertex, 0, 0)
      else set(entry, vertex, perCord * (entryCords[entry] as number), unknownLoads)
    }
  }
  const undo = () => {
    for (const group of fedAgain) state.supply[group] = base.supply[group] as number
    for (const entry of written) {
      state.feedKw[entry] = feedKw[entry] as number
      state.feedUnknown[entry] = feedUnknown[entry] as number
    }
    fedAgain.length = 0
    written.length = 0
  }
  return { group, undo }
}

const createDrawer = ({ state, base, touch, touched, someUnknown }: Board) => {
  const { plant, rank, share, loadKw, unknown, loses } = state
  const { inOffsets, arcFrom, sole, network } = plant
  const { flowKw, flowUnknown } = base
  const perKw = Float64Array.from(sole, (node, vertex) =>
    loses[vertex] ? lossPerKw(network, node) : 0,
  )
  const inputOf = (vertex: number): number => {
    if (rank[vertex] === dead) return 0
    const load = loadKw[vertex] as number
    const more = perKw[vertex] as number
    if (!Number.isNaN(more)) return load + load * more
    const loss = lossOfNode(network, sole[vertex] as number, load)
    return Number.isNaN(loss) ? load : load + loss
  }
  return (vertex: number): void => {
    const start = inOffsets[vertex] as number
    const end = inOffsets[vertex + 1] as number
    if (start === end) return
    const input = inputOf(vertex)
    for (let arc = start; arc < end; arc++) {
      const part = share[arc] as number
      const more = part * input - (flowKw[arc] as number)
      const moreUnknown = someUnknown
        ? (part > 0 ? (unknown[vertex] as number) : 0) - (flowUnknown[arc] as number)
        : 0
      if (more === 0 && moreUnknown === 0) continue
      const from = arcFrom[arc] as number
      if (touched[from] === 0) touch(from)
      loadKw[from] = (loadKw[from] as number) + more
      if (moreUnknown !== 0) unknown[from] = (unknown[from] as number) + moreUnknown
    }
  }
}

/**
 * Prepares to draw on a working copy of a base. `touch` is told of each vertex before its load changes,
 * unless `touched` says that it was.
 */
export const createRedraw = (
  state: State,
  base: State,
  touched: Uint8Array,
  touch: Touch,
): Redraw => {
  const plain = plainVertices(base.plant)
  const someUnknown = hasAny(state.loads.unknown)
  const board = { state, base, touch, touched, plain, someUnknown }
  return {
    isPlain: (vertex) => plain[vertex] === 1,
    vertex: createDrawer(board),
    ...createFeeder(board),
  }
}
