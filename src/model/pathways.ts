import type { Route } from './schema'

/** A place or direction in space, metres. */
interface Place {
  readonly x: number
  readonly y: number
  readonly z: number
}

/**
 * A straight part of a pathway: the body between two rings of as many corners, in order, anticlockwise
 * for somebody who looks from the first ring to the second.
 */
export interface PathwaySolid {
  readonly part: 'floor' | 'side' | 'rung' | 'shell'
  /** The run that it belongs to: from the point of that number to the next. */
  readonly run: number
  readonly from: readonly Place[]
  readonly to: readonly Place[]
}

/** What a pathway is drawn with where nobody states its size: labelled estimates. */
export const plainPathway = { widthM: 0.3, depthM: 0.1 } as const

const sheetM = 0.012
const floorM = 0.004
const rungM = 0.03
/** From rung to rung of a ladder, an estimate; long ladders are drawn with as many as this. */
const rungPitchM = 0.3
const mostRungs = 120
/** Corners of a round pipe as it is drawn. */
const roundCorners = 10
/** A corner is cut off no further out than so many widths. */
const sharpest = 2

const minus = (a: Place, b: Place): Place => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z })
const dot = (a: Place, b: Place): number => a.x * b.x + a.y * b.y + a.z * b.z
const cross = (a: Place, b: Place): Place => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
})
const plus = (a: Place, b: Place, times: number): Place => ({
  x: a.x + b.x * times,
  y: a.y + b.y * times,
  z: a.z + b.z * times,
})
const unit = (a: Place): Place | undefined => {
  const length = Math.hypot(a.x, a.y, a.z)
  return length < 1e-9 ? undefined : plus({ x: 0, y: 0, z: 0 }, a, 1 / length)
}

/** A run with its frame: along it, to its right, and out of its open side. */
interface Run {
  readonly index: number
  readonly from: Place
  readonly to: Place
  readonly along: Place
  readonly right: Place
  readonly open: Place
}

const upwards: Place = { x: 0, y: 0, z: 1 }

/** To the right of a level or sloped run; an upright one has no right of its own. */
const rightOf = (along: Place): Place | undefined => unit(cross(along, upwards))

/** Runs of a way. An upright one goes on facing the way that its neighbour does. */
const runsOf = (points: readonly Place[]): Run[] => {
  const bare = points.slice(1).flatMap((to, index) => {
    const from = points[index] as Place
    const along = unit(minus(to, from))
    return along ? [{ index, from, to, along }] : []
  })
  const rights = bare.map(({ along }) => rightOf(along))
  return bare.map((run, n) => {
    const before = rights.slice(0, n + 1).findLast((right) => right !== undefined)
    const right = before ?? rights.slice(n).find((one) => one !== undefined) ?? { x: 1, y: 0, z: 0 }
    return { ...run, right, open: cross(right, run.along) }
  })
}

/** The normal of the plane in which two runs meet; across the one run where they turn back. */
const mitre = (a: Run, b: Run | undefined): Place => {
  if (!b) return a.along
  const normal = unit(plus(a.along, b.along, 1))
  return normal && Math.abs(dot(normal, a.along)) > 0.2 ? normal : a.along
}

/** A corner of a section, to the right and towards the open side. */
type Corner = readonly [number, number]

const ringAt = (run: Run, at: Place, normal: Place, section: readonly Corner[], reachM: number) =>
  section.map(([right, open]) => {
    const offset = plus(plus({ x: 0, y: 0, z: 0 }, run.right, right), run.open, open)
    const shift = -dot(offset, normal) / dot(run.along, normal)
    return plus(plus(at, offset, 1), run.along, Math.max(-reachM, Math.min(reachM, shift)))
  })

const rectangle = (left: number, right: number, low: number, high: number): readonly Corner[] => [
  [left, low],
  [right, low],
  [right, high],
  [left, high],
]

interface Profile {
  readonly part: PathwaySolid['part']
  readonly section: readonly Corner[]
}

const openProfiles = (widthM: number, depthM: number, isLadder: boolean): readonly Profile[] => {
  const half = widthM / 2
  const sides: Profile[] = [
    { part: 'side', section: rectangle(-half - sheetM, -half, 0, depthM) },
    { part: 'side', section: rectangle(half, half + sheetM, 0, depthM) },
  ]
  if (isLadder) return sides
  return [{ part: 'floor', section: rectangle(-half, half, 0, floorM) }, ...sides]
}

const roundProfile = (diameterM: number): readonly Profile[] => {
  const radius = diameterM / 2
  const section = Array.from({ length: roundCorners }, (_, n): Corner => {
    const turn = (2 * Math.PI * n) / roundCorners
    return [radius * Math.cos(turn), radius + radius * Math.sin(turn)]
  })
  return [{ part: 'shell', section }]
}

const profilesOf = ({ pathway, carries, widthM, usableDepthM }: Route): readonly Profile[] => {
  const width = widthM ?? plainPathway.widthM
  const form = pathway ?? (carries === 'liquid' ? 'conduit' : 'tray')
  if (form === 'conduit') return roundProfile(widthM ?? usableDepthM ?? plainPathway.depthM)
  if (form === 'duct') {
    const depth = usableDepthM ?? width
    return [{ part: 'shell', section: rectangle(-width / 2, width / 2, 0, depth) }]
  }
  const depth = usableDepthM ?? plainPathway.depthM
  // Of a width that nobody states only the floor is drawn: where it ends is an estimate.
  if (widthM === undefined) {
    return [{ part: 'floor', section: rectangle(-width / 2, width / 2, 0, floorM) }]
  }
  return openProfiles(width, depth, form === 'ladder')
}

const rungsOf = (run: Run, widthM: number): PathwaySolid[] => {
  const lengthM = Math.sqrt(dot(minus(run.to, run.from), minus(run.to, run.from)))
  const count = Math.min(mostRungs, Math.floor(lengthM / rungPitchM))
  const section = rectangle(-widthM / 2, widthM / 2, 0, floorM * 3)
  return Array.from({ length: count }, (_, n): PathwaySolid => {
    const middle = (lengthM * (n + 0.5)) / count
    const ring = (offset: number) =>
      ringAt(run, plus(run.from, run.along, middle + offset), run.along, section, 0)
    return { part: 'rung', run: run.index, from: ring(-rungM / 2), to: ring(rungM / 2) }
  })
}

/**
 * The bodies of a route in space, its corners cut so that runs meet without a gap: what the screen,
 * the plan and every export draw. Its points lie on the inside of its floor, in the middle. Sizes that
 * nobody states are those of {@link plainPathway}.
 */
export const pathwaySolids = (route: Route): readonly PathwaySolid[] => {
  const runs = runsOf(route.points)
  const profiles = profilesOf(route)
  const width = route.widthM ?? plainPathway.widthM
  const reachM = width * sharpest
  const solids = runs.flatMap((run, n) => {
    const start = mitre(run, runs[n - 1])
    const end = mitre(run, runs[n + 1])
    return profiles.map(
      ({ part, section }): PathwaySolid => ({
        part,
        run: run.index,
        from: ringAt(run, run.from, start, section, reachM),
        to: ringAt(run, run.to, end, section, reachM),
      }),
    )
  })
  const isLadder = route.pathway === 'ladder' && route.widthM !== undefined
  return isLadder ? [...solids, ...runs.flatMap((run) => rungsOf(run, width))] : solids
}
