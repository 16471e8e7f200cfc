import type { Inventory, PortRef } from '#model'
import type { Parameters } from '#standards'
import type { Total } from '../quantities'
import { type CablePaths, cablePaths } from './cable-paths'
import { type Cabling, type CablingReason, cablingReasons } from './cabling'
import { cableLabel, type PortRun } from './labels'
import { type LinkFabric, linkFabrics } from './link-fabric'
import { portFinder } from './port-maps'
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
  /** Cables, and the links that they carry: a twin-port copper cable has two. */
  readonly count: number
  readonly links: number
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
  /** Its pathways in order: the place of the sequence in `ways`; −1 where it follows none. */
  readonly way: number
}

/** The cables of a facility line by line, and what they lie in. */
export interface CableSchedule {
  readonly cables: readonly ScheduledCable[]
  /** Sequences of pathways by id; a line names its own by its place here. */
  readonly ways: readonly (readonly string[])[]
  readonly trays: Cabling['trays']
  readonly fabrics: FiberSolution['fabrics']
  readonly cableCount: number
  readonly linkCount: number
  /** All cables laid end to end. One of unknown length adds what it is at least. */
  readonly lengthM: Total
}

const known = (value: number | undefined): Known =>
  value === undefined || !Number.isFinite(value) ? undefined : value

/** Sequences of pathways, each kept once. */
class Ways {
  readonly list: (readonly string[])[] = []
  readonly #places = new Map<string, number>()
  readonly #known = new Map<readonly string[], number>()

  /** The place of the sequence in the list; −1 for an empty one. */
  placeOf(way: readonly string[]): number {
    if (way.length === 0) return -1
    const before = this.#known.get(way)
    if (before !== undefined) return before
    const key = way.join('\n')
    const place = this.#places.get(key) ?? this.list.push(way) - 1
    this.#places.set(key, place)
    this.#known.set(way, place)
    return place
  }
}

/** All that the lines of a schedule are made from. */
export interface CableReader {
  readonly cabling: Cabling
  readonly paths: CablePaths
  /** The line of the n-th record of the cabling; undefined where its connection is gone. */
  readonly lineOf: (n: number) => ScheduledCable | undefined
  readonly ways: Ways
}

const endOf = (ref: PortRef, ports: PortRun): CableEnd => ({
  id: ref.equipment,
  port: ref.port,
  ...ports,
})

/** Prepares to read cables out of a solved facility. `inventory` must be the one that was solved. */
export const cableReader = (
  inventory: Inventory,
  parameters: Parameters,
  fiber: FiberSolution,
): CableReader => {
  const { cabling } = fiber
  const paths = cablePaths(inventory, parameters, fiber)
  const ports = portFinder(inventory, fiber)
  const { fabricOf } = linkFabrics(inventory)
  const ways = new Ways()
  const tagOf = (id: string): string => inventory.tagOf(inventory.rowOf.get(id) ?? -1) || id
  const lineOf = (n: number): ScheduledCable | undefined => {
    const index = cabling.records[n] as number
    const connection = inventory.facility.connections[index]
    if (!connection) return undefined
    const from = endOf(connection.from, ports(n, 'from'))
    const to = endOf(connection.to, ports(n, 'to'))
    return {
      id: connection.id,
      label: cableLabel(tagOf(from.id), from, tagOf(to.id), to),
      from,
      to,
      count: cabling.count[n] as number,
      links: connection.count,
      fabric: fabricOf(index),
      medium: cabling.media[cabling.medium[n] as number]?.name,
      lengthM: known(cabling.lengthM[n]),
      atLeastM: cabling.atLeastM[n] as number,
      orderM: known(cabling.orderM[n]),
      reachM: known(cabling.reachM[n]),
      isStated: connection.lengthM !== undefined,
      why: cablingReasons[cabling.why[n] as number] ?? 'no-place',
      way: ways.placeOf(paths.traysOf(index) ?? []),
    }
  }
  return { cabling, paths, lineOf, ways }
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
  parameters: Parameters,
  fiber: FiberSolution,
): Generator<undefined, CableSchedule, undefined> {
  const { cabling, lineOf, ways } = cableReader(inventory, parameters, fiber)
  const cables: ScheduledCable[] = []
  for (let n = 0; n < cabling.records.length; n++) {
    if (n > 0 && n % linesAtOnce === 0) yield
    const line = lineOf(n)
    if (line) cables.push(line)
  }
  return {
    cables,
    ways: ways.list,
    trays: cabling.trays,
    fabrics: fiber.fabrics,
    cableCount: cables.reduce((sum, { count }) => sum + count, 0),
    linkCount: cables.reduce((sum, { links }) => sum + links, 0),
    lengthM: togetherM(cables),
  }
}

/** The cable schedule in one go; see {@link scheduleCables}. */
export const cableSchedule = (
  inventory: Inventory,
  parameters: Parameters,
  fiber: FiberSolution,
): CableSchedule => {
  const running = scheduleCables(inventory, parameters, fiber)
  for (;;) {
    const { done, value } = running.next()
    if (done) return value
  }
}
