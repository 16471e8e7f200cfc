import type { Baseline } from './losses'
import { createFillJoined } from './sections'
import { type State, soleNode } from './state'
import { createTrials, type Trials } from './trial'

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

const createKeeper = (base: Baseline, trials: Trials) => {
  const { state } = trials
  const fillJoined = createFillJoined(state, trials.addedArcs)
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
    look: (lost: number) => {
      for (const vertex of trials.vertices) {
        if (state.lost[vertex]) continue
        const isOpen = isUnknown(state, vertex)
        const node = soleNode(state.plant, vertex)
        if (node >= 0) keep(node, state.loadKw[vertex] as number, isOpen, lost)
        else {
          const put = (member: number, kw: number) => keep(member, kw, isOpen, lost)
          fillJoined(vertex, put, trials.originOf(vertex))
        }
      }
    },
  }
}

/**
 * Takes out every component once, as a fault, and keeps for each other one the greatest load that it
 * ever has to carry. Pauses every so often: run it to its end for the answer.
 */
export function* worstLoads(base: Baseline): Generator<undefined, WorstLoads, undefined> {
  const trials = createTrials(base.state)
  const keeper = createKeeper(base, trials)
  for (let node = 0; node < base.network.nodeCount; node++) {
    trials.take([node])
    keeper.look(node)
    trials.undo()
    if (node % stride === stride - 1) yield
  }
  return keeper.worst
}
