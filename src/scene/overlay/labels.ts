import { type Bounds, boundsOf } from '#base'
import type { FacilityDocument } from '#document'
import type { Room } from '#model'
import { isShown, type Layout, type Visibility } from '#workspace'
import { isPlanView, pixelsPerMAt, rayAt, seen, type View } from '../camera/orbit'
import type { Pen } from './pen'
import type { LabelPlaces, Spot } from './places'

/** A room's name is shown while the room is at least this wide on the screen. */
const roomNamePx = { plan: 60, space: 90 }
/** Tags of all equipment in view appear when a metre takes this many pixels. */
const tagPxPerM = 55
const mostTags = 70
const nameHeightPx = 14
const edgeM = 0.7
/** How far a tag gives way to another one. */
const stepPx = 22

/**
 * Where in a room, south to north, its name covers no equipment: at the south edge, where rows
 * seldom stand, at the north edge, or between. Where nothing is free it stays at the south edge.
 */
export const freeLineY = (
  { minX, minY, maxX, maxY }: Bounds,
  halfWidthM: number,
  halfHeightM: number,
  index: Pick<Layout['index'], 'inBand'>,
): number => {
  const x = (minX + maxX) / 2
  const south = minY + Math.max(edgeM, halfHeightM)
  const lines = [south, maxY - Math.max(edgeM, halfHeightM)]
  for (const share of [0.25, 0.5, 0.75]) lines.push(minY + (maxY - minY) * share)
  const free = lines.find((y) => {
    const band = {
      minX: x - halfWidthM,
      maxX: x + halfWidthM,
      minY: y - halfHeightM,
      maxY: y + halfHeightM,
    }
    return index.inBand(band, 'touching').length === 0
  })
  return free ?? south
}

/** A name that has to lie over equipment lets it show through. */
const coveringAlpha = 0.7

/** Whether words about a pixel lie over equipment: looked at in their middle and near both ends. */
export const coversGear = (
  view: View,
  at: { readonly x: number; readonly y: number },
  widthPx: number,
  index: Pick<Layout['index'], 'isMet'>,
): boolean =>
  [0, -0.4, 0.4].some((share) => {
    const { origin, direction } = rayAt(view, at.x + share * widthPx, at.y)
    return index.isMet(origin, direction)
  })

const isOnScreen = ({ widthPx, heightPx }: View, { x, y }: Spot): boolean =>
  x > 0 && y > 0 && x < widthPx && y < heightPx

const bounds = new WeakMap<Room['polygon'], Bounds>()

/** Around a room's walls; asked for with every frame, worked out once. */
const boundsOfRoom = ({ polygon }: Room): Bounds => {
  const known = bounds.get(polygon) ?? boundsOf(polygon)
  bounds.set(polygon, known)
  return known
}

const nameRoom = (
  pen: Pen,
  room: Room,
  nameOf: (room: Room) => string,
  layout: Layout,
  places: LabelPlaces,
): void => {
  const bounds = boundsOfRoom(room)
  const { minX, minY, maxX, maxY } = bounds
  const middle = { x: (minX + maxX) / 2, y: minY + edgeM, z: room.floorZ }
  const leastPx = isPlanView(pen.view) ? roomNamePx.plan : roomNamePx.space
  const sizeM = Math.max(maxX - minX, maxY - minY)
  // Most rooms of a campus are too small to be named: nothing more is asked about them.
  if (sizeM * pixelsPerMAt(pen.view, seen(pen.view, middle).z) < leastPx) return
  const name = nameOf(room)
  if (isPlanView(pen.view)) {
    const pxPerM = pixelsPerMAt(pen.view, seen(pen.view, middle).z)
    const halfWidthM = pen.widthOf(name) / 2 / pxPerM
    middle.y = freeLineY(bounds, halfWidthM, nameHeightPx / 2 / pxPerM, layout.index)
  }
  const at = pen.place(middle)
  if (!at || !isOnScreen(pen.view, at)) return
  const scale = pixelsPerMAt(pen.view, seen(pen.view, middle).z)
  const spanPx = sizeM * scale
  const width = pen.widthOf(name)
  if (spanPx < Math.max(leastPx, width) || !places.take(at.x, at.y, width)) return
  const strength = Math.min(0.3 + (spanPx - leastPx) / 80, 0.9)
  const isCovering = coversGear(pen.view, at, width, layout.index)
  pen.words(name, at.x, at.y, isCovering ? Math.min(strength, coveringAlpha) : strength)
}

/** Names of the rooms that are large enough on the screen, as `nameOf` has them. */
export const nameRooms = (
  pen: Pen,
  rooms: Iterable<Room>,
  nameOf: (room: Room) => string,
  layout: Layout,
  places: LabelPlaces,
): void => {
  for (const room of rooms) nameRoom(pen, room, nameOf, layout, places)
}

/** Where a tag may stand: at its own place, else a line above or below, else beside it. */
const tagSpots = ({ x, y }: Spot, widthPx: number, riseY: number): readonly Spot[] => {
  const own = y + riseY
  return [
    { x, y: own },
    { x, y: own - stepPx },
    { x, y: own + stepPx },
    { x: x + widthPx / 2 + stepPx / 2, y: own },
    { x: x - widthPx / 2 - stepPx / 2, y: own },
  ]
}

const tagItem = (
  pen: Pen,
  document: FacilityDocument,
  layout: Layout,
  id: string,
  places: LabelPlaces,
): void => {
  const item = document.get('equipment', id)
  if (!item) return
  const { x, y, z, heightM } = layout.placeOf(item)
  const plan = isPlanView(pen.view)
  const at = pen.place({ x, y, z: plan ? z : z + heightM })
  if (!at) return
  const width = pen.widthOf(item.tag) + 12
  const spot = places.takeFirst(tagSpots(at, width, plan ? 0 : -14), width)
  if (spot) pen.plate(item.tag, spot.x, spot.y)
}

interface Shown {
  readonly document: FacilityDocument
  readonly visibility: Visibility
}

/** Tags of chosen equipment, and of everything near enough to read. */
export const tagEquipment = (
  pen: Pen,
  { document, visibility }: Shown,
  layout: Layout,
  chosen: Iterable<string>,
  places: LabelPlaces,
): void => {
  const tagged = new Set<string>()
  for (const id of chosen) {
    if (tagged.size >= mostTags) break
    tagged.add(id)
  }
  for (const id of inSight(pen, layout)) {
    if (tagged.size >= mostTags) break
    // What is mounted in a rack is told apart in the rack's own views.
    if (!document.get('equipment', id)?.inside) tagged.add(id)
  }
  for (const id of tagged)
    if (isShown(document, visibility, id)) tagItem(pen, document, layout, id, places)
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
