import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import type { Place3 } from './cabling'
import { routeCabling, toTheEnd } from './routing/solve'
import { TracedRouting } from './routing/traced'
import type { FiberSolution } from './solution'

/** A piece of a tray that a cable lies in: metres from the beginning of the tray, in walking order. */
export interface CableStep {
  readonly trayId: string
  readonly fromM: number
  readonly toM: number
}

/** What a computed length is made of. */
export interface LengthParts {
  /** Over trays, and from tray to tray. */
  readonly pathM: number
  /** From both racks to the trays; with an unknown unit, what is known of it. */
  readonly dropsM: number
  /** From the ports to the sides of both racks. */
  readonly inRackM: number
  /** Slack on the way and service loops. */
  readonly slackM: number
}

/** The way of one cable, from the record's `from` to its `to`. */
export interface CablePath {
  readonly points: readonly Place3[]
  readonly steps: readonly CableStep[]
  readonly parts: LengthParts
}

export interface CablePaths {
  /** The way of a connection, by its index; undefined where it has none. */
  pathOf(connectionIndex: number): CablePath | undefined
  /**
   * The trays that a connection's cables lie in, in order; undefined where their way is not known. Far
   * quicker than `pathOf`, and the very same list for ways over the same trays.
   */
  traysOf(connectionIndex: number): readonly string[] | undefined
  /** Indices of the connections whose cables lie in a tray, a route or a piece of equipment, in file order. */
  through(trayId: string): Int32Array
  /** Indices of the connections whose cables pass or end in a room, by its index in `facility.rooms`. */
  inRoom(room: number): Int32Array
  /** Indices of the data connections whose way is not known. */
  readonly unknown: Int32Array
}

interface Kept {
  readonly parameters: Parameters
  readonly paths: CablePaths
}

const memory = new WeakMap<Inventory, Kept>()

/**
 * The ways of all cables, for who wants to see them: routed as the solution was, kept for the
 * inventory. Cost: that of routing once, then a walk per question.
 */
export const cablePaths = (
  inventory: Inventory,
  parameters: Parameters,
  _fiber: FiberSolution,
): CablePaths => {
  const known = memory.get(inventory)
  if (known?.parameters === parameters) return known.paths
  const paths = new TracedRouting(
    inventory,
    parameters,
    toTheEnd(routeCabling(inventory, parameters)),
  )
  memory.set(inventory, { parameters, paths })
  return paths
}
