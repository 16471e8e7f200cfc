import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import type { Total } from '../quantities'
import { solveDiversity } from './diversity'
import { solveEntrances } from './entrances'
import { clusterOf, type DrawnNetwork } from './links'
import { solveMining } from './mining'
import { networkColumns } from './network-columns'
import { networkReading } from './network-reading'
import { pathSeparation } from './path-separation'
import { cablingColumns } from './routing/columns'
import { routeCabling, toTheEnd } from './routing/solve'
import { TracedRouting } from './routing/traced'
import type { ClusterNetwork, FiberSolution } from './solution'
import { portClashes } from './stated-ports'
import { wayFinder } from './ways-passed'

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

/**
 * Counts the data network: what each fabric needs by the divisor rule and what stands there, ports,
 * entrances, and the network of a mine. Carriers, routes, capacities and ports that nobody states
 * are counted as unknown.
 */
export const solveFiber = (inventory: Inventory, parameters: Parameters): FiberSolution => {
  const reading = networkReading(inventory)
  const { network, switches } = reading
  const entrances = solveEntrances(inventory, parameters)
  const known = [...network.switches.values()]
  const rowsFor = (fabric: string) =>
    known.filter(({ role }) => role?.fabric === fabric).map(({ row }) => row)
  const routed = toTheEnd(routeCabling(inventory, parameters))
  const { cabling, links } = routed
  const { optics, fibres } = reading.fittedWith(cabling)
  const ways = wayFinder(inventory, () =>
    cabling.trays.length > 0 ? new TracedRouting(inventory, parameters, routed) : undefined,
  )
  return {
    columns: [
      ...cablingColumns(inventory, cabling, links),
      ...networkColumns(inventory, cabling, switches),
      fibres,
    ],
    cabling,
    fabrics: reading.fabrics,
    clusters: solveClusters(inventory, network),
    computeRows: rowsFor('compute'),
    storageRows: [...rowsFor('storage'), ...inventory.rowsOf('storage-rack')],
    unassignedRows: known
      .filter(({ role, cluster }) => role === undefined && cluster !== undefined)
      .map(({ row }) => row),
    entrances,
    mining: solveMining(inventory, network, parameters, entrances.regularGbps),
    optics,
    diversity: solveDiversity(inventory, reading.diverseLinks, entrances, ways),
    pathSeparation: pathSeparation(inventory, ways),
    wiring: reading.wiring,
    unlinkedMinerRows: reading.unlinkedMinerRows,
    junctions: reading.junctions,
    statedPortLinks: reading.statedPortLinks,
    portClashes: portClashes(inventory, cabling),
    linkCount: network.linkCount,
    switches,
    overfull: switches.flatMap(({ row, links, ports }) =>
      ports !== undefined && links > ports ? [{ row, links, ports }] : [],
    ),
  }
}
