import { type Bounds, boundsOf, cornersOf, type OrientedRect, type Point, rotate } from '#base'
import type { Equipment, Library } from '#model'
import { standingOf } from './contents'
import type { Reader } from './context'

const metres = (library: Library, item: Equipment, field: string): number => {
  const value = library.valueOf(item, field)?.value
  return typeof value === 'number' ? value : 0
}

/** The footprint of a piece of equipment; what is mounted stands where its outermost host stands. */
export const footprintOf = (reader: Reader, library: Library, item: Equipment): OrientedRect => {
  const { x, y, rotationDeg } = standingOf(reader, item)
  return {
    x,
    y,
    rotationDeg,
    widthM: metres(library, item, 'widthM'),
    depthM: metres(library, item, 'depthM'),
  }
}

/** The rectangle around footprints in a frame that is turned by an angle; its centre in the plan. */
export const frameAround = (
  footprints: readonly OrientedRect[],
  angleDeg: number,
): { readonly centre: Point; readonly widthM: number; readonly depthM: number } => {
  const { minX, minY, maxX, maxY }: Bounds = boundsOf(
    footprints.flatMap((rect) => cornersOf(rect).map((corner) => rotate(corner, -angleDeg))),
  )
  const centre = rotate({ x: (minX + maxX) / 2, y: (minY + maxY) / 2 }, angleDeg)
  return { centre, widthM: maxX - minX, depthM: maxY - minY }
}
