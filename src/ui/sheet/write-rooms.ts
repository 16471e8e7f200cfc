import { boundsOf, formatQuantity, type Point, polygonAreaM2, type UnitSystem } from '#base'
import type { Element, Room } from '#model'
import { element } from '../diagram/svg'
import { crossings, partBelow } from './cut-shapes'
import { halo, hatched, ink, type Place, pathOf, stroke, text } from './ink'
import { widthOf } from './lengths'
import { cutNearM, drawnAt, type Looked } from './looked'

const wallM = 0.16
const thin = '#5b6570'
/** A wall narrower than this on paper is one black line. */
const hatchableMm = 1.3
const heavyMm = 0.5

/** Whether a plan's cut runs through the walls of a room, as far as its height is known. */
const isCutThrough = ({ floorZ, heightM, open }: Room, cut: number): boolean =>
  !open && heightM !== undefined && Number.isFinite(cut) && cut < floorZ + heightM

const planWalls = (room: Room, looked: Looked, place: Place, mmPerM: number): string => {
  const { polygon, open } = room
  const d = pathOf(polygon, place)
  const line = (width: number, color: string, more = {}) =>
    element('path', {
      d,
      fill: 'none',
      stroke: color,
      'stroke-width': width,
      'stroke-linejoin': 'miter',
      ...more,
    })
  if (open) return line(0.25, ink, { 'stroke-dasharray': '3 1.2', 'data-room': room.id })
  const wide = Math.max(wallM * mmPerM, heavyMm)
  const solid = line(wide, ink, { 'data-room': room.id })
  if (!isCutThrough(room, cutNearM(looked)) || wide < hatchableMm) return solid
  return `${solid}${line(wide - heavyMm, hatched)}`
}

const ring = (left: number, right: number, low: number, high: number): readonly Point[] => [
  { x: left, y: low },
  { x: right, y: low },
  { x: right, y: high },
  { x: left, y: high },
]

/** How high the opening of a door in a wall that is cut reaches; 0 where there is none. */
const openingTop = (doors: readonly Element[], room: Room, looked: Looked, at: number): number => {
  const cut = cutNearM(looked)
  for (const { x, y, z, widthM, heightM } of doors) {
    const seen = drawnAt(looked.view, { x, y, z })
    const isThere = Math.abs(seen.x - at) < 0.4 && Math.abs(seen.nearM - cut) < (widthM ?? 0) / 2
    if (isThere && Math.abs(z - room.floorZ) < 0.6) return z + (heightM ?? 0)
  }
  return room.floorZ
}

/** Walls, floor and ceiling where a section runs through a room. */
const cutRoom = (
  room: Room,
  seen: readonly Point[],
  doors: readonly Element[],
  looked: Looked,
  place: Place,
): string => {
  const { floorZ, heightM, open, raisedFloorM = 0 } = room
  const met = crossings(seen, cutNearM(looked))
  const top = floorZ + (open ? 0 : (heightM ?? 0))
  const walls = met.flatMap(({ at, slant }) => {
    const low = openingTop(doors, room, looked, at)
    if (top - low < 1e-6) return []
    const half = (wallM * slant) / 2
    const d = pathOf(ring(at - half, at + half, low, top), place)
    const face = { fill: hatched, stroke: ink, 'stroke-width': heavyMm, 'data-cut': 'wall' }
    return [element('path', { d, ...face })]
  })
  const slabs = met.flatMap(({ at }, n) => {
    const to = met[n + 1]?.at
    if (n % 2 === 1 || to === undefined) return []
    const level = (z: number, width: number, dash?: string) =>
      stroke([place({ x: at, y: z }), place({ x: to, y: z })], width, { 'stroke-dasharray': dash })
    return [
      level(floorZ, 0.7),
      ...(top > floorZ ? [level(top, heavyMm)] : []),
      ...(raisedFloorM > 0 ? [level(floorZ + raisedFloorM, 0.25, '1.6 0.8')] : []),
    ]
  })
  return `${slabs.join('')}${walls.join('')}`
}

/** The height of a room as it is seen from a side, as far as that is known; what a cut meets is heavy. */
const sideOfRoom = (
  room: Room,
  doors: readonly Element[],
  looked: Looked,
  place: Place,
): { readonly behind: string; readonly cut: string } => {
  const { polygon, floorZ, heightM, open } = room
  const seen = polygon.map(({ x, y }) => {
    const at = drawnAt(looked.view, { x, y, z: 0 })
    return { x: at.x, y: at.nearM }
  })
  const kept = partBelow(seen, cutNearM(looked))
  if (kept.length < 3) return { behind: '', cut: '' }
  const { minX, maxX } = boundsOf(kept)
  const top = floorZ + (open ? 0 : (heightM ?? 0))
  const behind = element('path', {
    d: pathOf(ring(minX, maxX, floorZ, top), place),
    fill: 'none',
    stroke: thin,
    'stroke-width': 0.18,
    'data-room': room.id,
  })
  return { behind, cut: cutRoom(room, seen, doors, looked, place) }
}

interface RoomsDrawn {
  /** Under the equipment, and over it. */
  readonly behind: string
  readonly before: string
}

/** Rooms: their walls in a plan, their height as far as it is known elsewhere. */
export const writeRooms = (
  rooms: readonly Room[],
  doors: readonly Element[],
  looked: Looked,
  place: Place,
  mmPerM: number,
): RoomsDrawn => {
  if (looked.view === 'plan') {
    const below = rooms.filter(({ floorZ }) => floorZ < cutNearM(looked))
    return {
      behind: below.map((room) => planWalls(room, looked, place, mmPerM)).join(''),
      before: '',
    }
  }
  const sides = rooms.map((room) => sideOfRoom(room, doors, looked, place))
  return {
    behind: sides.map(({ behind }) => behind).join(''),
    before: sides.map(({ cut }) => cut).join(''),
  }
}

const nameMm = 2.8
const areaMm = 2.1

/** Where a label of this size stands in a polygon: as low as it has room; undefined without room. */
const labelSpot = (
  polygon: readonly Point[],
  widthM: number,
  heightM: number,
): Point | undefined => {
  const { minY, maxY } = boundsOf(polygon)
  const steps = 24
  for (let n = 0; n <= steps; n++) {
    const low = minY + wallM + ((maxY - minY - heightM - wallM) * n) / steps
    if (low + heightM > maxY) break
    const runs = [low, low + heightM].map((y) => crossings(polygon, y))
    const [under, over] = runs as [ReturnType<typeof crossings>, ReturnType<typeof crossings>]
    for (let run = 0; run + 1 < under.length; run += 2) {
      const [a, b] = [under[run]?.at ?? 0, under[run + 1]?.at ?? 0]
      const pair = over.findIndex(
        ({ at }, i) => i % 2 === 0 && at < b && (over[i + 1]?.at ?? 0) > a,
      )
      if (pair < 0) continue
      const left = Math.max(a, over[pair]?.at ?? a)
      const right = Math.min(b, over[pair + 1]?.at ?? b)
      if (right - left >= widthM) return { x: (left + right) / 2, y: low }
    }
  }
  return undefined
}

/** Names of the rooms of a plan with their areas, where they have room. */
export const writeRoomNames = (
  rooms: readonly Room[],
  place: Place,
  mmPerM: number,
  { units, hasAreas }: { readonly units: UnitSystem; readonly hasAreas: boolean },
): string =>
  rooms
    .map(({ polygon, name }) => {
      const area = hasAreas ? formatQuantity(polygonAreaM2(polygon), 'm2', units) : ''
      const wide = Math.max(widthOf(name, nameMm), widthOf(area, areaMm)) + 1
      const high = nameMm + (hasAreas ? areaMm + 0.8 : 0) + 1.4
      const spot = labelSpot(polygon, wide / mmPerM, high / mmPerM)
      if (!spot) return ''
      const { x, y } = place(spot)
      const middle = { 'text-anchor': 'middle', ...halo(0.8) }
      const head = text(x, y - 1 - (hasAreas ? areaMm + 0.8 : 0), name, {
        'font-size': nameMm,
        'font-weight': 'bold',
        ...middle,
      })
      return hasAreas ? `${head}${text(x, y - 1, area, { 'font-size': areaMm, ...middle })}` : head
    })
    .join('')
