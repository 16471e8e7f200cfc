import { Color, ShapeUtils, Vector2 } from 'three'
import { type OrientedRect, type Point, type Polygon, polygonAreaM2, polygonContains } from '#base'
import type { Containment, Room, RoomUse } from '#model'
import type { Vector } from '#workspace'
import type { Theme } from '../theme'
import { MeshParts } from './mesh-parts'

const up: Vector = { x: 0, y: 0, z: 1 }
export const wallThicknessM = 0.16
/** Walls are cut low, so that one sees into the room. */
const cutWallM = 0.7
const kerbM = 0.14
const deepestNest = 4
const nestStepM = 0.006
/** Floors lie this much under their level, so that what stands on them never flickers. */
const floorDropM = 0.03
const raisedTileM = 0.6
const jointM = 4

/** How far from a floor the panels of a containment rise where its room has no height. */
const panelM = 2.6

/** The hue that says what a room is for. */
const hues: Readonly<Record<RoomUse, string>> = {
  mining: '#f0a030',
  'ai-training': '#4878e8',
  'ai-inference': '#28b0b8',
  electrical: '#e8d040',
  mechanical: '#38a8e0',
  battery: '#50c070',
  'meet-me': '#b070e0',
  yard: '#889080',
  support: '#909aa6',
}

/** How much of its hue shows in a floor: enough to tell rooms apart, too little to draw the eye. */
const tint = { indoor: 0.2, open: 0.08 }

/** How much of an overlay's colour shows in the floor that it speaks of. */
const painted = 0.8

/** The colour of a floor by what the room is for, or as an overlay has it. */
const floorColor = ({ use, open }: Room, theme: Theme, paint: string | undefined): string => {
  if (theme.isPaper && paint === undefined) return open ? theme.yard : theme.floor
  // Mixed as the eye sees it: in linear light a bright hue would swallow a dark floor.
  const base = new Color(open ? theme.yard : theme.floor).convertLinearToSRGB()
  const hue = new Color(paint ?? hues[use]).convertLinearToSRGB()
  const share = paint === undefined ? (open ? tint.open : tint.indoor) : painted
  return `#${base.lerp(hue, share).convertSRGBToLinear().getHexString()}`
}

/** Corners anticlockwise, and the triangles between them. */
const triangulated = (polygon: Polygon) => {
  const contour = polygon.map(({ x, y }) => new Vector2(x, y))
  if (ShapeUtils.isClockWise(contour)) contour.reverse()
  return { contour, faces: ShapeUtils.triangulateShape(contour, []) as [number, number, number][] }
}

const addFloor = (parts: MeshParts, polygon: Polygon, z: number, alpha = 1, extra = 0): void => {
  const { contour, faces } = triangulated(polygon)
  const corners = contour.map(({ x, y }) => parts.corner({ x, y, z }, up, alpha, extra))
  for (const [a, b, c] of faces) {
    parts.triangle(corners[a] as number, corners[b] as number, corners[c] as number)
  }
}

/** How many larger rooms on the same level a room lies in. */
const nestOf = (room: Room, rooms: readonly Room[]): number => {
  const area = polygonAreaM2(room.polygon)
  const middle = room.polygon.reduce(
    (sum, { x, y }) => ({ x: sum.x + x / room.polygon.length, y: sum.y + y / room.polygon.length }),
    { x: 0, y: 0 },
  )
  const around = rooms.filter(
    (other) =>
      other !== room &&
      Math.abs(other.floorZ - room.floorZ) < 0.05 &&
      polygonAreaM2(other.polygon) > area &&
      polygonContains(other.polygon, middle.x, middle.y),
  )
  return Math.min(around.length, deepestNest)
}

/** Where a floor is drawn: a little under its level, inner rooms over those that hold them. */
export const floorLevelOf = (room: Room, rooms: readonly Room[]): number =>
  room.floorZ - floorDropM + nestOf(room, rooms) * nestStepM

/**
 * All floors, tinted by use or by what an overlay says of them; `extra` is the width of the tiles in
 * metres.
 */
export const buildFloors = (
  rooms: readonly Room[],
  theme: Theme,
  paintOf: (room: string) => string | undefined = () => undefined,
): MeshParts => {
  const parts = new MeshParts()
  for (const room of rooms) {
    const z = floorLevelOf(room, rooms)
    const indoorTile = (room.raisedFloorM ?? 0) > 0 ? raisedTileM : jointM
    parts.paint(floorColor(room, theme, paintOf(room.id)))
    addFloor(parts, room.polygon, z, 1, room.open ? 0 : indoorTile)
  }
  return parts
}

/** A box on its long sides: a wall from one corner to the next. */
const addWall = (parts: MeshParts, a: Point, b: Point, low: number, high: number): void => {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (length < 1e-6) return
  const along = { x: (b.x - a.x) / length, y: (b.y - a.y) / length }
  const half = wallThicknessM / 2
  const corner = (end: Point, side: number, reach: number, z: number): Vector => ({
    x: end.x + along.x * reach - along.y * half * side,
    y: end.y + along.y * reach + along.x * half * side,
    z,
  })
  const ring = [
    [a, -1, -half],
    [b, -1, half],
    [b, 1, half],
    [a, 1, -half],
  ] as const
  const normals: readonly Vector[] = [
    { x: along.y, y: -along.x, z: 0 },
    { x: along.x, y: along.y, z: 0 },
    { x: -along.y, y: along.x, z: 0 },
    { x: -along.x, y: -along.y, z: 0 },
  ]
  const lower = ring.map(([end, side, reach]) => corner(end, side, reach, low))
  const upper = ring.map(([end, side, reach]) => corner(end, side, reach, high))
  const at = (corners: readonly Vector[], n: number) => corners[n % 4] as Vector
  parts.quad(at(upper, 0), at(upper, 1), at(upper, 2), at(upper, 3), up)
  normals.forEach((normal, n) => {
    parts.quad(at(lower, n), at(lower, n + 1), at(upper, n + 1), at(upper, n), normal)
  })
}

/** From where to where the walls of a room stand up; a yard has a kerb. */
const wallSpan = ({ floorZ, heightM, open }: Room): readonly [number, number] => {
  const rise = open ? kerbM : Math.min(heightM ?? cutWallM, cutWallM)
  return [floorZ - floorDropM * 2, floorZ + rise]
}

/** All walls, cut low. */
export const buildWalls = (rooms: readonly Room[], theme: Theme): MeshParts => {
  const parts = new MeshParts().paint(theme.wall)
  for (const room of rooms) {
    const { polygon } = room
    polygon.forEach((corner, n) => {
      const next = polygon[(n + 1) % polygon.length] as Point
      addWall(parts, corner, next, ...wallSpan(room))
    })
  }
  return parts
}

/** The same walls as upright boxes, to be cut. */
export const wallBoxes = (rooms: readonly Room[]) =>
  rooms.flatMap((room) => {
    const [low, high] = wallSpan(room)
    return room.polygon.map((a, n) => {
      const b = room.polygon[(n + 1) % room.polygon.length] as Point
      const rect: OrientedRect = {
        x: (a.x + b.x) / 2,
        y: (a.y + b.y) / 2,
        widthM: Math.hypot(b.x - a.x, b.y - a.y) + wallThicknessM,
        depthM: wallThicknessM,
        rotationDeg: (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI,
      }
      return { rect, low, high }
    })
  })

const addContainment = (parts: MeshParts, room: Room, containment: Containment, hue: string) => {
  const { polygon, complete } = containment
  const low = room.floorZ + 0.01
  const high = room.floorZ + Math.min(room.heightM ?? panelM, panelM)
  const [foot, top] = complete ? [0.16, 0.05] : [0.08, 0.01]
  parts.paint(hue)
  addFloor(parts, polygon, low, complete ? 0.22 : 0.12)
  if (complete) addFloor(parts, polygon, high, 0.05)
  polygon.forEach((a, n) => {
    const b = polygon[(n + 1) % polygon.length] as Point
    const ends = [
      { ...a, z: low },
      { ...b, z: low },
      { ...b, z: high },
      { ...a, z: high },
    ] as const
    parts.quad(...ends, up, [foot, foot, top, top])
  })
}

/** The panels around contained aisles: warm for hot ones, blue for cold ones, faint where they leak. */
export const buildContainments = (rooms: readonly Room[]): MeshParts => {
  const parts = new MeshParts()
  for (const room of rooms) {
    for (const containment of room.containments) {
      addContainment(parts, room, containment, containment.aisle === 'hot' ? '#ff7a3d' : '#4aa8ff')
    }
  }
  return parts
}
