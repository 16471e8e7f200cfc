import { samePlain } from '#base'
import type { Inventory } from '#model'
import { kept } from '../kept'
import type { Column } from '../quantities'
import type { Cabling } from './cabling'
import { allChannels, type Channel } from './channels'
import { type DiverseLink, diverseLinks } from './diverse-links'
import { solveFabrics } from './fabrics'
import { fibreColumn } from './fibre-column'
import { type JunctionCount, junctionCounts } from './junctions'
import { type DrawnNetwork, drawnNetwork } from './links'
import { type OpticsLoad, opticsOf } from './optics'
import { portUses } from './port-uses'
import type { FabricSolution, PortUse } from './solution'
import { statedPorts } from './stated-ports'
import { unreadByNetwork } from './unread'
import { type ClusterWiring, solveWiring, unlinkedMiners } from './wiring'

/** What rests on the media of cables, wherever these run. */
interface Fitted {
  readonly optics: OpticsLoad
  readonly fibres: Column
}

/** Answers the very same again as long as every cable is of what it was. */
const fittedWith = (inventory: Inventory): ((cabling: Cabling) => Fitted) => {
  let last: { readonly cabling: Cabling; readonly fitted: Fitted } | undefined
  return (cabling) => {
    const was = last?.cabling
    const isSame = samePlain(was?.medium, cabling.medium) && samePlain(was?.media, cabling.media)
    if (!last || !isSame) {
      const fitted = {
        optics: opticsOf(inventory, cabling),
        fibres: fibreColumn(inventory, cabling),
      }
      last = { cabling, fitted }
    }
    return last.fitted
  }
}

/** What is linked to what: all that stands as long as things are only moved. */
export interface NetworkReading {
  readonly network: DrawnNetwork
  readonly switches: readonly PortUse[]
  readonly fabrics: readonly FabricSolution[]
  readonly channels: readonly Channel[]
  readonly wiring: readonly ClusterWiring[]
  readonly diverseLinks: readonly DiverseLink[]
  readonly junctions: readonly JunctionCount[]
  readonly unlinkedMinerRows: readonly number[]
  readonly statedPortLinks: number
  readonly fittedWith: (cabling: Cabling) => Fitted
}

const read = (inventory: Inventory): NetworkReading => {
  const network = drawnNetwork(inventory)
  const fabrics = solveFabrics(inventory, network)
  const channels = allChannels(inventory)
  return {
    network,
    switches: portUses(inventory, network),
    fabrics,
    channels,
    wiring: solveWiring(inventory, network, fabrics, channels),
    diverseLinks: diverseLinks(inventory, channels),
    junctions: junctionCounts(channels),
    unlinkedMinerRows: unlinkedMiners(inventory, network),
    statedPortLinks: statedPorts(inventory),
    fittedWith: fittedWith(inventory),
  }
}

/** Reads the network once for all inventories in which nothing of it differs. */
export const networkReading = kept(read, {
  allBut: unreadByNetwork,
  connections: true,
  clusters: true,
})
