import type { Plant } from './plant'
import type { State } from './state'

/** What runs through each component of one vertex. */
interface Balance {
  readonly nodes: readonly number[]
  readonly placeOf: ReadonlyMap<number, number>
  /** Fed from outside, and handed outside, by place. */
  readonly supply: number[]
  readonly demand: number[]
}

const balanceOf = (state: State, vertex: number): Balance => {
  const { plant } = state
  const { members, inOffsets, out, classes } = plant
  const nodes = [...members.items.subarray(members.offsets[vertex], members.offsets[vertex + 1])]
  const placeOf = new Map(nodes.map((node, place) => [node, place]))
  const supply = nodes.map(() => 0)
  const demand = nodes.map((node) => {
    let drawn = 0
    const end = classes.byNode.offsets[node + 1] as number
    for (let at = classes.byNode.offsets[node] as number; at < end; at++) {
      drawn += state.feedKw[classes.byNode.items[at] as number] as number
    }
    return drawn
  })
  const put = (list: number[], node: number, kw: number) => {
    const place = placeOf.get(node) as number
    list[place] = (list[place] as number) + kw
  }
  for (let arc = inOffsets[vertex] as number; arc < (inOffsets[vertex + 1] as number); arc++) {
    put(supply, plant.arcToNode[arc] as number, state.flowKw[arc] as number)
  }
  for (const arc of out.items.subarray(out.offsets[vertex], out.offsets[vertex + 1])) {
    put(demand, plant.arcFromNode[arc] as number, state.flowKw[arc] as number)
  }
  return { nodes, placeOf, supply, demand }
}

/** The two-way edges within a vertex, by the places of their ends. */
const innerEdges = (plant: Plant, vertex: number, { placeOf }: Balance): [number, number][] => {
  const { joints, network } = plant
  const place = (node: number | undefined) => placeOf.get(node as number) as number
  return [...joints.items.subarray(joints.offsets[vertex], joints.offsets[vertex + 1])].map(
    (edge) => [place(network.edgeFrom[edge]), place(network.edgeTo[edge])],
  )
}

/**
 * Loads of the components that one vertex stands for, handed on by component. Where they
 * form a tree the flow over each tie follows from the balances; on a closed ring it depends on
 * impedances that nobody stated, and is NaN.
 */
export const fillJoined = (
  state: State,
  vertex: number,
  put: (node: number, kw: number) => void,
): void => {
  const balance = balanceOf(state, vertex)
  const { nodes, supply, demand } = balance
  const edges = innerEdges(state.plant, vertex, balance)
  const through = nodes.map((_, place) =>
    Math.max(supply[place] as number, demand[place] as number),
  )
  const surplus = nodes.map((_, place) => (supply[place] as number) - (demand[place] as number))
  const incoming = supply.slice()
  const outgoing = demand.slice()
  const degree = nodes.map(() => 0)
  const touching: number[][] = nodes.map(() => [])
  edges.forEach(([a, b], edge) => {
    degree[a] = (degree[a] as number) + 1
    degree[b] = (degree[b] as number) + 1
    touching[a]?.push(edge)
    touching[b]?.push(edge)
  })
  const done = edges.map(() => false)
  const leaves = nodes.flatMap((_, place) => (degree[place] === 1 ? [place] : []))
  for (let leaf = leaves.pop(); leaf !== undefined; leaf = leaves.pop()) {
    const edge = touching[leaf]?.find((candidate) => !done[candidate])
    if (edge === undefined) continue
    done[edge] = true
    const [a, b] = edges[edge] as [number, number]
    const other = a === leaf ? b : a
    const flow = surplus[leaf] as number
    surplus[other] = (surplus[other] as number) + flow
    const [giver, taker] = flow >= 0 ? [leaf, other] : [other, leaf]
    outgoing[giver] = (outgoing[giver] as number) + Math.abs(flow)
    incoming[taker] = (incoming[taker] as number) + Math.abs(flow)
    degree[other] = (degree[other] as number) - 1
    degree[leaf] = 0
    if (degree[other] === 1) leaves.push(other)
  }
  nodes.forEach((node, place) => {
    const onRing = (degree[place] as number) > 0
    const most = Math.max(incoming[place] as number, outgoing[place] as number)
    put(node, onRing ? Number.NaN : Math.max(most, through[place] as number))
  })
}

/** Real power through each component, in kW; 0 for one that is out or dead, NaN within a closed ring. */
export const nodeLoads = (state: State): Float64Array => {
  const { plant } = state
  const { members } = plant
  const loadKw = new Float64Array(plant.network.nodeCount)
  for (let vertex = 0; vertex < plant.vertexCount; vertex++) {
    const start = members.offsets[vertex] as number
    if ((members.offsets[vertex + 1] as number) - start > 1) {
      fillJoined(state, vertex, (node, kw) => {
        loadKw[node] = kw
      })
    } else loadKw[members.items[start] as number] = state.loadKw[vertex] as number
  }
  return loadKw
}
