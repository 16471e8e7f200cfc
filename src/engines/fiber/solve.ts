import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import type { Total } from '../quantities'
import { solveFabrics } from './fabrics'
import { clusterOf, type DrawnNetwork, drawnNetwork } from './links'
import { solveMining } from './mining'
import type { ClusterNetwork, EntranceSummary, FiberSolution, PortUse } from './solution'

const distinct = (texts: readonly (string | undefined)[]): string[] =>
  [...new Set(texts.filter((text) => text !== undefined))].sort()

const totalOf = (inventory: Inventory, rows: readonly number[], field: string): Total => {
  let value = 0
  let unknownCount = 0
  for (const row of rows) {
    const stated = inventory.numberOf(row, field)
    if (stated === undefined) unknownCount += 1
    else value += stated
  }
  return { value, unknownCount }
}

const leastDistanceM = (inventory: Inventory, rows: readonly number[]): number | undefined => {
  let least: number | undefined
  rows.forEach((row, i) => {
    const a = inventory.placeOf(row)
    for (const other of rows.slice(i + 1)) {
      const b = inventory.placeOf(other)
      const distance = Math.hypot(a.x - b.x, a.y - b.y)
      least = Math.min(least ?? distance, distance)
    }
  })
  return least
}

const solveEntrances = (inventory: Inventory): EntranceSummary => {
  const rows = inventory.rowsOf('entrance')
  const noteOf = (row: number, field: string) => inventory.textOf(row, field)?.trim() || undefined
  const routeOf = (row: number) =>
    noteOf(row, 'routeId') ??
    (inventory.textOf(row, 'medium') === 'wireless'
      ? `wireless ${inventory.equipment[row]?.id}`
      : undefined)
  const unstatedCarrierRows = rows.filter((row) => noteOf(row, 'carrier') === undefined)
  const unstatedRouteRows = rows.filter((row) => routeOf(row) === undefined)
  const unstated = new Set([...unstatedCarrierRows, ...unstatedRouteRows])
  const capacity = totalOf(inventory, rows, 'capacityGbps')
  return {
    rows,
    carriers: distinct(rows.map((row) => noteOf(row, 'carrier'))),
    routes: distinct(rows.map(routeOf)),
    unstatedRows: rows.filter((row) => unstated.has(row)),
    unstatedCarrierRows,
    unstatedRouteRows,
    capacityGbps: capacity.value,
    unknownCapacityCount: capacity.unknownCount,
    leastSeparationM: leastDistanceM(
      inventory,
      rows.filter((row) => inventory.textOf(row, 'medium') !== 'wireless'),
    ),
  }
}

const solveClusters = (inventory: Inventory, network: DrawnNetwork): ClusterNetwork[] => {
  const outOfBand = [...network.switches.values()].filter(
    ({ role }) => role?.fabric === 'out-of-band',
  )
  const storage = inventory.rowsOf('storage-rack')
  return inventory.facility.clusters.map(({ id, nodes, nodesPerUnit }) => {
    const serves = (cluster: string | undefined) => cluster === undefined || cluster === id
    const storageRows = storage.filter((row) => serves(clusterOf(inventory, row)))
    return {
      clusterId: id,
      units: nodesPerUnit === undefined ? undefined : Math.ceil(nodes / nodesPerUnit),
      outOfBandRows: outOfBand.filter(({ cluster }) => serves(cluster)).map(({ row }) => row),
      storageRows,
      readGBytesPerS: totalOf(inventory, storageRows, 'readGBytesPerS'),
      writeGBytesPerS: totalOf(inventory, storageRows, 'writeGBytesPerS'),
    }
  })
}

const portUses = ({ switches, linksAt }: DrawnNetwork): PortUse[] =>
  [...switches.values()].map(({ row, ports }) => ({
    row,
    links: (linksAt.get(row) ?? []).reduce((sum, { count }) => sum + count, 0),
    ports,
  }))

/**
 * Counts the data network: what each fabric needs by the divisor rule and what stands there, ports,
 * entrances, and the network of a mine. Carriers, routes, capacities and ports that nobody states
 * are counted as unknown.
 */
export const solveFiber = (inventory: Inventory, parameters: Parameters): FiberSolution => {
  const network = drawnNetwork(inventory)
  const switches = portUses(network)
  const known = [...network.switches.values()]
  const rowsFor = (fabric: string) =>
    known.filter(({ role }) => role?.fabric === fabric).map(({ row }) => row)
  return {
    fabrics: solveFabrics(inventory, network),
    clusters: solveClusters(inventory, network),
    computeRows: rowsFor('compute'),
    storageRows: [...rowsFor('storage'), ...inventory.rowsOf('storage-rack')],
    unassignedRows: known
      .filter(({ role, cluster }) => role === undefined && cluster !== undefined)
      .map(({ row }) => row),
    entrances: solveEntrances(inventory),
    mining: solveMining(inventory, network, parameters),
    linkCount: network.linkCount,
    switches,
    overfull: switches.flatMap(({ row, links, ports }) =>
      ports !== undefined && links > ports ? [{ row, links, ports }] : [],
    ),
  }
}
