import { type Groups, groupBy } from '#base'
import { type JointRules, type Joints, jointsOf } from './joints'
import type { Pathway } from './pathways'
import { type Segments, segmentsOf } from './segments'

/**
 * Trays as a graph: nodes where they begin, bend, end and join; edges are the straight pieces
 * between them, and the short drops from one tray to another.
 */
export interface TrayGraph {
  readonly pathways: readonly Pathway[]
  readonly segments: Segments
  readonly nodeCount: number
  readonly edgeCount: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly lengthM: Float64Array
  /** The straight run that an edge is a piece of; −1 for a drop between trays. */
  readonly segment: Int32Array
  /** Where it begins along that run. */
  readonly offsetM: Float64Array
  /** The edges of run s, in order along it: `firstEdge[s]` … `firstEdge[s + 1] − 1`. */
  readonly firstEdge: Int32Array
  /** By node: the edges at it, each with the node at its other end. */
  readonly first: Int32Array
  readonly edgeAt: Int32Array
  readonly nodeAt: Int32Array
}

/** Places along a run nearer to each other than this are one node. */
const sameM = 1e-6

/** Runs cut at their joints: the cut that each end of a joint falls on. */
interface Cuts {
  readonly firstNode: Int32Array
  /** Where each node lies along its run. */
  readonly atM: Float64Array
  /** The node of joint j on its run A, and at `count + j` on its run B. */
  readonly nodeOf: Int32Array
}

const cutsOf = ({ count, lengthM }: Segments, joints: Joints): Cuts => {
  const n = joints.count
  const run = new Int32Array(n * 2)
  const along = new Float64Array(n * 2)
  run.set(joints.segmentA.subarray(0, n))
  run.set(joints.segmentB.subarray(0, n), n)
  along.set(joints.atA.subarray(0, n))
  along.set(joints.atB.subarray(0, n), n)
  const { offsets, items } = groupBy(count, run)
  const firstNode = new Int32Array(count + 1)
  const atM = new Float64Array(n * 2 + count * 2)
  const nodeOf = new Int32Array(n * 2)
  let node = 0
  for (let s = 0; s < count; s++) {
    const long = lengthM[s] as number
    const own = items.subarray(offsets[s], offsets[s + 1])
    own.sort((a, b) => (along[a] as number) - (along[b] as number))
    firstNode[s] = node
    atM[node] = 0
    for (const end of own) {
      const at = along[end] as number
      if (at - (atM[node] as number) > sameM && long - at > sameM) atM[++node] = at
      // A place at the far end falls on the node that is made below.
      nodeOf[end] = long - at > sameM ? node : -1 - s
    }
    atM[++node] = long
    node += 1
  }
  firstNode[count] = node
  for (let end = 0; end < nodeOf.length; end++) {
    const known = nodeOf[end] as number
    if (known < 0) nodeOf[end] = (firstNode[-known] as number) - 1
  }
  return { firstNode, atM: atM.subarray(0, node), nodeOf }
}

/** Nodes joined without a gap are one: finds the one that stands for each. */
class Merged {
  readonly #parent: Int32Array

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, node) => node)
  }

  of(node: number): number {
    const parent = this.#parent
    let at = node
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }

  /** The lower number stands for both. */
  merge(a: number, b: number): void {
    const [x, y] = [this.of(a), this.of(b)]
    this.#parent[Math.max(x, y)] = Math.min(x, y)
  }
}

interface Edges {
  readonly nodeCount: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly lengthM: Float64Array
  readonly segment: Int32Array
  readonly offsetM: Float64Array
  readonly firstEdge: Int32Array
}

const numbered = (cuts: Cuts, joints: Joints): { of: Int32Array; count: number } => {
  const merged = new Merged(cuts.atM.length)
  for (let j = 0; j < joints.count; j++) {
    if ((joints.gapM[j] as number) > sameM) continue
    merged.merge(cuts.nodeOf[j] as number, cuts.nodeOf[joints.count + j] as number)
  }
  const of = new Int32Array(cuts.atM.length)
  let count = 0
  for (let node = 0; node < of.length; node++) {
    const standsFor = merged.of(node)
    of[node] = standsFor === node ? count++ : (of[standsFor] as number)
  }
  return { of, count }
}

const edgesOf = ({ count }: Segments, cuts: Cuts, joints: Joints): Edges => {
  const node = numbered(cuts, joints)
  const most = cuts.atM.length - count + joints.count
  const [from, to, segment] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)]
  const [lengthM, offsetM] = [new Float64Array(most), new Float64Array(most)]
  const firstEdge = new Int32Array(count + 1)
  let edge = 0
  const add = (a: number, b: number, long: number, s: number, offset: number) => {
    from[edge] = node.of[a] as number
    to[edge] = node.of[b] as number
    lengthM[edge] = long
    segment[edge] = s
    offsetM[edge] = offset
    edge += 1
  }
  for (let s = 0; s < count; s++) {
    firstEdge[s] = edge
    for (let a = cuts.firstNode[s] as number; a + 1 < (cuts.firstNode[s + 1] as number); a++) {
      const offset = cuts.atM[a] as number
      add(a, a + 1, (cuts.atM[a + 1] as number) - offset, s, offset)
    }
  }
  firstEdge[count] = edge
  for (let j = 0; j < joints.count; j++) {
    const gap = joints.gapM[j] as number
    if (gap <= sameM) continue
    add(cuts.nodeOf[j] as number, cuts.nodeOf[joints.count + j] as number, gap, -1, 0)
  }
  return {
    nodeCount: node.count,
    from: from.subarray(0, edge),
    to: to.subarray(0, edge),
    lengthM: lengthM.subarray(0, edge),
    segment: segment.subarray(0, edge),
    offsetM: offsetM.subarray(0, edge),
    firstEdge,
  }
}

/** By node: the edges at it and the nodes at their other ends. */
export const neighboursOf = (nodeCount: number, from: Int32Array, to: Int32Array) => {
  const count = from.length
  const ends = new Int32Array(count * 2)
  ends.set(from)
  ends.set(to, count)
  const { offsets, items }: Groups = groupBy(nodeCount, ends)
  const edgeAt = items.map((end) => (end < count ? end : end - count))
  const nodeAt = items.map((end) => (end < count ? to[end] : from[end - count]) as number)
  return { first: offsets, edgeAt, nodeAt }
}

/** Builds the graph of pathways. They have to be in a canonical order: nodes are numbered by it. */
export const trayGraph = (pathways: readonly Pathway[], rules: JointRules): TrayGraph => {
  const segments = segmentsOf(pathways)
  const joints = jointsOf(segments, pathways, rules)
  const edges = edgesOf(segments, cutsOf(segments, joints), joints)
  return {
    pathways,
    segments,
    edgeCount: edges.from.length,
    ...edges,
    ...neighboursOf(edges.nodeCount, edges.from, edges.to),
  }
}
