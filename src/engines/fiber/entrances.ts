import { nearestShare } from '#base'
import type { Inventory, Route } from '#model'
import { blockIntervalS, type Parameters } from '#standards'
import type { Total } from '../quantities'
import { compartmentNames } from './compartments'
import type { Entrance, EntrancePair, EntranceSummary, RadioLink } from './wan-solution'

const radios: readonly string[] = [
  'microwave',
  'mobile',
  'leo-satellite',
  'geo-satellite',
] satisfies readonly RadioLink[]

const noteOf = (inventory: Inventory, row: number, field: string): string | undefined =>
  inventory.textOf(row, field)?.trim() || undefined

/** The carrier's route that an entrance names, where it is drawn. Nothing is guessed from places. */
const drawnRoute = (routes: readonly Route[], name: string | undefined): number =>
  name === undefined
    ? -1
    : routes.findIndex(
        ({ id, name: own, carries }) => carries === 'data' && (id === name || own === name),
      )

const capacityOf = (inventory: Inventory, row: number): number | undefined => {
  const stated = inventory.numberOf(row, 'capacityGbps')
  if (stated !== undefined) return stated
  const handOffs = inventory.numberOf(row, 'handOffs')
  const each = inventory.numberOf(row, 'handOffGbps')
  return handOffs === undefined || each === undefined ? undefined : handOffs * each
}

const entranceOf = (
  inventory: Inventory,
  row: number,
  intervalS: number,
  compartments: readonly (string | undefined)[],
): Entrance => {
  const wireless = inventory.textOf(row, 'medium') === 'wireless'
  const radio = inventory.textOf(row, 'radio')
  const named = noteOf(inventory, row, 'routeId')
  const rttMs = inventory.numberOf(row, 'rttMs')
  return {
    row,
    carrier: noteOf(inventory, row, 'carrier'),
    route: named ?? (wireless ? `wireless ${inventory.equipment[row]?.id}` : undefined),
    routeAt: drawnRoute(inventory.facility.routes, named),
    wireless,
    radio: radio !== undefined && radios.includes(radio) ? (radio as RadioLink) : undefined,
    backup: inventory.textOf(row, 'role') === 'backup',
    capacityGbps: capacityOf(inventory, row),
    handOffs: inventory.numberOf(row, 'handOffs'),
    handOffGbps: inventory.numberOf(row, 'handOffGbps'),
    darkFibres: inventory.numberOf(row, 'darkFibres'),
    circuitKm: inventory.numberOf(row, 'circuitKm'),
    rttMs,
    staleShare: rttMs === undefined ? undefined : rttMs / 1000 / intervalS,
    compartment: compartments[inventory.roomRow[row] as number],
  }
}

type Spot = { readonly x: number; readonly y: number }

const pointToSegmentM = (a: Spot, b: Spot, point: Spot): number => {
  const share = nearestShare(a, b, point)
  return Math.hypot(a.x + (b.x - a.x) * share - point.x, a.y + (b.y - a.y) * share - point.y)
}

const side = (a: Spot, b: Spot, c: Spot): number =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))

const cross = (a: Spot, b: Spot, c: Spot, d: Spot): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0

const segmentsApartM = (a: Spot, b: Spot, c: Spot, d: Spot): number =>
  cross(a, b, c, d)
    ? 0
    : Math.min(
        pointToSegmentM(a, b, c),
        pointToSegmentM(a, b, d),
        pointToSegmentM(c, d, a),
        pointToSegmentM(c, d, b),
      )

/** The least distance in plan between two lines; 0 where they cross, at whatever depth. */
const linesApartM = (one: readonly Spot[], other: readonly Spot[]): number => {
  let least = Number.POSITIVE_INFINITY
  for (let i = 1; i < one.length; i++) {
    for (let k = 1; k < other.length; k++) {
      const [a, b] = [one[i - 1] as Spot, one[i] as Spot]
      const [c, d] = [other[k - 1] as Spot, other[k] as Spot]
      least = Math.min(least, segmentsApartM(a, b, c, d))
    }
  }
  return least
}

const closestOf = (
  entrances: readonly Entrance[],
  apartM: (a: Entrance, b: Entrance) => number,
): EntrancePair | undefined => {
  let closest: EntrancePair | undefined
  entrances.forEach((a, i) => {
    for (const b of entrances.slice(i + 1)) {
      const distanceM = apartM(a, b)
      if (distanceM < (closest?.distanceM ?? Number.POSITIVE_INFINITY)) {
        closest = { rowA: a.row, rowB: b.row, distanceM }
      }
    }
  })
  return closest
}

const sumOf = (entrances: readonly Entrance[]): Total => ({
  value: entrances.reduce((sum, { capacityGbps }) => sum + (capacityGbps ?? 0), 0),
  unknownCount: entrances.filter(({ capacityGbps }) => capacityGbps === undefined).length,
})

const distinct = (texts: readonly (string | undefined)[]): string[] =>
  [...new Set(texts.filter((text) => text !== undefined))].sort()

/**
 * Carriers, routes, hand-offs and round trips of every entrance, how far apart entrances and their
 * drawn carrier routes lie (plan, m), and what they carry together (Gb/s). What nobody states stays
 * undefined and is counted as unknown.
 */
export const solveEntrances = (inventory: Inventory, parameters: Parameters): EntranceSummary => {
  const rows = inventory.rowsOf('entrance')
  const { routes } = inventory.facility
  const compartments = compartmentNames(inventory)
  const intervalS = parameters(blockIntervalS)
  const entrances = rows.map((row) => entranceOf(inventory, row, intervalS, compartments))
  const wired = entrances.filter(({ wireless }) => !wireless)
  const closest = closestOf(wired, (a, b) => {
    const [one, other] = [inventory.placeOf(a.row), inventory.placeOf(b.row)]
    return Math.hypot(one.x - other.x, one.y - other.y)
  })
  const regular = entrances.filter(({ backup }) => !backup)
  const whole = sumOf(entrances)
  return {
    rows,
    entrances,
    carriers: distinct(entrances.map(({ carrier }) => carrier)),
    routes: distinct(entrances.map(({ route }) => route)),
    unstatedRows: entrances
      .filter(({ carrier, route }) => carrier === undefined || route === undefined)
      .map(({ row }) => row),
    unstatedCarrierRows: entrances
      .filter(({ carrier }) => carrier === undefined)
      .map(({ row }) => row),
    unstatedRouteRows: entrances.filter(({ route }) => route === undefined).map(({ row }) => row),
    capacityGbps: whole.value,
    unknownCapacityCount: whole.unknownCount,
    regularGbps: regular.length > 0 ? sumOf(regular) : whole,
    leastSeparationM: closest?.distanceM,
    closest,
    closestRoutes: closestOf(
      wired.filter(({ routeAt }) => routeAt >= 0),
      (a, b) => linesApartM(routes[a.routeAt]?.points ?? [], routes[b.routeAt]?.points ?? []),
    ),
  }
}
