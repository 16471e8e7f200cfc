import { type ClassOverlay, type PaintClass, painted, valuesOf } from './define'

/** Room for the rounding of sums. */
const slack = 1e-9

const classes = [
  { id: 'low', label: { en: 'Below 50 %' }, tone: 'low' },
  { id: 'middle', label: { en: '50 to 80 %' }, tone: 'middle' },
  { id: 'high', label: { en: '80 to 100 %' }, tone: 'high' },
  { id: 'over', label: { en: 'Over 100 %' }, tone: 'over' },
  { id: 'unknown', label: { en: 'Not known' }, tone: 'unknown', hatched: true },
  { id: 'load', label: { en: 'Loads' }, tone: 'plain', neutral: true },
  { id: 'rest', label: { en: 'Not in the power chain' }, tone: 'rest', neutral: true },
] as const satisfies readonly PaintClass[]

type BandId = (typeof classes)[number]['id']

const numberOf = (id: BandId): number => classes.findIndex((one) => one.id === id)

/** The band of a load over its rating, a ratio; what is not known is in none of the four. */
export const loadBand = (utilisation: number): BandId => {
  if (Number.isNaN(utilisation)) return 'unknown'
  if (utilisation < 0.5) return 'low'
  if (utilisation < 0.8) return 'middle'
  return utilisation <= 1 + slack ? 'high' : 'over'
}

/** Components by their load over their rating, in four bands. Loads have no rating to be held to. */
export const loadOverlay: ClassOverlay = {
  id: 'power-load',
  discipline: 'power',
  label: { en: 'Power load, % of rating' },
  paint: ({ document, answer, kinds }) => {
    const utilisation = answer && valuesOf(answer, 'utilisation')
    if (!answer || !utilisation) return undefined
    const about = {
      id: 'power-load',
      label: { en: 'Load, % of rating' },
      classes,
      lines: 'fed',
    } as const
    return painted(about, answer.ids, (id, row) => {
      const item = document.get('equipment', id)
      const role = item && kinds.get(item.kind)?.power
      if (role === undefined) return numberOf('rest')
      if (role === 'load' || role === 'store') return numberOf(role === 'load' ? 'load' : 'rest')
      return numberOf(loadBand(utilisation[row] ?? Number.NaN))
    })
  },
}
