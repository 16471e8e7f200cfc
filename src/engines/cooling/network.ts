import type { Inventory, KindId } from '#model'

/** One end of a piece of equipment in a loop. */
export interface Member {
  readonly row: number
  readonly port: string
}

/** A loop's wiring: who gives heat to it, who takes heat from it, what it runs through. */
export interface Wiring {
  readonly id: string
  readonly name: string
  readonly subjectRow: number
  readonly sources: readonly Member[]
  readonly sinks: readonly Member[]
  readonly headerRows: readonly number[]
  readonly pumpRows: readonly number[]
}

export interface LiquidNetwork {
  readonly loops: readonly Wiring[]
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

/** Pipes and pumps pass the loop on, so that all their ports are one; elsewhere each port is its own. */
const nodeOf = (inventory: Inventory, row: number, portId: string): Node | undefined => {
  const kind = inventory.kindOf(row)
  const port = kind.ports.find(({ id }) => id === portId)
  if (port?.medium !== 'liquid') return undefined
  const through = kind.cooling === 'header' || kind.cooling === 'pump' || port.side === undefined
  return through
    ? { row, port: '', side: 'through' }
    : { row, port: portId, side: port.side === 'load' ? 'load' : 'plant' }
}

const joinNodes = (inventory: Inventory): readonly (readonly Node[])[] => {
  const joined = new Joined()
  const nodes: Node[] = []
  const index = new Map<string, number>()
  const register = (node: Node): number => {
    const key = `${node.row} ${node.port}`
    let at = index.get(key)
    if (at === undefined) {
      at = joined.add()
      nodes.push(node)
      index.set(key, at)
    }
    return at
  }
  for (const { medium, from, to } of inventory.facility.connections) {
    if (medium !== 'liquid') continue
    const a = inventory.rowOf.get(from.equipment)
    const b = inventory.rowOf.get(to.equipment)
    if (a === undefined || b === undefined) continue
    const nodeA = nodeOf(inventory, a, from.port)
    const nodeB = nodeOf(inventory, b, to.port)
    if (nodeA && nodeB) joined.join(register(nodeA), register(nodeB))
  }
  const groups = new Map<number, Node[]>()
  nodes.forEach((node, at) => {
    const root = joined.find(at)
    const group = groups.get(root)
    if (group) group.push(node)
    else groups.set(root, [node])
  })
  return [...groups.values()]
}

const nameRank: readonly (KindId | undefined)[] = ['pipe-header', 'manifold']

/** A loop goes by its header, else by the first that gives heat to it, whatever the file's order. */
const naming = (inventory: Inventory, nodes: readonly Node[]): Node => {
  const rank = (node: Node): number => {
    const at = nameRank.indexOf(inventory.kindOf(node.row).id)
    if (at >= 0) return at
    return node.side === 'through' ? 2 : node.side === 'load' ? 3 : 4
  }
  const idOf = (node: Node) => inventory.equipment[node.row]?.id ?? ''
  return nodes.reduce((best, node) => {
    const better = rank(node) - rank(best) || (idOf(node) < idOf(best) ? -1 : 1)
    return better < 0 ? node : best
  })
}

const wiringOf = (inventory: Inventory, nodes: readonly Node[]): Wiring => {
  const idOf = (row: number) => inventory.equipment[row]?.id ?? ''
  const sorted = [...nodes].sort((a, b) => (idOf(a.row) < idOf(b.row) ? -1 : 1))
  const subject = naming(inventory, sorted)
  const item = inventory.equipment[subject.row]
  const through = sorted.filter(({ side }) => side === 'through').map(({ row }) => row)
  const isPump = (row: number) => inventory.kindOf(row).cooling === 'pump'
  return {
    id: subject.port === '' ? `${item?.id}` : `${item?.id}.${subject.port}`,
    name: item?.tag ?? '',
    subjectRow: subject.row,
    sources: sorted.filter(({ side }) => side === 'load'),
    sinks: sorted.filter(({ side }) => side === 'plant'),
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
  const loops = joinNodes(inventory)
    .map((nodes) => wiringOf(inventory, nodes))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    loops,
    loopsFrom: loopsBy(loops, ({ sources }) => sources),
    loopsInto: loopsBy(loops, ({ sinks }) => sinks),
  }
}
