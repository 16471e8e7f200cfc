import { boundsOf, polygonContains } from '#base'
import type { Room } from '#model'
import type { TrayGraph } from './graph'
import type { Segments } from './segments'

/** Where a run goes through the boundary of a room. */
export interface Crossing {
  readonly segment: number
  readonly alongM: number
  readonly roomIds: readonly string[]
  readonly compartments: readonly string[]
}

/** Boundaries nearer to each other than this along a run are one wall of two rooms. */
const wallM = 0.6

const topOf = ({ heightM, open, floorZ }: Room): number =>
  heightM === undefined || open ? Number.POSITIVE_INFINITY : floorZ + heightM

/** Shares of a run at which it meets the walls, the floor or the ceiling of a room. */
const meetings = (ends: Float64Array, at: number, room: Room): number[] => {
  const [x, y, z] = [ends[at] as number, ends[at + 1] as number, ends[at + 2] as number]
  const dx = (ends[at + 3] as number) - x
  const dy = (ends[at + 4] as number) - y
  const dz = (ends[at + 5] as number) - z
  const { polygon, floorZ } = room
  const shares: number[] = []
  for (let i = 0; i < polygon.length; i++) {
    const a = polygon[i] as { x: number; y: number }
    const b = polygon[(i + 1) % polygon.length] as { x: number; y: number }
    const [ex, ey] = [b.x - a.x, b.y - a.y]
    const across = dx * ey - dy * ex
    if (Math.abs(across) < 1e-12) continue
    const share = ((a.x - x) * ey - (a.y - y) * ex) / across
    const along = ((a.x - x) * dy - (a.y - y) * dx) / across
    if (share >= 0 && share <= 1 && along >= 0 && along <= 1) shares.push(share)
  }
  if (dz !== 0) {
    for (const level of [floorZ, topOf(room)]) {
      const share = (level - z) / dz
      if (share >= 0 && share <= 1) shares.push(share)
    }
  }
  return shares.sort((p, q) => p - q)
}

/** Whether a run is in a room at a share of its length. */
const insideAt = (ends: Float64Array, at: number, room: Room, share: number): boolean => {
  const part = (axis: number) => {
    const from = ends[at + axis] as number
    return from + ((ends[at + 3 + axis] as number) - from) * share
  }
  const z = part(2)
  return z >= room.floorZ && z < topOf(room) && polygonContains(room.polygon, part(0), part(1))
}

interface Passage {
  readonly share: number
  readonly room: number
}

/** Where a run enters or leaves a room: between two meetings it is either inside or outside. */
const passages = (ends: Float64Array, at: number, room: Room, index: number): Passage[] => {
  const shares = meetings(ends, at, room)
  if (shares.length === 0) return []
  const inside = (share: number) => insideAt(ends, at, room, share)
  const found: Passage[] = []
  shares.forEach((share, i) => {
    const before = (i === 0 ? 0 : (shares[i - 1] as number)) + share
    const after = share + (i + 1 < shares.length ? (shares[i + 1] as number) : 1)
    // A run that begins or ends on a boundary goes through with the run that it continues in.
    if (share <= 1e-9 && i === 0) return
    if (inside(before / 2) !== inside(Math.min(after / 2, 1))) found.push({ share, room: index })
  })
  return found
}

const sorted = (texts: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(texts.filter((text) => text !== undefined))].sort()

/** Boundaries that lie close together along a run are the two faces of one wall. */
const joined = (
  segment: number,
  long: number,
  found: readonly Passage[],
  rooms: readonly Room[],
): Crossing[] => {
  const crossings: Crossing[] = []
  for (let i = 0; i < found.length; ) {
    const start = (found[i] as Passage).share
    let end = i
    while (end < found.length && ((found[end] as Passage).share - start) * long <= wallM) end += 1
    const at = found.slice(i, end)
    const last = (at.at(-1) as Passage).share
    crossings.push({
      segment,
      alongM: ((start + last) / 2) * long,
      roomIds: sorted(at.map(({ room }) => rooms[room]?.id)),
      compartments: sorted(at.map(({ room }) => rooms[room]?.fireCompartment)),
    })
    i = end
  }
  return crossings
}

/**
 * Where runs go through the boundaries of rooms, by pathway: walls by the room's outline, floors and
 * ceilings by its height. An open yard has no boundary.
 */
export const crossingsOf = (
  { count, ends, lengthM, pathway, grid }: Segments,
  rooms: readonly Room[],
): ReadonlyMap<number, readonly Crossing[]> => {
  const passed = new Map<number, Passage[]>()
  rooms.forEach((room, index) => {
    if (room.open) return
    const { minX, minY, maxX, maxY } = boundsOf(room.polygon)
    if (!(minX <= maxX)) return
    grid.query(minX, minY, maxX, maxY, (s) => {
      const found = passages(ends, s * 6, room, index)
      if (found.length > 0) passed.set(s, [...(passed.get(s) ?? []), ...found])
      return true
    })
  })
  const byPathway = new Map<number, Crossing[]>()
  for (let s = 0; s < count; s++) {
    const found = passed.get(s)
    if (!found) continue
    found.sort(
      (a, b) =>
        a.share - b.share || ((rooms[a.room]?.id ?? '') < (rooms[b.room]?.id ?? '') ? -1 : 1),
    )
    const index = pathway[s] as number
    const all = byPathway.get(index) ?? []
    all.push(...joined(s, lengthM[s] as number, found, rooms))
    byPathway.set(index, all)
  }
  return byPathway
}

/** Edges of which a part lies in a room, marked 1. */
export const edgesInRoom = (
  { segments, firstEdge, offsetM, lengthM, edgeCount }: TrayGraph,
  room: Room,
): Uint8Array => {
  const isIn = new Uint8Array(edgeCount)
  const { minX, minY, maxX, maxY } = boundsOf(room.polygon)
  if (!(minX <= maxX)) return isIn
  segments.grid.query(minX, minY, maxX, maxY, (s) => {
    const long = segments.lengthM[s] as number
    const shares = [0, ...meetings(segments.ends, s * 6, room), 1]
    for (let i = 0; i + 1 < shares.length; i++) {
      const [start, end] = [shares[i] as number, shares[i + 1] as number]
      if (end - start <= 1e-9 || !insideAt(segments.ends, s * 6, room, (start + end) / 2)) continue
      for (let edge = firstEdge[s] as number; edge < (firstEdge[s + 1] as number); edge++) {
        const from = offsetM[edge] as number
        const to = from + (lengthM[edge] as number)
        if (to > start * long + 1e-6 && from < end * long - 1e-6) isIn[edge] = 1
      }
    }
    return true
  })
  return isIn
}
