import { type Bounds, BoxGrid, type Polygon } from '#base'
import type { Room } from '#model'
import { type Bodies, touchM } from './bodies'

/** The walls of every closed room, as straight pieces. A yard has none. */
export interface Walls {
  readonly ax: Float64Array
  readonly ay: Float64Array
  readonly bx: Float64Array
  readonly by: Float64Array
  readonly bottom: Float64Array
  readonly top: Float64Array
  readonly grid: BoxGrid
}

interface Piece {
  readonly ring: Polygon
  readonly at: number
  readonly bottom: number
  readonly top: number
}

const piecesOf = (rooms: readonly Room[]): Piece[] =>
  rooms
    .filter(({ open }) => !open)
    .flatMap(({ polygon, floorZ, heightM }) =>
      polygon.map((_, at) => ({
        ring: polygon,
        at,
        bottom: floorZ,
        top: heightM === undefined ? Number.POSITIVE_INFINITY : floorZ + heightM,
      })),
    )

/** Lays out the walls of a facility's rooms. */
export const createWalls = (rooms: readonly Room[]): Walls => {
  const pieces = piecesOf(rooms)
  const column = (value: (piece: Piece) => number) => Float64Array.from(pieces, value)
  const end = ({ ring, at }: Piece) => ring[(at + 1) % ring.length]
  const walls: Walls = {
    ax: column(({ ring, at }) => ring[at]?.x ?? 0),
    ay: column(({ ring, at }) => ring[at]?.y ?? 0),
    bx: column((piece) => end(piece)?.x ?? 0),
    by: column((piece) => end(piece)?.y ?? 0),
    bottom: column(({ bottom }) => bottom),
    top: column(({ top }) => top),
    grid: new BoxGrid(pieces.length),
  }
  pieces.forEach((_, wall) => {
    const { minX, minY, maxX, maxY } = boundsOfWall(walls, wall)
    walls.grid.set(wall, minX, minY, maxX, maxY)
  })
  return walls
}

const boundsOfWall = ({ ax, ay, bx, by }: Walls, wall: number): Bounds => {
  const [x1, x2] = [ax[wall] as number, bx[wall] as number]
  const [y1, y2] = [ay[wall] as number, by[wall] as number]
  return {
    minX: Math.min(x1, x2),
    minY: Math.min(y1, y2),
    maxX: Math.max(x1, x2),
    maxY: Math.max(y1, y2),
  }
}

/** Whether a wall stands at a height between two others. */
export const wallBetween = (walls: Walls, wall: number, bottom: number, top: number): boolean =>
  Math.min(walls.top[wall] as number, top) - Math.max(walls.bottom[wall] as number, bottom) > touchM

/** Whether the straight line from a to b, in a box's own frame, enters the box's inside. */
const entersBox = (
  [ux, uy]: readonly [number, number],
  [vx, vy]: readonly [number, number],
  halfWidth: number,
  halfDepth: number,
): boolean => {
  let from = 0
  let to = 1
  for (const [start, end, half] of [
    [ux, vx, halfWidth],
    [uy, vy, halfDepth],
  ] as const) {
    const along = end - start
    if (along === 0) {
      if (start <= -half || start >= half) return false
      continue
    }
    const first = (-half - start) / along
    const second = (half - start) / along
    from = Math.max(from, Math.min(first, second))
    to = Math.min(to, Math.max(first, second))
  }
  return from < to
}

/** Whether a wall runs through the body of a row, deeper than `grazeM` from its faces. */
export const wallThrough = (
  walls: Walls,
  { boxes }: Bodies,
  row: number,
  grazeM: number,
): boolean => {
  const x = boxes.x[row] as number
  const y = boxes.y[row] as number
  const c = boxes.cos[row] as number
  const s = boxes.sin[row] as number
  const w = (boxes.halfWidth[row] as number) - grazeM
  const d = (boxes.halfDepth[row] as number) - grazeM
  const spanX = boxes.spanX[row] as number
  const spanY = boxes.spanY[row] as number
  if (w <= 0 || d <= 0) return false
  const local = (px: number, py: number): [number, number] => [
    (px - x) * c + (py - y) * s,
    (py - y) * c - (px - x) * s,
  ]
  let through = false
  walls.grid.query(x - spanX, y - spanY, x + spanX, y + spanY, (wall) => {
    if (!wallBetween(walls, wall, boxes.bottom[row] as number, boxes.top[row] as number)) {
      return true
    }
    const a = local(walls.ax[wall] as number, walls.ay[wall] as number)
    const b = local(walls.bx[wall] as number, walls.by[wall] as number)
    through = entersBox(a, b, w, d)
    return !through
  })
  return through
}
