import { type Point, type Polygon, polygonAreaM2 } from '#base'
import type { Room } from '#model'
import type { Vector } from '#workspace'
import { MeshParts } from './mesh-parts'
import { floorLevelOf, wallThicknessM } from './room-mesh'

/** How far the shade of a wall reaches into its room. */
const reachM = 0.9
const strength = 0.62
const up: Vector = { x: 0, y: 0, z: 1 }

const isAnticlockwise = (polygon: Polygon): boolean =>
  polygon.reduce((sum, { x, y }, n) => {
    const next = polygon[(n + 1) % polygon.length] as Point
    return sum + x * next.y - next.x * y
  }, 0) > 0

/** The strip along one wall, dark at the wall and clear where it ends. */
const addStrip = (parts: MeshParts, from: Point, to: Point, z: number, side: number): void => {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length === 0) return
  const inward = { x: (-(to.y - from.y) / length) * side, y: ((to.x - from.x) / length) * side }
  const at = ({ x, y }: Point, away: number): Vector => ({
    x: x + inward.x * away,
    y: y + inward.y * away,
    z,
  })
  const near = wallThicknessM / 2
  const reach = near + reachM
  const ring = [at(from, near), at(to, near), at(to, reach), at(from, reach)] as const
  const alphas = [strength, strength, 0, 0]
  if (side > 0) parts.quad(...ring, up, alphas)
  else parts.quad(ring[1], ring[0], ring[3], ring[2], up, alphas)
}

/**
 * Ambient occlusion where floors meet walls, built once with the rooms: it costs one draw call and
 * nothing from frame to frame. A yard has no walls to keep the sky away.
 */
export const buildSeams = (rooms: readonly Room[]): MeshParts => {
  const parts = new MeshParts().paint('#000000')
  for (const room of rooms) {
    const { polygon, open } = room
    if (open || polygonAreaM2(polygon) < reachM * reachM) continue
    const z = floorLevelOf(room, rooms) + 0.002
    const side = isAnticlockwise(polygon) ? 1 : -1
    polygon.forEach((corner, n) => {
      addStrip(parts, corner, polygon[(n + 1) % polygon.length] as Point, z, side)
    })
  }
  return parts
}
