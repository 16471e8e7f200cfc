import { countingIds, type Ids, polygonContains } from '#base'
import { trayDistances } from '#engines'
import type { Room, Route } from '#model'
import type { Body } from '../cooling/shapes'
import { type Draft, drafted, noChanges, siteOf } from './draft'
import type { LedEntrance } from './lead-ins'
import { hasTrays, planTrays } from './trays'

/** How long a cable between two racks is, m: over the trays, with drops at both ends. */
export interface Ways {
  /** Candidates come first among the bodies; a length begins at one of them. */
  lengthM(from: number, to: number): number
}

/** Where trays of a room usually lie above the floor when nothing is drawn. */
const customaryM = 3

/** Nothing leads there: farther than any way that does. */
const nowhereM = 20_000

/** Between ports halfway up racks, along the two axes of the room: what trays over rows come to. */
const alongAxes = (bodies: readonly Body[], from: number, to: number): number => {
  const [a, b] = [bodies[from] as Body, bodies[to] as Body]
  const drop = (body: Body) => Math.max(0, customaryM - (body.z + body.heightM / 2))
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + drop(a) + drop(b)
}

/** Trays over some racks of a room: those that are drawn (none to add), or planned ones. */
export const traysOver = (
  base: Draft,
  roomRow: number,
  racks: readonly Body[],
  entrances: readonly LedEntrance[],
  ids: Ids,
  crossings?: number,
): readonly Route[] | string => {
  const room = base.inventory.facility.rooms[roomRow] as Room
  const site = siteOf(base)
  if (hasTrays(site, room, roomRow)) return []
  const trays = planTrays(site, room, racks, entrances, ids, crossings)
  return typeof trays === 'string' ? trays : trays.routes
}

/**
 * Lengths between racks: over the trays that are drawn or would be planned over all of them; along
 * the axes of the room where there are none.
 */
export const waysBetween = (
  base: Draft,
  roomRow: number,
  trays: { readonly wished: boolean; readonly entrances: readonly LedEntrance[] },
  bodies: readonly Body[],
  candidates: number,
): Ways => {
  // What stands elsewhere, entrances first of all, is no rack to lead a tray over.
  const racks = bodies.filter(({ x, y }) =>
    polygonContains(base.inventory.facility.rooms[roomRow]?.polygon ?? [], x, y),
  )
  const planned = trays.wished
    ? traysOver(base, roomRow, racks, trays.entrances, countingIds('way-'))
    : []
  const routes = typeof planned === 'string' ? [] : planned
  const { facility } = base.inventory
  const isBare = routes.length === 0 && !facility.routes.some(({ carries }) => carries === 'data')
  if (isBare) return { lengthM: (from, to) => alongAxes(bodies, from, to) }
  const changes = { ...noChanges, add: { ...noChanges.add, routes } }
  const inventory = drafted(base.inventory, changes)
  const distances = trayDistances(inventory, base.parameters, bodies, candidates)
  return {
    lengthM: (from, to) => {
      const lengthM = distances.lengthM(from, to)
      return Number.isNaN(lengthM) ? nowhereM + alongAxes(bodies, from, to) : lengthM
    },
  }
}
