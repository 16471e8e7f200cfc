import type { Caption } from './captions'
import type { PlacedPart } from './drawing'

/** One run of letters, relative to the top left corner of its part. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Smaller words that follow on the same line. */
  readonly more?: string
  readonly role: 'title' | 'span' | 'detail' | 'load' | 'over' | 'unknown' | 'hidden'
}

export const titlePx = 10.5
export const detailPx = 9.5
const gapPx = 7
const wordsWidthPx = 112
/** Mean width of a letter in a sans-serif face, as a share of its size: bold, and figures with signs. */
const titleRatio = 0.62
const detailRatio = 0.53

const titleLetterPx = titlePx * titleRatio
const detailLetterPx = detailPx * detailRatio

/** Cuts a text to a width, with an ellipsis. */
const cutTo = (text: string, widthPx: number, letterPx: number): string => {
  const most = Math.max(2, Math.floor(widthPx / letterPx))
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}

const loadRole = ({ isOver, isUnknown }: Caption): TextRun['role'] =>
  isOver ? 'over' : isUnknown ? 'unknown' : 'load'

const beside = (part: PlacedPart, caption: Caption, hidden: string): TextRun[] => {
  const x = part.width + gapPx
  const lines: (readonly [string, TextRun['role']])[] = [
    [caption.title, 'title'],
    [caption.span, 'span'],
    [part.role === 'load' && caption.span !== '' ? '' : caption.rating, 'detail'],
    [caption.load, loadRole(caption)],
    [hidden, 'hidden'],
  ]
  const shown = lines.filter(([text]) => text !== '')
  const isTie = part.role === 'tie'
  const first = part.isInLine
    ? -4 - (shown.length - 1) * 12
    : isTie
      ? part.height + 12
      : part.height / 2 - ((shown.length - 1) * 12) / 2 + 3.5
  return shown.map(([text, role], index) => ({
    text: cutTo(text, wordsWidthPx, role === 'title' ? titleLetterPx : detailLetterPx),
    x: isTie ? (part.width - wordsWidthPx) / 2 + 24 : x,
    y: first + index * 12,
    role,
  }))
}

/** The widest room over a bar that no incoming wire crosses. */
const roomOver = ({
  x,
  width,
  inlets,
}: PlacedPart): { readonly at: number; readonly wide: number } => {
  const stops = [0, ...inlets.map((inlet) => inlet - x + 5), width + 8]
  let best = { at: 0, wide: 0 }
  for (let index = 1; index < stops.length; index++) {
    const from = stops[index - 1] ?? 0
    const wide = (stops[index] ?? 0) - from - (index < stops.length - 1 ? 8 : 0)
    if (wide > best.wide + 40 || best.wide === 0) best = { at: from, wide }
  }
  return best
}

const overBar = (part: PlacedPart, caption: Caption, hidden: string): TextRun[] => {
  const { at, wide } = roomOver(part)
  const title = cutTo(caption.title, wide, titleLetterPx)
  const titleWidth = title.length * titleLetterPx + 8
  const rest = wide - titleWidth
  const more = [caption.span, caption.rating].filter(Boolean).join(' · ')
  const runs: TextRun[] = [
    {
      text: title,
      x: at,
      y: 12,
      role: 'title',
      ...(rest > 36 && more !== '' ? { more: cutTo(more, rest, detailLetterPx) } : {}),
    },
  ]
  const second = [caption.load, hidden].filter(Boolean).join(' · ')
  if (second !== '') {
    runs.push({ text: cutTo(second, wide, detailLetterPx), x: at, y: 24, role: loadRole(caption) })
  }
  return runs
}

/** The words of a part where they stand: beside a symbol, over a bar clear of its incoming wires. */
export const textsOf = (part: PlacedPart, caption: Caption, hidden: string): readonly TextRun[] =>
  part.role === 'bus' ? overBar(part, caption, hidden) : beside(part, caption, hidden)
