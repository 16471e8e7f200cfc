import type { Point } from '#base'
import { addEquipment, calledOf, done, labels, type Placement, tidyDeg, tidyM } from '#document'
import { blankEquipment, type Equipment } from '#model'
import type { Ghost, PlaceOptions, Preview, Upright } from '#workspace'
import {
  defineTool,
  type Gesture,
  type Step,
  type ToolContext,
  type ToolEvent,
  type ToolPointer,
} from './define'
import { clearanceFault, clearZones } from './shared/clear-zones'
import { clearDistances, distancesWith } from './shared/distances'
import { equalGaps, lookAlong } from './shared/gaps'
import { type Mount, mountUnder } from './shared/mount'
import { collisionOf, uprightBounds } from './shared/overlap'
import { snapBox } from './shared/snap'
import { lookAround, middleOf, shifted } from './shared/surroundings'

interface State {
  /** Where the ghost stands; absent while the pointer is elsewhere. */
  readonly ghost: (Point & { readonly z: number }) | undefined
  readonly mount: Mount | undefined
  readonly pressed: boolean
}

type Spot = Point & { readonly z: number }

const away: State = { ghost: undefined, mount: undefined, pressed: false }
const nobody: ReadonlySet<string> = new Set()
const typing = { en: 'Type a place such as 12,4.8 or a heading such as <90' }

/** The piece as it would be, so that its size is looked up like that of any other. */
const imagined = (options: PlaceOptions, spot: Spot, rotationDeg: number): Equipment => ({
  id: '',
  tag: '',
  ...blankEquipment,
  kind: options.kind,
  ...(options.product === undefined ? {} : { product: options.product }),
  ...spot,
  rotationDeg,
})

const boxAt = ({ layout, options }: ToolContext, place: PlaceOptions, spot: Spot): Upright =>
  layout.placeOf(imagined(place, spot, options.headingDeg))

const shownAt = (
  context: ToolContext,
  place: PlaceOptions,
  spot: Spot,
  lines: Pick<Preview, 'guides' | 'dimensions'> = {},
): Preview => {
  const other = collisionOf(context, boxAt(context, place, spot), nobody)
  const ghost: Ghost = {
    kind: place.kind,
    product: place.product,
    ...spot,
    rotationDeg: context.options.headingDeg,
    ...(other ? { blocked: true } : {}),
  }
  const zones = clearZones([imagined(place, spot, context.options.headingDeg)], context)
  const hint = other
    ? `It would stand in ${calledOf(other)}.`
    : (clearanceFault(zones, context) ?? 'Click to place, R to turn, Escape to stop.')
  return { ghosts: [ghost], ...lines, zones, hint }
}

const standing = (
  pointer: ToolPointer,
  place: PlaceOptions,
  context: ToolContext,
  pressed: boolean,
) => {
  const led: Spot = { x: pointer.x, y: pointer.y, z: pointer.z }
  const upright = boxAt(context, place, led)
  const box = uprightBounds(upright)
  const heights = { lowM: upright.z, highM: upright.z + upright.heightM }
  const around = lookAround(context, box, nobody, heights)
  const rows = lookAlong(context, box, nobody, heights)
  const { snapping, gridM } = context.options
  const on = snapping && !pointer.alt
  const { pixelsPerM } = pointer
  const { dx, dy, guides } = snapBox(box, { ...around, rows }, { on, gridM, pixelsPerM })
  const settled = shifted(box, dx, dy)
  const { x, y } = middleOf(settled)
  const spot = { x: tidyM(x), y: tidyM(y), z: led.z }
  const equal = on ? equalGaps(settled, rows, context.units) : []
  const dimensions = distancesWith(clearDistances(settled, around, context.units), equal)
  return {
    state: { ghost: spot, mount: undefined, pressed },
    preview: shownAt(context, place, spot, { guides, dimensions }),
    typing,
  }
}

const mounted = (mount: Mount, place: PlaceOptions, context: ToolContext, pressed: boolean) => {
  const { host, slotU } = mount
  const at = context.layout.placeOf(host)
  const inside = { equipment: host.id, slotU }
  const box = context.layout.placeOf({ ...imagined(place, at, at.rotationDeg), inside })
  const { x, y, z, rotationDeg } = box
  const ghost: Ghost = { kind: place.kind, product: place.product, x, y, z, rotationDeg }
  return {
    state: { ghost: { x, y, z: at.z }, mount, pressed },
    preview: {
      ghosts: [ghost],
      hint: `Click to mount it in ${calledOf(host)}, unit ${slotU + 1}.`,
    },
    typing,
  }
}

const led = (pointer: ToolPointer, context: ToolContext, pressed: boolean): Step<State> => {
  const { place } = context.options
  if (!place) return start(context)
  const mount = mountUnder(context, place, pointer.hit)
  if (!mount.ok) return { state: { ...away, pressed: false }, preview: { hint: mount.reason.en } }
  return mount.value
    ? mounted(mount.value, place, context, pressed)
    : standing(pointer, place, context, pressed)
}

const placing = (placement: Placement, name: string): Gesture => ({
  label: labels.place.en(name),
  apply: (edit, context) => {
    const outcome = addEquipment(edit, context, [placement])
    return outcome.ok ? done({ select: outcome.value.map(({ id }) => id) }) : outcome
  },
})

/** Puts one down and keeps the ghost where it was, for the next. */
const put = (state: State, context: ToolContext, at = state.ghost): Step<State> | undefined => {
  const { place, headingDeg } = context.options
  if (!place || !at) return undefined
  const { mount } = state
  const inside = mount && { equipment: mount.host.id, slotU: mount.slotU }
  const rotationDeg = mount ? context.layout.placeOf(mount.host).rotationDeg : headingDeg
  const placement: Placement = {
    ...place,
    x: at.x,
    y: at.y,
    z: at.z,
    rotationDeg,
    ...(inside ? { inside } : {}),
  }
  const product =
    place.product === undefined ? undefined : context.layout.library.products.get(place.product)
  const name = product?.model ?? context.layout.library.kind(place.kind).name.en
  return {
    state: { ghost: at, mount: undefined, pressed: false },
    preview: { hint: `Placed ${name}. Click to place another, Escape to stop.` },
    gesture: placing(placement, name),
    typing,
  }
}

const turned = (state: State, byDeg: number, context: ToolContext): Step<State> => {
  const options = { headingDeg: tidyDeg(context.options.headingDeg + byDeg) }
  const now = { ...context, options: { ...context.options, ...options } }
  return { ...shownStill(state, now), options }
}

/** The ghost where it stands, after something else changed. */
const shownStill = (state: State, context: ToolContext): Step<State> => {
  const { place } = context.options
  if (!place) return start(context)
  if (!state.ghost || state.mount) return { state, preview: {}, typing }
  return { state, preview: shownAt(context, place, state.ghost), typing }
}

const start = ({ options }: ToolContext): Step<State> =>
  options.place
    ? { state: away, preview: { hint: 'Point at the place where it should stand.' }, typing }
    : { state: away, preview: { hint: 'Pick a product from the catalog first.' } }

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
}

/** R turns; arrows lead the ghost by the grid, with Shift by a metre, from the site's datum on. */
const keyed = (
  { key, shift, ctrl, alt }: Extract<ToolEvent, { type: 'key' }>,
  state: State,
  context: ToolContext,
): Step<State> | undefined => {
  if (ctrl || alt || !context.options.place) return undefined
  if (key.toLowerCase() === 'r') return turned(state, shift ? 15 : 90, context)
  const way = arrows[key]
  if (!way) return undefined
  const step = shift ? 1 : context.options.gridM
  const { x, y, z } = state.ghost ?? { x: 0, y: 0, z: 0 }
  const ghost = { x: tidyM(x + way.x * step), y: tidyM(y + way.y * step), z }
  return shownStill({ ghost, mount: undefined, pressed: false }, context)
}

export default defineTool<State>({
  id: 'place',
  label: 'Place',
  shortcut: 'p',
  icon: 'package-plus',
  hint: 'Point at the place where it should stand.',
  start,
  on: (event, state, context) => {
    switch (event.type) {
      case 'down':
        return event.button === 0 ? led(event, context, true) : undefined
      case 'move':
        return led(event, context, state.pressed)
      case 'up':
        return state.pressed ? put(state, context) : undefined
      case 'apply':
        return put(state, context)
      case 'typed': {
        const [x, y] = event.entry.lengthsM
        if (x !== undefined && y !== undefined) {
          return put({ ...state, mount: undefined }, context, { x, y, z: state.ghost?.z ?? 0 })
        }
        const { angleDeg } = event.entry
        return angleDeg === undefined
          ? undefined
          : turned(state, angleDeg - context.options.headingDeg, context)
      }
      case 'key':
        return keyed(event, state, context)
      case 'changed':
        return shownStill(state, context)
      case 'leave':
      case 'lost':
        return start(context)
      case 'escape':
        return { state: away, done: true }
      default:
        return undefined
    }
  },
})
