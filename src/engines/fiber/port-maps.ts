import type { Inventory } from '#model'
import type { Total } from '../quantities'
import type { PortRun } from './labels'
import { type LinkFabric, linkFabrics } from './link-fabric'
import type { PortAssignment } from './port-types'
import { assignPorts } from './ports'
import type { FiberSolution } from './solution'

/** The end of a connection that it is stated from, or the other. */
type End = 'from' | 'to'

/** One port of a device. */
export interface PortLine {
  /** The group of ports that it is one of: `data`, or `rear` behind a patch panel. */
  readonly port: string
  readonly position: number
  /** What stands beside it: cage and lane, `3/2`. */
  readonly label: string
  /** The connection that takes it; undefined while it is free. */
  readonly connection: string | undefined
  readonly peer: (PortRun & { readonly id: string }) | undefined
  readonly fabric: LinkFabric | undefined
  /** The cable, and the transceiver in this port; undefined where none is known or none is needed. */
  readonly medium: string | undefined
  readonly transceiver: string | undefined
  readonly gbps: number | undefined
  /** Whether two records chose it. */
  readonly isClashing: boolean
}

/** The ports of one device, in their order. */
export interface DevicePorts {
  readonly id: string
  readonly lines: readonly PortLine[]
  readonly takenCount: number
  /** Undefined where nobody states how many ports it has. */
  readonly freeCount: number | undefined
}

/** The ports of some devices. */
export interface PortMaps {
  readonly devices: readonly DevicePorts[]
  readonly takenCount: number
  /** What is free at devices that state their ports; the others are counted as unknown. */
  readonly free: Total
}

/** The ports that the cables of a connection take at one of its ends. */
export type PortFinder = (record: number, end: End) => PortRun

interface Memory {
  readonly fiber: FiberSolution
  readonly ports: PortAssignment
}

const memory = new WeakMap<Inventory, Memory>()

/** Ports are given once for each solution; whoever asks again finds them. */
const assigned = (inventory: Inventory, fiber: FiberSolution): PortAssignment => {
  const known = memory.get(inventory)
  if (known?.fiber === fiber) return known.ports
  const ports = assignPorts(inventory, fiber.cabling)
  memory.set(inventory, { fiber, ports })
  return ports
}

/** A link without a free port has position 0: it is in none. */
const inPorts = ({ positions, labels }: PortRun): PortRun =>
  positions.includes(0)
    ? {
        positions: positions.filter((position) => position > 0),
        labels: labels.filter((_, n) => (positions[n] as number) > 0),
      }
    : { positions, labels }

/** Ports by the place of a record in the cabling. */
export const portFinder = (inventory: Inventory, fiber: FiberSolution): PortFinder => {
  const ports = assigned(inventory, fiber)
  return (record, end) => inPorts(ports.at(record, end))
}

/** Which link is in a port: the n-th of a record, at one of its ends. */
interface Taken {
  readonly record: number
  readonly end: End
  readonly n: number
}

/** Links by device, port group and position. Two that chose the same port are both there. */
class Occupancy {
  readonly #byRow = new Map<number, Map<string, Map<number, Taken[]>>>()

  constructor(inventory: Inventory, { cabling }: FiberSolution, ports: PortAssignment) {
    cabling.records.forEach((index, record) => {
      const connection = inventory.facility.connections[index]
      if (!connection) return
      for (const end of ['from', 'to'] as const) {
        const { equipment, port } = connection[end]
        const row = inventory.rowOf.get(equipment)
        if (row === undefined) continue
        const places = this.#placesOf(row, port)
        ports.at(record, end).positions.forEach((position, n) => {
          if (position === 0) return
          const known = places.get(position)
          if (known) known.push({ record, end, n })
          else places.set(position, [{ record, end, n }])
        })
      }
    })
  }

  /** Port groups of a row with what is in their ports. */
  at(row: number): ReadonlyMap<string, ReadonlyMap<number, readonly Taken[]>> {
    return this.#byRow.get(row) ?? new Map()
  }

  get rows(): readonly number[] {
    return [...this.#byRow.keys()].sort((a, b) => a - b)
  }

  #placesOf(row: number, port: string): Map<number, Taken[]> {
    let groups = this.#byRow.get(row)
    if (!groups) {
      groups = new Map()
      this.#byRow.set(row, groups)
    }
    let places = groups.get(port)
    if (!places) {
      places = new Map()
      groups.set(port, places)
    }
    return places
  }
}

/** Positions of a port group: all of them where they are stated, else those that are taken. */
interface Range {
  readonly port: string
  readonly positions: readonly number[]
  readonly isKnown: boolean
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1)

/** All the ports that a device has, by its own account and by what is in them. */
const rangesOf = (
  inventory: Inventory,
  ports: PortAssignment,
  row: number,
  taken: ReturnType<Occupancy['at']>,
): readonly Range[] => {
  const inUse = (port: string): number[] => [...(taken.get(port)?.keys() ?? [])]
  const merged = (port: string, stated: readonly number[], isKnown: boolean): Range => ({
    port,
    positions: [...new Set([...stated, ...inUse(port)])].sort((a, b) => a - b),
    isKnown,
  })
  if (inventory.kindOf(row).id === 'patch-panel') {
    const count = inventory.numberOf(row, 'ports')
    return ['data', 'rear'].map((port) => merged(port, upTo(count ?? 0), count !== undefined))
  }
  const groups = ports.groupsOf(row)
  const stated = groups.flatMap(({ first, ports: count = 0 }) =>
    upTo(count).map((n) => first + n - 1),
  )
  const isKnown = groups.length > 0 && groups.every((group) => group.ports !== undefined)
  return [...new Set(['data', ...taken.keys()])].map((port) =>
    merged(port, port === 'data' ? stated : [], isKnown),
  )
}

/** Equipment of an id with all that is mounted in it, in file order. */
const within = (inventory: Inventory, id: string): ReadonlySet<number> => {
  const rows = new Set<number>()
  const root = inventory.rowOf.get(id)
  if (root === undefined) return rows
  for (let row = 0; row < inventory.count; row++) {
    let at = row
    for (let step = 0; step < 8 && at >= 0 && at !== root; step++) {
      at = inventory.hostRow[at] as number
    }
    if (at === root) rows.add(row)
  }
  return rows
}

type LineReader = (
  row: number,
  port: string,
  position: number,
  taken?: readonly Taken[],
) => readonly PortLine[]

const lineReader = (
  inventory: Inventory,
  fiber: FiberSolution,
  ports: PortAssignment,
): LineReader => {
  const { fabricOf } = linkFabrics(inventory)
  const { cabling } = fiber
  const clashing = new Set(ports.clashes.map(({ row, position }) => `${row} ${position}`))
  const isPanel = (row: number) => inventory.kindOf(row).id === 'patch-panel'
  return (row, port, position, taken = []) => {
    const records = [...new Set(taken.map(({ record }) => record))]
    const free: PortLine = {
      port,
      position,
      label: isPanel(row) ? `${position}` : ports.labelOf(row, position),
      connection: undefined,
      peer: undefined,
      fabric: undefined,
      medium: undefined,
      transceiver: undefined,
      gbps: undefined,
      isClashing: clashing.has(`${row} ${position}`) || (isPanel(row) && records.length > 1),
    }
    if (records.length === 0) return [free]
    // Where a splitter makes two links of one port, each of them has a line.
    return taken.map(({ record, end, n }): PortLine => {
      const index = cabling.records[record] as number
      const connection = inventory.facility.connections[index]
      const far: End = end === 'from' ? 'to' : 'from'
      const beyond = ports.at(record, far)
      const gbps = ports.plugs.gbpsAt(record)
      const place = {
        positions: beyond.positions.slice(n, n + 1),
        labels: beyond.labels.slice(n, n + 1),
      }
      return {
        ...free,
        label: ports.at(record, end).labels[n] ?? free.label,
        connection: connection?.id,
        peer: connection && { id: connection[far].equipment, ...inPorts(place) },
        fabric: fabricOf(index),
        medium: cabling.media[cabling.medium[record] as number]?.name,
        transceiver: ports.plugs.at(record, end)?.module?.name,
        gbps: Number.isFinite(gbps) ? gbps : undefined,
      }
    })
  }
}

/**
 * The ports of a device with what is in each, of all that is mounted in a rack, or of everything that
 * a data link ends at. Every port is told once; the sums are those of the lines. `inventory` must be
 * the one that was solved.
 */
export const portMaps = (inventory: Inventory, fiber: FiberSolution, id?: string): PortMaps => {
  const ports = assigned(inventory, fiber)
  const occupancy = new Occupancy(inventory, fiber, ports)
  const lineOf = lineReader(inventory, fiber, ports)
  const wanted = id === undefined ? undefined : within(inventory, id)
  const rows = wanted ? [...wanted].filter((row) => hasPorts(inventory, row)) : occupancy.rows
  const devices = rows.flatMap((row): DevicePorts[] => {
    const taken = occupancy.at(row)
    const ranges = rangesOf(inventory, ports, row, taken)
    const lines = ranges.flatMap(({ port, positions }) =>
      positions.flatMap((position) => lineOf(row, port, position, taken.get(port)?.get(position))),
    )
    if (lines.length === 0) return []
    const takenCount = new Set(
      lines.flatMap(({ port, position, connection }) =>
        connection === undefined ? [] : `${port} ${position}`,
      ),
    ).size
    const portCount = ranges.reduce((sum, { positions }) => sum + positions.length, 0)
    const isKnown = ranges.every((range) => range.isKnown)
    return [
      {
        id: inventory.equipment[row]?.id ?? '',
        lines,
        takenCount,
        freeCount: isKnown ? portCount - takenCount : undefined,
      },
    ]
  })
  return {
    devices,
    takenCount: devices.reduce((sum, device) => sum + device.takenCount, 0),
    free: {
      value: devices.reduce((sum, { freeCount = 0 }) => sum + freeCount, 0),
      unknownCount: devices.filter(({ freeCount }) => freeCount === undefined).length,
    },
  }
}

const hasPorts = (inventory: Inventory, row: number): boolean =>
  inventory.kindOf(row).ports.some(({ medium }) => medium === 'data')
