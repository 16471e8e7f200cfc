/** A stroke or a few letters of a symbol. Lengths are drawing units about the symbol's centre. */
export type Mark =
  | {
      readonly type: 'stroke'
      /** As in the `d` of an SVG path. */
      readonly d: string
      /** What it encloses: nothing, the ground or the ink. */
      readonly fill?: 'ground' | 'ink'
      readonly weight?: 'thin' | 'bold'
      readonly isDashed?: boolean
    }
  | {
      readonly type: 'text'
      readonly text: string
      readonly x: number
      readonly y: number
      readonly sizePx: number
    }

/** A symbol: its marks, and how far from the centre wires come up to it. */
export interface Glyph {
  readonly marks: readonly Mark[]
  readonly top: number
  readonly bottom: number
  /** The part that is clicked to open or close it, in half widths about the centre. */
  readonly contact?: { readonly halfWidth: number; readonly halfHeight: number }
}

/** What a symbol shows of the device's state. */
export interface GlyphState {
  readonly isOpen?: boolean
  /** The input that a transfer switch takes: 0 is the preferred one. */
  readonly input?: number
}

/** A stroke of a symbol. */
export const stroke = (
  d: string,
  more: Partial<Omit<Extract<Mark, { type: 'stroke' }>, 'type' | 'd'>> = {},
): Mark => ({ type: 'stroke', d, ...more })

/** Letters in a symbol, centred at a point. */
export const letters = (text: string, x = 0, y = 0, sizePx = 11): Mark => ({
  type: 'text',
  text,
  x,
  y,
  sizePx,
})

export const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`

export const rect = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`

/** A wave of alternating current, one period wide, centred at a point. */
export const wave = (x: number, y: number, width = 12): string => {
  const quarter = width / 4
  return `M${x - width / 2} ${y}q${quarter} ${-width / 2} ${2 * quarter} 0t${2 * quarter} 0`
}

/** The two lines of direct current, one of them dashed. */
export const direct = (x: number, y: number, width = 11): string =>
  `M${x - width / 2} ${y - 2}h${width}M${x - width / 2} ${y + 2}h2.6m1.6 0h2.6m1.6 0h2.6`
