import type { Medium, Route } from '#model'
import type { Vector } from '#workspace'
import type { Theme } from '../theme'
import { MeshParts } from './mesh-parts'

const plainWidthM = 0.3
const railM = 0.09
const up: Vector = { x: 0, y: 0, z: 1 }

/** The colour of what a connection or a route carries. */
export const mediumColor = (medium: Medium, theme: Theme): string => theme[medium]

const addSegment = (parts: MeshParts, a: Vector, b: Vector, half: number): void => {
  const level = Math.hypot(b.x - a.x, b.y - a.y)
  // A drop runs straight down: its ribbon faces north.
  const across = level < 1e-6 ? { x: 1, y: 0 } : { x: -(b.y - a.y) / level, y: (b.x - a.x) / level }
  const along = level < 1e-6 ? { x: 0, y: 0 } : { x: (b.x - a.x) / level, y: (b.y - a.y) / level }
  const corner = (end: Vector, side: number, reach: number, lift = 0): Vector => ({
    x: end.x + across.x * half * side + along.x * half * reach,
    y: end.y + across.y * half * side + along.y * half * reach,
    z: end.z + lift,
  })
  parts.quad(corner(a, -1, -1), corner(b, -1, 1), corner(b, 1, 1), corner(a, 1, -1), up)
  for (const side of [-1, 1]) {
    const normal = { x: across.x * side, y: across.y * side, z: 0 }
    parts.quad(
      corner(a, side, -1),
      corner(b, side, 1),
      corner(b, side, 1, railM),
      corner(a, side, -1, railM),
      normal,
    )
  }
}

/** Trays, busways and pipe runs as ribbons with low rails, coloured by what they carry. */
export const buildRoutes = (routes: Iterable<Route>, theme: Theme): MeshParts => {
  const parts = new MeshParts()
  for (const { points, widthM, carries } of routes) {
    parts.paint(mediumColor(carries, theme))
    points.forEach((point, n) => {
      const next = points[n + 1]
      if (next) addSegment(parts, point, next, (widthM ?? plainWidthM) / 2)
    })
  }
  return parts
}
