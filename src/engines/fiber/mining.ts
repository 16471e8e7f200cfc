import type { Inventory, KindId } from '#model'
import { type Parameters, stratumKbitPerS } from '#standards'
import type { DrawnNetwork, SwitchRow } from './links'
import type { ContainerNetwork, MiningNetwork } from './solution'

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

const containerNetworks = (
  inventory: Inventory,
  network: DrawnNetwork,
  miners: Miners,
  access: readonly SwitchRow[],
): ContainerNetwork[] => {
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
    return {
      row,
      miners: miners.inContainer.get(row),
      mostMiners: miners.inContainer.get(row) ?? inventory.numberOf(row, 'slots'),
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

/** Counts miners, and the ports and the bandwidth for them. */
export const solveMining = (
  inventory: Inventory,
  network: DrawnNetwork,
  parameters: Parameters,
): MiningNetwork => {
  const miners = countMiners(inventory)
  const access = [...network.switches.values()].filter(isAccess)
  const outside = access.filter(({ row }) => containerOf(inventory, row) === undefined)
  const contained = [...miners.inContainer.values()].reduce((sum, count) => sum + count, 0)
  const minerCount = miners.loose + contained
  const most = mostMiners(inventory, minerCount, miners.unknownRows)
  const traffic = (count: number) => (count * parameters(stratumKbitPerS)) / 1e6
  return {
    minerCount,
    unknownRows: miners.unknownRows,
    containers: containerNetworks(inventory, network, miners, access),
    portsNeeded: miners.loose,
    portsPlaced: outside.reduce((sum, one) => sum + (portsFor(inventory, network, one) ?? 0), 0),
    switchRows: outside.map(({ row }) => row),
    unknownPortRows: outside.filter(({ ports }) => ports === undefined).map(({ row }) => row),
    neededGbps: traffic(minerCount),
    mostNeededGbps: most === undefined ? undefined : traffic(most),
  }
}
