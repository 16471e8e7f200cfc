import type { Text, Unit } from '#base'
import type { Equipment, Kind } from '#model'
import type { Answer } from '../solver'
import { type ClassOverlay, type PaintClass, painted, valuesOf } from './define'

/** Room for the rounding of sums. */
const slack = 1e-9

type MarginBand = 'ample' | 'some' | 'near' | 'over' | 'unlimited' | 'unknown' | 'rest'

const order: readonly MarginBand[] = [
  'ample',
  'some',
  'near',
  'over',
  'unlimited',
  'unknown',
  'rest',
]

/** The band of what is left to a limit; `near` and `some` are where the first two bands end. */
export const marginBand = (margin: number, near: number, some: number): MarginBand => {
  if (Number.isNaN(margin)) return 'unknown'
  if (margin < -slack) return 'over'
  if (margin <= near) return 'near'
  return margin <= some ? 'some' : 'ample'
}

interface MarginOverlay {
  readonly id: string
  readonly label: Text
  readonly title: Text
  /** Where the bands end, in the unit of the margin. */
  readonly near: number
  readonly some: number
  readonly unit: Unit
  readonly words: Readonly<Record<'left' | 'over' | 'rest', string>>
  /** What is left of each row's limit, NaN where it is not known. */
  readonly marginsOf: (answer: Answer) => (row: number) => number
  /** The column of what is held against a limit, where there may be no limit to hold it against. */
  readonly measured?: string
  /** Whether the question arises for a piece of equipment. */
  readonly asks: (item: Equipment, kind: Kind, answer: Answer, row: number) => boolean
}

const classesOf = ({ near, some, unit, words }: MarginOverlay): readonly PaintClass[] => [
  { id: 'ample', label: { en: `Over ${some} ${unit} ${words.left}` }, tone: 'low' },
  { id: 'some', label: { en: `${near} to ${some} ${unit} ${words.left}` }, tone: 'middle' },
  { id: 'near', label: { en: `0 to ${near} ${unit} ${words.left}` }, tone: 'high' },
  { id: 'over', label: { en: words.over }, tone: 'over', outlined: true },
  { id: 'unlimited', label: { en: 'Known, but no limit is stated' }, tone: 'plain' },
  { id: 'unknown', label: { en: 'Not known' }, tone: 'unknown', hatched: true },
  { id: 'rest', label: { en: words.rest }, tone: 'rest', neutral: true },
]

/** An overlay of how much is left to a limit of each piece of equipment. */
const marginOverlay = (about: MarginOverlay): ClassOverlay => {
  const { id, label, title, near, some, marginsOf, measured, asks } = about
  const classes = classesOf(about)
  return {
    id,
    discipline: 'cooling',
    label,
    paint: ({ document, answer, kinds }) => {
      if (!answer) return undefined
      const marginOf = marginsOf(answer)
      const values = measured === undefined ? undefined : valuesOf(answer, measured)
      const bandOf = (row: number): MarginBand => {
        const band = marginBand(marginOf(row), near, some)
        const isKnown = !Number.isNaN(values?.[row] ?? Number.NaN)
        return band === 'unknown' && isKnown ? 'unlimited' : band
      }
      return painted({ id, label: title, classes, lines: 'none' }, answer.ids, (itemId, row) => {
        const item = document.get('equipment', itemId)
        const kind = item && kinds.get(item.kind)
        const isAsked = item && kind && asks(item, kind, answer, row)
        return order.indexOf(isAsked ? bandOf(row) : 'rest')
      })
    },
  }
}

const difference = (limit: string, value: string) => (answer: Answer) => {
  const [limits, values] = [valuesOf(answer, limit), valuesOf(answer, value)]
  return (row: number) => (limits?.[row] ?? Number.NaN) - (values?.[row] ?? Number.NaN)
}

const isNought = (answer: Answer, name: string, row: number): boolean =>
  valuesOf(answer, name)?.[row] === 0

/** Equipment that breathes the air of its room: all its heat may go into liquid instead. */
const breathes = (_: Equipment, { it }: Kind, answer: Answer, row: number): boolean =>
  it === true && !isNought(answer, 'airHeatKw', row)

/** Intakes by how far they stay below the limit of what takes the air in. */
const intakesBy = (measured: string, id: string, label: string, title: string): ClassOverlay =>
  marginOverlay({
    id,
    label: { en: label },
    title: { en: title },
    near: 2,
    some: 5,
    unit: 'K',
    words: { left: 'below its limit', over: 'Over its limit', rest: 'Takes no air in' },
    marginsOf: difference('intakeMaxC', measured),
    measured,
    asks: breathes,
  })

export const intakeOverlay = intakesBy(
  'intakeC',
  'intake',
  'Intake °C, against its limit',
  'Air at the intake',
)

/** The same after the loss of the one cooling unit that is worst for each. */
export const worstIntakeOverlay = intakesBy(
  'worstIntakeC',
  'intake-one-out',
  'Intake °C, one unit out',
  'Air at the intake, with the unit out that is worst for it',
)

/** Takes coolant: gives heat to it, or is known to have some of it flow through. */
const isWet = (_: Equipment, { it }: Kind, answer: Answer, row: number): boolean => {
  const flow = valuesOf(answer, 'coolantFlowLPerMin')?.[row] ?? Number.NaN
  const heat = valuesOf(answer, 'liquidHeatKw')?.[row] ?? Number.NaN
  const dielectric = valuesOf(answer, 'dielectricHeatKw')?.[row] ?? Number.NaN
  return flow > 0 || (it === true && (heat > 0 || dielectric > 0))
}

/** Coolant by how far its temperature stays below what the equipment may be given. */
export const coolantOverlay = marginOverlay({
  id: 'coolant-supply',
  label: { en: 'Coolant °C, against its limit' },
  title: { en: 'Coolant supplied' },
  near: 2,
  some: 5,
  unit: 'K',
  words: { left: 'below its limit', over: 'Over its limit', rest: 'Takes no coolant' },
  marginsOf: difference('coolantSupplyMaxC', 'coolantSupplyC'),
  measured: 'coolantSupplyC',
  asks: (item, kind, answer, row) => kind.it === true && isWet(item, kind, answer, row),
})

/** Branches of liquid loops by the head that is left after pipes and equipment. */
export const headOverlay = marginOverlay({
  id: 'coolant-head',
  label: { en: 'Loop margin, kPa' },
  title: { en: 'Head left for the branch' },
  near: 10,
  some: 50,
  unit: 'kPa',
  words: { left: 'left', over: 'Head too low', rest: 'On no liquid loop' },
  marginsOf: (answer) => {
    const values = valuesOf(answer, 'coolantMarginKpa')
    return (row) => values?.[row] ?? Number.NaN
  },
  asks: isWet,
})
