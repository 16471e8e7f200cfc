import type { Inventory } from '#model'
import type { Cable } from '#standards'
import type { Cabling } from './cabling'
import { cableOf } from './plug-ends'
import type { CageUse, PortAssignment } from './port-types'
import { assignPorts } from './ports'
import type { FiberSolution } from './solution'

/** Cables of one kind and one length. */
export interface BilledCable {
  /** Of the published cable; undefined where it is not known what the links are made of. */
  readonly cable: string | undefined
  readonly name: string | undefined
  /** The length to be ordered; undefined where it is not known, or none is long enough. */
  readonly orderM: number | undefined
  /** Pieces to be ordered: a splitter serves two links or four. */
  readonly count: number
  readonly links: number
  /** All of them together, m; undefined where a length is not known. */
  readonly totalM: number | undefined
}

/** Modules of one kind, by what they are plugged into. */
export interface BilledModule {
  readonly transceiver: string
  readonly name: string
  readonly inSwitches: number
  readonly inNodes: number
  readonly count: number
  /** Draw of all of them; undefined where nobody published it. */
  readonly watts: number | undefined
}

/** Everything to be bought for the links that are drawn. */
export interface NetworkBill {
  readonly cables: readonly BilledCable[]
  readonly modules: readonly BilledModule[]
  readonly linkCount: number
  readonly cableCount: number
  readonly moduleCount: number
  /** Fibres of all links whose medium is known. */
  readonly fibres: number
  /** Draw of modules and of plugs of active cables, as far as it is known. */
  readonly watts: number
  /** Links whose medium is not known. */
  readonly unknownLinks: number
  /** Cables whose length to be ordered is not known. */
  readonly unknownLengths: number
  /** Modules and plugs whose draw nobody published. */
  readonly unknownWatts: number
}

/** Pieces to be ordered for some links: both plugs or tails of a splitter are of one piece. */
const piecesFor = (cable: Cable, links: number, cables: number): number =>
  cable.plugs && cable.plugs[0].links !== cable.plugs[1].links
    ? links / cable.plugs[0].links
    : cable.splits
      ? links / cable.linksPerCable
      : cables

interface Sum {
  cable: Cable | undefined
  orderM: number
  count: number
  links: number
}

const billCables = (inventory: Inventory, cabling: Cabling): readonly BilledCable[] => {
  const sums = new Map<string, Sum>()
  cabling.records.forEach((index, i) => {
    const links = inventory.facility.connections[index]?.count ?? 0
    const medium = cabling.media[cabling.medium[i] as number]
    const cable = medium && cableOf(medium.id)
    const orderM = cable ? (cabling.orderM[i] as number) : Number.NaN
    const key = `${cable?.id}|${orderM}`
    const sum = sums.get(key) ?? { cable, orderM, count: 0, links: 0 }
    sum.links += links
    // Links of unknown medium are at least one cable each.
    sum.count += cable ? piecesFor(cable, links, cabling.count[i] as number) : links
    sums.set(key, sum)
  })
  return [...sums.values()]
    .map(({ cable, orderM, count, links }) => {
      const known = Number.isNaN(orderM) ? undefined : orderM
      const pieces = Math.ceil(count)
      return {
        cable: cable?.id,
        name: cable?.name,
        orderM: known,
        count: pieces,
        links,
        totalM: known === undefined ? undefined : known * pieces,
      }
    })
    .sort(byCable)
}

const byCable = (a: BilledCable, b: BilledCable): number => {
  const [p, q] = [a.cable ?? '~', b.cable ?? '~']
  return p < q ? -1 : p > q ? 1 : (a.orderM ?? Infinity) - (b.orderM ?? Infinity)
}

/** A cage holds one module or plug, however many links it carries. */
const oncePerCage = (cages: readonly CageUse[]): readonly CageUse[] => {
  const seen = new Set<string>()
  return cages.filter(({ row, group, cage, plug }) => {
    const key = `${row}|${group}|${cage}|${plug.module?.id ?? plug.key}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

const billModules = (inventory: Inventory, cages: readonly CageUse[]): readonly BilledModule[] => {
  const sums = new Map<
    string,
    { use: CageUse; inSwitches: number; inNodes: number; watts: number }
  >()
  for (const use of cages) {
    const { module } = use.plug
    if (!module) continue
    const sum = sums.get(module.id) ?? { use, inSwitches: 0, inNodes: 0, watts: 0 }
    if (inventory.kindOf(use.row).id === 'switch') sum.inSwitches += 1
    else sum.inNodes += 1
    sum.watts += use.plug.wattsEach
    sums.set(module.id, sum)
  }
  return [...sums]
    .map(([transceiver, { use, inSwitches, inNodes, watts }]) => ({
      transceiver,
      name: use.plug.module?.name ?? transceiver,
      inSwitches,
      inNodes,
      count: inSwitches + inNodes,
      watts: Number.isNaN(watts) ? undefined : watts,
    }))
    .sort((a, b) => (a.transceiver < b.transceiver ? -1 : 1))
}

const drawOf = (cages: readonly CageUse[]) => {
  let watts = 0
  let unknown = 0
  for (const { plug } of cages) {
    if (Number.isNaN(plug.wattsEach)) unknown += 1
    else watts += plug.wattsEach
  }
  return { watts, unknown }
}

/**
 * Adds up what the drawn links are made of: cables by kind and length to be ordered, transceivers by
 * kind and by what they are plugged into. A module counts once for all links that it carries. What
 * is not known is counted apart, and never as nothing.
 */
export const networkBill = (
  inventory: Inventory,
  { cabling }: Pick<FiberSolution, 'cabling'>,
  ports: PortAssignment = assignPorts(inventory, cabling),
): NetworkBill => {
  const cables = billCables(inventory, cabling)
  const cages = oncePerCage(ports.cages)
  const modules = billModules(inventory, cages)
  const { watts, unknown } = drawOf(cages)
  let fibres = 0
  cabling.records.forEach((index, i) => {
    const medium = cabling.media[cabling.medium[i] as number]
    fibres += (medium?.fibres ?? 0) * (inventory.facility.connections[index]?.count ?? 0)
  })
  const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
    rows.reduce((total, row) => total + of(row), 0)
  const unknownCables = cables.filter(({ cable }) => cable === undefined)
  return {
    cables,
    modules,
    linkCount: sum(cables, ({ links }) => links),
    cableCount: sum(cables, ({ count }) => count),
    moduleCount: sum(modules, ({ count }) => count),
    fibres,
    watts,
    unknownLinks: sum(unknownCables, ({ links }) => links),
    unknownLengths: sum(
      cables.filter(({ orderM }) => orderM === undefined),
      ({ count }) => count,
    ),
    unknownWatts: unknown,
  }
}
