import {
  type Bounds,
  boundsOf,
  cornersOf,
  createBoxes,
  heightPenetrationM,
  planPenetrationM,
  setBox,
} from '#base'
import type { Equipment } from '#model'
import type { Upright } from '#workspace'
import type { ToolContext } from '../define'

/** Things that touch do not collide. */
const toleranceM = 0.001

const pair = createBoxes(2)

const collide = (a: Upright, b: Upright): boolean => {
  setBox(pair, 0, a, a.z, a.z + a.heightM)
  setBox(pair, 1, b, b.z, b.z + b.heightM)
  return planPenetrationM(pair, 0, 1) > toleranceM && heightPenetrationM(pair, 0, 1) > toleranceM
}

/** The rectangle around an upright box. */
export const uprightBounds = (box: Upright): Bounds => boundsOf(cornersOf(box))

/** The first piece of equipment that a box would collide with. What is mounted is its host's matter. */
export const collisionOf = (
  { document, layout }: ToolContext,
  box: Upright,
  excluded: ReadonlySet<string>,
): Equipment | undefined => {
  for (const id of layout.index.inBand(uprightBounds(box), 'touching')) {
    if (excluded.has(id)) continue
    const other = document.get('equipment', id)
    if (!other || other.inside || other.status === 'removed') continue
    if (collide(box, layout.placeOf(other))) return other
  }
  return undefined
}
