import { type Baseline, dispatchWithout } from './losses'
import { fillJoined, nodeLoads } from './sections'
import { type State, soleNode } from './state'
import { createTrials } from './trial'

/** The greatest load of each component over all losses of one other component. */
export interface WorstLoads {
  /** In kW; NaN where some of what it may have to carry is not stated. */
  readonly kw: Float64Array
  /** The component whose loss brings it; −1 where nothing brings more than the normal state. */
  readonly by: Int32Array
}

/** Sums on the way differ in their last digits; what is more by so little is the same. */
const slack = 1e-9
/** Losses between two pauses. */
const stride = 64

const createKeeper = (base: Baseline) => {
  const worst: WorstLoads = {
    kw: base.nodeKw.slice(),
    by: new Int32Array(base.network.nodeCount).fill(-1),
  }
  const isUnknown = (state: State, vertex: number) => (state.unknown[vertex] as number) > 0
  base.plant.vertexOf.forEach((vertex, node) => {
    if (vertex >= 0 && isUnknown(base.state, vertex)) worst.kw[node] = Number.NaN
  })
  const keep = (node: number, kw: number, isOpen: boolean, lost: number) => {
    const before = worst.kw[node] as number
    if (isOpen) worst.kw[node] = Number.NaN
    else if (kw > before * (1 + slack) + slack) {
      worst.kw[node] = kw
      worst.by[node] = lost
    }
  }
  return {
    worst,
    /** Looks at a state in which only some vertices have changed. */
    vertices: (state: State, vertices: readonly number[], lost: number) => {
      for (const vertex of vertices) {
        const isOpen = isUnknown(state, vertex)
        const node = soleNode(state.plant, vertex)
        if (node >= 0) keep(node, state.loadKw[vertex] as number, isOpen, lost)
        else fillJoined(state, vertex, (member, kw) => keep(member, kw, isOpen, lost))
      }
    },
    /** Looks at a state of a plant that was made anew. */
    whole: (state: State, lost: number) => {
      nodeLoads(state).forEach((kw, node) => {
        const vertex = state.plant.vertexOf[node] as number
        if (vertex >= 0) keep(node, kw, isUnknown(state, vertex), lost)
      })
    },
  }
}

/**
 * Takes out every component once, as a fault, and keeps for each other one the greatest load that it
 * ever has to carry. Pauses every so often: run it to its end for the answer.
 */
export function* worstLoads(base: Baseline): Generator<undefined, WorstLoads, undefined> {
  const keeper = createKeeper(base)
  const trials = createTrials(base.state)
  for (let node = 0; node < base.network.nodeCount; node++) {
    const vertex = base.plant.vertexOf[node] as number
    if (soleNode(base.plant, vertex) < 0) keeper.whole(dispatchWithout(base, [node]), node)
    else {
      const { vertices } = trials.take(vertex)
      keeper.vertices(base.state, vertices, node)
      trials.undo()
    }
    if (node % stride === stride - 1) yield
  }
  return keeper.worst
}
