import type { Point } from '#base'

/** The part of a polygon whose y is not above a line: what a cut along it leaves. */
export const partBelow = (polygon: readonly Point[], limit: number): readonly Point[] => {
  if (!Number.isFinite(limit)) return polygon
  return polygon.flatMap((a, n) => {
    const b = polygon[(n + 1) % polygon.length] as Point
    const own = a.y <= limit ? [a] : []
    if (a.y <= limit === b.y <= limit) return own
    const share = (limit - a.y) / (b.y - a.y)
    return [...own, { x: a.x + (b.x - a.x) * share, y: limit }]
  })
}

/** One place where a line runs through the outline of a polygon. */
export interface Crossing {
  readonly at: number
  /** How long the line runs within an outline one metre thick. */
  readonly slant: number
}

/** Outlines met flatter than this are cut along, not through. */
const steepest = 8

/** Where the line y = `limit` runs through the outline of a polygon, from left to right. */
export const crossings = (polygon: readonly Point[], limit: number): readonly Crossing[] =>
  polygon
    .flatMap((a, n) => {
      const b = polygon[(n + 1) % polygon.length] as Point
      if (a.y <= limit === b.y <= limit) return []
      const share = (limit - a.y) / (b.y - a.y)
      const slant = Math.hypot(b.x - a.x, b.y - a.y) / Math.abs(b.y - a.y)
      return [{ at: a.x + (b.x - a.x) * share, slant: Math.min(slant, steepest) }]
    })
    .sort((a, b) => a.at - b.at)

/** Where a line runs through a convex shape; undefined where it passes by. */
export const spanOn = (
  polygon: readonly Point[],
  limit: number,
): readonly [number, number] | undefined => {
  const [first, ...more] = crossings(polygon, limit)
  const last = more.at(-1)
  return first && last && last.at - first.at > 1e-6 ? [first.at, last.at] : undefined
}

/** The runs of a way that lie on this side of a cut, each with its points as they are drawn. */
export const runsBelow = (
  points: readonly (Point & { readonly nearM: number })[],
  limit: number,
): readonly (readonly Point[])[] => {
  const runs: Point[][] = []
  points.slice(1).forEach((b, n) => {
    const a = points[n] as (typeof points)[number]
    const [isFromIn, isToIn] = [a.nearM <= limit, b.nearM <= limit]
    if (!isFromIn && !isToIn) return
    const share = (limit - a.nearM) / (b.nearM - a.nearM)
    const met = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
    const last = runs.at(-1)
    if (isFromIn && n > 0 && last) last.push(isToIn ? b : met)
    else runs.push([isFromIn ? a : met, isToIn ? b : met])
  })
  return runs
}
