import { type ClassOverlay, type PaintClass, painted, valuesOf } from './define'

const classes = [
  { id: 'up-to-10', label: { en: 'Up to 10 kW' }, tone: 'heat-0' },
  { id: 'up-to-20', label: { en: '10 to 20 kW' }, tone: 'heat-1' },
  { id: 'up-to-40', label: { en: '20 to 40 kW' }, tone: 'heat-2' },
  { id: 'up-to-80', label: { en: '40 to 80 kW' }, tone: 'heat-3' },
  { id: 'up-to-160', label: { en: '80 to 160 kW' }, tone: 'heat-4' },
  { id: 'over-160', label: { en: 'Over 160 kW' }, tone: 'heat-5' },
  { id: 'unknown', label: { en: 'Not known' }, tone: 'unknown', hatched: true },
  { id: 'within', label: { en: 'Counted with its rack' }, tone: 'plain', neutral: true },
  { id: 'rest', label: { en: 'No IT heat' }, tone: 'rest', neutral: true },
] as const satisfies readonly PaintClass[]

type HeatBand = (typeof classes)[number]['id']

const numberOf = (id: HeatBand): number => classes.findIndex((one) => one.id === id)

const upperKw: readonly (readonly [number, HeatBand])[] = [
  [10, 'up-to-10'],
  [20, 'up-to-20'],
  [40, 'up-to-40'],
  [80, 'up-to-80'],
  [160, 'up-to-160'],
]

/** The band of a rack's heat; what is not known is in none of the six. */
export const heatBand = (heatKw: number): HeatBand => {
  if (Number.isNaN(heatKw)) return 'unknown'
  return upperKw.find(([upTo]) => heatKw <= upTo)?.[1] ?? 'over-160'
}

/** Racks, tanks and miners by the heat that they give off, with all that is mounted in them. */
export const rackHeatOverlay: ClassOverlay = {
  id: 'rack-heat',
  discipline: 'cooling',
  label: { en: 'Heat, kW per rack' },
  paint: ({ document, answer, kinds }) => {
    const heatKw = answer && valuesOf(answer, 'heatKw')
    if (!answer || !heatKw) return undefined
    const about = {
      id: 'rack-heat',
      label: { en: 'Heat per rack, tank or miner' },
      classes,
      lines: 'none',
    } as const
    return painted(about, answer.ids, (id, row) => {
      const item = document.get('equipment', id)
      if (!item || !kinds.get(item.kind)?.it) return numberOf('rest')
      if (item.inside) return numberOf('within')
      return numberOf(heatBand(heatKw[row] ?? Number.NaN))
    })
  },
}
