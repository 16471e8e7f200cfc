import { formatQuantity, type Point } from '#base'
import { calledOf, done, labels, movedEquipment, moveItems, tidyM } from '#document'
import type { Equipment } from '#model'
import type { Preview } from '#workspace'
import type { Gesture, ToolContext, ToolPointer } from '../define'
import { clearDistances } from './distances'
import { type Entry, offsetOf } from './entry'
import { type Load, turnedBounds } from './load'
import { collisionOf } from './overlap'
import { snapBox } from './snap'
import { lookAround, shifted } from './surroundings'

/** Things on their way: nothing of this is in the document until they are put down. */
export interface Drag {
  readonly load: Load
  readonly start: Point
  readonly dx: number
  readonly dy: number
  readonly turnDeg: number
}

/** Few things are checked on the way; many are the business of the rules. */
const mostChecked = 12

const collision = ({ load, ...movement }: Drag, context: ToolContext): Equipment | undefined => {
  if (load.ids.length > mostChecked) return undefined
  for (const id of load.ids) {
    const item = context.document.get('equipment', id)
    if (!item) continue
    const moved = movedEquipment(item, { ...movement, about: load.middle })
    const other = collisionOf(context, context.layout.placeOf(moved), load.set)
    if (other) return other
  }
  return undefined
}

/** Leads a drag to where the pointer is, snapping on the way. Answers what to show. */
export const drag = (
  before: Drag,
  pointer: Pick<ToolPointer, 'x' | 'y' | 'shift' | 'alt' | 'pixelsPerM'>,
  context: ToolContext,
): { readonly drag: Drag; readonly preview: Preview } => {
  let dx = pointer.x - before.start.x
  let dy = pointer.y - before.start.y
  if (pointer.shift) {
    if (Math.abs(dx) >= Math.abs(dy)) dy = 0
    else dx = 0
  }
  const box = shifted(turnedBounds(before.load.box, before.turnDeg), dx, dy)
  const around = lookAround(context, box, before.load.set, before.load.heights)
  const { snapping, gridM } = context.options
  const snap = snapBox(box, around, {
    on: snapping && !pointer.alt,
    gridM,
    pixelsPerM: pointer.pixelsPerM,
  })
  const held = pointer.shift ? { x: dx === 0 ? 0 : 1, y: dy === 0 ? 0 : 1 } : { x: 1, y: 1 }
  const now: Drag = {
    ...before,
    dx: tidyM(dx + snap.dx * held.x),
    dy: tidyM(dy + snap.dy * held.y),
  }
  const settled = shifted(box, now.dx - dx, now.dy - dy)
  const dimensions = clearDistances(settled, around, context.units)
  const shown = shownDrag(now, context)
  const other = collision(now, context)
  const hint = other ? `It would stand in ${calledOf(other)}.` : (shown.hint ?? '')
  return { drag: now, preview: { ...shown, hint, guides: snap.guides, dimensions } }
}

/** What a drag shows where it is, without lines. */
export const shownDrag = ({ load, dx, dy, turnDeg }: Drag, { units }: ToolContext): Preview => {
  const [x, y] = [dx, dy].map((metres) => formatQuantity(metres, 'm', units))
  return {
    moved: { ids: load.shown, dx, dy, rotationDeg: turnDeg, about: load.middle },
    hint: `Moved by ${x}, ${y}. R turns, Alt moves freely, Escape puts it back.`,
  }
}

/** Sets a drag by typed figures: a distance, both shifts, or an angle. */
export const typedDrag = (before: Drag, entry: Entry): Drag => {
  const offset = offsetOf(entry, { x: before.dx, y: before.dy })
  if (offset) return { ...before, dx: tidyM(offset.x), dy: tidyM(offset.y) }
  return { ...before, turnDeg: entry.angleDeg ?? before.turnDeg }
}

/** Puts things down. */
export const putDown = ({ load, dx, dy, turnDeg }: Drag): Gesture => ({
  label: (turnDeg === 0 ? labels.move : labels.rotate).en(load.ids.length),
  apply: (edit) => {
    moveItems(edit, load.ids, { dx, dy, turnDeg, about: load.middle })
    return done({})
  },
})
