import { boundsOf, type Point, polygonAreaM2, rotate } from '#base'
import type { Product, Room } from '#model'
import { counted, metres } from '../words'
import type { Ground } from './ground'
import { placeFree } from './lattice'
import type { CoolingFamily } from './offers'
import { placeInRows } from './rows'
import type { Body } from './shapes'
import type { Site } from './site'
import { unitOf } from './units'
import { placeAlong, type Unit, type Wall, wallsOf } from './walls'

/** What is to stand where. */
export interface Placing {
  readonly product: Product
  readonly family: CoolingFamily
  /** The room that they stand in. */
  readonly area: Room
  readonly areaRow: number
  /** What they are to stand near to. */
  readonly near: Point
}

const middleOf = ({ from, along, lengthM }: Wall): Point => ({
  x: from.x + (along.x * lengthM) / 2,
  y: from.y + (along.y * lengthM) / 2,
})

/** Which way the racks of a room stand in rows, as a direction; undefined where there are none. */
const rowDirection = ({ inventory, solution }: Site, roomRow: number): Point | undefined => {
  const turns = solution.space.rackRows
    .filter((row) => row.roomRow === roomRow)
    .map(({ rows }) => ((inventory.placeOf(rows[0] ?? -1).rotationDeg % 180) + 180) % 180)
    .sort((a, b) => a - b)
  const [turn] = turns
  return turn === undefined ? undefined : rotate({ x: 1, y: 0 }, turn)
}

const backsOn = (wall: Wall, unit: Unit, place: Point): boolean => {
  const [dx, dy] = [place.x - wall.from.x, place.y - wall.from.y]
  const along = dx * wall.along.x + dy * wall.along.y
  const off = dx * wall.inward.x + dy * wall.inward.y
  return off > 0 && off < unit.depthM * 1.5 + 0.5 && along > 0 && along < wall.lengthM
}

/**
 * Walls in the order in which units go to them: where their like stand, at the ends of the rack
 * rows, nearest to what they are joined to, the longest.
 */
const wallOrder = (site: Site, { product, area, areaRow, near }: Placing, unit: Unit): Wall[] => {
  const { inventory } = site
  const like = inventory
    .rowsOf(product.kind)
    .filter((row) => inventory.roomRow[row] === areaRow)
    .map((row) => inventory.placeOf(row))
  const rows = rowDirection(site, areaRow)
  const rank = (wall: Wall): readonly number[] => {
    const mates = like.filter((place) => backsOn(wall, unit, place)).length
    const isEnd = rows && Math.abs(rows.x * wall.inward.x + rows.y * wall.inward.y) > 0.9
    const middle = middleOf(wall)
    return [-mates, isEnd ? 0 : 1, Math.hypot(middle.x - near.x, middle.y - near.y), -wall.lengthM]
  }
  return wallsOf(area)
    .map((wall) => ({ wall, order: rank(wall) }))
    .sort((a, b) => {
      const at = a.order.findIndex((value, i) => Math.abs(value - (b.order[i] ?? 0)) > 1e-6)
      return at < 0 ? 0 : (a.order[at] ?? 0) - (b.order[at] ?? 0)
    })
    .map(({ wall }) => wall)
}

const short = (placed: number, count: number, where: string, more: string): string =>
  placed === 0
    ? `None of ${counted(count, 'unit')} ${count === 1 ? 'finds' : 'find'} a place ${where}: ${more}.`
    : `${placed} of ${counted(count, 'unit')} find a place ${where}: ${more}.`

const alongWalls = (
  site: Site,
  ground: Ground,
  placing: Placing,
  unit: Unit,
  count: number,
): readonly Body[] | string => {
  const { area } = placing
  const walls = wallOrder(site, placing, unit)
  const { bodies, missingM } = placeAlong(ground, area, walls, unit, count)
  if (bodies.length === count) return bodies
  const more = `${metres(missingM)} of free wall are missing, with ${metres(unit.stance.clear.frontM)} clear before it`
  return short(bodies.length, count, `along the walls of ${area.name}`, more)
}

const inRows = (
  site: Site,
  ground: Ground,
  { area, areaRow }: Placing,
  unit: Unit,
  count: number,
): readonly Body[] | string => {
  const bodies = placeInRows(site, ground, area, areaRow, unit, count)
  if (bodies.length === count) return bodies
  const missingM = (count - bodies.length) * unit.widthM
  return short(
    bodies.length,
    count,
    `in the rack rows of ${area.name}`,
    `gaps or row ends of ${metres(missingM)} more are missing`,
  )
}

/** Turns in which free-standing units look: as their like do, else lengthwise or across. */
const turnsOf = ({ inventory }: Site, { product, areaRow }: Placing): readonly number[] => {
  const [like] = inventory
    .rowsOf(product.kind)
    .filter((row) => inventory.roomRow[row] === areaRow)
    .map((row) => inventory.placeOf(row).rotationDeg)
    .sort((a, b) => a - b)
  return like === undefined ? [0, 90] : [like, (like + 90) % 180]
}

const free = (
  site: Site,
  ground: Ground,
  placing: Placing,
  unit: Unit,
  count: number,
): readonly Body[] | string => {
  const { area, near } = placing
  const turns = turnsOf(site, placing)
  const bodies = placeFree(ground, area, unit, count, near, turns)
  if (bodies.length === count) return bodies
  const each = (unit.widthM + unit.gapM) * (unit.depthM + unit.gapM)
  const missingM2 = Math.ceil((count - bodies.length) * each)
  const ofM2 = Math.round(polygonAreaM2(area.polygon))
  return short(
    bodies.length,
    count,
    `in ${area.name}`,
    `about ${missingM2} m² of free floor are missing, of its ${ofM2} m²`,
  )
}

/** The middle of a room. */
export const middleOfRoom = ({ polygon }: Room): Point => {
  const { minX, minY, maxX, maxY } = boundsOf(polygon)
  return { x: (minX + maxX) / 2, y: (minY + maxY) / 2 }
}

/** Finds places for so many units, or says what is missing. Places are taken on the ground. */
export const placeUnits = (
  site: Site,
  ground: Ground,
  placing: Placing,
  count: number,
): readonly Body[] | string => {
  const { product, family, area, areaRow } = placing
  const unit = unitOf(site, product, area, areaRow)
  if (family === 'in-row-cooler') return inRows(site, ground, placing, unit, count)
  return area.open
    ? free(site, ground, placing, unit, count)
    : alongWalls(site, ground, placing, unit, count)
}
