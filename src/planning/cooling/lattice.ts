import { boundsOf, type Point, rotate } from '#base'
import type { Room } from '#model'
import type { Ground } from './ground'
import type { Body } from './shapes'
import type { Unit } from './walls'

const stepM = 0.5
const farthest = 30

const tidy = (value: number): number => Math.round(value * 1e4) / 1e4 + 0

const bodyOf = ({ widthM, depthM, heightM, z }: Unit, { x, y }: Point, rotationDeg: number) => ({
  x: tidy(x),
  y: tidy(y),
  z,
  widthM,
  depthM,
  heightM,
  rotationDeg,
})

/** The free place of a room that is nearest to a point. */
const nearest = (
  ground: Ground,
  room: Room,
  unit: Unit,
  to: Point,
  turns: readonly number[],
): Body | undefined => {
  const { minX, minY, maxX, maxY } = boundsOf(room.polygon)
  const spots: { readonly x: number; readonly y: number; readonly farM: number }[] = []
  const columns = Math.floor((maxX - minX) / stepM)
  const rows = Math.floor((maxY - minY) / stepM)
  for (let column = 0; column <= columns; column++) {
    for (let row = 0; row <= rows; row++) {
      const [x, y] = [minX + column * stepM, minY + row * stepM]
      spots.push({ x, y, farM: Math.abs(x - to.x) + Math.abs(y - to.y) })
    }
  }
  spots.sort((a, b) => a.farM - b.farM || a.x - b.x || a.y - b.y)
  for (const spot of spots) {
    for (const turn of turns) {
      const body = bodyOf(unit, spot, turn)
      if (ground.fits(body, room, unit.stance)) return body
    }
  }
  return undefined
}

/** Steps of a lattice around its beginning, the nearest first. */
const stepsOf = (acrossM: number, alongM: number) => {
  const all: { readonly i: number; readonly j: number; readonly farM: number }[] = []
  for (let i = -farthest; i <= farthest; i++) {
    for (let j = -farthest; j <= farthest; j++) {
      all.push({ i, j, farM: Math.abs(i) * alongM + Math.abs(j) * acrossM })
    }
  }
  return all.sort(
    (a, b) => a.farM - b.farM || Math.abs(a.j) - Math.abs(b.j) || a.j - b.j || a.i - b.i,
  )
}

/**
 * Stands units free in a room or yard: the first as near to a point as is free, the others in
 * lines with it, or where else is free. Answers those that find a place.
 */
export const placeFree = (
  ground: Ground,
  room: Room,
  unit: Unit,
  count: number,
  near: Point,
  turns: readonly number[],
): readonly Body[] => {
  const bodies: Body[] = []
  while (bodies.length < count) {
    const first = nearest(ground, room, unit, near, turns)
    if (!first) break
    bodies.push(...inLineWith(first, ground, room, unit, count - bodies.length))
  }
  return bodies
}

/** So many in lines around the first of them, as far as they find a place. */
const inLineWith = (
  first: Body,
  ground: Ground,
  room: Room,
  unit: Unit,
  count: number,
): readonly Body[] => {
  const bodies: Body[] = []
  const across = unit.depthM + Math.max(unit.gapM, unit.stance.clear.frontM)
  const along = unit.widthM + unit.gapM
  for (const { i, j } of stepsOf(across, along)) {
    if (bodies.length === count) break
    const shift = rotate({ x: i * along, y: j * across }, first.rotationDeg)
    const at = { x: first.x + shift.x, y: first.y + shift.y }
    const body = bodyOf(unit, at, first.rotationDeg)
    if (!ground.fits(body, room, unit.stance)) continue
    ground.put(body, unit.stance.clear)
    bodies.push(body)
  }
  return bodies
}
