import type { Connection, Inventory, Kind, Port } from '#model'
import { isLineToLine, phaseCode, phaseOf } from './phases'
import type { ConnectionFault, UnstatedVoltage } from './solution'

/** A power connection whose two ends exist and fit, by rows. */
export interface PowerLink {
  readonly from: number
  readonly to: number
  readonly toPort: Port
  readonly count: number
  /** Which phase it lies on, where its end takes one: see `phaseCode`. */
  readonly phase: number
}

export interface Connections {
  readonly links: readonly PowerLink[]
  readonly faults: readonly ConnectionFault[]
  /** Ends of power connections whose voltage can be stated and is not. */
  readonly unstatedVoltages: readonly UnstatedVoltage[]
}

/** A port of a kind with the columns that its fields name, looked up once. */
interface Outlet {
  readonly port: Port
  readonly index: number
  /** Voltage by row; undefined where the port has no field for it. */
  readonly volts: Float64Array | undefined
  /** How many cords or links fit, by row; undefined where the port takes one connection. */
  readonly room: Float64Array | undefined
}

interface End {
  readonly row: number
  readonly outlet: Outlet
}

const mostPorts = 16

const outletsOf = (inventory: Inventory, kind: Kind): ReadonlyMap<string, Outlet> =>
  new Map(
    kind.ports.map((port, index) => [
      port.id,
      {
        port,
        index,
        volts: port.voltageField === undefined ? undefined : inventory.numbers(port.voltageField),
        room: port.countField === undefined ? undefined : inventory.numbers(port.countField),
      },
    ]),
  )

/** Finds ends of connections, and remembers how full each port is. */
const createEnds = (inventory: Inventory) => {
  const outlets = new Map<Kind, ReadonlyMap<string, Outlet>>()
  const used = new Float64Array(inventory.count * mostPorts)
  let known: ReadonlySet<string> | undefined
  return {
    /** Marked as removed, and its connections with it: nothing dangles. */
    isGone: (id: string): boolean => {
      if (inventory.rowOf.has(id)) return false
      known ??= new Set(inventory.facility.equipment.map((item) => item.id))
      return known.has(id)
    },
    find: (id: string, port: string): End | undefined => {
      const row = inventory.rowOf.get(id)
      if (row === undefined) return undefined
      const kind = inventory.kindOf(row)
      let ofKind = outlets.get(kind)
      if (!ofKind) {
        ofKind = outletsOf(inventory, kind)
        outlets.set(kind, ofKind)
      }
      const outlet = ofKind.get(port)
      return outlet && { row, outlet }
    },
    /** Puts a connection into a port; false once the port holds more than it takes. */
    fill: ({ row, outlet }: End, count: number): boolean => {
      const place = row * mostPorts + outlet.index
      const { many } = outlet.port
      // A port that takes one connection takes it with any number of like cords.
      const total = (used[place] as number) + (many ? count : 1)
      used[place] = total
      if (many) return !(total > ((outlet.room?.[row] as number | undefined) ?? Number.NaN))
      return outlet.room !== undefined || total <= 1
    },
  }
}

const phaseToNeutral = Math.sqrt(3)

/** How the lower end of a connection may lie on the upper one. */
type Lie = 'between-lines' | 'line-to-neutral' | 'either'

const given = (volts: number, lie: Lie): readonly number[] => {
  if (lie === 'between-lines') return [volts]
  return lie === 'either' ? [volts, volts / phaseToNeutral] : [volts / phaseToNeutral]
}

const fits = (fromV: number, toV: number, tolerance: number, lie: Lie): boolean =>
  given(fromV, lie).some((volts) => Math.abs(volts - toV) <= tolerance * Math.max(volts, toV))

/**
 * Whether two nominal voltages fit: equal within the tolerance, or, for what may be single-phase,
 * one phase to neutral (240 V on a 415 V system).
 */
export const voltagesFit = (
  fromV: number,
  toV: number,
  tolerance: number,
  singlePhase: boolean,
): boolean => fits(fromV, toV, tolerance, singlePhase ? 'either' : 'between-lines')

/**
 * What takes one phase lies as its phase says, and either way while nobody stated it. A load on three
 * phases may state its line voltage or that of its supplies to the neutral; a component states the
 * former. Out of what has one phase itself comes only that.
 */
const lieOf = (inventory: Inventory, from: End, to: End, phase: number): Lie => {
  if (inventory.numberOf(from.row, 'phases') === 1) return 'between-lines'
  if (inventory.numberOf(to.row, 'phases') !== 1) {
    return inventory.kindOf(to.row).power === 'load' ? 'either' : 'between-lines'
  }
  if (phase === phaseCode.unstated) return 'either'
  return isLineToLine(phase) ? 'between-lines' : 'line-to-neutral'
}

const voltageAt = ({ row, outlet }: End): number =>
  (outlet.volts?.[row] as number | undefined) ?? Number.NaN

const misfitOf = (
  connection: Connection,
  { outlet: { port: from } }: End,
  { outlet: { port: to } }: End,
): ConnectionFault['type'] | undefined => {
  if (from.medium !== connection.medium || to.medium !== connection.medium) return 'medium'
  return from.direction !== 'in' && to.direction !== 'out' ? undefined : 'direction'
}

/** Answers whether both ends of a connection are there and fit its medium and its direction. */
export const createFitness = (inventory: Inventory): ((connection: Connection) => boolean) => {
  const ends = createEnds(inventory)
  return (connection) => {
    const { from, to } = connection
    const start = ends.find(from.equipment, from.port)
    const end = ends.find(to.equipment, to.port)
    if (start && end) return misfitOf(connection, start, end) === undefined
    return ends.isGone(from.equipment) || ends.isGone(to.equipment)
  }
}

/** Two ports of one piece of equipment may share a field. */
const distinct = (found: readonly UnstatedVoltage[]): UnstatedVoltage[] => {
  const seen = new Set<string>()
  return found.filter(({ row, field }) => {
    const key = `${row} ${field}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
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
  const unstated = new Map<number, UnstatedVoltage>()
  const single = inventory.numbers('phases')
  const checkVoltage = (connection: Connection, from: End, to: End, phase: number) => {
    for (const end of [from, to]) {
      const field = end.outlet.port.voltageField
      if (field === undefined || !Number.isNaN(voltageAt(end))) continue
      unstated.set(end.row * mostPorts + end.outlet.index, { row: end.row, field })
    }
    const fromV = voltageAt(from)
    const toV = voltageAt(to)
    if (Number.isNaN(fromV) || Number.isNaN(toV)) return
    if (fits(fromV, toV, tolerance, lieOf(inventory, from, to, phase))) return
    faults.push({ connection: connection.id, type: 'voltage', fromV, toV })
  }
  for (const connection of inventory.facility.connections) {
    const { from, to, count, medium } = connection
    const start = ends.find(from.equipment, from.port)
    const end = ends.find(to.equipment, to.port)
    if (!start || !end) {
      const isGone = ends.isGone(from.equipment) || ends.isGone(to.equipment)
      if (!isGone) faults.push({ connection: connection.id, type: 'dangling' })
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
    const phase = single[end.row] === 1 ? phaseOf(inventory, connection, end.row) : 0
    checkVoltage(connection, start, end, phase)
    links.push({ from: start.row, to: end.row, toPort: end.outlet.port, count, phase })
  }
  return { links, faults, unstatedVoltages: distinct([...unstated.values()]) }
}
