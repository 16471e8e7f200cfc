import { shareJoined } from './electric-sections'
import type { Baseline } from './losses'
import { dead, soleNode, supplyCode } from './state'
import { addShare, addSingle, addThroughDelta, width } from './vectors'
import type { Wiring } from './wiring'

/** Reactive power and phases of a dispatched state. */
export interface Electric {
  /** Reactive power through each component, kvar; NaN within a closed ring. */
  readonly kvar: Float64Array
  /**
   * What does not lie evenly on three phases, in vectors of eight: by component, and by load.
   * Undefined where everything has three phases.
   */
  readonly uneven: { readonly nodes: Float64Array; readonly loads: Float64Array } | undefined
}

/** Visits vertices from the loads up: each after all that it feeds. */
const upward = ({ plant, state }: Baseline, visit: (vertex: number) => void): void => {
  const { offsets, items } = plant.units
  for (let unit = plant.unitCount - 1; unit >= 0; unit--) {
    const start = offsets[unit] as number
    const end = offsets[unit + 1] as number
    if (end - start === 1) visit(items[start] as number)
    else {
      const members = [...items.subarray(start, end)]
      members.sort((a, b) => (state.wave[b] as number) - (state.wave[a] as number))
      for (const vertex of members) visit(vertex)
    }
  }
}

/** Reactive power per real power of each class of loads. */
const kvarPerKwOfClasses = (wiring: Wiring, { classes, network, loads }: Baseline) => {
  const { loadKvarPerKw } = wiring.alternating
  const kvar = new Float64Array(classes.count)
  network.loadKw.forEach((kw, load) => {
    if (Number.isNaN(kw)) return
    const group = classes.of[load] as number
    kvar[group] = (kvar[group] as number) + kw * (loadKvarPerKw[load] as number)
  })
  return kvar.map((sum, group) => (sum === 0 ? 0 : sum / (loads.kw[group] as number)))
}

/** What a reading of one state works with; `kvar` is by vertex, what each hands on. */
interface Frame {
  readonly wiring: Wiring
  readonly base: Baseline
  readonly sole: Int32Array
  readonly kvar: Float64Array
}

const arcKvar = ({ wiring, base, sole, kvar }: Frame, arc: number): number => {
  const child = base.plant.arcTo[arc] as number
  const own = wiring.alternating.inputKvarPerKw[sole[child] as number] ?? Number.NaN
  return Number.isNaN(own)
    ? (base.state.share[arc] as number) * (kvar[child] as number)
    : (base.state.flowKw[arc] as number) * own
}

/** Sums reactive power from the cords up, along the shares that the dispatch settled. */
const sumKvar = (frame: Frame): void => {
  const { base, kvar } = frame
  const { plant, classes, state } = base
  const perKw = kvarPerKwOfClasses(frame.wiring, base)
  classes.entryNode.forEach((node, entry) => {
    const vertex = plant.vertexOf[node] as number
    if (vertex < 0) return
    const factor = perKw[classes.entryClass[entry] as number] as number
    kvar[vertex] = (kvar[vertex] as number) + (state.feedKw[entry] as number) * factor
  })
  upward(base, (vertex) => {
    const end = plant.inOffsets[vertex + 1] as number
    for (let arc = plant.inOffsets[vertex] as number; arc < end; arc++) {
      if (!((state.share[arc] as number) > 0)) continue
      const from = plant.arcFrom[arc] as number
      kvar[from] = (kvar[from] as number) + arcKvar(frame, arc)
    }
  })
}

/** Cords of each class that are live. */
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

type Put = (node: number, code: number, kw: number, kvar: number) => void

/** Hands on what each live cord of single-phase loads takes, and notes it for the load. */
const eachSingleCord = ({ wiring, base }: Frame, loads: Float64Array, put: Put): void => {
  const { network, classes, plant, state } = base
  const { cordIsSingle, cordPhase } = wiring.phasing
  const live = liveCords(base)
  network.cordLoad.forEach((load, cord) => {
    if (!cordIsSingle[cord]) return
    const node = network.cordNode[cord] as number
    const group = classes.of[load] as number
    const draw = network.loadKw[load] as number
    const vertex = plant.vertexOf[node] as number
    if (vertex < 0 || state.rank[vertex] === dead || Number.isNaN(draw)) return
    if (state.supply[group] === supplyCode.dropped) return
    const kw = (draw * (network.cordCount[cord] as number)) / (live[group] as number)
    const kvar = kw * (wiring.alternating.loadKvarPerKw[load] as number)
    const code = cordPhase[cord] as number
    addSingle(loads, load * width, code, kw, kvar)
    put(node, code, kw, kvar)
  })
}

/** Adds what of an arc does not lie evenly, seen from the component that feeds it. */
const addUneven = (
  frame: Frame,
  uneven: Float64Array,
  arc: number,
  into: Float64Array,
  at: number,
): void => {
  const { wiring, base, sole } = frame
  const { plant, state } = base
  const { phasing, alternating } = wiring
  const child = plant.arcTo[arc] as number
  const node = sole[child] as number
  const share = state.share[arc] as number
  if (phasing.isSingle[sole[plant.arcFrom[arc] as number] as number]) return
  if (phasing.isSingle[node]) {
    const code = phasing.phaseOfJoint(plant.arcFromNode[arc] as number, node)
    addSingle(into, at, code, state.flowKw[arc] as number, arcKvar(frame, arc))
  } else if (Number.isNaN(alternating.inputKvarPerKw[node] ?? Number.NaN)) {
    const add = alternating.delta[node] ? addThroughDelta : addShare
    add(into, at, uneven, child * width, share)
  }
}

/** Sums what does not lie evenly from the cords up, as far as the next rectifier. */
const unevenOf = (frame: Frame) => {
  const { wiring, base, sole } = frame
  const { plant, state, network } = base
  const loads = new Float64Array(network.loadCount * width)
  const drawn = new Float64Array(network.nodeCount * width)
  const vertices = new Float64Array(plant.vertexCount * width)
  eachSingleCord(frame, loads, (node, code, kw, kvar) => {
    const vertex = plant.vertexOf[node] as number
    if (wiring.phasing.isSingle[sole[vertex] as number]) return
    addSingle(vertices, vertex * width, code, kw, kvar)
    addSingle(drawn, node * width, code, kw, kvar)
  })
  upward(base, (vertex) => {
    const end = plant.inOffsets[vertex + 1] as number
    for (let arc = plant.inOffsets[vertex] as number; arc < end; arc++) {
      if (!((state.share[arc] as number) > 0)) continue
      addUneven(frame, vertices, arc, vertices, (plant.arcFrom[arc] as number) * width)
    }
  })
  return { loads, drawn, vertices }
}

/**
 * Reactive power and phases of a dispatched state: summed as vectors from the cords to the sources,
 * with the losses on the way. A pass of its own after the dispatch, which settles who feeds whom by
 * real power. Where all has three phases only reactive power is summed.
 *
 * What it leaves out: voltage drop, and the reactive power of transformers and cables themselves.
 * A delta primary carries a single-phase load over two lines (vector group Dyn11); windings of other
 * groups pass each phase on as it is. A UPS in double conversion and a rectifier draw balanced power at
 * their own power factor, whatever hangs on them. Losses of three-phase equipment lie evenly.
 */
export const electricOf = (wiring: Wiring, base: Baseline): Electric => {
  const { plant, network } = base
  const sole = Int32Array.from({ length: plant.vertexCount }, (_, vertex) =>
    soleNode(plant, vertex),
  )
  const frame: Frame = { wiring, base, sole, kvar: new Float64Array(plant.vertexCount) }
  sumKvar(frame)
  const kvar = new Float64Array(network.nodeCount)
  const found = wiring.phasing.isMixed ? unevenOf(frame) : undefined
  const nodes = found ? new Float64Array(network.nodeCount * width) : undefined
  plant.vertexOf.forEach((vertex, node) => {
    if (vertex < 0 || (sole[vertex] as number) < 0) return
    kvar[node] = frame.kvar[vertex] as number
    if (found && nodes) addShare(nodes, node * width, found.vertices, vertex * width, 1)
  })
  shareJoined(base, {
    kvarPerKw: kvarPerKwOfClasses(wiring, base),
    arcKvar: (arc) => ((base.state.share[arc] as number) > 0 ? arcKvar(frame, arc) : 0),
    drawn: found?.drawn,
    addUneven: (arc, into, at) => {
      if (found && (base.state.share[arc] as number) > 0) {
        addUneven(frame, found.vertices, arc, into, at)
      }
    },
    put: (node, through) => {
      kvar[node] = through[1] as number
      nodes?.set(through.subarray(2), node * width)
    },
  })
  return { kvar, uneven: found && nodes ? { nodes, loads: found.loads } : undefined }
}
