import type { Vector } from '#workspace'

/** Runs shorter than this in plan stand upright. */
const uprightM = 1e-6

/** The four corners of each run that does not stand upright: a strip as wide as the route. */
export const levelStrips = (points: readonly Vector[], widthM: number): readonly Vector[][] => {
  const half = widthM / 2
  return points.slice(1).flatMap((b, n) => {
    const a = points[n] as Vector
    const level = Math.hypot(b.x - a.x, b.y - a.y)
    if (level < uprightM || half === 0) return []
    const across = { x: (-(b.y - a.y) / level) * half, y: ((b.x - a.x) / level) * half }
    const side = (end: Vector, way: number): Vector => ({
      x: end.x + across.x * way,
      y: end.y + across.y * way,
      z: end.z,
    })
    return [[side(a, -1), side(b, -1), side(b, 1), side(a, 1)]]
  })
}
