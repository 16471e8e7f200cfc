import { plainPathway, type Route } from '#model'
import { type Block, blockHolds, type Push, pushOut, wallBlock } from './collide'
import type { Obstacle } from './level'

/** Heights between which a piece is moved, and how far above it must stay clear. */
interface Band {
  readonly lowM: number
  readonly topM: number
  readonly clearM: number
}

type RoutePoint = Route['points'][number]

const push: Push = { depthM: 0, x: 0, y: 0 }

/** Whether two rectangles overlap in plan. */
export const overlap = (a: Block, b: Block): boolean => pushOut(a, b, push).depthM > 0

/** How much of a run there is before it crosses an edge, 0–1; undefined where it does not. */
const crossing = (a: RoutePoint, b: RoutePoint, edge: Block): number | undefined => {
  const from = (a.y - edge.y) * edge.cos - (a.x - edge.x) * edge.sin
  const to = (b.y - edge.y) * edge.cos - (b.x - edge.x) * edge.sin
  if (from * to >= 0) return undefined
  const part = from / (from - to)
  const along =
    (a.x + (b.x - a.x) * part - edge.x) * edge.cos + (a.y + (b.y - a.y) * part - edge.y) * edge.sin
  return Math.abs(along) <= edge.halfM ? part : undefined
}

/** The part of a run, 0–1, whose underside lies below a height and whose upper side above another. */
const within = (
  fromZ: number,
  toZ: number,
  depthM: number,
  lowM: number,
  topM: number,
): readonly [number, number] | undefined => {
  let [start, end] = [0, 1]
  const clip = (from: number, to: number): boolean => {
    if (from <= 0 && to <= 0) return false
    if (from <= 0) start = Math.max(start, from / (from - to))
    if (to <= 0) end = Math.min(end, from / (from - to))
    return true
  }
  const isBelow = clip(topM - fromZ, topM - toZ)
  const isAbove = clip(fromZ + depthM - lowM, toZ + depthM - lowM)
  return isBelow && isAbove && start < end ? [start, end] : undefined
}

const between = (a: RoutePoint, b: RoutePoint, part: number) => ({
  x: a.x + (b.x - a.x) * part,
  y: a.y + (b.y - a.y) * part,
  z: a.z + (b.z - a.z) * part,
})

/** Rounding: what lies closer than this to a height lies at it. */
const nearM = 1e-6

interface RunNeeds {
  readonly band: Band
  /** The place of the piece itself, into which what leads to it may reach. */
  readonly own: Block | undefined
  readonly edges: readonly Block[]
  readonly hasFloor: (x: number, y: number) => boolean
  /** Whether it certainly hangs there while the piece is moved. */
  readonly isThere: boolean
}

/** One straight stretch over one floor, as wide as is stated, or as it is drawn. */
const obstaclesOf = (
  route: Route,
  a: RoutePoint,
  b: RoutePoint,
  { band, own, isThere }: RunNeeds,
): Obstacle[] => {
  const underM = Math.min(a.z, b.z) - band.lowM
  const wide = route.widthM ?? plainPathway.widthM
  const line = wallBlock(a.x, a.y, b.x, b.y)
  const isPoint = line.halfM === 0
  const as = (widthM: number, isKnown: boolean): Obstacle => ({
    block: { ...line, halfM: line.halfM + (isPoint ? widthM / 2 : 0), acrossM: widthM / 2 },
    soft: { id: route.id, isKnown, ...(underM > nearM ? { underM } : {}) },
  })
  // Of a run whose width nobody states only its middle is known.
  const found = route.widthM === undefined ? [as(0, isThere), as(wide, false)] : [as(wide, isThere)]
  const ends = [route.points[0], route.points.at(-1)]
  return found.filter(({ block }) => {
    if (!own || !overlap(own, block)) return true
    // What ends at the piece comes with it; what is above it in its place needs no room for moving.
    const isItsOwn = ends.some((end) => end && blockHolds(own, end.x, end.y))
    return !isItsOwn && Math.min(a.z, b.z) < band.topM - nearM
  })
}

/** Where a run lies over floors of the level, part by part. */
const stretches = (a: RoutePoint, b: RoutePoint, { edges, hasFloor }: RunNeeds) => {
  const cuts = [0, 1, ...edges.flatMap((edge) => crossing(a, b, edge) ?? [])].sort((p, q) => p - q)
  return cuts.slice(0, -1).flatMap((from, index): (readonly [number, number])[] => {
    const to = cuts[index + 1] as number
    const { x, y } = between(a, b, (from + to) / 2)
    return to > from && hasFloor(x, y) ? [[from, to]] : []
  })
}

/**
 * Trays, pipes and ducts as obstacles where they run lower than a piece is high. `band.topM` is the
 * top of the piece; what is laid below the floor, and ducts at its height, are in nobody's way.
 */
export const runObstacles = (routes: readonly Route[], needs: RunNeeds): Obstacle[] => {
  const { lowM, topM, clearM } = needs.band
  return routes.flatMap((route) => {
    const isRound =
      (route.pathway ?? (route.carries === 'liquid' ? 'conduit' : 'tray')) === 'conduit'
    const depthM = route.usableDepthM ?? (isRound ? route.widthM : undefined) ?? plainPathway.depthM
    const floorM = route.pathway === 'duct' ? lowM + depthM : lowM
    return route.points.slice(1).flatMap((b, index): Obstacle[] => {
      const a = route.points[index] as RoutePoint
      if (Math.hypot(b.x - a.x, b.y - a.y) < nearM) {
        const [low, high] = [Math.min(a.z, b.z), Math.max(a.z, b.z) + depthM]
        const isMet = low < topM + clearM - nearM && high > floorM + nearM
        if (!isMet || !needs.hasFloor(a.x, a.y)) return []
        return obstaclesOf(route, { ...a, z: low }, { ...b, z: low }, needs)
      }
      return stretches(a, b, needs).flatMap(([from, to]) => {
        const [start, end] = [between(a, b, from), between(a, b, to)]
        const met = within(start.z, end.z, depthM, floorM + nearM, topM + clearM - nearM)
        if (!met) return []
        return obstaclesOf(route, between(start, end, met[0]), between(start, end, met[1]), needs)
      })
    })
  })
}
