import type { WayPoint } from '#document'
import type { TrayUse } from '#engines'
import type { Route } from '#model'

type Points = Route['points']

const apartM = (a: WayPoint, b: WayPoint): number => Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z)

/** What a run of a route measures, from a point to the next, m. */
export const runLengthM = (points: Points, index: number): number | undefined => {
  const [a, b] = [points[index], points[index + 1]]
  return a && b && apartM(a, b)
}

/** What routes measure along all their runs, m. */
export const lengthOf = (routes: readonly Route[]): number =>
  routes.reduce(
    (sum, { points }) =>
      sum + points.reduce((length, _, index) => length + (runLengthM(points, index) ?? 0), 0),
    0,
  )

/** Points with one of them changed. */
export const withPoint = (points: Points, index: number, place: Partial<WayPoint>): Points =>
  points.map((point, n) => (n === index ? { ...point, ...place } : point))

/** Points with one more behind one of them: in the middle of its run, or a metre beyond the end. */
export const withPointAfter = (points: Points, index: number): Points => {
  const [before, a, b] = [points[index - 1], points[index], points[index + 1]]
  if (!a) return points
  const beyond = before ?? { x: a.x - 1, y: a.y, z: a.z }
  const far = apartM(beyond, a) || 1
  const next = b
    ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, z: (a.z + b.z) / 2 }
    : {
        x: a.x + (a.x - beyond.x) / far,
        y: a.y + (a.y - beyond.y) / far,
        z: a.z + (a.z - beyond.z) / far,
      }
  return points.toSpliced(index + 1, 0, next)
}

/** Points with the run behind one of them made so long; all that follows goes with it. */
export const withRunLength = (points: Points, index: number, lengthM: number): Points => {
  const [a, b] = [points[index], points[index + 1]]
  const now = runLengthM(points, index)
  if (!a || !b || !now) return points
  const share = lengthM / now - 1
  const [dx, dy, dz] = [(b.x - a.x) * share, (b.y - a.y) * share, (b.z - a.z) * share]
  return points.map((point, n) =>
    n <= index ? point : { ...point, x: point.x + dx, y: point.y + dy, z: point.z + dz },
  )
}

/** The fullest of several trays: one that is not known to have room goes before those that are. */
export const fullestOf = (trays: readonly TrayUse[]): TrayUse | undefined => {
  const rank = ({ fill, unknownCables }: TrayUse): number => {
    if (Number.isNaN(fill)) return 1
    return unknownCables > 0 ? Math.max(fill, 1 - 1e-6) : fill
  }
  return trays.toSorted((a, b) => rank(b) - rank(a))[0]
}
