import { type Bounds, boundsOf, cornersOf, type Point } from '#base'
import type { Anchor, Constraint, DimensionChain, Equipment, Library } from '#model'
import { isEdited, partOf } from '../commands/blocks/parts'
import { standingOf } from '../commands/contents'
import type { Reader } from '../commands/context'
import { footprintOf } from '../commands/footprint'

/** An axis of the facility. */
export type Axis = Constraint['axis']

/** A side of something in the facility's axes. */
export type Side = Extract<Anchor, { of: string }>['side']

/** Where an anchor lies. */
export interface AnchorPlace extends Point {
  /** What it holds on to: what has to move for it to move. Nothing for a free point. */
  readonly body: Body | undefined
}

/** What moves as one: a piece of equipment, a placement of a block; rooms and parts of the building stand. */
export interface Body {
  readonly type: 'equipment' | 'placement' | 'room' | 'element'
  readonly id: string
}

const isFree = (anchor: Anchor): anchor is Extract<Anchor, { x: number }> => !('of' in anchor)

/** What moves when a piece of equipment does. */
const bodyOf = (reader: Reader, item: Equipment): Body => {
  const host = standingOf(reader, item)
  const part = partOf(reader, host.id)
  return part && !isEdited(part.block, part.cell)
    ? { type: 'placement', id: part.placement.id }
    : { type: 'equipment', id: host.id }
}

const onSide = ({ minX, minY, maxX, maxY }: Bounds, side: Side): Point => {
  const [x, y] = [(minX + maxX) / 2, (minY + maxY) / 2]
  switch (side) {
    case 'min-x':
      return { x: minX, y }
    case 'max-x':
      return { x: maxX, y }
    case 'min-y':
      return { x, y: minY }
    case 'max-y':
      return { x, y: maxY }
    case 'middle':
      return { x, y }
  }
}

/** Where an anchor lies; undefined when what it holds on to is not there, or has no such wall. */
export const anchorPlace = (
  reader: Reader,
  library: Library,
  anchor: Anchor,
): AnchorPlace | undefined => {
  if (isFree(anchor)) return { x: anchor.x, y: anchor.y, body: undefined }
  const { of: id, side, wall } = anchor
  const item = reader.get('equipment', id)
  if (item) {
    const bounds = boundsOf(cornersOf(footprintOf(reader, library, item)))
    return { ...onSide(bounds, side), body: bodyOf(reader, item) }
  }
  const room = reader.get('rooms', id)
  if (room) {
    const body: Body = { type: 'room', id }
    if (wall === undefined) return { ...onSide(boundsOf(room.polygon), side), body }
    const [a, b] = [room.polygon[wall], room.polygon[(wall + 1) % room.polygon.length]]
    return a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, body } : undefined
  }
  const element = reader.get('elements', id)
  if (!element) return undefined
  const { x, y, rotationDeg, widthM = 0, depthM = 0 } = element
  const bounds = boundsOf(cornersOf({ x, y, rotationDeg, widthM, depthM }))
  return { ...onSide(bounds, side), body: { type: 'element', id } }
}

/** What an anchor holds on to. */
export const anchoredId = (anchor: Anchor): string | undefined =>
  isFree(anchor) ? undefined : anchor.of

/** One measured piece of a chain. */
export interface Measure {
  /** The ends as they are, each at its own place. */
  readonly anchors: readonly [AnchorPlace, AnchorPlace]
  /** The ends of the line that is drawn. */
  readonly from: Point
  readonly to: Point
  readonly valueM: number
}

const across = (axis: DimensionChain['axis'], a: Point, b: Point): Point => {
  if (axis === 'x') return { x: 0, y: 1 }
  if (axis === 'y') return { x: 1, y: 0 }
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  return length === 0 ? { x: 0, y: 1 } : { x: (a.y - b.y) / length, y: (b.x - a.x) / length }
}

/**
 * What a chain of dimensions measures: from each anchor to the next along its axis, on a line that
 * runs beside the first. Anchors that are not there are passed over.
 */
export const measuresOf = (
  reader: Reader,
  library: Library,
  { axis, anchors, offsetM }: Pick<DimensionChain, 'axis' | 'anchors' | 'offsetM'>,
): readonly Measure[] => {
  const places = anchors.flatMap((anchor) => anchorPlace(reader, library, anchor) ?? [])
  const [first] = places
  if (!first) return []
  return places.slice(1).map((b, index) => {
    const a = places[index] as AnchorPlace
    const out = across(axis, a, b)
    const beside = { x: out.x * offsetM, y: out.y * offsetM }
    const onLine = (at: Point): Point => {
      if (axis === 'x') return { x: at.x, y: first.y + beside.y }
      if (axis === 'y') return { x: first.x + beside.x, y: at.y }
      return { x: at.x + beside.x, y: at.y + beside.y }
    }
    const valueM =
      axis === 'aligned' ? Math.hypot(b.x - a.x, b.y - a.y) : Math.abs(b[axis] - a[axis])
    return { anchors: [a, b], from: onLine(a), to: onLine(b), valueM }
  })
}
