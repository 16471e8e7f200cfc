import { type OrientedRect, type Point, rotate } from '#base'
import type { Solid } from '#model'
import type { Upright, Vector } from '#workspace'
import type { Prism } from './cross-section'

/** Sides of a cylinder, as it is drawn about. */
const roundSides = 20

const square: readonly Point[] = [
  { x: -0.5, y: -0.5 },
  { x: 0.5, y: -0.5 },
  { x: 0.5, y: 0.5 },
  { x: -0.5, y: 0.5 },
]

const circle: readonly Point[] = Array.from({ length: roundSides }, (_, n) => {
  const turn = (2 * Math.PI * n) / roundSides
  return { x: Math.cos(turn) / 2, y: Math.sin(turn) / 2 }
})

type Own = (across: Point, end: -0.5 | 0.5) => readonly [number, number, number]

/** From a ring across an axis to shares of a solid's three extents. */
const along: Readonly<Record<'x' | 'y' | 'z', Own>> = {
  x: ({ x, y }, end) => [end, x, y],
  y: ({ x, y }, end) => [x, end, y],
  z: ({ x, y }, end) => [x, y, end],
}

/** A solid of a kind where its piece stands, as a body that can be cut. */
export const bodyOf = (place: Upright, solid: Omit<Solid, 'color' | 'detail'>): Prism => {
  const { shape, axis = 'z', widthM, depthM, heightM } = solid
  const ring = shape === 'cylinder' ? circle : square
  const own = along[shape === 'cylinder' ? axis : 'z']
  const end = (which: -0.5 | 0.5): readonly Vector[] =>
    ring.map((across) => {
      const [u, v, w] = own(across, which)
      const turned = rotate({ x: solid.x + u * widthM, y: solid.y + v * depthM }, place.rotationDeg)
      return {
        x: place.x + turned.x,
        y: place.y + turned.y,
        z: place.z + solid.z + w * heightM,
      }
    })
  return { from: end(-0.5), to: end(0.5) }
}

/** An upright box as a body that can be cut. */
export const boxBody = (rect: OrientedRect, low: number, high: number): Prism =>
  bodyOf(
    { ...rect, z: low, heightM: high - low },
    { ...rect, shape: 'box', x: 0, y: 0, z: (high - low) / 2, heightM: high - low },
  )
