import { type ClassOverlay, type PaintClass, painted, valuesOf } from './define'

const classes = [
  { id: 'up-to-18', label: { en: 'Up to 18 °C' }, tone: 'heat-0' },
  { id: 'up-to-22', label: { en: '18 to 22 °C' }, tone: 'heat-1' },
  { id: 'up-to-27', label: { en: '22 to 27 °C' }, tone: 'heat-2' },
  { id: 'up-to-32', label: { en: '27 to 32 °C' }, tone: 'heat-3' },
  { id: 'up-to-40', label: { en: '32 to 40 °C' }, tone: 'heat-4' },
  { id: 'over-40', label: { en: 'Over 40 °C' }, tone: 'heat-5' },
  { id: 'rest', label: { en: 'Not looked at' }, tone: 'rest', neutral: true },
] as const satisfies readonly PaintClass[]

const upperC = [18, 22, 27, 32, 40] as const

/** The band of an intake, as an index into the classes; `rest` for what no air view looked at. */
const bandOf = (warmestC: number): number => {
  if (Number.isNaN(warmestC)) return classes.length - 1
  // What reads 22.0 °C belongs with 22 °C, whatever the float says.
  const read = Math.round(warmestC * 10) / 10
  const at = upperC.findIndex((upTo) => read <= upTo)
  return at < 0 ? upperC.length : at
}

/** Racks by the warmest air at their intake, as a fresh air view has it. */
export const airIntakeOverlay: ClassOverlay = {
  id: 'air-intake',
  discipline: 'cooling',
  label: { en: 'Intake °C, by the air view' },
  paint: ({ answer }) => {
    const found = answer && valuesOf(answer, 'airViewIntakeC')
    if (!answer) return undefined
    const about = {
      id: 'air-intake',
      label: { en: 'Warmest air at the intake' },
      classes,
      lines: 'none',
      ...(found ? {} : { note: { en: 'No air view stands. Run one to see its intakes.' } }),
    } as const
    return painted(about, answer.ids, (_, row) => bandOf(found?.[row] ?? Number.NaN))
  },
}
