import type { Connection, Inventory, Port } from '#model'
import type { ConnectionFault, UnstatedVoltage } from './solution'

/** A power connection whose two ends exist and fit, by rows. */
export interface PowerLink {
  readonly from: number
  readonly to: number
  readonly fromPort: Port
  readonly toPort: Port
  readonly count: number
}

export interface Connections {
  readonly links: readonly PowerLink[]
  readonly faults: readonly ConnectionFault[]
  /** Ends of power connections whose voltage can be stated and is not. */
  readonly unstatedVoltages: readonly UnstatedVoltage[]
}

interface End {
  readonly row: number
  readonly port: Port
}

const maxPorts = 64

/** Finds ends of connections, and remembers how full each port is. */
const createEnds = (inventory: Inventory) => {
  let all: ReadonlySet<string> | undefined
  const used = new Map<number, number>()
  return {
    /** Marked as removed, and its connections with it: nothing dangles. */
    isGone: (id: string) => {
      if (inventory.rowOf.has(id)) return false
      all ??= new Set(inventory.facility.equipment.map((item) => item.id))
      return all.has(id)
    },
    find: (id: string, port: string): End | undefined => {
      const row = inventory.rowOf.get(id)
      if (row === undefined) return undefined
      const found = inventory.kindOf(row).ports.find((candidate) => candidate.id === port)
      return found && { row, port: found }
    },
    /** Puts a connection into a port; false once the port holds more than it takes. */
    fill: ({ row, port }: End, count: number): boolean => {
      const key = row * maxPorts + inventory.kindOf(row).ports.indexOf(port)
      const limit = port.many
        ? (inventory.numbers(port.countField ?? '')[row] as number)
        : port.countField === undefined
          ? 1
          : Number.POSITIVE_INFINITY
      // A port that takes one connection takes it with any number of like cords.
      const total = (used.get(key) ?? 0) + (port.many ? count : 1)
      used.set(key, total)
      return !(total > limit)
    },
  }
}

const phaseToNeutral = Math.sqrt(3)

/**
 * Whether two nominal voltages fit: equal within the tolerance, or, for what may be single-phase,
 * one phase to neutral (240 V on a 415 V system).
 */
export const voltagesFit = (
  fromV: number,
  toV: number,
  tolerance: number,
  singlePhase: boolean,
): boolean =>
  (singlePhase ? [fromV, fromV / phaseToNeutral] : [fromV]).some(
    (given) => Math.abs(given - toV) <= tolerance * Math.max(given, toV),
  )

/** Loads plug in on one phase or on three; a component does so where it says it has one. */
const maySinglePhase = (inventory: Inventory, { row }: End): boolean =>
  inventory.kindOf(row).power === 'load' || inventory.numberOf(row, 'phases') === 1

const voltageAt = (inventory: Inventory, { row, port }: End): number =>
  port.voltageField === undefined
    ? Number.NaN
    : (inventory.numbers(port.voltageField)[row] as number)

const misfitOf = (
  connection: Connection,
  from: End,
  to: End,
): ConnectionFault['type'] | undefined => {
  if (from.port.medium !== connection.medium || to.port.medium !== connection.medium) {
    return 'medium'
  }
  const runsForward = from.port.direction !== 'in' && to.port.direction !== 'out'
  return runsForward ? undefined : 'direction'
}

/**
 * Reads every connection: which of them carry power, and what is wrong with any. A connection that
 * dangles, joins different media or runs against its ports carries nothing; one with a wrong
 * voltage or a port too many carries power and is told. One pass.
 */
export const readConnections = (inventory: Inventory, tolerance: number): Connections => {
  const ends = createEnds(inventory)
  const links: PowerLink[] = []
  const faults: ConnectionFault[] = []
  const unstated = new Map<string, UnstatedVoltage>()
  const checkVoltage = (connection: Connection, from: End, to: End) => {
    for (const end of [from, to]) {
      const field = end.port.voltageField
      if (field === undefined || !Number.isNaN(voltageAt(inventory, end))) continue
      unstated.set(`${end.row} ${field}`, { row: end.row, field })
    }
    const fromV = voltageAt(inventory, from)
    const toV = voltageAt(inventory, to)
    if (Number.isNaN(fromV) || Number.isNaN(toV)) return
    if (voltagesFit(fromV, toV, tolerance, maySinglePhase(inventory, to))) return
    faults.push({ connection: connection.id, type: 'voltage', fromV, toV })
  }
  for (const connection of inventory.facility.connections) {
    const { from, to, count, medium } = connection
    if (ends.isGone(from.equipment) || ends.isGone(to.equipment)) continue
    const start = ends.find(from.equipment, from.port)
    const end = ends.find(to.equipment, to.port)
    if (!start || !end) {
      faults.push({ connection: connection.id, type: 'dangling' })
      continue
    }
    const misfit = misfitOf(connection, start, end)
    if (misfit) {
      faults.push({ connection: connection.id, type: misfit })
      continue
    }
    // Data ports are counted by the network engine, which knows how links split.
    const fits =
      medium === 'data' || [ends.fill(start, count), ends.fill(end, count)].every(Boolean)
    if (!fits) faults.push({ connection: connection.id, type: 'occupied' })
    if (medium !== 'power') continue
    checkVoltage(connection, start, end)
    links.push({ from: start.row, to: end.row, fromPort: start.port, toPort: end.port, count })
  }
  return { links, faults, unstatedVoltages: [...unstated.values()] }
}
