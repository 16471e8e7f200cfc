import type { Inventory, KindId } from '#model'
import type { NetworkGraph } from './network-graph'
import type { FiberSolution } from './solution'

/** What carries a share of a piece's miners: a switch that stands in it, or a link of its own. */
interface Carrier {
  readonly type: 'switch' | 'link'
  readonly at: number
  /** Miners on it. */
  readonly miners: number
}

/** Miners that stand in one piece, and what they are on. */
export interface ServedMiners {
  readonly row: number
  readonly miners: number
  readonly carriers: readonly Carrier[]
  /** Any one carrier is enough: a container whose own network has several uplinks. */
  readonly isAnyEnough: boolean
}

const holders: readonly KindId[] = ['asic-rack', 'immersion-tank']

const hostsOf = ({ hostRow }: Inventory, row: number): readonly number[] => {
  const hosts: number[] = []
  let at = hostRow[row] as number
  for (let step = 0; step < 8 && at >= 0; step++) {
    hosts.push(at)
    at = hostRow[at] as number
  }
  return hosts
}

const ports = (inventory: Inventory, row: number): number | undefined =>
  inventory.numberOf(row, 'radix') ?? inventory.numberOf(row, 'ports')

/** Switches by the container that they stand in. */
const mountedIn = ({ inventory }: NetworkGraph): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, number[]>()
  for (const row of inventory.rowsOf('switch')) {
    for (const host of hostsOf(inventory, row)) {
      if (inventory.kindOf(host).id !== 'miner-container') continue
      found.set(host, [...(found.get(host) ?? []), row])
      break
    }
  }
  return found
}

const otherEnd = ({ links }: NetworkGraph, link: number, row: number): number => {
  const found = links[link]
  return found?.a === row ? found.b : (found?.a ?? -1)
}

const isGear = ({ isSwitch, isEntrance }: NetworkGraph, row: number): boolean =>
  isSwitch[row] === 1 || isEntrance[row] === 1

/**
 * Shares the miners of a container over its switches: those that others of the container hang below
 * take only what the others have no ports for. Unstated ports share evenly.
 */
const overSwitches = (
  graph: NetworkGraph,
  rows: readonly number[],
  miners: number,
): readonly Carrier[] => {
  const inside = new Set(rows)
  const own = rows.map((row) => {
    const ends = (graph.linksAt[row] ?? []).map((link) => ({
      row: otherEnd(graph, link, row),
      count: graph.links[link]?.count ?? 0,
    }))
    const taken = ends.reduce((sum, { count }) => sum + count, 0)
    const total = ports(graph.inventory, row)
    return {
      row,
      free: total === undefined ? undefined : Math.max(0, total - taken),
      below: ends.filter((end) => inside.has(end.row)).length,
      leadsOut: ends.some((end) => !inside.has(end.row) && isGear(graph, end.row)),
    }
  })
  const isAccess = (one: (typeof own)[number]) => one.below < 2 && !one.leadsOut
  const access = own.some(isAccess) ? own.filter(isAccess) : own
  const above = own.filter((one) => !access.includes(one))
  // What others of the container hang on stands nearer to the miners than what only leads out.
  const rest = above.some(({ below }) => below > 1) ? above.filter(({ below }) => below > 1) : above
  const free = (some: typeof own) => some.reduce((sum, one) => sum + (one.free ?? Infinity), 0)
  const isStated = access.every((one) => one.free !== undefined) && free(access) > 0
  if (!isStated) {
    return access.map(({ row }) => ({ type: 'switch', at: row, miners: miners / access.length }))
  }
  const room = rest.length > 0 && Number.isFinite(free(rest)) ? free(rest) : 0
  const onRest = Math.min(Math.max(0, miners - free(access)), room)
  const shared = (some: typeof own, count: number): Carrier[] =>
    some.map((one) => ({
      type: 'switch',
      at: one.row,
      miners: (count * (one.free ?? 0)) / (free(some) || 1),
    }))
  return [...shared(access, miners - onRest), ...(onRest > 0 ? shared(rest, onRest) : [])]
}

const overLinks = (graph: NetworkGraph, row: number, miners: number): readonly Carrier[] => {
  const links = (graph.linksAt[row] ?? []).filter((link) => {
    const other = otherEnd(graph, link, row)
    return isGear(graph, other)
  })
  const count = (link: number) => graph.links[link]?.count ?? 0
  const all = links.reduce((sum, link) => sum + count(link), 0)
  return links.map((link) => ({ type: 'link', at: link, miners: (miners * count(link)) / all }))
}

/** Rows whose miners stand for themselves: in no container, and in nothing that says how many it has. */
const looseMiners = (inventory: Inventory): readonly number[] =>
  inventory
    .rowsOf('miner')
    .filter((row) =>
      hostsOf(inventory, row).every(
        (host) =>
          inventory.kindOf(host).id !== 'miner-container' &&
          inventory.numberOf(host, 'miners') === undefined,
      ),
    )

/** Every piece with miners whose number is known, and what their links are. */
export const servedMiners = (
  graph: NetworkGraph,
  { mining }: FiberSolution,
): readonly ServedMiners[] => {
  const { inventory } = graph
  const mounted = mountedIn(graph)
  const served = (row: number, miners: number): ServedMiners => ({
    row,
    miners,
    carriers: overLinks(graph, row, miners),
    isAnyEnough: false,
  })
  const containers = mining.containers.flatMap(({ row, miners }): readonly ServedMiners[] => {
    if (miners === undefined) return []
    const switches = mounted.get(row)
    if (!switches) return [{ ...served(row, miners), isAnyEnough: true }]
    const carriers = overSwitches(graph, switches, miners)
    return [{ row, miners, carriers, isAnyEnough: false }]
  })
  const held = holders.flatMap((kind) =>
    inventory.rowsOf(kind).flatMap((row) => {
      const miners = inventory.numberOf(row, 'miners')
      const isInside = hostsOf(inventory, row).some(
        (host) => inventory.kindOf(host).id === 'miner-container',
      )
      return miners === undefined || isInside ? [] : [served(row, miners)]
    }),
  )
  // A miner without a link of its own hangs on what it stands in.
  const loose = looseMiners(inventory).map((row) => {
    const linked = [row, ...hostsOf(inventory, row)].find(
      (at) => (graph.linksAt[at] ?? []).length > 0,
    )
    return { ...served(linked ?? row, 1), row }
  })
  return [...containers, ...held, ...loose]
}
