import type { Plant } from './plant'
import type { State } from './state'

/** How power runs between the components of one vertex: places are their positions in `nodes`. */
interface Section {
  readonly nodes: Int32Array
  /** Arcs into and out of the vertex and feeds of loads on it, each with its place. */
  readonly into: Int32Array
  readonly intoPlace: Int32Array
  readonly out: Int32Array
  readonly outPlace: Int32Array
  readonly feeds: Int32Array
  readonly feedPlace: Int32Array
  /** Ends of inner edges, leaf first, in an order in which each leaf's flow is known. */
  readonly leaves: Int32Array
  readonly others: Int32Array
  /** 1 where a component lies on a closed ring. */
  readonly onRing: Uint8Array
  /** Power in and out of each place, as it is worked out. */
  readonly incoming: Float64Array
  readonly outgoing: Float64Array
  readonly surplus: Float64Array
}

const slice = ({ offsets, items }: Plant['members'], group: number): Int32Array =>
  items.subarray(offsets[group], offsets[group + 1])

/** Takes leaves off the inner edges one after another; what is left over lies on rings. */
const peel = (count: number, edges: readonly (readonly [number, number])[]) => {
  const touching: number[][] = Array.from({ length: count }, () => [])
  edges.forEach(([a, b], edge) => {
    touching[a]?.push(edge)
    touching[b]?.push(edge)
  })
  const degree = touching.map((list) => list.length)
  const done = edges.map(() => false)
  const leaves: number[] = []
  const others: number[] = []
  const waiting = degree.flatMap((own, place) => (own === 1 ? [place] : []))
  for (let leaf = waiting.pop(); leaf !== undefined; leaf = waiting.pop()) {
    const edge = touching[leaf]?.find((candidate) => !done[candidate])
    if (edge === undefined) continue
    done[edge] = true
    const [a, b] = edges[edge] as readonly [number, number]
    const other = a === leaf ? b : a
    leaves.push(leaf)
    others.push(other)
    degree[leaf] = 0
    degree[other] = (degree[other] as number) - 1
    if (degree[other] === 1) waiting.push(other)
  }
  return {
    leaves: Int32Array.from(leaves),
    others: Int32Array.from(others),
    onRing: Uint8Array.from(degree, (own) => Number(own > 0)),
  }
}

/** The section that a vertex stands for; its ways out stand in the list of vertex `giver`. */
const sectionOf = (plant: Plant, vertex: number, giver: number): Section => {
  const { members, inOffsets, out, classes, joints, network } = plant
  const nodes = slice(members, vertex)
  const placeOf = new Map([...nodes].map((node, place) => [node, place]))
  const place = (node: number | undefined) => placeOf.get(node as number) as number
  const start = inOffsets[vertex] as number
  const into = Int32Array.from(
    { length: (inOffsets[vertex + 1] as number) - start },
    (_, i) => start + i,
  )
  const ways = slice(out, giver).filter((arc) => plant.arcFrom[arc] === vertex)
  const feeds = Int32Array.from([...nodes].flatMap((node) => [...slice(classes.byNode, node)]))
  const edges = [...slice(joints, vertex)].map(
    (edge) => [place(network.edgeFrom[edge]), place(network.edgeTo[edge])] as const,
  )
  return {
    nodes,
    into,
    intoPlace: into.map((arc) => place(plant.arcToNode[arc])),
    out: ways,
    outPlace: ways.map((arc) => place(plant.arcFromNode[arc])),
    feeds,
    feedPlace: feeds.map((entry) => place(classes.entryNode[entry])),
    ...peel(nodes.length, edges),
    incoming: new Float64Array(nodes.length),
    outgoing: new Float64Array(nodes.length),
    surplus: new Float64Array(nodes.length),
  }
}

const gather = (
  sums: Float64Array,
  from: Float64Array,
  items: Int32Array,
  places: Int32Array,
): void => {
  for (let i = 0; i < items.length; i++) {
    const place = places[i] as number
    sums[place] = (sums[place] as number) + (from[items[i] as number] as number)
  }
}

const fill = (
  { flowKw, feedKw, plant }: State,
  vertex: number,
  section: Section,
  added: Int32Array,
  put: (node: number, kw: number) => void,
): void => {
  const { nodes, leaves, others, onRing, incoming, outgoing, surplus } = section
  incoming.fill(0)
  outgoing.fill(0)
  gather(incoming, flowKw, section.into, section.intoPlace)
  gather(outgoing, feedKw, section.feeds, section.feedPlace)
  gather(outgoing, flowKw, section.out, section.outPlace)
  for (const arc of added) {
    if (plant.arcFrom[arc] !== vertex) continue
    const place = nodes.indexOf(plant.arcFromNode[arc] as number)
    outgoing[place] = (outgoing[place] as number) + (flowKw[arc] as number)
  }
  for (let place = 0; place < nodes.length; place++) {
    surplus[place] = (incoming[place] as number) - (outgoing[place] as number)
  }
  for (let step = 0; step < leaves.length; step++) {
    const leaf = leaves[step] as number
    const other = others[step] as number
    const flow = surplus[leaf] as number
    surplus[other] = (surplus[other] as number) + flow
    const giver = flow >= 0 ? leaf : other
    const taker = flow >= 0 ? other : leaf
    outgoing[giver] = (outgoing[giver] as number) + Math.abs(flow)
    incoming[taker] = (incoming[taker] as number) + Math.abs(flow)
  }
  for (let place = 0; place < nodes.length; place++) {
    const most = Math.max(incoming[place] as number, outgoing[place] as number)
    put(nodes[place] as number, onRing[place] ? Number.NaN : most)
  }
}

const noArcs = new Int32Array(0)

/** Hands on the load of each component of a vertex that stands for several. */
export type FillJoined = (
  vertex: number,
  put: (node: number, kw: number) => void,
  giver?: number,
) => void

/**
 * Prepares to read loads of the components that one vertex stands for. Where they form a tree the
 * flow over each tie follows from the balances; on a closed ring it depends on impedances that nobody
 * stated, and is NaN. A vertex that came to be by a split has its ways out in its `giver`'s list;
 * `added` tells of arcs that came to be by splits and stand in no list of ways out.
 */
export const createFillJoined = (
  state: State,
  added: () => Int32Array = () => noArcs,
): FillJoined => {
  const known = new Map<number, Section>()
  return (vertex, put, giver = vertex) => {
    if (giver !== vertex) {
      fill(state, vertex, sectionOf(state.plant, vertex, giver), added(), put)
      return
    }
    let section = known.get(vertex)
    if (!section) {
      section = sectionOf(state.plant, vertex, vertex)
      known.set(vertex, section)
    }
    fill(state, vertex, section, added(), put)
  }
}

/** Real power through each component, in kW; 0 for one that is out or dead, NaN within a closed ring. */
export const nodeLoads = (state: State): Float64Array => {
  const { plant } = state
  const loadKw = new Float64Array(plant.network.nodeCount)
  const fillJoined = createFillJoined(state)
  for (let vertex = 0; vertex < plant.vertexCount; vertex++) {
    const node = plant.sole[vertex] as number
    if (node >= 0) loadKw[node] = state.loadKw[vertex] as number
    else {
      fillJoined(vertex, (member, kw) => {
        loadKw[member] = kw
      })
    }
  }
  return loadKw
}
