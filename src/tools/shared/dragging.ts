import { formatQuantity, type Point } from '#base'
import { calledOf, done, labels, movedEquipment, moveItems, tidyM } from '#document'
import type { Equipment } from '#model'
import type { Preview } from '#workspace'
import type { Gesture, ToolContext, ToolPointer } from '../define'
import { clearanceFault, zonesOfDrag } from './clear-zones'
import { clearDistances, distancesWith } from './distances'
import { type Entry, offsetOf } from './entry'
import { followersOf } from './followers'
import { equalGaps, lookAlong } from './gaps'
import { type Lift, ledUp } from './lift'
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
  /** How far up; routes only. */
  readonly dz: number
  readonly turnDeg: number
  readonly lift?: Lift | undefined
  /** The level that the pointer is led on, where that is not the floor. */
  readonly levelM?: number
  /** Things that the pointer came by: they pull from afar. */
  readonly seen?: readonly string[]
}

/** More lines than theirs are a thicket. */
const mostSeen = 2

/** Remembers what the pointer is over now. */
const seeing = ({ seen = [], load }: Drag, { hit }: Led): readonly string[] =>
  hit?.type !== 'equipment' || load.set.has(hit.id) || seen[0] === hit.id
    ? seen
    : [hit.id, ...seen.filter((id) => id !== hit.id)].slice(0, mostSeen)

/** Few things are checked on the way; many are the business of the rules. */
const mostChecked = 12

const collision = (
  { load, ...movement }: Drag,
  followers: NonNullable<Preview['followers']>,
  context: ToolContext,
): Equipment | undefined => {
  if (load.ids.length > mostChecked) return undefined
  const gone =
    followers.length === 0 ? load.set : new Set([...load.set, ...followers.map(({ id }) => id)])
  for (const id of load.ids) {
    const item = context.document.get('equipment', id)
    if (!item) continue
    const moved = movedEquipment(item, { ...movement, about: load.middle })
    const other = collisionOf(context, context.layout.placeOf(moved), gone)
    if (other) return other
  }
  return undefined
}

type Led = Pick<
  ToolPointer,
  'x' | 'y' | 'z' | 'hit' | 'shift' | 'alt' | 'ctrl' | 'screenY' | 'pixelsPerM' | 'liftPxPerM'
>

/** Up with Ctrl, in 3D. What was lifted goes on from where the pointer is then. */
const raised = (before: Drag, pointer: Led): Drag | undefined => {
  if (!before.load.canRise) return undefined
  const up = ledUp(before.dz, before.lift, pointer)
  return up && { ...before, dz: up.upM, lift: up.lift }
}

const regrounded = (before: Drag, { x, y }: Led): Drag =>
  before.lift
    ? { ...before, lift: undefined, start: { x: x - before.dx, y: y - before.dy } }
    : before

/** Leads a drag to where the pointer is, snapping on the way. Answers what to show. */
export const drag = (
  was: Drag,
  pointer: Led,
  context: ToolContext,
): { readonly drag: Drag; readonly preview: Preview } => {
  const { layout, options } = context
  const up = raised(was, pointer)
  if (up) return { drag: up, preview: shownDrag(up, context) }
  // The first event of a drag overhead still tells a place on the floor.
  if (was.levelM !== undefined && Math.abs(pointer.z - was.levelM) > 1e-6) {
    return { drag: was, preview: shownDrag(was, context) }
  }
  const before = regrounded(was, pointer)
  let dx = pointer.x - before.start.x
  let dy = pointer.y - before.start.y
  if (pointer.shift) {
    if (Math.abs(dx) >= Math.abs(dy)) dy = 0
    else dx = 0
  }
  const box = shifted(turnedBounds(before.load.box, before.turnDeg), dx, dy)
  const { set, heights } = before.load
  const near = lookAround(context, box, set, heights)
  const seen = seeing(before, pointer)
  const far = seen.flatMap((id) => (layout.index.has(id) ? [layout.index.extentOf([id])] : []))
  const rows = lookAlong(context, box, set, heights)
  const around = { ...near, boxes: [...near.boxes, ...far], rows }
  const { snapping, gridM } = options
  const manner = { on: snapping && !pointer.alt, gridM, pixelsPerM: pointer.pixelsPerM }
  const snap = snapBox(box, around, manner)
  const held = pointer.shift ? { x: dx === 0 ? 0 : 1, y: dy === 0 ? 0 : 1 } : { x: 1, y: 1 }
  const now: Drag = {
    ...before,
    dx: tidyM(dx + snap.dx * held.x),
    dy: tidyM(dy + snap.dy * held.y),
    seen,
  }
  const settled = shifted(box, now.dx - dx, now.dy - dy)
  const equal = manner.on ? equalGaps(settled, rows, context.units) : []
  const dimensions = distancesWith(clearDistances(settled, near, context.units), equal)
  const { isRefused, ...shown } = shownDrag(now, context)
  const { followers = [] } = shown
  const other = collision(now, followers, context)
  const zones = zonesOfDrag(now, context, followers)
  const hint = isRefused
    ? (shown.hint ?? '')
    : other
      ? `It would stand in ${calledOf(other)}.`
      : (clearanceFault(zones, context) ?? shown.hint ?? '')
  return { drag: now, preview: { ...shown, hint, guides: snap.guides, dimensions, zones } }
}

/** What a drag shows where it is, without lines. */
export const shownDrag = (
  { load, dx, dy, dz, turnDeg, levelM }: Drag,
  context: ToolContext,
): Preview & { readonly isRefused?: boolean } => {
  const { units } = context
  const [x, y, up] = [dx, dy, dz].map((metres) => formatQuantity(metres, 'm', units))
  const rise = dz === 0 ? '' : `, ${up} up`
  const keys = load.canRise ? 'Ctrl or Page Up and Down lift, R' : 'R'
  const moved = { ids: load.shown, dx, dy, dz, rotationDeg: turnDeg, about: load.middle }
  const { says, ...following } = followersOf(load, moved, context)
  const rest = says ?? `${keys} turns, Alt moves freely, Escape puts it back.`
  return {
    moved,
    ...following,
    hint: following.isRefused ? rest : `Moved by ${x}, ${y}${rise}. ${rest}`,
    ...(levelM === undefined ? {} : { levelM }),
  }
}

/** Sets a drag by typed figures: a distance, both shifts, or an angle. */
export const typedDrag = (before: Drag, entry: Entry): Drag => {
  const offset = offsetOf(entry, { x: before.dx, y: before.dy })
  const dz = before.load.canRise ? (entry.lengthsM[2] ?? before.dz) : 0
  if (offset) return { ...before, dx: tidyM(offset.x), dy: tidyM(offset.y), dz: tidyM(dz) }
  return { ...before, turnDeg: entry.angleDeg ?? before.turnDeg }
}

/** Puts things down. */
export const putDown = ({ load, dx, dy, dz, turnDeg }: Drag): Gesture => ({
  label: (turnDeg === 0 ? labels.move : labels.rotate).en(load.ids.length),
  apply: (edit) => {
    moveItems(edit, load.ids, { dx, dy, dz, turnDeg, about: load.middle })
    return done({})
  },
})
