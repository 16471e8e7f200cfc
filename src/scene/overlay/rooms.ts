import { boundsOf, formatQuantity } from '#base'
import type { Room } from '#model'
import type { Painting, WorkspaceState } from '#workspace'
import type { RoomWarmth } from './happenings'
import type { Pen } from './pen'

/** Rooms that are selected or under the pointer. */
export const outlineRooms = (
  pen: Pen,
  rooms: Iterable<Room>,
  { selection, hovered }: WorkspaceState,
) => {
  for (const { id, polygon, floorZ } of rooms) {
    const selected = selection.has(id)
    if (!selected && hovered !== id) continue
    const points = polygon.map(({ x, y }) => ({ x, y, z: floorZ }))
    if (selected) pen.area(points, pen.theme.accent, 0.07)
    pen.line(points, { color: pen.theme.accent, widthPx: selected ? 2.5 : 1.25 }, true)
  }
}

/** The rooms that are taken out for a study. */
export const roomsOut = ({ study, document }: WorkspaceState): readonly Room[] => {
  if (study === undefined) return []
  if (study.type !== 'break') {
    const id = 'room' in study ? study.room : undefined
    return id === undefined ? [] : [document.get('rooms', id) ?? []].flat()
  }
  const { ids, compartments = [] } = study.contingency
  const named = ids.flatMap((id) => document.get('rooms', id) ?? [])
  if (compartments.length === 0) return named
  const lost = document
    .list('rooms')
    .filter(({ fireCompartment }) => compartments.includes(fireCompartment ?? ''))
  return [...named, ...lost]
}

/** A room that is taken out for a study: reddish and struck through. */
export const strikeRoom = (pen: Pen, room: Room) => {
  const points = room.polygon.map(({ x, y }) => ({ x, y, z: room.floorZ }))
  pen.area(points, pen.theme.fail, 0.12)
  const stroke = { color: pen.theme.fail, widthPx: 2, dash: [8, 5] }
  pen.line(points, stroke, true)
  const { minX, minY, maxX, maxY } = boundsOf(room.polygon)
  const z = room.floorZ
  pen.line(
    [
      { x: minX, y: minY, z },
      { x: maxX, y: maxY, z },
    ],
    { ...stroke, dash: [] },
  )
}

/** A room's name, with the figure of its floor where an overlay has one. */
export const namesWith =
  (
    painting: Painting | undefined,
    { units }: WorkspaceState,
    warm: ReadonlyMap<string, RoomWarmth>,
  ) =>
  ({ id, name }: Room): string => {
    const warmth = warm.get(id)
    if (warmth) return `${name} · ${formatQuantity(warmth.valueC, 'C', units)}`
    const area = painting?.areas?.get(id)
    return area ? `${name} · ${formatQuantity(area.value, area.unit, units)}` : name
  }
