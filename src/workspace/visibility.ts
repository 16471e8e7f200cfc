import type { FacilityDocument } from '#document'
import { type Equipment, kinds } from '#model'

/** What of a facility is shown. What is hidden still counts in every sum. */
export interface Visibility {
  /** Layers that are off: `power`, `cooling`, `network`, `it`, `mining`, `building`, `path:A` … */
  readonly layersOff: ReadonlySet<string>
  readonly hidden: ReadonlySet<string>
  /** With these alone shown; undefined where nothing is isolated. */
  readonly isolated: ReadonlySet<string> | undefined
}

/** The box outside of which everything is cut away, in metres along the facility's axes. */
export interface SectionBox {
  readonly minX: number
  readonly minY: number
  readonly minZ: number
  readonly maxX: number
  readonly maxY: number
  readonly maxZ: number
}

const nobody: ReadonlySet<string> = new Set()

/** Nothing hidden. */
export const allShown: Visibility = { layersOff: nobody, hidden: nobody, isolated: undefined }

/** Whether everything is shown, so that nobody has to look further. */
export const showsAll = ({ layersOff, hidden, isolated }: Visibility): boolean =>
  layersOff.size === 0 && hidden.size === 0 && isolated === undefined

/** Hosts nest a few levels deep; a file that nests in a ring ends here. */
const deepestNest = 8

const layerOfMedium = { power: 'power', liquid: 'cooling', data: 'network' } as const

/** The layer of everything that is on a named path. */
const pathLayer = (path: string): string => `path:${path}`

/** Layers in the order of the list: buildings, then what stands in them. */
const disciplines = ['building', 'power', 'cooling', 'network', 'it', 'mining'] as const

const isOff = (layersOff: ReadonlySet<string>, layer: string | undefined, path?: string) =>
  (layer !== undefined && layersOff.has(layer)) ||
  (path !== undefined && layersOff.has(pathLayer(path)))

/** A piece of equipment is seen where its host is, and alone where it or a host is isolated. */
const isItemShown = (
  document: FacilityDocument,
  { layersOff, hidden, isolated }: Visibility,
  item: Equipment,
): boolean => {
  let isAlone = isolated === undefined
  let at: Equipment | undefined = item
  for (let step = 0; at && step < deepestNest; step++) {
    const { id, kind, path, inside }: Equipment = at
    if (hidden.has(id) || isOff(layersOff, kinds.get(kind)?.discipline, path)) return false
    isAlone ||= isolated?.has(id) === true
    at = inside && document.get('equipment', inside.equipment)
  }
  return isAlone
}

/** Rooms are the floor of what is isolated, unless one of them is. */
const isRoomShown = (document: FacilityDocument, { isolated }: Visibility, id: string): boolean => {
  if (isolated === undefined || isolated.has(id)) return true
  for (const one of isolated) if (document.get('rooms', one)) return false
  return true
}

/**
 * Whether something of the document is shown: equipment, rooms, connections, routes, parts of the
 * building, notes and dimensions. A connection is shown where both its ends are. An unknown id is not
 * hidden.
 */
export const isShown = (
  document: FacilityDocument,
  visibility: Visibility,
  id: string,
): boolean => {
  if (showsAll(visibility)) return true
  const { layersOff, hidden, isolated } = visibility
  if (hidden.has(id)) return false
  const item = document.get('equipment', id)
  if (item) return isItemShown(document, visibility, item)
  const connection = document.get('connections', id)
  if (connection) {
    const { medium, from, to } = connection
    if (isOff(layersOff, layerOfMedium[medium])) return false
    return [from, to].every((end) => isShown(document, visibility, end.equipment))
  }
  const route = document.get('routes', id)
  if (route) {
    if (isOff(layersOff, layerOfMedium[route.carries], route.path)) return false
    return isolated === undefined || isolated.has(id)
  }
  if (document.get('rooms', id)) {
    return !layersOff.has('building') && isRoomShown(document, visibility, id)
  }
  if (document.get('elements', id)) {
    return !layersOff.has('building') && (isolated === undefined || isolated.has(id))
  }
  return isolated?.has(id) || isMarkShown(document, visibility, id)
}

/**
 * A note is shown with what it is about, a dimension with all that it measures. What holds on to
 * nothing is not isolated with anything.
 */
const isMarkShown = (document: FacilityDocument, visibility: Visibility, id: string): boolean => {
  const about = document.get('notes', id)?.about
  const { anchors = [] } = document.get('dimensions', id) ?? {}
  const held = anchors.flatMap((anchor) => ('of' in anchor ? [String(anchor.of)] : []))
  if (about !== undefined) held.push(about)
  const isMark = document.get('notes', id) ?? document.get('dimensions', id)
  if (held.length === 0 && isMark) return visibility.isolated === undefined
  return held.every((one) => isShown(document, visibility, one))
}

/** Of a list of ids, those that are shown: the very list where nothing is hidden. */
export const shownOf = (
  document: FacilityDocument,
  visibility: Visibility,
  ids: readonly string[],
): readonly string[] =>
  showsAll(visibility) ? ids : ids.filter((id) => isShown(document, visibility, id))

const hideable = ['equipment', 'routes', 'rooms', 'elements', 'notes', 'dimensions'] as const

/** How many things are not shown: equipment, routes, rooms, parts of the building, notes, dimensions. */
export const hiddenCount = (document: FacilityDocument, visibility: Visibility): number => {
  if (showsAll(visibility)) return 0
  let count = 0
  for (const table of hideable) {
    for (const id of document.records(table).keys()) {
      if (!isShown(document, visibility, id)) count += 1
    }
  }
  return count
}

/** A layer with how much is on it. */
export interface Layer {
  readonly id: string
  /** The named path, where it is one. */
  readonly path?: string
  readonly count: number
}

/** The layers on which something lies: disciplines first, then the named paths. */
export const layersOf = (document: FacilityDocument): readonly Layer[] => {
  const counts = new Map<string, number>()
  const add = (layer: string | undefined) => {
    if (layer !== undefined) counts.set(layer, (counts.get(layer) ?? 0) + 1)
  }
  for (const { kind, path } of document.records('equipment').values()) {
    add(kinds.get(kind)?.discipline)
    add(path && pathLayer(path))
  }
  for (const { carries, path } of document.records('routes').values()) {
    add(layerOfMedium[carries])
    add(path && pathLayer(path))
  }
  for (const _ of document.records('rooms').keys()) add('building')
  for (const _ of document.records('elements').keys()) add('building')
  const paths = [...counts.keys()].filter((id) => id.startsWith('path:')).sort()
  return [
    ...disciplines.flatMap((id) => {
      const count = counts.get(id)
      return count === undefined ? [] : [{ id, count }]
    }),
    ...paths.map((id) => ({ id, path: id.slice('path:'.length), count: counts.get(id) ?? 0 })),
  ]
}

/** With more hidden. */
export const hiding = (visibility: Visibility, ids: Iterable<string>): Visibility => ({
  ...visibility,
  hidden: new Set([...visibility.hidden, ...ids]),
})

/** With these alone shown, whatever was hidden of them before. */
export const isolating = (visibility: Visibility, ids: Iterable<string>): Visibility => {
  const isolated = new Set(ids)
  return {
    ...visibility,
    isolated,
    hidden: new Set([...visibility.hidden].filter((id) => !isolated.has(id))),
  }
}

/** With a layer on or off. */
export const withLayer = (visibility: Visibility, layer: string, isOn: boolean): Visibility => {
  const layersOff = new Set(visibility.layersOff)
  if (isOn) layersOff.delete(layer)
  else layersOff.add(layer)
  return { ...visibility, layersOff }
}
