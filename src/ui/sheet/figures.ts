import { type Point, rotate } from '#base'
import type { Solid } from '#model'
import type { Upright } from '#workspace'
import { partBelow, spanOn } from './cut-shapes'
import { along, cutNearM, drawnAt, type Figure, type Looked, type SheetView } from './looked'

const corners = [
  [-0.5, -0.5],
  [0.5, -0.5],
  [0.5, 0.5],
  [-0.5, 0.5],
] as const

const halfM = (extentM: number) => extentM / 2

/** Corners of a circle: enough for a cut through it to come out right to a percent. */
const roundCorners = 32

/** The footprint of a solid in its own frame. */
const ringOf = ({ shape, axis = 'z', widthM, depthM }: Sized): readonly Point[] => {
  const [a, b] = [halfM(widthM), halfM(depthM)]
  if (shape === 'cylinder' && axis === 'z') {
    return Array.from({ length: roundCorners }, (_, n) => {
      const turn = (2 * Math.PI * n) / roundCorners
      return { x: a * Math.cos(turn), y: b * Math.sin(turn) }
    })
  }
  return corners.map(([u, v]) => ({ x: u * widthM, y: v * depthM }))
}

type Sized = Omit<Solid, 'color'>

/** The footprint of a solid where it stands, in the facility's axes. */
const standing = (place: Upright, solid: Sized, ring: readonly Point[]): readonly Point[] =>
  ring.map((local) => {
    const turned = rotate({ x: solid.x + local.x, y: solid.y + local.y }, place.rotationDeg)
    return { x: place.x + turned.x, y: place.y + turned.y }
  })

const isUpright = (rotationDeg: number): boolean => Math.abs(rotationDeg % 90) < 1e-6

const rectangle = (left: number, right: number, low: number, high: number): readonly Point[] => [
  { x: left, y: low },
  { x: right, y: low },
  { x: right, y: high },
  { x: left, y: high },
]

/** How much of a lying cylinder's breadth a cut off its middle meets: 1 through the middle. */
const chordShare = (awayM: number, radiusM: number): number =>
  Math.sqrt(Math.max(0, 1 - (awayM / radiusM) ** 2))

const weightOf = ({ detail }: Sized): 'detail' | 'outline' => (detail ? 'detail' : 'outline')

/** What one solid shows of itself from above, and the face that a cut at a height lays bare. */
const planFigures = (place: Upright, solid: Sized, cut: number): readonly Figure[] => {
  const middle = place.z + solid.z
  const [low, high] = [middle - halfM(solid.heightM), middle + halfM(solid.heightM)]
  if (low >= cut) return []
  const { shape, axis = 'z', widthM, depthM } = solid
  const points = standing(place, solid, ringOf(solid))
  const seen: Figure = { points, nearM: Math.min(high, cut), weight: weightOf(solid) }
  if (high <= cut) return [seen]
  const weight = solid.detail ? 'outline' : 'cut'
  const face: Figure = { points, nearM: cut, weight, isFace: true }
  if (shape === 'box' || axis === 'z') return [face]
  const share = chordShare(cut - middle, halfM(solid.heightM))
  const [u, v] = axis === 'x' ? [1, share] : [share, 1]
  const ring = corners.map(([x, y]) => ({ x: x * widthM * u, y: y * depthM * v }))
  return [...(cut > middle ? [seen] : []), { ...face, points: standing(place, solid, ring) }]
}

/** Along which of the facility's axes a lying cylinder runs; undefined where it runs askew. */
const lyingAlong = (place: Upright, { shape, axis = 'z' }: Sized): 'x' | 'y' | undefined => {
  if (shape === 'box' || axis === 'z' || !isUpright(place.rotationDeg)) return undefined
  const isTurned = Math.abs(place.rotationDeg % 180) > 1e-6
  return isTurned ? (axis === 'x' ? 'y' : 'x') : axis
}

/** What one solid shows of itself from a side, and the face that a section lays bare. */
const sideFigures = (
  place: Upright,
  solid: Sized,
  view: Exclude<SheetView, 'plan'>,
  cut: number,
): readonly Figure[] => {
  const middle = place.z + solid.z
  const half = halfM(solid.heightM)
  const seenFrom = (at: Point): Point => {
    const { x, nearM } = drawnAt(view, { ...at, z: 0 })
    return { x, y: nearM }
  }
  const ring = standing(place, solid, ringOf(solid)).map(seenFrom)
  const kept = partBelow(ring, cut)
  if (kept.length < 3) return []
  const us = kept.map(({ x }) => x)
  const nears = kept.map(({ y }) => y)
  const nearM = Math.max(...nears)
  const lying = lyingAlong(place, solid)
  const isRound = lying === along[view]
  const seen: Figure = {
    points: rectangle(Math.min(...us), Math.max(...us), middle - half, middle + half),
    isRound,
    nearM,
    weight: weightOf(solid),
  }
  const span = spanOn(ring, cut)
  if (!span) return [seen]
  const depths = ring.map(({ y }) => y)
  const radius = (Math.max(...depths) - Math.min(...depths)) / 2
  const away = cut - (Math.max(...depths) + Math.min(...depths)) / 2
  const rise = lying && !isRound ? half * chordShare(away, radius) : half
  const face: Figure = {
    points: rectangle(...span, middle - rise, middle + rise),
    isRound,
    nearM: cut,
    weight: solid.detail ? 'outline' : 'cut',
    isFace: true,
  }
  return [seen, face]
}

/** What one solid shows of itself: nothing when it lies before the cut. */
export const figuresOf = (place: Upright, solid: Sized, looked: Looked): readonly Figure[] => {
  const cut = cutNearM(looked)
  return looked.view === 'plan'
    ? planFigures(place, solid, cut)
    : sideFigures(place, solid, looked.view, cut)
}

/** A piece as the box that it fills. */
export const boxOf = ({ widthM, depthM, heightM }: Upright): Solid => ({
  shape: 'box',
  color: 'grey',
  x: 0,
  y: 0,
  z: heightM / 2,
  widthM,
  depthM,
  heightM,
})
