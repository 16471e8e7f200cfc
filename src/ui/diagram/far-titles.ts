import { barAtPx, type Drawing, type PlacedPart } from './drawing'
import type { Dressed } from './dressed'
import { createTaken } from './taken'
import type { Box } from './viewing'

/** A title that is still read when the symbols are too small for their words. */
export interface FarTitle {
  readonly key: string
  readonly text: string
  /** Where its baseline begins. */
  readonly x: number
  readonly y: number
  readonly sizePx: number
  /** The room that it takes. */
  readonly box: Box
}

const screenPx = 11
const letterRatio = 0.62
const ascent = 0.82
const lineHeight = 1.08
/** Titles keep so much of their size apart from each other. */
const apart = 0.7
/** Clear of its symbol by so much on screen. */
const clearPx = 2
/** Places that are tried along a bar. */
const mostAlong = 24

/** What orients a person on a site, the first before the others: sources, boards, then the rest. */
const leading: readonly PlacedPart['role'][] = ['source', 'plant', 'bus', 'ups', 'generator']

/** Wires that a title may lie on where no place is free of them. */
const mostCrossings = (role: PlacedPart['role']): number =>
  role === 'source' || role === 'plant' || role === 'bus' ? 12 : 2

type Size = Pick<Box, 'width' | 'height'>

/** Places for a title along a bar: over it, under it, higher over it, each from left to right. */
const alongBar = (part: PlacedPart, { width, height }: Size, clear: number): Box[] => {
  const at = part.y + barAtPx
  const room = part.width - width
  const count = room > 0 ? Math.min(mostAlong, 2 + Math.floor((2 * room) / height)) : 1
  const xs =
    room > 0
      ? Array.from({ length: count }, (_, index) => part.x + (room * index) / (count - 1))
      : [part.x + room / 2, part.x, part.x + room]
  return [at - clear - 2 - height, at + clear + 2, at - clear - 2 - 2 * height].flatMap((y) =>
    xs.map((x) => ({ x, y, width, height })),
  )
}

/** Places for a title by a symbol: right, left, above, and at its corners. */
const besideGlyph = (part: PlacedPart, { width, height }: Size, clear: number): Box[] => {
  const [left, right] = [part.x - clear - width, part.x + part.width + clear]
  const above = part.y - clear - height
  const below = part.y + part.height + clear
  const middle = part.y + part.height / 2 - height / 2
  const centre = part.x + part.width / 2
  return [
    [right, middle],
    [left, middle],
    [centre - width / 2, above],
    [centre + clear, above],
    [centre - clear - width, above],
    [centre + clear, below],
    [centre - clear - width, below],
  ].map(([x = 0, y = 0]) => ({ x, y, width, height }))
}

/** What a part is called from afar: its tag, or that of the first of several. */
export const farNameOf = ({ part }: Pick<Dressed, 'part'>): string =>
  part.ids.length === 1 ? part.tag : `${part.tag}…`

/**
 * Titles for a drawing seen from afar, as large on screen as ever: none over another, none over a
 * symbol, none outside the drawing, and clear of wires where there is room. The lesser ones are left
 * out where they fit nowhere.
 */
export const farTitles = (
  drawing: Pick<Drawing, 'parts' | 'wires' | 'width'>,
  nameOf: (part: PlacedPart) => string,
  scale: number,
): readonly FarTitle[] => {
  const sizePx = screenPx / scale
  const taken = createTaken(drawing)
  const rankOf = ({ role }: PlacedPart) => leading.indexOf(role)
  const candidates = drawing.parts
    .filter(({ role }) => leading.includes(role))
    .sort((a, b) => rankOf(a) - rankOf(b) || a.depth - b.depth || a.y - b.y || a.x - b.x)
  return candidates.flatMap((part): FarTitle[] => {
    const text = nameOf(part)
    const size = {
      width: (text.length * letterRatio + apart) * sizePx,
      height: sizePx * lineHeight,
    }
    const places = part.role === 'bus' ? alongBar : besideGlyph
    let least = mostCrossings(part.role) + 1
    let best: Box | undefined
    for (const box of places(part, size, clearPx / scale)) {
      if (least === 0) break
      const isInside = box.x >= 0 && box.x + box.width <= drawing.width
      if (!isInside || !taken.isFree(box)) continue
      const crossings = taken.crossings(box)
      if (crossings >= least) continue
      least = crossings
      best = box
    }
    if (!best) return []
    taken.take(best)
    const [x, y] = [best.x + (apart / 2) * sizePx, best.y + ascent * sizePx]
    return [{ key: part.key, text, x, y, sizePx, box: best }]
  })
}
