import { boundsOf } from '#base'
import type { FacilityDocument } from '#document'
import type { Room } from '#model'
import type { Layout } from '#workspace'
import { pixelsPerMAt, seen } from '../camera/orbit'
import type { Pen } from './pen'

/** A room's name is shown while the room is at least this wide on the screen. */
const roomNamePx = 90
/** Tags of all equipment in view appear when a metre takes this many pixels. */
const tagPxPerM = 55
const mostTags = 70

const nameRoom = (pen: Pen, room: Room): void => {
  const { minX, minY, maxX, maxY } = boundsOf(room.polygon)
  const middle = { x: (minX + maxX) / 2, y: (minY + maxY) / 2, z: room.floorZ }
  const at = pen.place(middle)
  if (!at) return
  const scale = pixelsPerMAt(pen.view, seen(pen.view, middle).z)
  const spanPx = Math.max(maxX - minX, maxY - minY) * scale
  if (spanPx < Math.max(roomNamePx, pen.widthOf(room.name))) return
  pen.words(room.name, at.x, at.y, Math.min((spanPx - roomNamePx) / 60, 0.85))
}

/** Names of the rooms that are large enough on the screen. */
export const nameRooms = (pen: Pen, rooms: Iterable<Room>): void => {
  for (const room of rooms) nameRoom(pen, room)
}

const tagItem = (pen: Pen, document: FacilityDocument, layout: Layout, id: string): void => {
  const item = document.get('equipment', id)
  if (!item) return
  const { x, y, z, heightM } = layout.placeOf(item)
  const plan = pen.view.flatness === 1
  const at = pen.place({ x, y, z: plan ? z : z + heightM })
  if (at) pen.plate(item.tag, at.x, plan ? at.y : at.y - 14)
}

/** Tags of chosen equipment, and of everything near enough to read. */
export const tagEquipment = (
  pen: Pen,
  document: FacilityDocument,
  layout: Layout,
  chosen: Iterable<string>,
): void => {
  const tagged = new Set<string>()
  for (const id of chosen) {
    if (tagged.size >= mostTags) break
    tagged.add(id)
  }
  for (const id of inSight(pen, layout)) {
    if (tagged.size >= mostTags) break
    tagged.add(id)
  }
  for (const id of tagged) tagItem(pen, document, layout, id)
}

/** Equipment around the middle of the screen, when it is large enough to read. */
const inSight = ({ view }: Pen, layout: Layout): readonly string[] => {
  const { orbit, widthPx, heightPx } = view
  const scale = pixelsPerMAt(view, seen(view, orbit.target).z)
  if (scale < tagPxPerM) return []
  const { x, y } = orbit.target
  const reachX = widthPx / 2 / scale
  const reachY = heightPx / 2 / scale
  const band = { minX: x - reachX, minY: y - reachY, maxX: x + reachX, maxY: y + reachY }
  return layout.index.inBand(band, 'touching')
}
