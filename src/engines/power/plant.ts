import { type Groups, groupBy, stronglyConnected } from '#base'
import type { LoadClasses } from './classes'
import type { NodeRole, PowerNetwork } from './network'

/** How a device that stands open comes to close. */
export const gate = { none: 0, automatic: 1, manual: 2 } as const

/**
 * A network made ready for dispatch. Components joined by closed conductors that work both ways
 * (bus sections with their closed ties, the sections of a ring) act as one and become one *vertex*;
 * *arcs* join vertices; *units* are vertices that only ties hold together in a cycle, numbered so
 * that power runs from lower to higher.
 */
export interface Plant {
  readonly network: PowerNetwork
  readonly classes: LoadClasses
  readonly vertexCount: number
  /** The vertex of each component, or −1 when it has been taken out. */
  readonly vertexOf: Int32Array
  readonly members: Groups
  /** The one component of a vertex, or −1 where it stands for several. */
  readonly sole: Int32Array
  /** Role of a vertex; one of several components is a bus. */
  readonly roles: readonly NodeRole[]
  readonly gate: Uint8Array
  readonly protects: Uint8Array
  /** Arcs are sorted by their end: those into vertex v are `inOffsets[v] … inOffsets[v + 1] − 1`. */
  readonly inOffsets: Int32Array
  readonly arcFrom: Int32Array
  readonly arcTo: Int32Array
  /** The components at the ends of an arc. */
  readonly arcFromNode: Int32Array
  readonly arcToNode: Int32Array
  readonly arcPreference: Uint8Array
  readonly out: Groups
  /** Two-way edges within each vertex that stands for several components. */
  readonly joints: Groups
  /** One-way edges within such a vertex: they carry nothing as long as it holds together. */
  readonly inner: Groups
  readonly unitCount: number
  readonly unitOf: Int32Array
  readonly units: Groups
  /** Steps of each unit from the top: power runs from lower levels to higher ones. */
  readonly levelOf: Int32Array
  readonly levelCount: number
}

/** Joins components over closed two-way edges (union-find with path halving). */
const joinSections = (network: PowerNetwork, removed: Uint8Array): Int32Array => {
  const parent = Int32Array.from({ length: network.nodeCount }, (_, node) => node)
  const root = (node: number): number => {
    let at = node
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  const closed = (node: number) => !network.open[node] && !removed[node]
  network.edgeFrom.forEach((from, edge) => {
    const to = network.edgeTo[edge] as number
    if (network.edgeBoth[edge] && closed(from) && closed(to)) parent[root(to)] = root(from)
  })
  const vertexOf = new Int32Array(network.nodeCount).fill(-1)
  let count = 0
  for (let node = 0; node < network.nodeCount; node++) {
    if (removed[node]) continue
    const top = root(node)
    if (vertexOf[top] === -1) {
      vertexOf[top] = count
      count += 1
    }
    vertexOf[node] = vertexOf[top] as number
  }
  return vertexOf
}

interface Arcs {
  readonly from: number[]
  readonly to: number[]
  readonly edge: number[]
  /** Whether the arc runs against its edge. */
  readonly reverse: boolean[]
}

/** A utility or a generator takes nothing from an edge that leads into it. */
const feedsItself = (network: PowerNetwork, edge: number): boolean => {
  const role = network.roles[network.edgeTo[edge] as number]
  return role === 'source' || role === 'generator'
}

const arcsBetween = (network: PowerNetwork, vertexOf: Int32Array): Arcs => {
  const arcs: Arcs = { from: [], to: [], edge: [], reverse: [] }
  const add = (from: number, to: number, edge: number, reverse: boolean) => {
    arcs.from.push(from)
    arcs.to.push(to)
    arcs.edge.push(edge)
    arcs.reverse.push(reverse)
  }
  for (let edge = 0; edge < network.edgeFrom.length; edge++) {
    const from = vertexOf[network.edgeFrom[edge] as number] as number
    const to = vertexOf[network.edgeTo[edge] as number] as number
    if (from < 0 || to < 0 || from === to || feedsItself(network, edge)) continue
    add(from, to, edge, false)
    if (network.edgeBoth[edge]) add(to, from, edge, true)
  }
  return arcs
}

/** Edges that begin and end in one vertex, of one sort. */
const edgesWithin = (
  { edgeFrom, edgeTo, edgeBoth }: PowerNetwork,
  vertexOf: Int32Array,
  vertexCount: number,
  both: boolean,
): Groups =>
  groupBy(
    vertexCount,
    edgeFrom.map((from, edge) => {
      const vertex = vertexOf[from] as number
      const same = vertex === vertexOf[edgeTo[edge] as number]
      return same && (edgeBoth[edge] === 1) === both ? vertex : -1
    }),
  )

/** How a component that stands open comes to close. */
export const gateOf = (network: PowerNetwork, node: number): number => {
  if (!network.open[node]) return gate.none
  return network.manual[node] ? gate.manual : gate.automatic
}

const verticesOf = (network: PowerNetwork, vertexOf: Int32Array) => {
  let vertexCount = 0
  for (const vertex of vertexOf) if (vertex >= vertexCount) vertexCount = vertex + 1
  const members = groupBy(vertexCount, vertexOf)
  const roles: NodeRole[] = []
  const sole = new Int32Array(vertexCount).fill(-1)
  const gates = new Uint8Array(vertexCount)
  const protects = new Uint8Array(vertexCount)
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    const at = members.offsets[vertex] as number
    const isSole = (members.offsets[vertex + 1] as number) - at === 1
    const node = members.items[at] as number
    roles.push(isSole ? (network.roles[node] as NodeRole) : 'bus')
    if (!isSole) continue
    sole[vertex] = node
    gates[vertex] = gateOf(network, node)
    protects[vertex] = network.protects[node] as number
  }
  return { vertexCount, members, sole, roles, gate: gates, protects }
}

/** Puts each unit one step below the lowest that leads into it. */
const levelsOf = (unitOf: Int32Array, units: Groups, inOffsets: Int32Array, from: Int32Array) => {
  const unitCount = units.offsets.length - 1
  const levelOf = new Int32Array(unitCount)
  let levelCount = unitCount > 0 ? 1 : 0
  for (let unit = 0; unit < unitCount; unit++) {
    let level = 0
    const end = units.offsets[unit + 1] as number
    for (let at = units.offsets[unit] as number; at < end; at++) {
      const vertex = units.items[at] as number
      for (let arc = inOffsets[vertex] as number; arc < (inOffsets[vertex + 1] as number); arc++) {
        const above = unitOf[from[arc] as number] as number
        if (above !== unit) level = Math.max(level, (levelOf[above] as number) + 1)
      }
    }
    levelOf[unit] = level
    levelCount = Math.max(levelCount, level + 1)
  }
  return { levelOf, levelCount }
}

/**
 * Makes a network ready for dispatch, without the components marked in `removed`. Linear in
 * components and edges; loads are not touched.
 */
export const createPlant = (
  network: PowerNetwork,
  classes: LoadClasses,
  removed: Uint8Array = new Uint8Array(network.nodeCount),
): Plant => {
  const vertexOf = joinSections(network, removed)
  const vertices = verticesOf(network, vertexOf)
  const { vertexCount } = vertices
  const arcs = arcsBetween(network, vertexOf)
  const into = groupBy(vertexCount, arcs.to)
  const inOrder = (pick: (arc: number) => number) => Int32Array.from(into.items, pick)
  const edgeOf = inOrder((arc) => arcs.edge[arc] as number)
  const isReverse = (arc: number) => arcs.reverse[into.items[arc] as number] as boolean
  const arcFrom = inOrder((arc) => arcs.from[arc] as number)
  const arcTo = inOrder((arc) => arcs.to[arc] as number)
  const ends = (first: Int32Array, second: Int32Array) =>
    edgeOf.map((edge, arc) => (isReverse(arc) ? second[edge] : first[edge]) as number)
  const out = groupBy(vertexCount, arcFrom)
  const components = stronglyConnected(vertexCount, out, arcTo)
  const units = groupBy(components.count, components.of)
  return {
    ...vertices,
    network,
    classes,
    vertexOf,
    inOffsets: into.offsets,
    arcFrom,
    arcTo,
    arcFromNode: ends(network.edgeFrom, network.edgeTo),
    arcToNode: ends(network.edgeTo, network.edgeFrom),
    arcPreference: Uint8Array.from(edgeOf, (edge) => network.edgePreference[edge] as number),
    out,
    joints: edgesWithin(network, vertexOf, vertexCount, true),
    inner: edgesWithin(network, vertexOf, vertexCount, false),
    unitCount: components.count,
    unitOf: components.of,
    units,
    ...levelsOf(components.of, units, into.offsets, arcFrom),
  }
}
