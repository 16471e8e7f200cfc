import type { CoolingLoss, LoopChange } from '#engines'
import type { CoolingLossStudy } from '../study'
import { type PaintClass, type PaintContext, type Painting, painted } from './define'

/** The gravest last: where two meet in one piece, the later one shows. */
const classes = [
  { id: 'rest', label: { en: 'Not cooled, and cools nothing' }, tone: 'rest', neutral: true },
  { id: 'same', label: { en: 'As before' }, tone: 'plain', neutral: true },
  { id: 'warmer', label: { en: 'Warmer, within its limit' }, tone: 'high' },
  { id: 'unknown', label: { en: 'Not known' }, tone: 'unknown', hatched: true },
  { id: 'short', label: { en: 'On a loop that falls short' }, tone: 'interrupted' },
  { id: 'over', label: { en: 'Intake over its limit' }, tone: 'over', outlined: true },
  { id: 'dry', label: { en: 'Without coolant' }, tone: 'dropped', outlined: true },
  { id: 'out', label: { en: 'Lost' }, tone: 'dead', hatched: true },
] as const satisfies readonly PaintClass[]

type LossClass = (typeof classes)[number]['id']

const numberOf = (id: LossClass): number => classes.findIndex((one) => one.id === id)

/** A rise that is no mere rounding. */
const noticeableK = 0.05
const slack = 1e-6

/** Whether a loop lacks capacity, flow or head after the loss. */
export const fallsShort = ({
  capacityMarginKw,
  flowMarginLPerMin,
  headMarginKpa,
}: LoopChange): boolean =>
  [capacityMarginKw, flowMarginLPerMin, headMarginKpa].some(({ after }) => after < -slack)

const marksOf = (loss: CoolingLoss, { answer }: PaintContext, count: number): Uint8Array => {
  const marks = new Uint8Array(count)
  const mark = (row: number, as: LossClass) => {
    if (row >= 0 && row < count) marks[row] = Math.max(marks[row] as number, numberOf(as))
  }
  for (const { row, intakeC, maxC } of loss.intakes) {
    const { before, after } = intakeC
    if (after > maxC) mark(row, 'over')
    else if (Number.isNaN(after)) mark(row, 'unknown')
    else mark(row, after > before + noticeableK ? 'warmer' : 'same')
  }
  const short = new Set(loss.loops.filter(fallsShort).map(({ id }) => id))
  for (const { id, sourceRows, sinkRows } of answer?.solution.cooling.loops ?? []) {
    for (const row of [...sourceRows, ...sinkRows]) mark(row, short.has(id) ? 'short' : 'same')
  }
  for (const row of loss.withoutCoolant) mark(row, 'dry')
  for (const row of loss.rows) mark(row, 'out')
  return marks
}

/** What a loss of cooling does to each piece of equipment; undefined while it is being found out. */
export const paintCoolingLoss = (
  { found }: CoolingLossStudy,
  context: PaintContext,
): Painting | undefined => {
  if (!found) return undefined
  const marks = marksOf(found.loss, context, found.ids.length)
  const about = {
    id: 'cooling-loss',
    label: { en: 'After the loss' },
    classes,
    lines: 'none',
  } as const
  return painted(about, found.ids, (_, row) => marks[row] ?? numberOf('rest'))
}
