import type { PlacedPart } from './drawing'

/** A title that is still read when the symbols are too small for their words. */
export interface FarTitle {
  readonly key: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly sizePx: number
}

const screenPx = 11
const letterRatio = 0.6

/** What orients a person on a site: where power comes from, and the boards. */
const leading: ReadonlySet<PlacedPart['role']> = new Set(['source', 'bus', 'generator', 'ups'])

/**
 * Titles for a drawing seen from afar, as large on screen as ever: boards near the source first,
 * and none over another.
 */
export const farTitles = (
  parts: readonly PlacedPart[],
  titleOf: (part: PlacedPart) => string,
  scale: number,
): readonly FarTitle[] => {
  const sizePx = screenPx / scale
  const taken: { x: number; y: number; width: number }[] = []
  const titles: FarTitle[] = []
  const candidates = parts
    .filter(({ role }) => leading.has(role))
    .sort((a, b) => a.depth - b.depth || a.y - b.y || a.x - b.x)
  for (const part of candidates) {
    const text = titleOf(part)
    const width = text.length * sizePx * letterRatio
    const x = part.role === 'bus' ? part.x : part.x + part.width + sizePx / 3
    const y = part.role === 'bus' ? part.y + part.height - sizePx : part.y + part.height / 2
    const isFree = taken.every(
      (other) =>
        x > other.x + other.width || other.x > x + width || Math.abs(y - other.y) > sizePx * 1.15,
    )
    if (!isFree) continue
    taken.push({ x, y, width })
    titles.push({ key: part.key, text, x, y, sizePx })
  }
  return titles
}
