import { boundsOf, cornersOf, type Point } from '#base'
import { type FacilityDocument, footprintOf } from '#document'
import { type RowCourses, type RowState, rowStates } from '#engines'
import type { Library } from '#model'
import { stateAt } from './moments'
import { graver } from './stateTones'

/** A design from above, small: rooms, and equipment by the states of what stands in it. */
export interface Plan {
  readonly rooms: readonly (readonly Point[])[]
  /** Corners of what stands on the floor. */
  readonly boxes: readonly (readonly Point[])[]
  /** The box of each row: its own, or that of what it is mounted in; −1 for none. */
  readonly boxOf: Int32Array
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** Hosts nest a few levels deep. */
const deepest = 8

const standingIn = (document: FacilityDocument, id: string): string => {
  let at = id
  for (let step = 0; step < deepest; step++) {
    const host = document.get('equipment', at)?.inside?.equipment
    if (host === undefined || document.get('equipment', host) === undefined) return at
    at = host
  }
  return at
}

/** Reads a design from above. `ids` are those of its rows. */
export const planOf = (
  document: FacilityDocument,
  library: Library,
  ids: readonly string[],
): Plan => {
  const boxes: (readonly Point[])[] = []
  const indexOf = new Map<string, number>()
  const boxOf = Int32Array.from(ids, (id) => {
    const standing = standingIn(document, id)
    const known = indexOf.get(standing)
    if (known !== undefined) return known
    const item = document.get('equipment', standing)
    if (!item) return -1
    indexOf.set(standing, boxes.length)
    boxes.push(cornersOf(footprintOf(document, library, item)))
    return boxes.length - 1
  })
  const rooms = document.list('rooms').map(({ polygon }) => polygon)
  const points = [...rooms.flat(), ...boxes.flat()]
  const bounds = points.length > 0 ? boundsOf(points) : { minX: 0, minY: 0, maxX: 1, maxY: 1 }
  return { rooms, boxes, boxOf, ...bounds }
}

/** The gravest state of what stands in each box at a moment, as indices into `rowStates`. */
export const boxStates = ({ boxOf, boxes }: Plan, courses: RowCourses, atS: number): Uint8Array => {
  const states: RowState[] = boxes.map(() => 'running')
  for (let row = 0; row < boxOf.length; row++) {
    const box = boxOf[row] as number
    if (box < 0 || courses.offsets[row] === courses.offsets[row + 1]) continue
    states[box] = graver(states[box] as RowState, stateAt(courses, row, atS))
  }
  return Uint8Array.from(states, (state) => rowStates.indexOf(state))
}
