import type { Ids, Point } from '#base'
import type { Room, Route } from '#model'
import type { Body } from '../cooling/shapes'

/** Ducts outdoors lie this deep below the ground, and are as wide as one conduit of 100 mm. */
const depthM = 0.8
const ductM = 0.1
const bendRadiusM = 0.3
/** Down along the wall, that far from it. */
const fromWallM = 0.1

const tidy = (value: number): number => Math.round(value * 1e3) / 1e3 + 0

/** Where a tray of a hall ends, and the way that it would go on. */
export interface TrayEnd {
  readonly at: Point
  readonly outward: Point
}

/** A carrier's entrance that links go to. */
export interface LedEntrance {
  readonly name: string
  readonly body: Body
  /** Stands under a roof: a ladder leads there rather than a duct. */
  readonly indoors: boolean
}

const cross = (a: Point, b: Point): number => a.x * b.y - a.y * b.x

/** How far a ray goes until it meets the walls of a room. */
const toWallM = ({ polygon }: Room, { at, outward }: TrayEnd): number => {
  let least = Number.POSITIVE_INFINITY
  polygon.forEach((a, i) => {
    const b = polygon[(i + 1) % polygon.length] ?? a
    const wall = { x: b.x - a.x, y: b.y - a.y }
    const off = { x: a.x - at.x, y: a.y - at.y }
    const skew = cross(outward, wall)
    if (Math.abs(skew) < 1e-9) return
    const along = cross(off, wall) / skew
    const share = cross(off, outward) / skew
    if (along > 0 && share >= 0 && share <= 1) least = Math.min(least, along)
  })
  return least
}

const farM = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

type Corner = Route['points'][number]

const pointsTo = (room: Room, end: TrayEnd, { body, indoors }: LedEntrance, levelM: number) => {
  const { at, outward } = end
  const over = (x: number, y: number, z: number): Corner => ({ x: tidy(x), y: tidy(y), z })
  if (indoors) {
    return [over(at.x, at.y, levelM), over(body.x, at.y, levelM), over(body.x, body.y, levelM)]
  }
  const goM = Math.max(0, toWallM(room, end) - fromWallM)
  const wall = Number.isFinite(goM) ? { x: at.x + outward.x * goM, y: at.y + outward.y * goM } : at
  const lowM = tidy(body.z - depthM)
  return [
    over(at.x, at.y, levelM),
    over(wall.x, wall.y, levelM),
    over(wall.x, wall.y, lowM),
    over(body.x, wall.y, lowM),
    over(body.x, body.y, lowM),
    over(body.x, body.y, tidy(body.z)),
  ]
}

const distinct = (points: readonly Corner[]): Corner[] =>
  points.filter((point, at) => {
    const before = points[at - 1]
    return !before || farM(point, before) + Math.abs(point.z - before.z) > 1e-6
  })

const paths = ['A', 'B', 'C', 'D'] as const

/**
 * Ways from the trays of a hall to the entrances, each from an end of its own: ladders under a roof,
 * ducts in the ground outdoors. With several, each is a path of its own.
 */
export const leadIns = (
  room: Room,
  ends: readonly TrayEnd[],
  entrances: readonly LedEntrance[],
  levelM: number,
  ids: Ids,
): readonly Route[] => {
  const used = new Set<TrayEnd>()
  return entrances.flatMap((entrance, index): Route[] => {
    const free = ends.filter((end) => !used.has(end))
    const [end] = (free.length > 0 ? free : [...ends]).sort(
      (a, b) => farM(a.at, entrance.body) - farM(b.at, entrance.body),
    )
    if (!end) return []
    used.add(end)
    const path = entrances.length > 1 ? paths[index] : undefined
    return [
      {
        id: ids(),
        name: `${room.name} to ${entrance.name}`,
        carries: 'data',
        points: distinct(pointsTo(room, end, entrance, levelM)),
        pathway: entrance.indoors ? 'ladder' : 'duct',
        widthM: ductM,
        usableDepthM: ductM,
        bendRadiusM,
        ...(path ? { path } : {}),
      },
    ]
  })
}
