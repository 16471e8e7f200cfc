import type { Kind, KindId } from '#model'
import { circle, letters, type Mark, rect, stroke } from '../diagram/marks'

/** The frame of a symbol lies so far from the upper and lower edge of its place. */
export const framePx = 6
const halfHeight = 16

const fan = (x: number): readonly Mark[] => [
  stroke(circle(x, 0, 8)),
  stroke(`M${x - 8} 0q4 -5 8 0t8 0`, { weight: 'thin' }),
]

/** What is drawn inside of the frame, about its middle. */
const inner: Readonly<Partial<Record<KindId, readonly Mark[]>>> = {
  'dry-cooler': [...fan(-9), ...fan(9)],
  'cooling-tower': [stroke('M-14 12L-8 -10H8L14 12'), stroke('M-6 -2v6M0 -2v6M6 -2v6')],
  chiller: [stroke(circle(0, 0, 10)), letters('CH', 0, 0, 10)],
  cdu: [stroke('M-16 10L-6 -8L4 8L14 -10')],
  pump: [stroke(circle(0, 0, 12)), stroke('M-8 -9L0 12L8 -9')],
  rack: [stroke('M-9 -10H9M-9 -5H9M-9 0H9M-9 5H9M-9 10H9', { weight: 'thin' })],
  'immersion-tank': [stroke('M-14 -6q3.5 -4 7 0t7 0t7 0t7 0M-14 -6V10H14V-6')],
  'miner-container': [stroke(rect(-15, -9, 30, 18)), letters('TH', 0, 0, 10)],
}

const ofCoolers: readonly Mark[] = [...fan(0), stroke('M-16 12H16', { weight: 'thin' })]

const letterOf = ({ tag }: Pick<Kind, 'tag'>): readonly Mark[] => [
  letters(tag.slice(0, 4), 0, 0, tag.length > 3 ? 9 : 11),
]

/** The symbol of a kind in a frame as wide as its place; several pipes reach it side by side. */
export const glyphOf = (kind: Kind, widthPx: number): readonly Mark[] => {
  const half = widthPx / 2 - 2
  const frame = stroke(rect(-half, -halfHeight, 2 * half, 2 * halfHeight), { fill: 'ground' })
  const own = inner[kind.id] ?? (kind.cooling === 'air-cooler' ? ofCoolers : letterOf(kind))
  return [frame, ...own]
}

/** A header: a pipe along its bar. */
export const headerMarks = (widthPx: number, barAtPx: number): readonly Mark[] => [
  stroke(rect(-5, barAtPx - 3.5, widthPx + 10, 7), { fill: 'ground' }),
]
