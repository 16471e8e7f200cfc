import type { PlacedPart, PlacedWire } from './drawing'
import type { Mark } from './marks'
import type { TextRun } from './texts'

/** Whether the devices of a part are open: undefined for what cannot be operated. */
export interface Position {
  readonly open: number
  readonly count: number
}

/** A part with everything that is drawn and said of it. Marks are relative to its top left corner. */
export interface Dressed {
  readonly part: PlacedPart
  /** Lines from the wires to the symbol. */
  readonly lines: readonly Mark[]
  readonly marks: readonly Mark[]
  /** The symbol's centre, and a quarter turn where it lies on a horizontal line. */
  readonly centre: { readonly x: number; readonly y: number; readonly turnDeg: 0 | -90 }
  readonly contact: { readonly halfWidth: number; readonly halfHeight: number } | undefined
  readonly texts: readonly TextRun[]
  /** Beyond what it can carry, or short of what it needs. */
  readonly isOver: boolean
  readonly position: Position | undefined
  readonly isDead: boolean
  readonly spoken: string
}

/** One line of a wire as it is drawn: a wire may be one of them, or a supply and a return. */
export interface Strand {
  /** A key of the drawing's colours; without one it has the colour of wires. */
  readonly tone: string | undefined
  readonly isDead: boolean
  /** Its corners: x and y in turn. */
  readonly points: readonly number[]
}

/** How large letters along a wire are, and where they begin. */
export const wireLabel = { sizePx: 7.5, besidePx: 7.5, abovePx: 3 } as const

/** A few letters along a wire, upwards from its lower end. */
export interface WireLabel {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** Dresses a drawing with the document as it is and the last answer. */
export interface Dresser {
  dress(part: PlacedPart): Dressed
  strandsOf(wire: PlacedWire): readonly Strand[]
  /** What is written along a wire, where anything is. */
  labelOf?(wire: PlacedWire): WireLabel | undefined
}

/** Dresses each part once, as it comes into view. */
export const dressingOnce = ({ dress, ...lines }: Dresser): Dresser => {
  const known = new Map<string, Dressed>()
  return {
    ...lines,
    dress: (part) => {
      const before = known.get(part.key)
      if (before) return before
      const dressed = dress(part)
      known.set(part.key, dressed)
      return dressed
    },
  }
}
