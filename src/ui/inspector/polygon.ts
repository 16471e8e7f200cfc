import type { Point, Polygon } from '#base'

/** The length of the wall that begins at a corner. */
export const wallLengthM = (polygon: Polygon, index: number): number => {
  const from = polygon[index]
  const to = polygon[(index + 1) % polygon.length]
  return from && to ? Math.hypot(to.x - from.x, to.y - from.y) : Number.NaN
}

/**
 * Gives a wall another length. Its far end moves along it and takes the next wall with it, so that
 * a rectangle stays one. A wall of no length has no direction and stays as it is.
 */
export const withWallLength = (polygon: Polygon, index: number, lengthM: number): Polygon => {
  const count = polygon.length
  const from = polygon[index]
  const to = polygon[(index + 1) % count]
  const before = wallLengthM(polygon, index)
  if (!from || !to || !(before > 0)) return polygon
  const by = (lengthM - before) / before
  const shift = { x: (to.x - from.x) * by, y: (to.y - from.y) * by }
  const moved = new Set([(index + 1) % count, (index + 2) % count])
  moved.delete(index)
  return polygon.map((corner, at) =>
    moved.has(at) ? { ...corner, x: corner.x + shift.x, y: corner.y + shift.y } : corner,
  )
}

/** Moves one corner. */
export const withCorner = (polygon: Polygon, index: number, to: Partial<Point>): Polygon =>
  polygon.map((corner, at) => (at === index ? { ...corner, ...to } : corner))
