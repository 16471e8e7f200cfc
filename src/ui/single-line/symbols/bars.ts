import { barAtPx } from '../../diagram/drawing'
import { type Mark, rect, stroke } from '../../diagram/marks'
import type { BarStyle } from './ids'

/** How far a bar reaches beyond the outermost wire that it can hold. */
const overhangPx = 5

const styles: Readonly<Record<BarStyle, (x: number, width: number) => readonly Mark[]>> = {
  bar: (x, width) => [stroke(rect(x, barAtPx - 2, width, 4), { fill: 'ink' })],
  duct: (x, width) => [
    stroke(rect(x, barAtPx - 3.5, width, 7), { fill: 'ground' }),
    stroke(`M${x + 3} ${barAtPx}H${x + width - 3}`, { weight: 'bold' }),
  ],
  enclosed: (x, width) => [
    stroke(rect(x, barAtPx - 2, width, 4), { fill: 'ink' }),
    stroke(rect(x - 3, barAtPx - 6, width + 6, 12), { weight: 'thin', isDashed: true }),
  ],
  strip: (x, width) => [stroke(rect(x, barAtPx - 3.5, width, 7), { fill: 'ground' })],
}

/** The marks of a bar, from the top left corner of its place. */
export const barMarks = (style: BarStyle, width: number): readonly Mark[] =>
  styles[style](-overhangPx, width + 2 * overhangPx)
