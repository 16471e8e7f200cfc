import type { Room } from '#model'
import {
  type BreakStudy,
  happenings,
  type Layout,
  type PlaybackState,
  type Vector,
  valueAt,
  type WorkspaceState,
} from '#workspace'
import type { Pen } from './pen'
import type { LabelPlaces } from './places'

type Found = NonNullable<BreakStudy['found']>
type Event = Found['cascade']['events'][number]

/** Longer words are cut: the list beside the view has them whole. */
const mostLetters = 56
/** A rise that is no mere rounding, K. */
const noticeableK = 0.2

const cut = (text: string): string =>
  text.length > mostLetters ? `${text.slice(0, mostLetters - 1).trimEnd()}…` : text

/** Where an event is told: over the first of what it happens to, or in its room. */
const spotOf = (
  { rows, place }: Event,
  ids: readonly string[],
  layout: Layout,
  { document }: WorkspaceState,
): Vector | undefined => {
  const item = document.get('equipment', ids[rows[0] ?? -1] ?? '')
  if (item) {
    const { x, y, z, heightM } = layout.placeOf(item)
    return { x, y, z: z + heightM }
  }
  const room = place?.type === 'room' ? document.get('rooms', place.id) : undefined
  if (!room) return undefined
  const sum = room.polygon.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), {
    x: 0,
    y: 0,
  })
  const corners = Math.max(1, room.polygon.length)
  return { x: sum.x / corners, y: sum.y / corners, z: room.floorZ }
}

/** Words for what has just happened, where it happened. */
export const nameHappenings = (
  pen: Pen,
  state: WorkspaceState,
  { atS, span, captionOf }: PlaybackState,
  layout: Layout,
  places: LabelPlaces,
): void => {
  const found = state.study?.type === 'break' ? state.study.found : undefined
  if (!found || !span || !captionOf) return
  const { cascade, ids } = found
  for (const index of happenings(cascade, span, atS)) {
    const event = cascade.events[index]
    const spot = event && spotOf(event, ids, layout, state)
    const at = spot && pen.place(spot)
    if (!at || !spot) continue
    const text = cut(captionOf(index))
    const y = at.y - 18
    if (!places.take(at.x, y, pen.widthOf(text) + 12)) continue
    pen.ring(spot, 6, pen.theme.warn)
    pen.plate(text, at.x, y)
  }
}

/** The temperature of a room that changes, at a moment. */
export interface RoomWarmth {
  readonly valueC: number
  readonly state: 'as-before' | 'warmer' | 'too-hot'
}

/** Rooms whose temperature changes in what follows, by id. */
export const warmRooms = (
  { study }: Pick<WorkspaceState, 'study'>,
  { atS }: Pick<PlaybackState, 'atS'>,
): ReadonlyMap<string, RoomWarmth> => {
  const warm = new Map<string, RoomWarmth>()
  const found = study?.type === 'break' ? study.found : undefined
  for (const { type, id, atS: times, valueC: values, throttleC } of found?.cascade.warmth ?? []) {
    if (type !== 'room') continue
    const valueC = valueAt(times, values, atS)
    const isWarmer = valueC > (values[0] ?? Number.NaN) + noticeableK
    const state = valueC >= throttleC ? 'too-hot' : isWarmer ? 'warmer' : 'as-before'
    warm.set(id, { valueC, state })
  }
  return warm
}

/** Tints the floors of rooms that are warmer than before. */
export const tintWarmRooms = (
  pen: Pen,
  warm: ReadonlyMap<string, RoomWarmth>,
  rooms: ReadonlyMap<string, Room>,
): void => {
  for (const [id, { state }] of warm) {
    const room = state === 'as-before' ? undefined : rooms.get(id)
    if (!room) continue
    const color = state === 'too-hot' ? pen.theme.fail : pen.theme.warn
    const points = room.polygon.map(({ x, y }) => ({ x, y, z: room.floorZ }))
    pen.area(points, color, 0.14)
    pen.line(points, { color, widthPx: 2 }, true)
  }
}
