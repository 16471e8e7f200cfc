import type { Connection, Inventory, PortRef } from '#model'
import type { Total } from '../quantities'
import { type Cabling, type CablingReason, cablingReasons } from './cabling'
import { cableLabel, type PortRun } from './labels'
import { type LinkFabric, linkFabrics } from './link-fabric'
import { type PortFinder, portFinder } from './port-maps'
import type { FiberSolution } from './solution'

/** What is not known is undefined, never 0. */
type Known = number | undefined

/** Where a cable ends: on which device, at which of its port groups, in which ports. */
export interface CableEnd extends PortRun {
  readonly id: string
  readonly port: string
}

/** One record of like cables: a line of the cable schedule. Metres are those of one of them. */
export interface ScheduledCable {
  /** Of the connection. */
  readonly id: string
  readonly label: string
  readonly from: CableEnd
  readonly to: CableEnd
  readonly count: number
  readonly fabric: LinkFabric | undefined
  /** The cable as it is ordered; undefined where none can be said. */
  readonly medium: string | undefined
  readonly lengthM: Known
  /** What it is at least, whatever is not known of its way. */
  readonly atLeastM: number
  readonly orderM: Known
  /** How far the pair of its ends reaches over that cable. */
  readonly reachM: Known
  /** Whether somebody stated the length. */
  readonly isStated: boolean
  readonly why: CablingReason
}

/** The cables of a facility line by line, and what they lie in. */
export interface CableSchedule {
  readonly cables: readonly ScheduledCable[]
  readonly trays: Cabling['trays']
  readonly fabrics: FiberSolution['fabrics']
  readonly cableCount: number
  /** All cables laid end to end. One of unknown length adds what it is at least. */
  readonly lengthM: Total
}

const known = (value: number | undefined): Known =>
  value === undefined || !Number.isFinite(value) ? undefined : value

/** All that the lines of a schedule are made from. */
export interface CableReader {
  readonly cabling: Cabling
  /** The line of the n-th record of the cabling; undefined where its connection is gone. */
  readonly lineOf: (n: number) => ScheduledCable | undefined
}

const endOf = (ports: PortFinder, connection: Connection, ref: PortRef): CableEnd => ({
  id: ref.equipment,
  port: ref.port,
  ...ports(connection.id, ref === connection.from ? 'from' : 'to'),
})

/** Prepares to read cables out of a solved facility. `inventory` must be the one that was solved. */
export const cableReader = (inventory: Inventory, fiber: FiberSolution): CableReader => {
  const { cabling } = fiber
  const ports = portFinder(inventory)
  const { fabricOf } = linkFabrics(inventory)
  const tagOf = (id: string): string => inventory.tagOf(inventory.rowOf.get(id) ?? -1) || id
  const lineOf = (n: number): ScheduledCable | undefined => {
    const index = cabling.records[n] as number
    const connection = inventory.facility.connections[index]
    if (!connection) return undefined
    const from = endOf(ports, connection, connection.from)
    const to = endOf(ports, connection, connection.to)
    return {
      id: connection.id,
      label: cableLabel(tagOf(from.id), from, tagOf(to.id), to),
      from,
      to,
      count: cabling.count[n] as number,
      fabric: fabricOf(index),
      medium: cabling.media[cabling.medium[n] as number]?.name,
      lengthM: known(cabling.lengthM[n]),
      atLeastM: cabling.atLeastM[n] as number,
      orderM: known(cabling.orderM[n]),
      reachM: known(cabling.reachM[n]),
      isStated: connection.lengthM !== undefined,
      why: cablingReasons[cabling.why[n] as number] ?? 'no-place',
    }
  }
  return { cabling, lineOf }
}

/** What cables come to end to end; one of unknown length adds what it is at least. */
export const togetherM = (
  cables: readonly Pick<ScheduledCable, 'count' | 'lengthM' | 'atLeastM'>[],
): Total => {
  let value = 0
  let unknownCount = 0
  for (const { count, lengthM, atLeastM } of cables) {
    value += count * (lengthM ?? atLeastM)
    if (lengthM === undefined) unknownCount += count
  }
  return { value, unknownCount }
}

/** Lines between two pauses. */
const linesAtOnce = 2000

/**
 * The cable schedule of a solved facility: its figures and sums are the solution's. A generator,
 * which pauses every few thousand lines. `inventory` must be the one that was solved.
 */
export function* scheduleCables(
  inventory: Inventory,
  fiber: FiberSolution,
): Generator<undefined, CableSchedule, undefined> {
  const { cabling, lineOf } = cableReader(inventory, fiber)
  const cables: ScheduledCable[] = []
  for (let n = 0; n < cabling.records.length; n++) {
    if (n > 0 && n % linesAtOnce === 0) yield
    const line = lineOf(n)
    if (line) cables.push(line)
  }
  return {
    cables,
    trays: cabling.trays,
    fabrics: fiber.fabrics,
    cableCount: cables.reduce((sum, { count }) => sum + count, 0),
    lengthM: togetherM(cables),
  }
}

/** The cable schedule in one go; see {@link scheduleCables}. */
export const cableSchedule = (inventory: Inventory, fiber: FiberSolution): CableSchedule => {
  const running = scheduleCables(inventory, fiber)
  for (;;) {
    const { done, value } = running.next()
    if (done) return value
  }
}
