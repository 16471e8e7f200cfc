import type { Part } from './diagram'

/** A part with its place. Lengths are the drawing's own: 1 is a pixel at full size. */
export interface PlacedPart extends Part {
  /** Top left corner of the symbol; its words stand beside or above it. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Where wires reach the top edge and leave the bottom edge, from left to right. */
  readonly inlets: readonly number[]
  readonly outlets: readonly number[]
  /** Whether a battery is joined to its left side. */
  readonly hasStore: boolean
  /** A tie that lies in line with its two bars, with its words above; others have them below. */
  readonly isInLine?: boolean
  /** Steps from where power comes in. */
  readonly depth: number
  /** Parts hidden below it; undefined when nothing is. */
  readonly hidden: number | undefined
  /** A part that stands for several, or hides some: it can be spread out. */
  readonly isMany: boolean
  /** A bar with something below it that can be folded away. */
  readonly isFoldable: boolean
}

/** A line with its corners: x and y in turn. */
export interface PlacedWire {
  readonly from: string
  readonly to: string
  readonly toPort: string
  readonly count: number
  readonly path: string | undefined
  readonly points: readonly number[]
}

/** A laid out diagram: parts by rows from the top, each from left to right. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly parts: readonly PlacedPart[]
  readonly wires: readonly PlacedWire[]
  /** Whether like feeders are drawn as one. */
  readonly isMerged: boolean
}

/** Size of a symbol on a line. */
export const glyphPx = 44
/** Height of a tie, which lies on a horizontal line with its words below. */
export const tieHeightPx = 28
/** Height of a bar with its words, and where in it the bar lies. */
export const barHeightPx = 36
export const barAtPx = 31
/** Room for the words beside a symbol. */
export const wordsPx = 112
