import type { Inventory } from '#model'
import { type Bisection, bisectionOf } from './bisection'
import { type ServedMiners, servedMiners } from './mining-served'
import { type FabricGraph, type NetworkGraph, networkGraph } from './network-graph'
import { aliveAfter, reaching, touches } from './reach'
import type { FiberSolution } from './solution'

/** A machine on a fabric, with how many links it has there. */
interface FabricNode {
  readonly row: number
  readonly links: readonly number[]
  readonly count: number
}

/** A fabric with what its losses are told from. */
export interface FabricModel {
  readonly graph: FabricGraph
  readonly bisection: Bisection
  readonly nodes: readonly FabricNode[]
  /** Rows of its switches. */
  readonly members: readonly number[]
}

/** A network with what any loss of it is told from; made once for many losses. */
export interface NetworkModel {
  readonly graph: NetworkGraph
  readonly fabrics: readonly FabricModel[]
  /** Links by which each node does its work: its compute links, without any all but management. */
  readonly work: ReadonlyMap<number, readonly number[]>
  readonly rackOf: ReadonlyMap<number, number>
  readonly storage: readonly number[]
  /** What is managed, with its management links. */
  readonly managed: ReadonlyMap<number, readonly number[]>
  /** Entrances that a link leads to, and the rows that reach one with nothing lost. */
  readonly entrances: readonly number[]
  readonly wasReached: Uint8Array
  /** Nodes that reach an entrance with nothing lost. */
  readonly outward: readonly number[]
  readonly miners: readonly ServedMiners[]
  readonly minersUnsaid: readonly number[]
}

const isMachine = (inventory: Inventory, row: number): boolean => {
  const { id } = inventory.kindOf(row)
  return id === 'rack' || id === 'server'
}

const hasGpus = (inventory: Inventory, row: number): boolean =>
  isMachine(inventory, row) && (inventory.numberOf(row, 'gpus') ?? 0) > 0

const nodesOf = ({ inventory, links }: NetworkGraph, { access }: FabricGraph) => {
  const found = new Map<number, number[]>()
  for (const { low, link } of access) {
    const own = found.get(low)
    if (own) own.push(link)
    else found.set(low, [link])
  }
  const rows = [...found.keys()]
  const machines = rows.filter((row) => hasGpus(inventory, row))
  const others = rows.filter((row) => isMachine(inventory, row))
  // Managers beside GPU nodes are no nodes; without GPU nodes every machine is one.
  const nodes = machines.length > 0 ? machines : others
  return nodes
    .sort((a, b) => a - b)
    .map((row): FabricNode => {
      const own = found.get(row) ?? []
      const count = own.reduce((sum, link) => sum + (links[link]?.count ?? 0), 0)
      return { row, links: own, count }
    })
}

const modelOf = (graph: NetworkGraph, fabric: FabricGraph): FabricModel => ({
  graph: fabric,
  bisection: bisectionOf(graph, fabric),
  nodes: nodesOf(graph, fabric),
  members: [...fabric.leaves, ...fabric.spines, ...fabric.cores],
})

const workOf = (fabrics: readonly FabricModel[]): ReadonlyMap<number, readonly number[]> => {
  const work = new Map<number, readonly number[]>()
  const add = (role: readonly string[]) => {
    const found = new Map<number, number[]>()
    for (const { graph, nodes } of fabrics) {
      if (!role.includes(graph.role)) continue
      for (const { row, links } of nodes) found.set(row, [...(found.get(row) ?? []), ...links])
    }
    for (const [row, links] of found) if (!work.has(row)) work.set(row, links)
  }
  add(['compute'])
  add(['in-band', 'storage'])
  return work
}

/** The rack that a row stands in, or is. */
const rackAt = (inventory: Inventory, row: number): number | undefined => {
  let at = row
  for (let step = 0; step < 8 && at >= 0; step++) {
    if (inventory.kindOf(at).id === 'rack') return at
    at = inventory.hostRow[at] as number
  }
  return undefined
}

const managedOf = ({ links, role }: NetworkGraph): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, number[]>()
  links.forEach(({ a, b }, link) => {
    for (const [manager, row] of [
      [a, b],
      [b, a],
    ] as const) {
      if (role[manager]?.fabric !== 'out-of-band' || role[row]?.fabric === 'out-of-band') continue
      const own = found.get(row)
      if (own) own.push(link)
      else found.set(row, [link])
    }
  })
  return found
}

/** Reads what the losses of a network are told from. */
export const networkModel = (inventory: Inventory, fiber: FiberSolution): NetworkModel => {
  const graph = networkGraph(inventory)
  const fabrics = graph.fabrics.map((fabric) => modelOf(graph, fabric))
  const whole = aliveAfter(graph, [], [])
  const wasReached = reaching(graph, whole)
  const work = workOf(fabrics)
  const racks = [...work.keys()].flatMap((row) => {
    const rack = rackAt(inventory, row)
    return rack === undefined ? [] : [[row, rack] as const]
  })
  const storage = inventory.rowsOf('storage-rack')
  return {
    graph,
    fabrics,
    work,
    rackOf: new Map(racks),
    storage,
    managed: managedOf(graph),
    entrances: inventory.rowsOf('entrance'),
    wasReached,
    outward: [...work.keys()].filter((row) => touches(graph, whole, row, wasReached)),
    miners: servedMiners(graph, fiber),
    minersUnsaid: fiber.mining.unknownRows,
  }
}
