import type { Connection, Inventory } from '#model'
import { kept } from '../kept'
import type { LinkEnd } from './media-types'
import { unreadByNetwork } from './unread'

/**
 * Groups of ports of one machine, in the order in which they are numbered: those that it is there
 * for, storage, in-band, uplinks, management.
 */
export const portGroups = ['main', 'storage', 'front', 'uplink', 'management'] as const
export type PortGroup = (typeof portGroups)[number]

type Fabric = 'compute' | 'storage' | 'in-band' | 'out-of-band'

const cageField: Readonly<Record<PortGroup, string>> = {
  main: 'cage',
  storage: 'storageCage',
  front: 'frontCage',
  uplink: 'uplinkCage',
  management: 'managementCage',
}
const speedField: Readonly<Record<PortGroup, string>> = {
  main: 'portGbps',
  storage: 'storageGbps',
  front: 'frontGbps',
  uplink: 'uplinkGbps',
  management: 'managementGbps',
}

/** A number that a connection states in its own values, or undefined. */
export const statedNumber = ({ values }: Connection, field: string): number | undefined => {
  const stated = values?.[field]
  const value = typeof stated === 'object' ? stated.value : stated
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** Ports of one group, where somebody states how many there are. */
export const portsIn = (
  inventory: Inventory,
  row: number,
  group: PortGroup,
): number | undefined => {
  const number = (field: string) => inventory.numberOf(row, field)
  switch (group) {
    case 'main':
      return mainPorts(inventory, row)
    case 'storage':
      return number('storagePorts')
    case 'front':
      return number('frontPorts')
    case 'uplink':
      return number('uplinkPorts')
    case 'management':
      return number('managementPorts')
  }
}

/** Ports of a switch are told with its uplinks among them where these have cages of their own. */
const mainPorts = (inventory: Inventory, row: number): number | undefined => {
  const number = (field: string) => inventory.numberOf(row, field)
  const { id } = inventory.kindOf(row)
  if (id === 'switch') {
    const radix = number('radix')
    const ports = number('ports')
    const own = ports === undefined ? undefined : ports - (number('uplinkPorts') ?? 0)
    return radix === undefined || own === undefined ? (radix ?? own) : Math.max(radix, own)
  }
  if (id === 'patch-panel') return number('ports')
  if (id === 'entrance') return number('handOffs')
  if (id === 'miner') return 1
  return number('rails')
}

const fabricOf = (inventory: Inventory, row: number): Fabric | undefined => {
  const role = inventory.textOf(row, 'role') ?? ''
  if (role === 'out-of-band') return role
  const fabric = role.replace(/-(?:leaf|spine|core)$/, '')
  return fabric === 'compute' || fabric === 'storage' || fabric === 'in-band' ? fabric : undefined
}

/** What one machine's ports are told by: read once for each row. */
interface Machine {
  readonly isSwitch: boolean
  readonly isEntrance: boolean
  readonly fabric: Fabric | undefined
  /** Port speed of each group; undefined where nobody states it. */
  readonly gbps: Speeds
  readonly sort: string
}

type Speeds = Readonly<Record<PortGroup, number | undefined>>

export interface EndReader {
  /** Machines of one sort take the same ports for links to machines of another. */
  sortOf(row: number): string
  /** The ports of a row that a link to another row takes. */
  groupOf(row: number, other: number, gbps?: number): PortGroup
  /** What such a port is. The very same object for ends that are alike. */
  endOf(row: number, group: PortGroup): LinkEnd
}

const speedsOf = (inventory: Inventory, row: number): Speeds => {
  const speed = (group: PortGroup) => inventory.numberOf(row, speedField[group])
  return {
    main: speed('main') ?? inventory.numberOf(row, 'handOffGbps'),
    storage: speed('storage'),
    front: speed('front'),
    uplink: speed('uplink'),
    management: speed('management'),
  }
}

const readMachine = (inventory: Inventory, row: number): Machine => {
  const { id } = inventory.kindOf(row)
  const [isSwitch, isEntrance] = [id === 'switch', id === 'entrance']
  const fabric = fabricOf(inventory, row)
  const gbps = speedsOf(inventory, row)
  const speeds = portGroups.map((group) => gbps[group]).join()
  const sort = `${isSwitch}|${isEntrance}|${fabric}|${speeds}`
  return { isSwitch, isEntrance, fabric, gbps, sort }
}

/** Which ports of a switch a link to another machine takes. */
const switchGroup = (own: Machine, other: Machine): PortGroup => {
  const { uplink } = own.gbps
  if (!other.isSwitch) return other.isEntrance && uplink !== undefined ? 'uplink' : 'main'
  const managing = own.fabric === 'out-of-band'
  const inBand = own.fabric === 'in-band' || other.fabric === 'in-band'
  if (managing !== (other.fabric === 'out-of-band') && !inBand) {
    // A management network has a port on every switch; only in-band switches carry it onward.
    return managing ? 'main' : 'management'
  }
  if (uplink === undefined) return 'main'
  const same = other.gbps.main === uplink || other.gbps.uplink === uplink
  return managing || same ? 'uplink' : 'main'
}

/** Storage and in-band share ports where a machine states one of the two only. */
const nodeGroup = ({ gbps }: Machine, other: Machine): PortGroup => {
  const first = (...groups: readonly PortGroup[]) =>
    groups.find((group) => gbps[group] !== undefined) ?? 'main'
  if (!other.isSwitch) return 'main'
  switch (other.fabric) {
    case 'storage':
      return first('storage', 'front', 'main')
    case 'in-band':
      return first('front', 'storage', 'main')
    case 'out-of-band':
      return first('management', 'main')
    default:
      return 'main'
  }
}

const readEnds = (inventory: Inventory): EndReader => {
  const machines: (Machine | undefined)[] = []
  const known = new Map<string, LinkEnd>()
  const byRow: (LinkEnd | undefined)[] = []
  const machineAt = (row: number): Machine => {
    let machine = machines[row]
    if (!machine) {
      machine = readMachine(inventory, row)
      machines[row] = machine
    }
    return machine
  }
  const sortOf = (row: number): string => machineAt(row).sort
  const groupOf = (row: number, other: number, gbps?: number): PortGroup => {
    const own = machineAt(row)
    const stated =
      gbps === undefined ? undefined : portGroups.find((group) => own.gbps[group] === gbps)
    if (stated) return stated
    return own.isSwitch ? switchGroup(own, machineAt(other)) : nodeGroup(own, machineAt(other))
  }
  const read = (row: number, group: PortGroup): LinkEnd => {
    const cage = inventory.textOf(row, cageField[group])
    const gbps = machineAt(row).gbps[group]
    const portsPerCage = group === 'main' ? inventory.numberOf(row, 'portsPerCage') : undefined
    const key = `${cage}|${gbps}|${portsPerCage}`
    const end = known.get(key) ?? { cage, gbps, portsPerCage }
    known.set(key, end)
    return end
  }
  const endOf = (row: number, group: PortGroup): LinkEnd => {
    const at = row * portGroups.length + portGroups.indexOf(group)
    const end = byRow[at] ?? read(row, group)
    byRow[at] = end
    return end
  }
  return { sortOf, groupOf, endOf }
}

/**
 * Reads what the links of each machine plug into. A switch at the other end tells by its role which
 * ports of a node a link takes: compute, storage, in-band or management; a speed that the link
 * states itself comes first. Miners, entrances and patch panels have ports of one group.
 * Moves leave all of it as it was: what is read once holds for them.
 */
export const endReader = kept(readEnds, { allBut: unreadByNetwork })

/** A field of a machine that nobody states and that the medium of a link waits for. */
export interface UnstatedPort {
  readonly row: number
  readonly field: string
}

/** Reads what the medium of a link between two rows waits for: cages and speeds of its own ports. */
export const unstatedPorts = (
  inventory: Inventory,
): ((a: number, b: number, gbps?: number) => readonly UnstatedPort[]) => {
  const reader = endReader(inventory)
  const at = (row: number, other: number, gbps: number | undefined): readonly UnstatedPort[] => {
    const group = reader.groupOf(row, other, gbps)
    const end = reader.endOf(row, group)
    const open: UnstatedPort[] = []
    if (end.cage === undefined) open.push({ row, field: cageField[group] })
    if (end.gbps === undefined && gbps === undefined) {
      open.push({ row, field: speedFieldOf(inventory, row, group) })
    }
    return open
  }
  return (a, b, gbps) => [...at(a, b, gbps), ...at(b, a, gbps)]
}

/** An entrance states the speed of its hand-off under a name of its own. */
const speedFieldOf = (inventory: Inventory, row: number, group: PortGroup): string =>
  inventory.kindOf(row).fields[speedField[group]] === undefined ? 'handOffGbps' : speedField[group]
