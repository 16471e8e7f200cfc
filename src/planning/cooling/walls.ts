import { type Point, type Polygon, rotate } from '#base'
import type { Room } from '#model'
import type { Ground, Stance } from './ground'
import type { Body } from './shapes'

/** A straight wall of a room, seen from within. */
export interface Wall {
  readonly from: Point
  readonly lengthM: number
  /** Along the wall, and away from it into the room. */
  readonly along: Point
  readonly inward: Point
}

/** A unit to be placed, without its place. */
export interface Unit {
  readonly widthM: number
  readonly depthM: number
  readonly heightM: number
  readonly z: number
  readonly stance: Stance
  /** Between two of them in a line. */
  readonly gapM: number
  /** Behind it, up to the wall. */
  readonly rearM: number
}

const stepM = 0.1

const tidy = (value: number): number => Math.round(value * 1e4) / 1e4 + 0

const isAnticlockwise = (ring: Polygon): boolean => {
  let twice = 0
  ring.forEach((a, at) => {
    const b = ring[(at + 1) % ring.length] ?? a
    twice += a.x * b.y - b.x * a.y
  })
  return twice > 0
}

/** The walls of a room, in an order that does not depend on where its drawing began. */
export const wallsOf = ({ polygon }: Room): readonly Wall[] => {
  const ring = isAnticlockwise(polygon) ? polygon : [...polygon].reverse()
  return ring
    .map((from, at) => {
      const to = ring[(at + 1) % ring.length] ?? from
      const lengthM = Math.hypot(to.x - from.x, to.y - from.y)
      const along = { x: (to.x - from.x) / lengthM, y: (to.y - from.y) / lengthM }
      return { from, lengthM, along, inward: { x: -along.y, y: along.x } }
    })
    .filter(({ lengthM }) => lengthM > stepM)
    .sort((a, b) => a.from.x - b.from.x || a.from.y - b.from.y)
}

/** The rotation whose front looks a way, degrees. */
export const facing = ({ x, y }: Point): number => {
  const right = [0, 90, 180, 270].find((degrees) => {
    const front = rotate({ x: 0, y: -1 }, degrees)
    return Math.abs(front.x - x) < 1e-9 && Math.abs(front.y - y) < 1e-9
  })
  return right ?? tidy((Math.atan2(x, -y) * 180) / Math.PI)
}

const bodyAt = (wall: Wall, unit: Unit, at: number): Body => {
  const offM = unit.rearM + unit.depthM / 2
  const { widthM, depthM, heightM, z } = unit
  return {
    x: tidy(wall.from.x + wall.along.x * at + wall.inward.x * offM),
    y: tidy(wall.from.y + wall.along.y * at + wall.inward.y * offM),
    z,
    widthM,
    depthM,
    heightM,
    rotationDeg: facing(wall.inward),
  }
}

/** Where along a wall a unit can stand by itself. */
const freeAt = (ground: Ground, room: Room, wall: Wall, unit: Unit): number[] => {
  const free: number[] = []
  const last = wall.lengthM - unit.widthM / 2
  for (let at = unit.widthM / 2; at <= last + 1e-9; at += stepM) {
    if (ground.fits(bodyAt(wall, unit, at), room, unit.stance)) free.push(at)
  }
  return free
}

const pitchOf = ({ widthM, gapM }: Unit): number => widthM + gapM - 1e-6

/** As many as a wall takes, side by side. */
const packed = (free: readonly number[], unit: Unit): number[] => {
  const taken: number[] = []
  for (const at of free) {
    if (at - (taken.at(-1) ?? Number.NEGATIVE_INFINITY) >= pitchOf(unit)) taken.push(at)
  }
  return taken
}

/** So many spread evenly over the free parts of a wall; packed where that does not come out. */
const spread = (free: readonly number[], unit: Unit, lengthM: number, count: number): number[] => {
  const taken: number[] = []
  for (let i = 0; i < count; i++) {
    const ideal = ((i + 0.5) / count) * lengthM
    const least = (taken.at(-1) ?? Number.NEGATIVE_INFINITY) + pitchOf(unit)
    let best: number | undefined
    for (const at of free) {
      if (at < least) continue
      if (best === undefined || Math.abs(at - ideal) < Math.abs(best - ideal) - 1e-9) best = at
    }
    if (best === undefined) return packed(free, unit).slice(0, count)
    taken.push(best)
  }
  return taken
}

/** Places found, and how much wall the rest would have taken. */
export interface AlongWalls {
  readonly bodies: readonly Body[]
  readonly missingM: number
}

/** Stands units along walls with their backs to them, the first wall first. */
export const placeAlong = (
  ground: Ground,
  room: Room,
  walls: readonly Wall[],
  unit: Unit,
  count: number,
): AlongWalls => {
  const bodies: Body[] = []
  const most = new Map(
    walls.map((wall) => [wall, packed(freeAt(ground, room, wall, unit), unit).length]),
  )
  const takesAll = (wall: Wall) => (most.get(wall) ?? 0) >= count
  // One line along one wall, where one takes them all.
  for (const wall of [...walls.filter(takesAll), ...walls.filter((wall) => !takesAll(wall))]) {
    const left = count - bodies.length
    if (left === 0) break
    const free = freeAt(ground, room, wall, unit)
    const fitting = packed(free, unit).length
    const taken = spread(free, unit, wall.lengthM, Math.min(left, fitting))
    for (const at of taken) {
      const body = bodyAt(wall, unit, at)
      // What was just put down may stand before it, around a corner.
      if (!ground.fits(body, room, unit.stance)) continue
      ground.put(body, unit.stance.clear)
      bodies.push(body)
    }
  }
  return { bodies, missingM: (count - bodies.length) * (unit.widthM + unit.gapM) }
}
