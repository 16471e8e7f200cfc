import type { Equipment } from '#model'
import { circle, letters, type Mark, rect, stroke } from '../diagram/marks'
import type { Tier } from './layers'

/** The frame of a symbol lies so far from the upper and lower edge of its place. */
export const framePx = 6
const halfHeight = 16

const arrows = (y: number): readonly Mark[] => [
  stroke(`M-11 ${y}H9M6 ${y - 3}L10 ${y}L6 ${y + 3}`, { weight: 'thin' }),
  stroke(`M11 ${y + 7}H-9M-6 ${y + 4}L-10 ${y + 7}L-6 ${y + 10}`, { weight: 'thin' }),
]

const shelves = stroke('M-9 -10H9M-9 -5H9M-9 0H9M-9 5H9M-9 10H9', { weight: 'thin' })

const disk = (y: number): string => `M-10 ${y}q0 -3.5 10 -3.5t10 3.5t-10 3.5t-10 -3.5`

const insides: Readonly<Partial<Record<Equipment['kind'], readonly Mark[]>>> = {
  rack: [shelves],
  'storage-rack': [
    stroke(disk(-8)),
    stroke('M-10 -8V8q0 3.5 10 3.5t10 -3.5V-8M-10 0q0 3.5 10 3.5t10 -3.5'),
  ],
  'miner-container': [stroke(rect(-15, -9, 30, 18)), letters('TH', 0, 0, 10)],
  'immersion-tank': [stroke('M-14 -6q3.5 -4 7 0t7 0t7 0t7 0M-14 -6V10H14V-6')],
  'asic-rack': [shelves, letters('TH', 0, 0, 9)],
  entrance: [
    stroke(circle(0, 0, 10)),
    stroke('M-10 0H10M0 -10q-7 10 0 20M0 -10q7 10 0 20', { weight: 'thin' }),
  ],
}

const server = [stroke('M-14 -5H14V5H-14z'), stroke('M-10 0H-4M8 0H10', { weight: 'thin' })]

const letterOf: Readonly<Partial<Record<Tier, string>>> = {
  core: 'C',
  spine: 'S',
  leaf: 'L',
  management: 'M',
}

/**
 * The symbol of a piece in a frame as wide as its place. A switch has its tier's letter; one of a
 * cluster that does not say what it is for has a dashed frame and a question mark.
 */
export const networkGlyph = (
  { kind, cluster }: Pick<Equipment, 'kind' | 'cluster'>,
  tier: Tier,
  widthPx: number,
): readonly Mark[] => {
  const half = widthPx / 2 - 2
  const isUnknown = tier === 'unknown' && cluster !== undefined
  const frame = stroke(rect(-half, -halfHeight, 2 * half, 2 * halfHeight), {
    fill: 'ground',
    ...(isUnknown ? { isDashed: true } : {}),
  })
  if (kind !== 'switch') return [frame, ...(insides[kind] ?? server)]
  const letter = isUnknown ? '?' : letterOf[tier]
  return letter === undefined ? [frame, ...arrows(-3)] : [frame, letters(letter, 0, 0, 13)]
}

/** A patch panel: a thin bar that links pass through, with a row of places. */
export const panelMarks = (widthPx: number, barAtPx: number): readonly Mark[] => {
  const places = Math.max(1, Math.floor(widthPx / 12))
  const dots = Array.from({ length: places }, (_, at) =>
    circle(((at + 0.5) * widthPx) / places, barAtPx, 1.5),
  ).join('')
  return [
    stroke(rect(-4, barAtPx - 4, widthPx + 8, 8), { fill: 'ground', weight: 'thin' }),
    stroke(dots, { weight: 'thin' }),
  ]
}
