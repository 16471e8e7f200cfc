import { type Bounds, boundsOf, type Polygon } from '#base'
import type { Room } from './schema'

type Contains = (polygon: Polygon, x: number, y: number) => boolean

/**
 * Finds the room around a point. Where rooms nest (a meet-me room inside a hall) the smallest wins,
 * whatever order the file has them in. Answers the index into `rooms`, or −1.
 */
export const createRoomFinder = (rooms: readonly Room[], contains: Contains) => {
  const order = rooms
    .map((room, index) => ({ room, index, bounds: boundsOf(room.polygon) }))
    .sort((a, b) => spanM2(a.bounds) - spanM2(b.bounds) || (a.room.id < b.room.id ? -1 : 1))
  return (x: number, y: number, z: number): number => {
    for (const { room, index, bounds } of order) {
      if (x < bounds.minX || x > bounds.maxX || y < bounds.minY || y > bounds.maxY) continue
      const top =
        room.heightM === undefined || room.open
          ? Number.POSITIVE_INFINITY
          : room.floorZ + room.heightM
      if (z < room.floorZ - 1e-6 || z >= top) continue
      if (contains(room.polygon, x, y)) return index
    }
    return -1
  }
}

const spanM2 = ({ minX, minY, maxX, maxY }: Bounds): number => (maxX - minX) * (maxY - minY)
