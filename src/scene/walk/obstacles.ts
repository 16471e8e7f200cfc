import { type Point, polygonContains, rotate } from '#base'
import type { FacilityDocument } from '#document'
import type { Element, Room } from '#model'
import type { Layout } from '#workspace'

/** Half the width of somebody who walks: shoulders of a grown person, about 0.5 m, and some air. */
export const bodyRadiusM = 0.3
/** Under this one steps over it; above the head it is out of the way. */
const stepM = 0.3
const bodyM = 1.8
/** A door whose width nobody stated lets a person through all the same. */
const plainDoorM = 0.9
/** A door belongs to a wall that is no farther off than this. */
const doorReachM = 0.4
/** A floor is the same floor, or one step up or down, within this. */
const sameFloorM = 0.6

/** What somebody could run into. */
export interface Obstacles {
  /** The nearest free place to one that is wished for, as seen from the floor at `feetZ`. */
  free(at: Point, feetZ: number): Point
  /** The floor under a place, for somebody who comes from the height `feetZ`. */
  floorUnder(at: Point, feetZ: number): number
}

const nearestOnSegment = (a: Point, b: Point, { x, y }: Point): Point => {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length2 = dx * dx + dy * dy
  const share = length2 === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / length2
  const held = Math.min(1, Math.max(0, share))
  return { x: a.x + dx * held, y: a.y + dy * held }
}

/** Away from a point until a body fits beside it. */
const beside = (at: Point, from: Point): Point => {
  const [dx, dy] = [at.x - from.x, at.y - from.y]
  const apart = Math.hypot(dx, dy)
  if (apart >= bodyRadiusM || apart < 1e-9) return at
  const times = bodyRadiusM / apart
  return { x: from.x + dx * times, y: from.y + dy * times }
}

interface Box {
  readonly x: number
  readonly y: number
  readonly rotationDeg: number
  readonly widthM: number
  readonly depthM: number
}

/** Out of a turned rectangle and a body's width away from it, by the shortest way. */
export const outOfBox = (at: Point, box: Box): Point => {
  const own = rotate({ x: at.x - box.x, y: at.y - box.y }, -box.rotationDeg)
  const [halfX, halfY] = [box.widthM / 2, box.depthM / 2]
  const place = (x: number, y: number): Point => {
    const back = rotate({ x, y }, box.rotationDeg)
    return { x: box.x + back.x, y: box.y + back.y }
  }
  const [outX, outY] = [Math.abs(own.x) - halfX, Math.abs(own.y) - halfY]
  if (outX < 0 && outY < 0) {
    // Inside: the nearest side.
    if (outX > outY) return place(Math.sign(own.x || 1) * (halfX + bodyRadiusM), own.y)
    return place(own.x, Math.sign(own.y || 1) * (halfY + bodyRadiusM))
  }
  const edge = {
    x: Math.min(halfX, Math.max(-halfX, own.x)),
    y: Math.min(halfY, Math.max(-halfY, own.y)),
  }
  const { x, y } = beside(own, edge)
  return place(x, y)
}

const isDoor = ({ type, leaf }: Element): boolean => type === 'door' || leaf !== undefined

/** Walls with the doors that open them. A room without any stated door holds nobody. */
const wallsOf = (rooms: readonly Room[], doors: readonly Element[]) =>
  rooms.flatMap(({ polygon, floorZ, open }) => {
    if (open) return []
    const walls = polygon.map((a, n) => {
      const b = polygon[(n + 1) % polygon.length] as Point
      const own = doors.filter((door) => {
        const foot = nearestOnSegment(a, b, door)
        const isNear = Math.hypot(foot.x - door.x, foot.y - door.y) <= doorReachM
        return isNear && Math.abs(door.z - floorZ) <= sameFloorM
      })
      return { a, b, doors: own, floorZ }
    })
    return walls.some((wall) => wall.doors.length > 0) ? walls : []
  })

/** Reads what stands in the way in a facility as it is now. */
export const obstaclesOf = (document: FacilityDocument, layout: Layout): Obstacles => {
  const rooms = document.list('rooms')
  const elements = document.list('elements')
  const walls = wallsOf(rooms, elements.filter(isDoor))
  const columns = elements.filter(({ type }) => type === 'column')
  const isOnFloor = (z: number, feetZ: number) => Math.abs(z - feetZ) <= sameFloorM

  const outOfEquipment = (at: Point, feetZ: number): Point => {
    const r = bodyRadiusM
    const band = { minX: at.x - r, minY: at.y - r, maxX: at.x + r, maxY: at.y + r }
    let now = at
    for (const id of layout.index.inBand(band, 'touching')) {
      const box = layout.index.get(id)
      if (!box || box.z > feetZ + bodyM || box.z + box.heightM < feetZ + stepM) continue
      now = outOfBox(now, box)
    }
    return now
  }
  const outOfColumns = (at: Point, feetZ: number): Point => {
    let now = at
    for (const { x, y, z, rotationDeg, widthM = 0.3, depthM = widthM } of columns) {
      if (isOnFloor(z, feetZ)) now = outOfBox(now, { x, y, rotationDeg, widthM, depthM })
    }
    return now
  }
  const outOfWalls = (at: Point, feetZ: number): Point => {
    let now = at
    for (const { a, b, doors, floorZ } of walls) {
      if (!isOnFloor(floorZ, feetZ)) continue
      const foot = nearestOnSegment(a, b, now)
      const isOpen = doors.some(
        ({ x, y, widthM = plainDoorM }) => Math.hypot(foot.x - x, foot.y - y) <= widthM / 2,
      )
      if (!isOpen) now = beside(now, foot)
    }
    return now
  }
  return {
    free: (at, feetZ) => {
      let now = at
      // In a corner one side pushes against the other: a few rounds settle it.
      for (let round = 0; round < 4; round++) {
        const next = outOfWalls(outOfColumns(outOfEquipment(now, feetZ), feetZ), feetZ)
        if (Math.hypot(next.x - now.x, next.y - now.y) < 1e-6) return next
        now = next
      }
      return now
    },
    floorUnder: ({ x, y }, feetZ) => {
      let floor = 0
      let isFound = false
      for (const { polygon, floorZ } of rooms) {
        if (floorZ > feetZ + sameFloorM || !polygonContains(polygon, x, y)) continue
        if (!isFound || floorZ > floor) floor = floorZ
        isFound = true
      }
      return floor
    },
  }
}
