import { type Drawing, glyphPx } from './drawing'

/** How much wider than tall a drawing may be before its rows are drawn apart: panes are about so. */
const aspect = 1.7
/** Rows are drawn apart no further than this: a feeder is still followed with the eye. */
const mostStretch = 4
const mostBetweenRowsPx = 420

interface Gap {
  readonly from: number
  readonly to: number
}

/** The heights at which there are wires alone, from the top. */
const gapsOf = ({ parts }: Pick<Drawing, 'parts'>): Gap[] => {
  const gaps: Gap[] = []
  let end = Number.POSITIVE_INFINITY
  for (const { y, height, role, isInLine } of [...parts].sort((a, b) => a.y - b.y)) {
    if (y > end) gaps.push({ from: end, to: y })
    // The words of a tie stand below it.
    const bottom = y + height + (role === 'tie' && !isInLine ? glyphPx : 0)
    end = end === Number.POSITIVE_INFINITY ? bottom : Math.max(end, bottom)
  }
  return gaps
}

/**
 * Draws the rows of a wide drawing apart, so that it fills a pane better and the wires between them
 * lie less densely. Only heights change, and those of symbols do not: what hung straight still does.
 */
export const giveRowsRoom = <D extends Pick<Drawing, 'width' | 'height' | 'parts' | 'wires'>>(
  drawing: D,
): D => {
  const gaps = gapsOf(drawing)
  const free = gaps.reduce((sum, { from, to }) => sum + to - from, 0)
  const missing = drawing.width / aspect - drawing.height
  if (free <= 0 || missing <= 0) return drawing
  const stretch = Math.min(mostStretch, 1 + missing / free)
  const added = gaps.map(({ from, to }) => {
    const now = to - from
    return Math.max(0, Math.min(now * (stretch - 1), mostBetweenRowsPx - now))
  })
  const heightOf = (y: number): number => {
    let more = 0
    for (let index = 0; index < gaps.length; index++) {
      const { from, to } = gaps[index] as Gap
      if (y <= from) break
      more += (added[index] ?? 0) * Math.min(1, (y - from) / (to - from))
    }
    return y + more
  }
  return {
    ...drawing,
    height: heightOf(drawing.height),
    parts: drawing.parts.map((part) => ({ ...part, y: heightOf(part.y) })),
    wires: drawing.wires.map((wire) => ({
      ...wire,
      points: wire.points.map((value, index) => (index % 2 === 0 ? value : heightOf(value))),
    })),
  }
}
