import { type ClassOverlay, type PaintClass, type PaintedArea, painted } from './define'

const classes = [
  { id: 'up-to-1', label: { en: 'Up to 1 kW/m²' }, tone: 'heat-0' },
  { id: 'up-to-2', label: { en: '1 to 2 kW/m²' }, tone: 'heat-1' },
  { id: 'up-to-4', label: { en: '2 to 4 kW/m²' }, tone: 'heat-2' },
  { id: 'up-to-8', label: { en: '4 to 8 kW/m²' }, tone: 'heat-3' },
  { id: 'up-to-12', label: { en: '8 to 12 kW/m²' }, tone: 'heat-4' },
  { id: 'over-12', label: { en: 'Over 12 kW/m²' }, tone: 'heat-5' },
  { id: 'unknown', label: { en: 'Not known' }, tone: 'unknown', hatched: true },
  { id: 'rest', label: { en: 'Equipment' }, tone: 'rest', neutral: true },
] as const satisfies readonly PaintClass[]

type AreaBand = (typeof classes)[number]['id']

const numberOf = (id: AreaBand): number => classes.findIndex((one) => one.id === id)

const upper: readonly (readonly [number, AreaBand])[] = [
  [1, 'up-to-1'],
  [2, 'up-to-2'],
  [4, 'up-to-4'],
  [8, 'up-to-8'],
  [12, 'up-to-12'],
]

/** The band of a room's heat over its floor, kW/m²; what is not known is in none of the six. */
export const areaBand = (heatKwPerM2: number): AreaBand => {
  if (Number.isNaN(heatKwPerM2)) return 'unknown'
  return upper.find(([upTo]) => heatKwPerM2 <= upTo)?.[1] ?? 'over-12'
}

/** The floors of the rooms by the heat that arises on them, with the figure beside the name. */
export const areaHeatOverlay: ClassOverlay = {
  id: 'area-heat',
  discipline: 'cooling',
  label: { en: 'Heat, kW per m² of room' },
  paint: ({ document, answer }) => {
    if (!answer) return undefined
    const rooms = document.list('rooms')
    const areas = new Map<string, PaintedArea>()
    for (const { roomRow, heatKwPerM2 } of answer.solution.cooling.rooms) {
      const room = rooms[roomRow]
      if (!room) continue
      const classAt = numberOf(areaBand(heatKwPerM2))
      areas.set(room.id, { classAt, value: heatKwPerM2, unit: 'kW/m2' })
    }
    const about = {
      id: 'area-heat',
      label: { en: 'Heat per area of floor' },
      classes,
      lines: 'none',
      areas,
    } as const
    const painting = painted(about, answer.ids, () => numberOf('rest'))
    return { ...painting, counts: countsOf(areas, answer.ids.length) }
  },
}

/** The legend counts rooms; the equipment is but one more line. */
const countsOf = (areas: ReadonlyMap<string, PaintedArea>, items: number): readonly number[] => {
  const counts = classes.map(({ id }) => (id === 'rest' ? items : 0))
  for (const { classAt } of areas.values()) counts[classAt] = (counts[classAt] ?? 0) + 1
  return counts
}
