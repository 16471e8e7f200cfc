import { polygonContains } from '#base'
import type { Inventory, KindId } from '#model'
import {
  accessSwitchPorts,
  accessSwitchSpare,
  containerControllers,
  newBlockJobB,
  type Parameters,
  stratumKbitPerS,
} from '#standards'
import type { Total } from '../quantities'
import type { DrawnNetwork, SwitchRow } from './links'
import type { ContainerNetwork, MiningNetwork } from './wan-solution'

const hosts: readonly KindId[] = ['asic-rack', 'immersion-tank', 'miner-container']
const mining: ReadonlySet<KindId> = new Set(['miner', ...hosts])

/** The container that a row is mounted in, directly or in something within it. */
const containerOf = (inventory: Inventory, row: number): number | undefined => {
  let at = inventory.hostRow[row] as number
  for (let step = 0; step < 8 && at >= 0; step++) {
    if (inventory.equipment[at]?.kind === 'miner-container') return at
    at = inventory.hostRow[at] as number
  }
  return undefined
}

interface Miners {
  /** Miners that count for themselves, by the host they stand in (−1 for none). */
  readonly loose: number
  readonly inContainer: ReadonlyMap<number, number>
  readonly unknownRows: readonly number[]
}

/**
 * Miners one by one, and those that racks, tanks and containers say they hold. A host that states
 * a number counts with that number, and what is drawn inside it does not count again.
 */
const countMiners = (inventory: Inventory): Miners => {
  let loose = 0
  const inContainer = new Map<number, number>()
  const drawnIn = new Set<number>()
  const add = (row: number, count: number) => {
    const container = containerOf(inventory, row)
    if (container === undefined) loose += count
    else if (inventory.numberOf(container, 'miners') === undefined) {
      inContainer.set(container, (inContainer.get(container) ?? 0) + count)
    }
  }
  for (const row of inventory.rowsOf('miner')) {
    const host = inventory.hostRow[row] as number
    if (host >= 0 && inventory.numberOf(host, 'miners') !== undefined) continue
    if (host >= 0) drawnIn.add(host)
    add(row, 1)
  }
  const unknownRows: number[] = []
  for (const kind of hosts) {
    for (const row of inventory.rowsOf(kind)) {
      const stated = inventory.numberOf(row, 'miners')
      if (stated === undefined) {
        if (!drawnIn.has(row) && !inContainer.has(row)) unknownRows.push(row)
      } else if (kind === 'miner-container') inContainer.set(row, stated)
      else add(row, stated)
    }
  }
  return { loose, inContainer, unknownRows: unknownRows.sort((a, b) => a - b) }
}

/** A switch that may serve miners: of no cluster, and of no role that says otherwise. */
const isAccess = ({ cluster, role }: SwitchRow): boolean =>
  cluster === undefined &&
  (role === undefined || role.fabric === 'in-band' || role.fabric === 'out-of-band')

/** Ports of a switch that are left for miners. */
const portsFor = (inventory: Inventory, network: DrawnNetwork, { row, ports }: SwitchRow) => {
  if (ports === undefined) return undefined
  const elsewhere = (network.linksAt.get(row) ?? [])
    .filter(({ a, b }) => !mining.has(inventory.kindOf(a === row ? b : a).id))
    .reduce((sum, { count }) => sum + count, 0)
  return Math.max(0, ports - elsewhere)
}

/** Switches for some end points, each with ports kept free; undefined where none would be left. */
const switchesFor = (ends: number, parameters: Parameters): number | undefined => {
  const usable = parameters(accessSwitchPorts) - parameters(accessSwitchSpare)
  return usable > 0 ? Math.ceil(ends / usable) : undefined
}

/** Links that leave each container. */
const uplinksOf = (inventory: Inventory, { links }: DrawnNetwork): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  if (inventory.rowsOf('miner-container').length === 0) return found
  const around = (row: number) =>
    inventory.equipment[row]?.kind === 'miner-container' ? row : containerOf(inventory, row)
  for (const { a, b, count } of links) {
    const [one, other] = [around(a), around(b)]
    if (one === other) continue
    for (const container of [one, other]) {
      if (container !== undefined) found.set(container, (found.get(container) ?? 0) + count)
    }
  }
  return found
}

const containerNetworks = (
  inventory: Inventory,
  network: DrawnNetwork,
  parameters: Parameters,
  miners: Miners,
  access: readonly SwitchRow[],
): ContainerNetwork[] => {
  const uplinks = uplinksOf(inventory, network)
  const insideOf = new Map<number, SwitchRow[]>()
  for (const one of access) {
    const container = containerOf(inventory, one.row)
    if (container === undefined) continue
    const known = insideOf.get(container)
    if (known) known.push(one)
    else insideOf.set(container, [one])
  }
  return inventory.rowsOf('miner-container').map((row) => {
    const inside = insideOf.get(row) ?? []
    const ports = inside.map((one) => portsFor(inventory, network, one))
    const most = miners.inContainer.get(row) ?? inventory.numberOf(row, 'slots')
    return {
      row,
      miners: miners.inContainer.get(row),
      mostMiners: most,
      switchRows: inside.map((one) => one.row),
      switchesNeeded:
        most === undefined
          ? undefined
          : switchesFor(most + parameters(containerControllers), parameters),
      uplinks: uplinks.get(row) ?? 0,
      ports:
        inside.length === 0
          ? inventory.numberOf(row, 'networkPorts')
          : ports.reduce(
              (sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
              0,
            ),
    }
  })
}

/** Miners if every slot were taken in what does not say how many it holds. */
const mostMiners = (inventory: Inventory, count: number, unknownRows: readonly number[]) =>
  unknownRows.reduce<number | undefined>((sum, row) => {
    const slots = inventory.numberOf(row, 'slots')
    return sum === undefined || slots === undefined ? undefined : sum + slots
  }, count)

/** Switches whose place lies in a contained hot aisle of their room. */
const hotRows = (inventory: Inventory, switches: readonly SwitchRow[]): number[] =>
  switches
    .map(({ row }) => row)
    .filter((row) => {
      const room = inventory.facility.rooms[inventory.roomRow[row] as number]
      const hot = room?.containments.filter(({ aisle }) => aisle === 'hot') ?? []
      if (hot.length === 0) return false
      const { x, y } = inventory.placeOf(row)
      return hot.some(({ polygon }) => polygonContains(polygon, x, y))
    })

/** Seconds that something takes over a capacity of which every part has to be known. */
const secondsOver = (gbit: number | undefined, { value, unknownCount }: Total) =>
  gbit === undefined || unknownCount > 0 || value <= 0 ? undefined : gbit / value

/**
 * Counts miners, the ports and the bandwidth for them (Gb/s), and how long all of them take to fetch
 * a new block over the entrances in regular use (s): miners × bytes × 8 / capacity.
 */
export const solveMining = (
  inventory: Inventory,
  network: DrawnNetwork,
  parameters: Parameters,
  uplinkGbps: Total,
): MiningNetwork => {
  const miners = countMiners(inventory)
  const access = [...network.switches.values()].filter(isAccess)
  const outside = access.filter(({ row }) => containerOf(inventory, row) === undefined)
  const contained = [...miners.inContainer.values()].reduce((sum, count) => sum + count, 0)
  const minerCount = miners.loose + contained
  const most = mostMiners(inventory, minerCount, miners.unknownRows)
  const traffic = (count: number) => (count * parameters(stratumKbitPerS)) / 1e6
  const burst = (count: number) => (count * parameters(newBlockJobB) * 8) / 1e9
  const burstGbit = burst(minerCount)
  const mostBurstGbit = most === undefined ? undefined : burst(most)
  return {
    minerCount,
    unknownRows: miners.unknownRows,
    containers: containerNetworks(inventory, network, parameters, miners, access),
    portsNeeded: miners.loose,
    portsPlaced: outside.reduce((sum, one) => sum + (portsFor(inventory, network, one) ?? 0), 0),
    switchRows: outside.map(({ row }) => row),
    unknownPortRows: outside.filter(({ ports }) => ports === undefined).map(({ row }) => row),
    hotSwitchRows: minerCount === 0 ? [] : hotRows(inventory, access),
    neededGbps: traffic(minerCount),
    mostNeededGbps: most === undefined ? undefined : traffic(most),
    burstGbit,
    mostBurstGbit,
    burstS: secondsOver(burstGbit, uplinkGbps),
    mostBurstS: secondsOver(mostBurstGbit, uplinkGbps),
  }
}
