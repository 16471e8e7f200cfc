import { BoxGrid, boundsOf, type Polygon } from '#base'
import type { Room } from './schema'

type Contains = (polygon: Polygon, x: number, y: number) => boolean

interface Ranked {
  readonly room: Room
  readonly index: number
  readonly topZ: number
}

/** Cells about as wide as a usual room, so that few rooms are looked at for each point. */
const cellM = 16

/**
 * Finds the room around a point. Where rooms nest (a meet-me room inside a hall) the smallest wins,
 * whatever order the file has them in. Answers the index into `rooms`, or −1.
 */
export const createRoomFinder = (rooms: readonly Room[], contains: Contains) => {
  const bounds = rooms.map(({ polygon }) => boundsOf(polygon))
  const spanM2 = bounds.map(({ minX, minY, maxX, maxY }) => (maxX - minX) * (maxY - minY))
  const ranked = rooms
    .map((room, index): Ranked => ({ room, index, topZ: topOf(room) }))
    .sort(
      (a, b) =>
        (spanM2[a.index] as number) - (spanM2[b.index] as number) ||
        (a.room.id < b.room.id ? -1 : 1),
    )
  const grid = new BoxGrid(rooms.length, cellM)
  ranked.forEach(({ index }, rank) => {
    const box = bounds[index]
    if (box && box.minX <= box.maxX) grid.set(rank, box.minX, box.minY, box.maxX, box.maxY)
  })
  return (x: number, y: number, z: number): number => {
    let best = ranked.length
    grid.query(x, y, x, y, (rank) => {
      if (rank >= best) return true
      const { room, topZ } = ranked[rank] as Ranked
      if (z < room.floorZ - 1e-6 || z >= topZ || !contains(room.polygon, x, y)) return true
      best = rank
      return true
    })
    return ranked[best]?.index ?? -1
  }
}

/** Open rooms and those of unknown height reach up without end. */
const topOf = ({ heightM, open, floorZ }: Room): number =>
  heightM === undefined || open ? Number.POSITIVE_INFINITY : floorZ + heightM
