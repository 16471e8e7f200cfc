import { shareJoined } from './electric-sections'
import { lossOfNode } from './loss-curve'
import type { Baseline } from './losses'
import { dead, soleNode, supplyCode } from './state'
import {
  addBalanced,
  addShare,
  addSingle,
  kvarOf,
  kwOf,
  slot,
  throughDelta,
  width,
} from './vectors'
import type { Wiring } from './wiring'

/**
 * Apparent power through each component and into each load, as vectors of `width` numbers: what a
 * component hands on, and what a load takes. NaN within a closed ring.
 */
export interface Electric {
  readonly nodes: Float64Array
  readonly loads: Float64Array
}

/** Real power to reactive power at a power factor; currents lag. */
const kvarPerKw = (powerFactor: number): number => Math.tan(Math.acos(Math.min(1, powerFactor)))

interface Frame {
  readonly wiring: Wiring
  readonly base: Baseline
  /** By vertex: what it hands on, and what it takes in. */
  readonly given: Float64Array
  readonly taken: Float64Array
  /** By vertex: the component where it stands for one, else −1. */
  readonly sole: Int32Array
}

const isSingle = ({ wiring, sole }: Frame, vertex: number): boolean =>
  wiring.phasing.isSingle[sole[vertex] as number] === 1

/** Cords of each class that are live, by class. */
const liveCords = ({ classes, plant, state }: Baseline): Float64Array => {
  const live = new Float64Array(classes.count)
  classes.entryNode.forEach((node, entry) => {
    const vertex = plant.vertexOf[node] as number
    if (vertex < 0 || state.rank[vertex] === dead) return
    const group = classes.entryClass[entry] as number
    live[group] = (live[group] as number) + (classes.entryCords[entry] as number)
  })
  return live
}

/** Gives every load that is on to the components that its live cords hang on. */
const feedLoads = (frame: Frame, loads: Float64Array, put: Put): void => {
  const { wiring, base } = frame
  const { network, classes, plant, state } = base
  const { phasing, electrical, rowOfLoad } = wiring
  const live = liveCords(base)
  const reactive = Float64Array.from(rowOfLoad, (row) => kvarPerKw(electrical.powerFactor(row)))
  network.cordLoad.forEach((load, cord) => {
    const node = network.cordNode[cord] as number
    const vertex = plant.vertexOf[node] as number
    const group = classes.of[load] as number
    const draw = network.loadKw[load] as number
    if (vertex < 0 || state.rank[vertex] === dead || Number.isNaN(draw)) return
    if (state.supply[group] === supplyCode.dropped) return
    const kw = (draw * (network.cordCount[cord] as number)) / (live[group] as number)
    const isDirect = electrical.phases(wiring.rowOfNode[node] as number) === 0
    const kvar = isDirect ? 0 : kw * (reactive[load] as number)
    const code = phasing.cordIsSingle[cord] ? (phasing.cordPhase[cord] as number) : -1
    if (code < 0) addBalanced(loads, load * width, kw, kvar)
    else addSingle(loads, load * width, code, kw, kvar)
    put(node, vertex, code, kw, kvar)
  })
}

/** Adds a power at a component: on one phase by its code, or on three where the code is below 0. */
type Put = (node: number, vertex: number, code: number, kw: number, kvar: number) => void

/** What a vertex takes in for what it hands on: its losses, its windings, its rectifier. */
const take = (frame: Frame, vertex: number): void => {
  const { wiring, base, given, taken } = frame
  const { network, state } = base
  const at = vertex * width
  if (state.rank[vertex] === dead) return
  addShare(taken, at, given, at, 1)
  const node = frame.sole[vertex] as number
  if (node < 0) return
  const row = wiring.rowOfNode[node] as number
  const known = lossOfNode(network, node, state.loadKw[vertex] as number)
  const loss = Number.isNaN(known) ? 0 : known
  const put = isSingle(frame, vertex) ? slot.single : slot.balanced
  const factor = wiring.electrical.inputPowerFactor(row)
  if (!Number.isNaN(factor)) {
    const kw = kwOf(taken, at) + loss
    taken.fill(0, at, at + width)
    taken[at + put] = kw
    taken[at + put + 1] = kw * kvarPerKw(factor)
    return
  }
  if (wiring.windingsOf(row) === 'delta-wye') throughDelta(taken, at)
  taken[at + put] = (taken[at + put] as number) + loss
}

/** Adds what an arc carries, seen from the component that feeds it. */
const addArc = (frame: Frame, arc: number, into: Float64Array, at: number): void => {
  const { wiring, base, taken } = frame
  const { plant, state } = base
  const share = state.share[arc] as number
  if (!(share > 0)) return
  const child = plant.arcTo[arc] as number
  const parent = plant.arcFrom[arc] as number
  const source = child * width
  if (isSingle(frame, parent)) {
    addSingle(into, at, 0, share * kwOf(taken, source), share * kvarOf(taken, source))
  } else if (isSingle(frame, child)) {
    const from = plant.arcFromNode[arc] as number
    const code = wiring.phasing.phaseOfJoint(from, plant.arcToNode[arc] as number)
    addSingle(into, at, code, share * kwOf(taken, source), share * kvarOf(taken, source))
  } else addShare(into, at, taken, source, share)
}

/** Vertices from the loads up: each after all that it feeds. */
const upward = ({ plant, state }: Baseline): number[] => {
  const { offsets, items } = plant.units
  const order: number[] = []
  for (let unit = plant.unitCount - 1; unit >= 0; unit--) {
    const members = items.subarray(offsets[unit], offsets[unit + 1])
    if (members.length === 1) order.push(members[0] as number)
    else {
      const waves = [...members].sort(
        (a, b) => (state.wave[b] as number) - (state.wave[a] as number),
      )
      order.push(...waves)
    }
  }
  return order
}

/**
 * Apparent power by phase of a dispatched state: real and reactive power of every load, summed as
 * vectors from the cords to the sources, with the losses on the way. A pass of its own after the
 * dispatch, which settles who feeds whom by real power.
 *
 * What it leaves out: voltage drop, and the reactive power of transformers and cables themselves.
 * A delta primary carries a single-phase load over two lines (vector group Dyn11); windings of other
 * groups pass each phase on as it is. A UPS in double conversion and a rectifier draw balanced power at
 * their own power factor, whatever hangs on them.
 */
export const electricOf = (wiring: Wiring, base: Baseline): Electric => {
  const { plant, network } = base
  const frame: Frame = {
    wiring,
    base,
    given: new Float64Array(plant.vertexCount * width),
    taken: new Float64Array(plant.vertexCount * width),
    sole: Int32Array.from({ length: plant.vertexCount }, (_, vertex) => soleNode(plant, vertex)),
  }
  const loads = new Float64Array(network.loadCount * width)
  const joined = new Float64Array(network.nodeCount * width)
  feedLoads(frame, loads, (node, vertex, code, kw, kvar) => {
    const put = (into: Float64Array, at: number) => {
      if (isSingle(frame, vertex)) addSingle(into, at, 0, kw, kvar)
      else if (code < 0) addBalanced(into, at, kw, kvar)
      else addSingle(into, at, code, kw, kvar)
    }
    put(frame.given, vertex * width)
    if ((frame.sole[vertex] as number) < 0) put(joined, node * width)
  })
  for (const vertex of upward(base)) {
    take(frame, vertex)
    const end = plant.inOffsets[vertex + 1] as number
    for (let arc = plant.inOffsets[vertex] as number; arc < end; arc++) {
      addArc(frame, arc, frame.given, (plant.arcFrom[arc] as number) * width)
    }
  }
  const nodes = new Float64Array(network.nodeCount * width)
  plant.vertexOf.forEach((vertex, node) => {
    if (vertex < 0 || (frame.sole[vertex] as number) < 0) return
    addShare(nodes, node * width, frame.given, vertex * width, 1)
  })
  shareJoined(base, joined, nodes, (arc, into, at) => addArc(frame, arc, into, at))
  return { nodes, loads }
}
