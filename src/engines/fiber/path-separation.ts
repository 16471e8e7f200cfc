import type { Inventory } from '#model'
import { compartmentNames } from './compartments'
import { pathOfRow } from './places'
import type { WayFinder } from './ways-passed'

/** Something that links of several named paths pass. */
export interface SharedWay {
  /** The id of a tray, or the name of a fire compartment. */
  readonly id: string
  readonly paths: readonly string[]
}

/** Whether links of path A and of path B keep to ways of their own. */
export interface PathSeparation {
  /** Data links that belong to a named path, and those of which nobody knows the way. */
  readonly links: number
  readonly unknownWays: number
  readonly paths: readonly string[]
  readonly trays: readonly SharedWay[]
  /** Fire compartments that links of several paths pass without ending there. */
  readonly compartments: readonly SharedWay[]
}

/** Things by the paths whose links pass them. */
class Passers {
  readonly #by = new Map<string, Set<string>>()

  add(id: string, path: string): void {
    const known = this.#by.get(id)
    if (known) known.add(path)
    else this.#by.set(id, new Set([path]))
  }

  shared(): readonly SharedWay[] {
    return [...this.#by]
      .filter(([, paths]) => paths.size > 1)
      .map(([id, paths]) => ({ id, paths: [...paths].sort() }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}

interface PathLink {
  readonly index: number
  readonly path: string
  readonly count: number
  /** Fire compartments that its ends stand in. */
  readonly ends: readonly (string | undefined)[]
}

/** Links whose ends belong to one named path; one that joins two paths belongs to neither. */
const pathLinks = (inventory: Inventory): readonly PathLink[] => {
  if (!inventory.equipment.some(({ path }) => path !== undefined)) return []
  const rooms = compartmentNames(inventory)
  const { facility, rowOf, roomRow } = inventory
  return facility.connections.flatMap(({ medium, from, to, count }, index) => {
    if (medium !== 'data') return []
    const a = rowOf.get(from.equipment)
    const b = rowOf.get(to.equipment)
    if (a === undefined || b === undefined) return []
    const [one, other] = [pathOfRow(inventory, a), pathOfRow(inventory, b)]
    const path = one ?? other
    if (path === undefined || (other ?? path) !== path) return []
    return [{ index, path, count, ends: [a, b].map((row) => rooms[roomRow[row] as number]) }]
  })
}

/**
 * Follows the data links whose ends belong to one named path, and finds trays and fire compartments
 * that links of several paths share.
 */
export const pathSeparation = (inventory: Inventory, follow: WayFinder): PathSeparation => {
  const all = pathLinks(inventory)
  const ways = follow(all.map(({ index }) => index))
  const trays = new Passers()
  const compartments = new Passers()
  let unknownWays = 0
  for (const { index, path, count, ends } of all) {
    const way = ways(index)
    if (!way) {
      unknownWays += count
      continue
    }
    for (const id of way.trays) trays.add(id, path)
    for (const name of way.compartments) if (!ends.includes(name)) compartments.add(name, path)
  }
  return {
    links: all.reduce((sum, { count }) => sum + count, 0),
    unknownWays,
    paths: [...new Set(all.map(({ path }) => path))].sort(),
    trays: trays.shared(),
    compartments: compartments.shared(),
  }
}
