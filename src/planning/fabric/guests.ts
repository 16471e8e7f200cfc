import type { Cluster, Fabric, Inventory } from '#model'
import type { ClusterHost } from './record'
import { byTag, clusterAt } from './systems'
import type { Guest } from './wiring'

/** Everything beside the nodes that joins the networks of a cluster. */
export interface Company {
  /** Servers without GPUs: fabric managers, control and login nodes. */
  readonly managers: readonly string[]
  /** Those of them that manage the compute fabric: they join its leaves. */
  readonly fabricManagers: readonly string[]
  readonly storage: readonly { readonly id: string; readonly readGBytesPerS: number | undefined }[]
  /** Metered strips and the like with a network port of their own. */
  readonly strips: readonly string[]
  readonly entrances: readonly string[]
}

/** Two links to two switches: one may go. */
export const pairOfLinks = 2

const gbitPerGByte = 8

/** NVIDIA DGX SuperPOD H100, RA-11333-001 V11, Table 4: cables to compute and fabric manager. */
const fabricManagerLinks = 4

/** A UFM appliance, by its product or by its name. */
const isFabricManager = (inventory: Inventory, row: number): boolean =>
  inventory.equipment[row]?.product === 'nvidia-ufm-appliance' ||
  /^UFM\b/i.test(inventory.tagOf(row))

/** Servers, storage and strips in the rooms of the systems, and the entrances of the facility. */
export const companyOf = (
  inventory: Inventory,
  cluster: string,
  hosts: readonly ClusterHost[],
): Company => {
  const rooms = new Set(hosts.map(({ row }) => inventory.roomRow[row] as number))
  const sorted = (rows: readonly number[]) =>
    rows
      .map((row) => ({ row, id: inventory.equipment[row]?.id ?? '', tag: inventory.tagOf(row) }))
      .sort(byTag)
  const own = (row: number) => {
    const its = clusterAt(inventory, row)
    return its === cluster || (its === undefined && rooms.has(inventory.roomRow[row] as number))
  }
  const servers = inventory
    .rowsOf('server')
    .filter((row) => !((inventory.numberOf(row, 'gpus') ?? 0) > 0) && own(row))
  const strips = inventory
    .rowsOf('rack-pdu')
    .filter((row) => own(row) && inventory.kindOf(row).ports.some(({ id }) => id === 'data'))
  return {
    managers: sorted(servers).map(({ id }) => id),
    fabricManagers: sorted(servers.filter((row) => isFabricManager(inventory, row))).map(
      ({ id }) => id,
    ),
    storage: sorted(inventory.rowsOf('storage-rack').filter(own)).map(({ id, row }) => ({
      id,
      readGBytesPerS: inventory.numberOf(row, 'readGBytesPerS'),
    })),
    strips: sorted(strips).map(({ id }) => id),
    entrances: sorted(inventory.rowsOf('entrance')).map(({ id }) => id),
  }
}

/** Links of storage: enough for what it reads, two at the least. */
export const storageGuests = ({ storage }: Company, linkGbps: number | undefined): Guest[] =>
  storage.map(({ id, readGBytesPerS }) => ({
    id,
    links:
      readGBytesPerS === undefined || linkGbps === undefined
        ? pairOfLinks
        : Math.max(pairOfLinks, Math.ceil((readGBytesPerS * gbitPerGByte) / linkGbps - 1e-9)),
  }))

const linksOf = (guests: readonly Guest[]): number =>
  guests.reduce((sum, { links }) => sum + links, 0)

/** What of a cluster’s networks is counted beside its nodes, for those that are new. */
export const withGuests = (
  cluster: Cluster,
  isNew: (role: Fabric['role']) => boolean,
  company: Company,
  outOfBandSwitches: number,
): Cluster => {
  const hasStorage = cluster.fabrics.some(({ role }) => role === 'storage')
  const guestsOf = (fabric: Fabric): Partial<Fabric> => {
    switch (fabric.role) {
      case 'compute':
        return { managementLinks: company.fabricManagers.length > 0 ? fabricManagerLinks : 0 }
      case 'storage':
        return { managementLinks: linksOf(storageGuests(company, fabric.linkGbps)) }
      case 'in-band':
        return {
          managementLinks:
            pairOfLinks *
            (company.managers.length +
              (hasStorage ? 0 : company.storage.length) +
              outOfBandSwitches),
          ...(company.entrances.length > 0 ? { uplinks: pairOfLinks } : {}),
        }
      case 'out-of-band':
        return { managementLinks: company.managers.length + company.strips.length }
    }
  }
  return {
    ...cluster,
    fabrics: cluster.fabrics.map((fabric) =>
      isNew(fabric.role) ? { ...fabric, ...guestsOf(fabric) } : fabric,
    ),
  }
}
