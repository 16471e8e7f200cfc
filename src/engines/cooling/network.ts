import type { Inventory, Kind, KindId } from '#model'
import type { Setting } from './conditions'

/** One end of a piece of equipment in a loop. */
export interface Member {
  readonly row: number
  readonly port: string
}

/** A loop's wiring: who gives heat to it, who takes heat from it, what it runs through. */
export interface Wiring {
  readonly id: string
  /** The row that the loop goes by. */
  readonly subjectRow: number
  readonly sources: readonly Member[]
  readonly sinks: readonly Member[]
  readonly headerRows: readonly number[]
  readonly pumpRows: readonly number[]
}

/** The pipes of one loop as a graph: ends of equipment, and connections between two of them. */
export interface Pipework {
  /** The row at each node; a header or pump is one node, an exchanger one per side. */
  readonly rows: Int32Array
  /** What each node is to the loop: 1 gives heat to it, 2 takes heat from it, 0 passes it on. */
  readonly roles: Uint8Array
  /** Both ends of each edge, and which of the facility's connections it is. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly connection: Int32Array
}

export interface LiquidNetwork {
  readonly loops: readonly Wiring[]
  /** The pipes of each loop. */
  readonly pipework: readonly Pipework[]
  /** Loops that a row gives heat to, by the row. */
  readonly loopsFrom: ReadonlyMap<number, readonly number[]>
  /** Loops that a row takes heat from, by the row. */
  readonly loopsInto: ReadonlyMap<number, readonly number[]>
}

type Side = 'load' | 'plant' | 'through'

interface Node extends Member {
  readonly side: Side
}

/** Sets of joined nodes (union–find with path halving). */
class Joined {
  readonly #parent: number[] = []

  add(): number {
    this.#parent.push(this.#parent.length)
    return this.#parent.length - 1
  }

  find(node: number): number {
    let at = node
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at] as number] as number
      at = this.#parent[at] as number
    }
    return at
  }

  join(a: number, b: number): void {
    this.#parent[this.find(a)] = this.find(b)
  }
}

/** A liquid port as the network sees it. */
interface Inlet {
  readonly side: Side
  /** Pipes and pumps pass the loop on, so that all their ports are one; elsewhere each is its own. */
  readonly port: string
  /** The only liquid end that the kind has. */
  readonly alone: boolean
}

const inletsOf = ({ ports, cooling }: Kind): ReadonlyMap<string, Inlet> => {
  const liquid = ports.filter(({ medium }) => medium === 'liquid')
  const passes = cooling === 'header' || cooling === 'pump'
  return new Map(
    liquid.map(({ id, side }) => {
      const through = passes || side === undefined
      return [
        id,
        {
          side: through ? 'through' : side,
          port: through ? '' : id,
          alone: passes || liquid.length === 1,
        },
      ]
    }),
  )
}

/** Numbers the ends that connections join, each once. */
class Nodes {
  readonly all: Node[] = []
  readonly joined = new Joined()
  readonly #inventory: Inventory
  readonly #inlets = new Map<Kind, ReadonlyMap<string, Inlet>>()
  /** Nodes of rows with one end, plus one; 0 is none. Most rows have one. */
  readonly #only: Int32Array
  readonly #others = new Map<string, number>()

  constructor(inventory: Inventory) {
    this.#inventory = inventory
    this.#only = new Int32Array(inventory.count)
  }

  /** The node of a row's port, or −1 where that is no liquid port. */
  at(row: number, portId: string): number {
    const kind = this.#inventory.kindOf(row)
    let inlets = this.#inlets.get(kind)
    if (!inlets) {
      inlets = inletsOf(kind)
      this.#inlets.set(kind, inlets)
    }
    const inlet = inlets.get(portId)
    if (!inlet) return -1
    const known = inlet.alone
      ? (this.#only[row] as number) - 1
      : (this.#others.get(`${row} ${inlet.port}`) ?? -1)
    return known >= 0 ? known : this.#add(row, inlet)
  }

  #add(row: number, { port, side, alone }: Inlet): number {
    const node = this.joined.add()
    this.all.push({ row, port, side })
    if (alone) this.#only[row] = node + 1
    else this.#others.set(`${row} ${port}`, node)
    return node
  }
}

/** A connection between two nodes. */
interface Edge {
  readonly from: number
  readonly to: number
  readonly connection: number
}

interface Joint {
  readonly nodes: Node[]
  readonly edges: Edge[]
}

const joinNodes = (inventory: Inventory): readonly Joint[] => {
  const nodes = new Nodes(inventory)
  const edges: Edge[] = []
  inventory.facility.connections.forEach(({ medium, from, to }, connection) => {
    if (medium !== 'liquid') return
    const a = inventory.rowOf.get(from.equipment)
    const b = inventory.rowOf.get(to.equipment)
    if (a === undefined || b === undefined) return
    const nodeA = nodes.at(a, from.port)
    const nodeB = nodes.at(b, to.port)
    if (nodeA < 0 || nodeB < 0) return
    nodes.joined.join(nodeA, nodeB)
    edges.push({ from: nodeA, to: nodeB, connection })
  })
  const groups = new Map<number, Joint>()
  const local = new Int32Array(nodes.all.length)
  nodes.all.forEach((node, at) => {
    const root = nodes.joined.find(at)
    let group = groups.get(root)
    if (!group) {
      group = { nodes: [], edges: [] }
      groups.set(root, group)
    }
    local[at] = group.nodes.length
    group.nodes.push(node)
  })
  for (const { from, to, connection } of edges) {
    groups.get(nodes.joined.find(from))?.edges.push({
      from: local[from] as number,
      to: local[to] as number,
      connection,
    })
  }
  return [...groups.values()]
}

const pipeworkOf = ({ nodes, edges }: Joint): Pipework => ({
  rows: Int32Array.from(nodes, ({ row }) => row),
  roles: Uint8Array.from(nodes, ({ side }) => (side === 'load' ? 1 : side === 'plant' ? 2 : 0)),
  from: Int32Array.from(edges, ({ from }) => from),
  to: Int32Array.from(edges, ({ to }) => to),
  connection: Int32Array.from(edges, ({ connection }) => connection),
})

const nameRank: readonly (KindId | undefined)[] = ['pipe-header', 'manifold']

/** A loop goes by its header, else by the first that gives heat to it, whatever the file's order. */
const naming = (inventory: Inventory, nodes: readonly Node[]): Node => {
  const rank = (node: Node): number => {
    const at = nameRank.indexOf(inventory.kindOf(node.row).id)
    if (at >= 0) return at
    return node.side === 'through' ? 2 : node.side === 'load' ? 3 : 4
  }
  const idOf = (node: Node) => inventory.equipment[node.row]?.id ?? ''
  let best = nodes[0] as Node
  let bestRank = rank(best)
  for (const node of nodes) {
    const own = rank(node)
    const better =
      own !== bestRank
        ? own < bestRank
        : idOf(node) < idOf(best) || (idOf(node) === idOf(best) && node.port < best.port)
    if (!better) continue
    best = node
    bestRank = own
  }
  return best
}

const wiringOf = (inventory: Inventory, nodes: readonly Node[]): Wiring => {
  const idOf = (row: number) => inventory.equipment[row]?.id ?? ''
  const byId = (a: Node, b: Node) => (idOf(a.row) < idOf(b.row) ? -1 : 1)
  const subject = naming(inventory, nodes)
  const item = inventory.equipment[subject.row]
  const through = nodes
    .filter(({ side }) => side === 'through')
    .sort(byId)
    .map(({ row }) => row)
  const isPump = (row: number) => inventory.kindOf(row).cooling === 'pump'
  return {
    id: subject.port === '' ? `${item?.id}` : `${item?.id}.${subject.port}`,
    subjectRow: subject.row,
    sources: nodes.filter(({ side }) => side === 'load').sort((a, b) => a.row - b.row),
    // By id, so that which of equal units counts as the largest is the same in any order.
    sinks: nodes.filter(({ side }) => side === 'plant').sort(byId),
    headerRows: through.filter((row) => !isPump(row)),
    pumpRows: through.filter(isPump),
  }
}

const loopsBy = (
  loops: readonly Wiring[],
  pick: (loop: Wiring) => readonly Member[],
): Map<number, number[]> => {
  const found = new Map<number, number[]>()
  loops.forEach((loop, at) => {
    for (const { row } of pick(loop)) {
      const own = found.get(row)
      if (!own) found.set(row, [at])
      else if (!own.includes(at)) own.push(at)
    }
  })
  return found
}

/**
 * Finds the loops: everything that liquid connections join, cut at exchangers, whose two sides are
 * two ports. Connections to things that are gone, or to ports of another medium, join nothing.
 */
export const liquidNetworkOf = (inventory: Inventory): LiquidNetwork => {
  const joints = joinNodes(inventory)
    .map((joint) => ({ wiring: wiringOf(inventory, joint.nodes), joint }))
    .sort((a, b) => (a.wiring.id < b.wiring.id ? -1 : 1))
  const loops = joints.map(({ wiring }) => wiring)
  return {
    loops,
    pipework: joints.map(({ joint }) => pipeworkOf(joint)),
    loopsFrom: loopsBy(loops, ({ sources }) => sources),
    loopsInto: loopsBy(loops, ({ sinks }) => sinks),
  }
}

/**
 * The loops without what is out: it takes no heat from one and gives none to another. The loops
 * themselves, and what they go by, stay.
 */
export const networkInService = (network: LiquidNetwork, setting: Setting): LiquidNetwork => {
  const { inventory, out, runs } = setting
  if (out.size === 0) return network
  const stays = ({ row }: Member) => runs(row) || inventory.kindOf(row).it === true
  const loops = network.loops.map((loop) => ({
    ...loop,
    sources: loop.sources.filter(stays),
    sinks: loop.sinks.filter(stays),
    pumpRows: loop.pumpRows.filter(runs),
  }))
  return {
    loops,
    pipework: network.pipework,
    loopsFrom: loopsBy(loops, ({ sources }) => sources),
    loopsInto: loopsBy(loops, ({ sinks }) => sinks),
  }
}
