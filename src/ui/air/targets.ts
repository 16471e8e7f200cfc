import { polygonContains } from '#base'
import type { FacilityDocument } from '#document'
import type { AirTarget } from '#engines'
import { createRoomFinder, type Room, type RoomUse } from '#model'
import { words } from '../text/text'

/** A room or containment to choose. */
export interface TargetOption {
  readonly value: string
  readonly label: string
  readonly target: AirTarget
}

const separator = '\u0000'

export const targetKey = ({ room, containment }: AirTarget): string =>
  containment === undefined ? room : `${room}${separator}${containment}`

/** Closed rooms and their containments, as the facility lists them. */
export const targetOptions = (rooms: Iterable<Room>): readonly TargetOption[] =>
  [...rooms]
    .filter(({ open }) => !open)
    .flatMap(({ id, name, containments }) => [
      { value: id, label: name, target: { room: id } },
      ...containments.map((containment) => {
        const target = { room: id, containment: containment.id }
        const label = words.air.around(name, containment.name ?? containment.id)
        return { value: targetKey(target), label, target }
      }),
    ])

/** Rooms whose air is asked for most come first. */
const likely: readonly RoomUse[] = ['ai-training', 'ai-inference', 'mining']

/** The room of what is selected, else a hall with IT in it, else any closed room. */
export const defaultTarget = (
  document: FacilityDocument,
  selection: ReadonlySet<string>,
): AirTarget | undefined => {
  const rooms = document.list('rooms')
  const closed = rooms.filter(({ open }) => !open)
  const find = createRoomFinder([...rooms], polygonContains)
  for (const id of selection) {
    const item = document.get('equipment', id)
    const around = item && rooms[find(item.x, item.y, item.z)]
    const room = document.get('rooms', id) ?? around
    if (room && !room.open) return { room: room.id }
  }
  const hall = closed.find(({ use }) => likely.includes(use)) ?? closed[0]
  return hall && { room: hall.id }
}
