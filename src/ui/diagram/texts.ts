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

/** One line of what is written beside a symbol, below its title. */
export interface CaptionLine {
  readonly text: string
  readonly role: Exclude<TextRun['role'], 'title' | 'hidden'>
}

/** What is written beside a symbol, from the top. Empty lines are left out. */
export interface Words {
  readonly title: string
  readonly lines: readonly CaptionLine[]
  /** What is folded away below it. */
  readonly hidden: string
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

const beside = (part: PlacedPart, { title, lines, hidden }: Words): TextRun[] => {
  const x = part.width + gapPx
  const all: readonly Pick<TextRun, 'text' | 'role'>[] = [
    { text: title, role: 'title' },
    ...lines,
    { text: hidden, role: 'hidden' },
  ]
  const shown = all.filter(({ text }) => text !== '')
  const isTie = part.role === 'tie'
  const first = part.isInLine
    ? -4 - (shown.length - 1) * 12
    : isTie
      ? part.height + 12
      : part.height / 2 - ((shown.length - 1) * 12) / 2 + 3.5
  return shown.map(({ text, role }, index) => ({
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

const joined = (texts: readonly string[]): string => texts.filter(Boolean).join(' · ')

/** Words that say what it is; the others say how much it carries. */
const isName = ({ role }: CaptionLine): boolean => role === 'span' || role === 'detail'

const gravest = (lines: readonly CaptionLine[]): TextRun['role'] =>
  (['over', 'unknown'] as const).find((role) => lines.some((line) => line.role === role)) ?? 'load'

const overBar = (part: PlacedPart, words: Words): TextRun[] => {
  const { at, wide } = roomOver(part)
  const title = cutTo(words.title, wide, titleLetterPx)
  const titleWidth = title.length * titleLetterPx + 8
  const rest = wide - titleWidth
  const more = joined(words.lines.filter(isName).map(({ text }) => text))
  const runs: TextRun[] = [
    {
      text: title,
      x: at,
      y: 12,
      role: 'title',
      ...(rest > 36 && more !== '' ? { more: cutTo(more, rest, detailLetterPx) } : {}),
    },
  ]
  const figures = words.lines.filter((line) => !isName(line))
  const second = joined([...figures.map(({ text }) => text), words.hidden])
  if (second !== '') {
    runs.push({ text: cutTo(second, wide, detailLetterPx), x: at, y: 24, role: gravest(figures) })
  }
  return runs
}

/** The words of a part where they stand: beside a symbol, over a bar clear of its incoming wires. */
export const textsOf = (part: PlacedPart, words: Words): readonly TextRun[] =>
  part.role === 'bus' ? overBar(part, words) : beside(part, words)
