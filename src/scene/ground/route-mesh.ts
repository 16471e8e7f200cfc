import { Color } from 'three'
import { type Medium, type PathwaySolid, pathwaySolids, type Route } from '#model'
import { type Painting, toneColor, type Vector } from '#workspace'
import type { Theme } from '../theme'
import { MeshParts } from './mesh-parts'

/** The colour of what a connection or a route carries. */
export const mediumColor = (medium: Medium, theme: Theme): string => theme[medium]

/** What trays and ducts are made of shines through the colour of what they carry. */
const metal = '#98a1a9'
const metalShare = 0.5

const bodyColor = (medium: Medium, theme: Theme): string => {
  const color = new Color(mediumColor(medium, theme)).lerp(new Color(metal), metalShare)
  return `#${color.getHexString()}`
}

/** What the material makes of a corner: floors are hatched and seen through. */
const hatched = 1
const plain = 0
/** A floor that an overlay colours says so by being solid. */
const painted = 2

const normalOf = (a: Vector, b: Vector, c: Vector): Vector => {
  const [ux, uy, uz] = [b.x - a.x, b.y - a.y, b.z - a.z]
  const [vx, vy, vz] = [c.x - a.x, c.y - a.y, c.z - a.z]
  const normal = { x: uy * vz - uz * vy, y: uz * vx - ux * vz, z: ux * vy - uy * vx }
  const length = Math.hypot(normal.x, normal.y, normal.z)
  if (length < 1e-12) return { x: 0, y: 0, z: 1 }
  return { x: normal.x / length, y: normal.y / length, z: normal.z / length }
}

const addFace = (parts: MeshParts, ring: readonly Vector[], extra: number): void => {
  const [a, b, c] = ring
  if (!a || !b || !c) return
  const normal = normalOf(a, b, c)
  const corners = ring.map((at) => parts.corner(at, normal, 1, extra))
  const first = corners[0] as number
  for (let n = 1; n + 1 < corners.length; n++) {
    parts.triangle(first, corners[n] as number, corners[n + 1] as number)
  }
}

/** The sides of a body and its two ends. */
const addBody = (parts: MeshParts, { from, to }: PathwaySolid, extra: number): void => {
  from.forEach((a, n) => {
    const next = (n + 1) % from.length
    const [b, c, d] = [to[n], to[next], from[next]]
    if (b && c && d) addFace(parts, [a, b, c, d], extra)
  })
  addFace(parts, from, extra)
  addFace(parts, to.toReversed(), extra)
}

/** A thin sheet needs one face: it is seen from both sides. */
const addSheet = (parts: MeshParts, { from, to }: PathwaySolid, extra: number): void => {
  const [a, b] = from
  const [d, c] = to
  if (a && b && c && d) addFace(parts, [a, d, c, b], extra)
}

const addSolid = (parts: MeshParts, solid: PathwaySolid, floor: number): void => {
  if (solid.part === 'floor') addSheet(parts, solid, floor)
  else if (solid.part === 'rung') addSheet(parts, solid, plain)
  else addBody(parts, solid, plain)
}

/** The colour that an overlay gives to a run of a route. */
const paintOf = (painting: Painting | undefined, theme: Theme) => (route: string, run: number) => {
  const found = painting?.routes?.get(route)
  const classAt = found && (found.runs?.[run] ?? found.classAt)
  const tone = classAt === undefined ? undefined : painting?.classes[classAt]?.tone
  return tone && toneColor(tone, theme.name)
}

/**
 * Trays, ladders, conduits and ducts as they are built, busways and pipe runs beside them; coloured by
 * what they carry, or by an overlay.
 */
export const buildRoutes = (
  routes: Iterable<Route>,
  theme: Theme,
  painting: Painting | undefined,
): MeshParts => {
  const parts = new MeshParts()
  const colorOf = paintOf(painting, theme)
  const all = [...routes].map((route) => ({ route, solids: pathwaySolids(route) }))
  // What is seen through comes after what stands behind it.
  for (const isSheet of [false, true]) {
    for (const { route, solids } of all) {
      for (const solid of solids) {
        if ((solid.part === 'floor') !== isSheet) continue
        const color = colorOf(route.id, solid.run)
        parts.paint(color ?? bodyColor(route.carries, theme))
        addSolid(parts, solid, color === undefined ? hatched : painted)
      }
    }
  }
  return parts
}
