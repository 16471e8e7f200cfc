import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import type { Total } from '../quantities'
import { allChannels } from './channels'
import { diverseLinks } from './diverse-links'
import { solveDiversity } from './diversity'
import { solveEntrances } from './entrances'
import { solveFabrics } from './fabrics'
import { fibreColumn } from './fibre-column'
import { junctionCounts } from './junctions'
import { clusterOf, type DrawnNetwork, drawnNetwork } from './links'
import { solveMining } from './mining'
import { networkColumns } from './network-columns'
import { opticsOf } from './optics'
import { pathSeparation } from './path-separation'
import { portUses } from './port-uses'
import { cablingColumns } from './routing/columns'
import { routeCabling, toTheEnd } from './routing/solve'
import { TracedRouting } from './routing/traced'
import type { ClusterNetwork, FiberSolution } from './solution'
import { portClashes, statedPorts } from './stated-ports'
import { wayFinder } from './ways-passed'
import { solveWiring, unlinkedMiners } from './wiring'

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
  const network = drawnNetwork(inventory)
  const switches = portUses(inventory, network)
  const entrances = solveEntrances(inventory, parameters)
  const fabrics = solveFabrics(inventory, network)
  const channels = allChannels(inventory)
  const known = [...network.switches.values()]
  const rowsFor = (fabric: string) =>
    known.filter(({ role }) => role?.fabric === fabric).map(({ row }) => row)
  const routed = toTheEnd(routeCabling(inventory, parameters))
  const { cabling, links } = routed
  const ways = wayFinder(inventory, () =>
    cabling.trays.length > 0 ? new TracedRouting(inventory, parameters, routed) : undefined,
  )
  return {
    columns: [
      ...cablingColumns(inventory, cabling, links),
      ...networkColumns(inventory, cabling, switches),
      fibreColumn(inventory, cabling),
    ],
    cabling,
    fabrics,
    clusters: solveClusters(inventory, network),
    computeRows: rowsFor('compute'),
    storageRows: [...rowsFor('storage'), ...inventory.rowsOf('storage-rack')],
    unassignedRows: known
      .filter(({ role, cluster }) => role === undefined && cluster !== undefined)
      .map(({ row }) => row),
    entrances,
    mining: solveMining(inventory, network, parameters, entrances.regularGbps),
    optics: opticsOf(inventory, cabling),
    diversity: solveDiversity(inventory, diverseLinks(inventory, channels), entrances, ways),
    pathSeparation: pathSeparation(inventory, ways),
    wiring: solveWiring(inventory, network, fabrics, channels),
    unlinkedMinerRows: unlinkedMiners(inventory, network),
    junctions: junctionCounts(channels),
    statedPortLinks: statedPorts(inventory),
    portClashes: portClashes(inventory, cabling),
    linkCount: network.linkCount,
    switches,
    overfull: switches.flatMap(({ row, links, ports }) =>
      ports !== undefined && links > ports ? [{ row, links, ports }] : [],
    ),
  }
}
