import { boundsOf } from '#base'
import { elementCorners, type FacilityDocument } from '#document'
import type { Layout } from '#workspace'
import type { Extent } from './camera/moves'

/** What an empty facility shows: a patch of ground to begin on. */
const emptyExtent: Extent = { minX: -12, minY: -8, maxX: 12, maxY: 8, lowM: 0, highM: 3 }

const nothing: Extent = {
  minX: Number.POSITIVE_INFINITY,
  minY: Number.POSITIVE_INFINITY,
  maxX: Number.NEGATIVE_INFINITY,
  maxY: Number.NEGATIVE_INFINITY,
  lowM: Number.POSITIVE_INFINITY,
  highM: Number.NEGATIVE_INFINITY,
}

const joined = (a: Extent, b: Extent): Extent => ({
  minX: Math.min(a.minX, b.minX),
  minY: Math.min(a.minY, b.minY),
  maxX: Math.max(a.maxX, b.maxX),
  maxY: Math.max(a.maxY, b.maxY),
  lowM: Math.min(a.lowM, b.lowM),
  highM: Math.max(a.highM, b.highM),
})

const ofRooms = (document: FacilityDocument, ids: Iterable<string>): Extent => {
  let extent = nothing
  for (const id of ids) {
    const room = document.get('rooms', id)
    if (!room) continue
    const { floorZ } = room
    extent = joined(extent, { ...boundsOf(room.polygon), lowM: floorZ, highM: floorZ })
  }
  return extent
}

const ofRoutes = (document: FacilityDocument, ids: Iterable<string>): Extent => {
  let extent = nothing
  for (const id of ids) {
    const points = document.get('routes', id)?.points
    if (!points) continue
    const heights = points.map(({ z }) => z)
    const lowM = Math.min(...heights)
    extent = joined(extent, { ...boundsOf(points), lowM, highM: Math.max(...heights) })
  }
  return extent
}

/** How far around a pin there is something to see. */
const aroundPinM = 4

const ofElementsAndNotes = (document: FacilityDocument, ids: Iterable<string>): Extent => {
  let extent = nothing
  for (const id of ids) {
    const element = document.get('elements', id)
    const note = document.get('notes', id)
    const at = element ?? note
    if (!at) continue
    const corners = element
      ? elementCorners(element)
      : [-aroundPinM, aroundPinM].map((by) => ({ x: at.x + by, y: at.y + by }))
    const highM = Math.max(at.z, element?.toZ ?? at.z) + 2
    extent = joined(extent, { ...boundsOf(corners), lowM: at.z, highM })
  }
  return extent
}

/** The box around rooms, equipment, routes, parts of the building, notes and the ends of connections; undefined when none exists. */
export const extentOfIds = (
  document: FacilityDocument,
  layout: Layout,
  ids: readonly string[],
): Extent | undefined => {
  const equipment = ids.flatMap((id) => {
    const connection = document.get('connections', id)
    return connection ? [connection.from.equipment, connection.to.equipment] : [id]
  })
  const items = layout.index.extentOf(equipment)
  const others = joined(ofRoutes(document, ids), ofElementsAndNotes(document, ids))
  const extent = joined(joined(items, ofRooms(document, ids)), others)
  return Number.isFinite(extent.minX) ? extent : undefined
}

/** The box around the whole facility. */
export const wholeExtent = (document: FacilityDocument, layout: Layout): Extent => {
  const items = layout.index.extentOf(document.records('equipment').keys())
  const rooms = ofRooms(document, document.records('rooms').keys())
  const routes = ofRoutes(document, document.records('routes').keys())
  const extent = joined(joined(items, rooms), routes)
  return Number.isFinite(extent.minX) ? extent : emptyExtent
}
