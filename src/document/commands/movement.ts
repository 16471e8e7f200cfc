import { type Point, rotate } from '#base'
import type { Element, Equipment } from '#model'
import { tidyDeg, tidyM } from './context'

/** A rigid movement on the floor: a turn about a point, then a shift. */
export interface Movement {
  readonly dx: number
  readonly dy: number
  readonly dz?: number
  readonly turnDeg?: number
  /** The point that turns on the spot. */
  readonly about?: Point
}

const landed = ({ x, y }: Point, { dx, dy, turnDeg = 0, about }: Movement): Point => {
  if (turnDeg === 0 || !about) {
    const arm = turnDeg === 0 ? { x, y } : rotate({ x, y }, turnDeg)
    return { x: tidyM(arm.x + dx), y: tidyM(arm.y + dy) }
  }
  const arm = rotate({ x: x - about.x, y: y - about.y }, turnDeg)
  return { x: tidyM(about.x + arm.x + dx), y: tidyM(about.y + arm.y + dy) }
}

/** Where a movement takes a point, to a tenth of a millimetre. */
export const movedPoint = <P extends Point>(point: P, movement: Movement): P => {
  const { x, y } = landed(point, movement)
  return { ...point, x, y }
}

/** Where a movement takes something that has a heading. */
export const moved = <P extends Point & { readonly z: number; readonly rotationDeg: number }>(
  item: P,
  movement: Movement,
): P => {
  const { x, y } = landed(item, movement)
  const z = tidyM(item.z + (movement.dz ?? 0))
  // One copy of the record: ten thousand are moved at once.
  return { ...item, x, y, z, rotationDeg: tidyDeg(item.rotationDeg + (movement.turnDeg ?? 0)) }
}

/** Where a movement takes a piece of equipment, with its heading. */
export const movedEquipment = (item: Equipment, movement: Movement): Equipment =>
  moved(item, movement)

/** Where a movement takes a part of the building, and where it ends. */
export const movedElement = (element: Element, movement: Movement): Element => ({
  ...moved(element, movement),
  ...(element.toZ === undefined ? {} : { toZ: tidyM(element.toZ + (movement.dz ?? 0)) }),
})
