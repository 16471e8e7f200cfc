import type { Inventory } from '#model'
import type { Total } from '../quantities'
import type { LostNetwork } from './lost-network'
import type { ServedMiners } from './mining-served'
import type { FabricLoss, NetworkLoss, NodeLinks } from './network-loss'
import type { FabricModel, NetworkModel } from './network-model'
import type { NetworkParts } from './network-parts'
import { type Alive, aliveAfter, reaching, touches } from './reach'

const sorted = (rows: Iterable<number>): number[] => [...rows].sort((a, b) => a - b)

const loseFabric = (
  { graph: { links } }: NetworkModel,
  { graph, bisection, nodes }: FabricModel,
  { isGone, isCut }: Alive,
): FabricLoss => {
  const changes = nodes.map(({ row, links: own, count }): NodeLinks => {
    const left = own.reduce((sum, link) => (isCut[link] ? sum : sum + (links[link]?.count ?? 0)), 0)
    return { row, links: { before: count, after: left } }
  })
  const isTouched = [...graph.access, ...graph.leafSpine, ...graph.toCore].some(
    ({ link }) => isCut[link],
  )
  const after = isTouched ? bisection.left((link) => !isCut[link]) : bisection.whole
  const share = bisection.whole > 0 && !graph.hasUnknown ? after / bisection.whole : Number.NaN
  return {
    clusterId: graph.clusterId,
    role: graph.role,
    bisection: share,
    bisectionLinks: { before: bisection.whole, after },
    nodes: nodes.length,
    nodesLost: changes.flatMap(({ row, links: { after: left } }) =>
      isGone[row] || left === 0 ? row : [],
    ),
    nodesDegraded: changes.filter(
      ({ links: { before, after: left } }) => left > 0 && left < before,
    ),
  }
}

interface Nodes {
  readonly lost: readonly number[]
  readonly degraded: readonly number[]
  readonly racks: readonly number[]
  readonly partly: readonly number[]
  readonly gpus: number
}

const loseNodes = ({ graph, work, rackOf }: NetworkModel, { isGone, isCut }: Alive): Nodes => {
  const lost = new Set<number>()
  const degraded: number[] = []
  for (const [row, links] of work) {
    const cut = links.filter((link) => isCut[link]).length
    if (isGone[row] || cut === links.length) lost.add(row)
    else if (cut > 0) degraded.push(row)
  }
  const standing = new Set([...rackOf].flatMap(([row, rack]) => (lost.has(row) ? [] : rack)))
  const racks = new Set([...rackOf].flatMap(([row, rack]) => (lost.has(row) ? rack : [])))
  const hit = new Set([...lost, ...degraded].flatMap((row) => rackOf.get(row) ?? []))
  return {
    lost: sorted(lost),
    degraded: sorted(degraded),
    racks: sorted(racks).filter((rack) => !standing.has(rack)),
    partly: sorted(hit).filter((rack) => standing.has(rack)),
    gpus: [...lost].reduce((sum, row) => sum + (graph.inventory.numberOf(row, 'gpus') ?? 0), 0),
  }
}

const totalOf = (inventory: Inventory, rows: readonly number[], field: string): Total => {
  const values = rows.map((row) => inventory.numberOf(row, field))
  return {
    value: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    unknownCount: values.filter((value) => value === undefined).length,
  }
}

const loseStorage = ({ graph, storage }: NetworkModel, { isGone, isCut }: Alive) => {
  const cutOf = (row: number): { readonly cut: number; readonly all: number } => {
    const own = graph.linksAt[row] ?? []
    return { cut: own.filter((link) => isCut[link]).length, all: own.length }
  }
  const isLost = (row: number): boolean => {
    const { cut, all } = cutOf(row)
    return isGone[row] === 1 || (all > 0 && cut === all)
  }
  const lost = storage.filter(isLost)
  return {
    storageLost: lost,
    storageDegraded: storage.filter((row) => !isLost(row) && cutOf(row).cut > 0),
    readGBytesPerSLost: totalOf(graph.inventory, lost, 'readGBytesPerS'),
    writeGBytesPerSLost: totalOf(graph.inventory, lost, 'writeGBytesPerS'),
  }
}

const loseEntrances = ({ graph, entrances }: NetworkModel, { isGone, isCut }: Alive) => {
  const { inventory, linksAt } = graph
  // An entrance that nothing was linked to before is left as it was.
  const after = entrances.filter((row) => {
    const own = linksAt[row] ?? []
    return !isGone[row] && (own.length === 0 || own.some((link) => !isCut[link]))
  })
  const carriersOf = (rows: readonly number[]): readonly string[] =>
    [...new Set(rows.flatMap((row) => inventory.textOf(row, 'carrier')?.trim() || []))].sort()
  const gbps = (rows: readonly number[]) => totalOf(inventory, rows, 'capacityGbps')
  return {
    entrances: { before: entrances, after },
    carriers: { before: carriersOf(entrances), after: carriersOf(after) },
    capacityGbps: { before: gbps(entrances), after: gbps(after) },
  }
}

/** Miners of a piece that are on the network: with an entrance anywhere, those that reach one. */
const minersOn = (
  { graph, entrances }: NetworkModel,
  { isGone, isCut }: Alive,
  reached: Uint8Array,
  { row, miners, carriers, isAnyEnough }: ServedMiners,
): number => {
  if (isGone[row]) return 0
  const isOut = (at: number): boolean => entrances.length === 0 || reached[at] === 1
  const live = carriers.filter(({ type, at }) => {
    if (type === 'switch') return !isGone[at] && isOut(at)
    const link = graph.links[at]
    if (isCut[at] || !link) return false
    const isEnd = (end: number) => graph.isSwitch[end] === 1 || graph.isEntrance[end] === 1
    return [link.a, link.b].some((end) => isEnd(end) && isOut(end))
  })
  if (isAnyEnough) return live.length > 0 ? miners : 0
  return live.reduce((sum, carrier) => sum + carrier.miners, 0)
}

const minersBefore = new WeakMap<NetworkModel, readonly number[]>()

/** Miners on the network with nothing lost, by piece; counted once for each model. */
const minersWith = (model: NetworkModel): readonly number[] => {
  const known = minersBefore.get(model)
  if (known) return known
  const whole = aliveAfter(model.graph, [], [])
  const found = model.miners.map((one) => minersOn(model, whole, model.wasReached, one))
  minersBefore.set(model, found)
  return found
}

const loseMiners = (model: NetworkModel, alive: Alive, reached: Uint8Array) => {
  const whole = minersWith(model)
  const offline = new Set<number>()
  const degraded: number[] = []
  let [before, after] = [0, 0]
  for (const [at, one] of model.miners.entries()) {
    const was = whole[at] as number
    const is = minersOn(model, alive, reached, one)
    before += was
    after += is
    if (is === 0 && was > 0) offline.add(one.row)
    else if (is < was - 1e-9) degraded.push(one.row)
  }
  return {
    miners: { before: Math.round(before), after: Math.round(after) },
    minersOffline: sorted(offline),
    minersDegraded: sorted(degraded),
    minersUnsaid: model.minersUnsaid.length,
  }
}

/** Whom a loss reaches: what cascades follow. */
export type NetworkVictims = Pick<
  NetworkLoss,
  | 'rows'
  | 'nodesLost'
  | 'nodesDegraded'
  | 'racksLost'
  | 'racksDegraded'
  | 'storageLost'
  | 'storageDegraded'
  | 'cutOff'
  | 'minersOffline'
  | 'minersDegraded'
>

/** Whom a loss reaches, told of the parts of the network that it touches alone. */
export const loseLocally = (
  { graph }: NetworkModel,
  parts: NetworkParts,
  lost: LostNetwork,
): NetworkVictims => {
  const alive = aliveAfter(graph, lost.rows, lost.connections)
  const found = parts.touchedBy(lost).map(({ model, entrances }) => {
    const reached = reaching(graph, alive, entrances)
    const nodes = loseNodes(model, alive)
    return {
      ...loseStorage(model, alive),
      ...loseMiners(model, alive, reached),
      nodes,
      cutOff: model.outward.filter(
        (row) => alive.isGone[row] || !touches(graph, alive, row, reached),
      ),
    }
  })
  const all = (of: (part: (typeof found)[number]) => readonly number[]) => sorted(found.flatMap(of))
  return {
    rows: lost.rows,
    nodesLost: all(({ nodes }) => nodes.lost),
    nodesDegraded: all(({ nodes }) => nodes.degraded),
    racksLost: all(({ nodes }) => nodes.racks),
    racksDegraded: all(({ nodes }) => nodes.partly),
    storageLost: all(({ storageLost }) => storageLost),
    storageDegraded: all(({ storageDegraded }) => storageDegraded),
    cutOff: all(({ cutOff }) => cutOff),
    minersOffline: all(({ minersOffline }) => minersOffline),
    minersDegraded: all(({ minersDegraded }) => minersDegraded),
  }
}

/** What a loss takes away from a network. With nothing lost, it takes nothing. */
export const loseFrom = (model: NetworkModel, lost: LostNetwork): NetworkLoss => {
  const { graph, fabrics, outward, managed } = model
  const alive = aliveAfter(graph, lost.rows, lost.connections)
  const { isGone, isCut } = alive
  const reached = reaching(graph, alive)
  const nodes = loseNodes(model, alive)
  const links = graph.links.reduce((sum, { count }, at) => (isCut[at] ? sum + count : sum), 0)
  const unsaid = new Set(lost.unsaid.flatMap((index) => graph.linksOver.get(index) ?? []))
  return {
    rows: lost.rows,
    routeIds: lost.routeIds,
    fabrics: fabrics.map((fabric) => loseFabric(model, fabric, alive)),
    linksLost: links,
    linksUnsaid: [...unsaid].reduce(
      (sum, link) => (isCut[link] ? sum : sum + (graph.links[link]?.count ?? 0)),
      0,
    ),
    nodesLost: nodes.lost,
    nodesDegraded: nodes.degraded,
    racksLost: nodes.racks,
    racksDegraded: nodes.partly,
    gpusLost: nodes.gpus,
    ...loseStorage(model, alive),
    unmanaged: sorted(
      [...managed].flatMap(([row, own]) =>
        !isGone[row] && own.every((link) => isCut[link]) ? row : [],
      ),
    ),
    ...loseEntrances(model, alive),
    cutOff: sorted(outward.filter((row) => isGone[row] || !touches(graph, alive, row, reached))),
    ...loseMiners(model, alive, reached),
    onNetwork: graph.linksAt.flatMap((own, row) => (own.length > 0 ? row : [])),
  }
}
