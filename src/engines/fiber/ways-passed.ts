import type { Connection, Inventory } from '#model'
import type { CablePaths } from './cable-paths'
import { compartmentNames } from './compartments'
import { pathOfRow, standsIn } from './places'

/** What the cables of a connection pass. */
interface PassedWay {
  readonly trays: readonly string[]
  /** Fire compartments that it passes or ends in. */
  readonly compartments: readonly string[]
}

/** Looks up what cables pass; undefined where their way is not known. */
export type PassedWays = (connectionIndex: number) => PassedWay | undefined

/** More ways than these are not followed: who asks for them waits too long. */
const mostWays = 2000
const mostRooms = 200

/** Compartments by connection: a room at a time, where there is more than one compartment. */
const compartmentsBy = (
  inventory: Inventory,
  paths: CablePaths,
): ReadonlyMap<number, ReadonlySet<string>> => {
  const names = compartmentNames(inventory)
  const found = new Map<number, Set<string>>()
  const distinct = new Set(names.filter((name) => name !== undefined))
  if (distinct.size < 2 || names.length > mostRooms) return found
  names.forEach((name, room) => {
    if (name === undefined) return
    for (const index of paths.inRoom(room)) {
      const known = found.get(index)
      if (known) known.add(name)
      else found.set(index, new Set([name]))
    }
  })
  return found
}

/** Follows some connections. All of them or, where they take too many different ways, none. */
export type WayFinder = (connections: Iterable<number>) => PassedWays

/** Knows no way at all. */
export const unknownWays: PassedWays = () => undefined

/** Links between the same two racks over the same trays take one way: what they have in common. */
const wayKeys = (inventory: Inventory) => {
  const { rowOf, count, facility } = inventory
  return (index: number): number | string => {
    const { from, to, route } = facility.connections[index] as Connection
    const [a, b] = [rowOf.get(from.equipment), rowOf.get(to.equipment)]
    if (a === undefined || b === undefined) return -1
    const racks = standsIn(inventory, a) * count + standsIn(inventory, b)
    const [one, other] = [pathOfRow(inventory, a), pathOfRow(inventory, b)]
    return route === undefined && one === undefined && other === undefined
      ? racks
      : `${racks}|${one ?? ''}|${other ?? ''}|${route ?? ''}`
  }
}

/**
 * What cables pass on their ways: each different way is followed once. Past some thousands of them
 * nobody is followed, and what they pass counts as not known.
 */
export const wayFinder = (
  inventory: Inventory,
  readPaths: () => CablePaths | undefined,
): WayFinder => {
  const keyOf = wayKeys(inventory)
  const known = new Map<number | string, readonly string[] | undefined>()
  let paths: CablePaths | undefined
  let compartments: ReadonlyMap<number, ReadonlySet<string>> | undefined
  const follow = (index: number): void => {
    const key = keyOf(index)
    if (known.has(key)) return
    const steps = paths?.pathOf(index)?.steps
    known.set(key, steps && [...new Set(steps.map(({ trayId }) => trayId))])
  }
  return (connections) => {
    const asked = [...new Set(connections)]
    if (new Set(asked.map(keyOf)).size > mostWays) return unknownWays
    paths ??= readPaths()
    if (!paths) return unknownWays
    for (const index of asked) follow(index)
    compartments ??= compartmentsBy(inventory, paths)
    const among = compartments
    return (index) => {
      const trays = known.get(keyOf(index))
      return trays && { trays, compartments: [...(among.get(index) ?? [])] }
    }
  }
}
