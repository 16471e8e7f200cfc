import { type Bounds, boundsOf, cornersOf, type Point } from '#base'
import { elementCorners, heldTogether, measuresOf, standsFree } from '#document'
import type { ToolContext } from '../define'
import { anyHeight, type Heights, middleOf } from './surroundings'

/** Things taken up to be moved, with what a move needs of them: gathered once, when it begins. */
export interface Load {
  /** What moves by itself. */
  readonly ids: readonly string[]
  /** What is drawn moving: the same with all that is mounted in it. */
  readonly shown: readonly string[]
  readonly set: ReadonlySet<string>
  readonly box: Bounds
  readonly heights: Heights
  /** Routes alone can be led up and down. */
  readonly canRise: boolean
  /** The point about which they turn. */
  readonly middle: Point
}

/** The corners of a room, a route, a part of the building or a dimension, or the place of a note. */
const cornersOfOther = (
  { document, layout }: Pick<ToolContext, 'document' | 'layout'>,
  id: string,
): readonly Point[] | undefined => {
  const element = document.get('elements', id)
  const note = document.get('notes', id)
  const chain = document.get('dimensions', id)
  return (
    document.get('rooms', id)?.polygon ??
    document.get('routes', id)?.points ??
    (element && elementCorners(element)) ??
    (note && [note]) ??
    (chain && measuresOf(document, layout.library, chain).flatMap(({ from, to }) => [from, to]))
  )
}

/** Equipment with all that is mounted in it, at any depth. */
const contentsOf = (layout: ToolContext['layout'], ids: readonly string[]): Set<string> => {
  const found = new Set(ids)
  // A Set visits what is added while it is walked, so contents of contents are reached too.
  for (const id of found) for (const mounted of layout.mountedIn(id)) found.add(mounted)
  return found
}

/** Gathers what of a selection can be moved; nothing when nothing can. */
export const takeUp = (
  context: Pick<ToolContext, 'document' | 'layout'>,
  selected: Iterable<string>,
): Load | undefined => {
  const { document, layout } = context
  const equipment: string[] = []
  const others: string[] = []
  const points: Point[] = []
  let canRise = true
  for (const id of heldTogether(document, selected)) {
    const item = document.get('equipment', id)
    if (item && standsFree(document, item)) equipment.push(id)
    const corners = cornersOfOther(context, id)
    if (!corners) continue
    others.push(id)
    if (!document.get('routes', id)) canRise = false
    points.push(...corners)
  }
  if (equipment.length + others.length === 0) return undefined
  const extent = layout.index.extentOf(equipment)
  if (equipment.length > 0) {
    points.push({ x: extent.minX, y: extent.minY }, { x: extent.maxX, y: extent.maxY })
  }
  const box = boundsOf(points)
  const shown = [...contentsOf(layout, equipment), ...others]
  return {
    ids: [...equipment, ...others],
    shown,
    set: new Set(shown),
    box,
    // A room or a route among them has neighbours at any height.
    canRise: canRise && equipment.length === 0,
    heights: others.length > 0 ? anyHeight : extent,
    middle: middleOf(box),
  }
}

/** The rectangle around a rectangle that turns about its middle. */
export const turnedBounds = (box: Bounds, turnDeg: number): Bounds =>
  turnDeg === 0
    ? box
    : boundsOf(
        cornersOf({
          ...middleOf(box),
          widthM: box.maxX - box.minX,
          depthM: box.maxY - box.minY,
          rotationDeg: turnDeg,
        }),
      )
