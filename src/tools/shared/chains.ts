import { distanceToSegment, type Point } from '#base'
import { anchorPlace, measuresOf } from '#document'
import type { Anchor, DimensionChain } from '#model'
import { isShown } from '#workspace'
import type { ToolContext, ToolPointer } from '../define'
import { snapPoint } from './snap'
import { lookAround, pointBounds } from './surroundings'

const chainPixels = 7
const wallPixels = 12

/** The chain of dimensions whose line runs under the pointer. */
export const chainUnder = (
  pointer: ToolPointer,
  { document, layout, visibility }: Pick<ToolContext, 'document' | 'layout' | 'visibility'>,
): DimensionChain | undefined => {
  const reachM = chainPixels / pointer.pixelsPerM
  return document
    .list('dimensions')
    .find(
      (chain) =>
        isShown(document, visibility, chain.id) &&
        measuresOf(document, layout.library, chain).some(
          ({ from, to }) => distanceToSegment(from, to, pointer) <= reachM,
        ),
    )
}

type Held = Extract<Anchor, { of: string }>

/** The side of a rectangle that a point is nearest to, or its middle. */
const sideAt = (
  { minX, minY, maxX, maxY }: { minX: number; minY: number; maxX: number; maxY: number },
  { x, y }: Point,
): Held['side'] => {
  const far: readonly (readonly [Held['side'], number])[] = [
    ['min-x', Math.abs(x - minX)],
    ['max-x', Math.abs(x - maxX)],
    ['min-y', Math.abs(y - minY)],
    ['max-y', Math.abs(y - maxY)],
    ['middle', Math.hypot(x - (minX + maxX) / 2, y - (minY + maxY) / 2)],
  ]
  return far.reduce((best, one) => (one[1] < best[1] ? one : best))[0]
}

/** The wall that the pointer is on. */
const wallAt = (pointer: ToolPointer, { document, visibility }: ToolContext): Held | undefined => {
  const reachM = wallPixels / pointer.pixelsPerM
  let best: { readonly anchor: Held; readonly farM: number } | undefined
  for (const { id, polygon } of document.list('rooms')) {
    if (!isShown(document, visibility, id)) continue
    for (const [wall, a] of polygon.entries()) {
      const b = polygon[(wall + 1) % polygon.length]
      const farM = b ? distanceToSegment(a, b, pointer) : Number.POSITIVE_INFINITY
      if (farM > (best?.farM ?? reachM)) continue
      best = { anchor: { of: id, side: 'middle', wall }, farM }
    }
  }
  return best?.anchor
}

const elementSide = (id: string, pointer: ToolPointer, { document, layout }: ToolContext) => {
  const at = (side: Held['side']) => anchorPlace(document, layout.library, { of: id, side })
  const bounds = {
    minX: at('min-x')?.x ?? 0,
    maxX: at('max-x')?.x ?? 0,
    minY: at('min-y')?.y ?? 0,
    maxY: at('max-y')?.y ?? 0,
  }
  return sideAt(bounds, pointer)
}

/** What a dimension would hold on to here: a side of equipment, a wall, else the bare place. */
export const anchorUnder = (pointer: ToolPointer, context: ToolContext): Anchor => {
  const { hit } = pointer
  if (hit?.type === 'equipment') {
    const bounds = context.layout.index.extentOf([hit.id])
    return { of: hit.id, side: sideAt(bounds, pointer) }
  }
  if (hit?.type === 'element') return { of: hit.id, side: elementSide(hit.id, pointer, context) }
  const wall = wallAt(pointer, context)
  if (wall) return wall
  const { snapping, gridM } = context.options
  const around = lookAround(context, pointBounds(pointer), new Set())
  const on = snapping && !pointer.alt
  const { at } = snapPoint(pointer, around, { on, gridM, pixelsPerM: pointer.pixelsPerM })
  return { x: at.x, y: at.y }
}
