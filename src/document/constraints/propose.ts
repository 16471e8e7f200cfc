import { type Bounds, boundsOf, cornersOf, polygonContains, samePlain } from '#base'
import type { Anchor, Equipment, Library, Room } from '#model'
import { standingOf } from '../commands/contents'
import { type Reader, tidyM } from '../commands/context'
import { footprintOf } from '../commands/footprint'
import type { Axis, Side } from './anchors'
import type { ConstraintRequest } from './commands'

/** What could be kept of a selection as it stands. */
export interface Keepable {
  readonly what: 'distance' | 'clear' | 'pitch' | 'align' | 'wall'
  readonly request: ConstraintRequest
}

interface Standing {
  readonly item: Equipment
  readonly bounds: Bounds
}

const middle = ({ bounds }: Standing, axis: Axis): number =>
  axis === 'x' ? (bounds.minX + bounds.maxX) / 2 : (bounds.minY + bounds.maxY) / 2

const low = ({ bounds }: Standing, axis: Axis): number => (axis === 'x' ? bounds.minX : bounds.minY)
const high = ({ bounds }: Standing, axis: Axis): number =>
  axis === 'x' ? bounds.maxX : bounds.maxY

const spread = (items: readonly Standing[], axis: Axis): number => {
  const middles = items.map((one) => middle(one, axis))
  return Math.max(...middles) - Math.min(...middles)
}

const side = (end: 'min' | 'max', axis: Axis): Side => `${end}-${axis}`

const between = (a: Standing, b: Standing, axis: Axis): readonly Keepable[] => {
  const valueM = tidyM(low(b, axis) - high(a, axis))
  if (valueM < 0) return []
  const anchors: Anchor[] = [
    { of: a.item.id, side: side('max', axis) },
    { of: b.item.id, side: side('min', axis) },
  ]
  return (['distance', 'clear'] as const).map((type) => ({
    what: type,
    request: { type, axis, anchors, valueM },
  }))
}

const wallsAround = (
  room: Room,
  at: Standing,
): readonly { request: ConstraintRequest; gapM: number }[] =>
  room.polygon.flatMap((a, wall) => {
    const b = room.polygon[(wall + 1) % room.polygon.length]
    if (!b) return []
    const axis = Math.abs(a.x - b.x) < 1e-6 ? 'x' : Math.abs(a.y - b.y) < 1e-6 ? 'y' : undefined
    if (!axis) return []
    const other = axis === 'x' ? 'y' : 'x'
    const [from, to] = [Math.min(a[other], b[other]), Math.max(a[other], b[other])]
    const reaches = middle(at, other) >= from && middle(at, other) <= to
    const isBefore = a[axis] <= middle(at, axis)
    const gapM = isBefore ? low(at, axis) - a[axis] : a[axis] - high(at, axis)
    if (!reaches || gapM < 0) return []
    const onWall: Anchor = { of: room.id, side: 'middle', wall }
    const own: Anchor = { of: at.item.id, side: side(isBefore ? 'min' : 'max', axis) }
    const anchors = isBefore ? [onWall, own] : [own, onWall]
    return [{ gapM, request: { type: 'clear' as const, axis, anchors, valueM: tidyM(gapM) } }]
  })

const nearestWall = (reader: Reader, at: Standing): readonly Keepable[] => {
  const [x, y] = [middle(at, 'x'), middle(at, 'y')]
  const room = reader.list('rooms').find(({ polygon }) => polygonContains(polygon, x, y))
  const [nearest] = room ? [...wallsAround(room, at)].sort((a, b) => a.gapM - b.gapM) : []
  return nearest ? [{ what: 'wall', request: nearest.request }] : []
}

/** More things than this are not kept one by one. */
const mostItems = 500

/** What could be kept of a selection as it stands: distances, clear ways, even rows, lines, walls. */
export const keepables = (
  reader: Reader,
  library: Library,
  ids: Iterable<string>,
): readonly Keepable[] => {
  const hosts = new Set<Equipment>()
  for (const id of ids) {
    const item = reader.get('equipment', id)
    if (item) hosts.add(standingOf(reader, item))
    if (hosts.size > mostItems) return []
  }
  const items = [...hosts].map((item) => ({
    item,
    bounds: boundsOf(cornersOf(footprintOf(reader, library, item))),
  }))
  return ofItems(reader, items).filter(({ request }) => !isKept(reader, request))
}

/** Whether a constraint of the same sort holds the same things already. */
const isKept = (reader: Reader, { type, axis, anchors }: ConstraintRequest): boolean =>
  reader
    .list('constraints')
    .some((one) => one.type === type && one.axis === axis && samePlain(one.anchors, anchors))

const ofItems = (reader: Reader, items: Standing[]): readonly Keepable[] => {
  const [first, second] = items
  if (!first) return []
  if (!second) return nearestWall(reader, first)
  const axis: Axis = spread(items, 'x') >= spread(items, 'y') ? 'x' : 'y'
  const sorted = items.sort((a, b) => middle(a, axis) - middle(b, axis))
  const anchors = sorted.map(({ item }): Anchor => ({ of: item.id, side: 'middle' }))
  const across: Axis = axis === 'x' ? 'y' : 'x'
  const [a, b] = sorted
  return [
    ...(items.length === 2 && a && b ? between(a, b, axis) : []),
    ...(items.length > 2
      ? [{ what: 'pitch', request: { type: 'pitch', axis, anchors } } satisfies Keepable]
      : []),
    { what: 'align', request: { type: 'align', axis: across, anchors } },
  ]
}

/** The constraints that hold on to something of a selection. */
export const constraintsOn = (reader: Reader, ids: ReadonlySet<string>) =>
  reader
    .list('constraints')
    .filter(({ anchors }) => anchors.some((anchor) => 'of' in anchor && ids.has(String(anchor.of))))
