import type { Text, Unit } from '#base'
import type { TrayUse } from '#engines'
import type { Route } from '#model'
import { traysOf } from '../trays'
import { type ClassOverlay, type PaintClass, type PaintedRoute, painted } from './define'

interface Band extends PaintClass {
  /** Values up to this are in it. */
  readonly upTo: number
}

const note = { en: 'Where the size of some cable is not known, a tray is not known to have room.' }

interface TrayOverlay {
  readonly id: string
  readonly label: Text
  readonly title: Text
  readonly unit: Unit
  readonly bands: readonly Band[]
  readonly measure: (tray: TrayUse) => number
  /** Cables of which that is not known. */
  readonly unknownIn: (tray: TrayUse) => number
  /** The same of each run, where it is told. */
  readonly measureRuns?: (tray: TrayUse) => readonly number[]
}

const outside = [
  { id: 'unknown', label: { en: 'Not known' }, tone: 'unknown', hatched: true },
  { id: 'rest', label: { en: 'No data tray' }, tone: 'rest', neutral: true },
] as const satisfies readonly PaintClass[]

/**
 * The class of a value among rising bands; one that is not known has a class of its own. With cables
 * that nobody knows the size of it is a lower bound, which tells only that the last band is reached.
 */
export const trayBand = (
  bands: readonly Pick<Band, 'upTo'>[],
  value: number,
  unknownCables: number,
): number => {
  const band = bands.findIndex(({ upTo }) => value <= upTo)
  return band < 0 || (unknownCables > 0 && band < bands.length - 1) ? bands.length : band
}

/** Trays by what lies in them: routes by their runs, placed trays as a whole. */
const trayOverlay = (about: TrayOverlay): ClassOverlay => {
  const { id, label, title, unit, bands, measure, unknownIn, measureRuns } = about
  const classes: readonly PaintClass[] = [...bands, ...outside]
  const rest = classes.length - 1
  const classAt = (tray: TrayUse) => trayBand(bands, measure(tray), unknownIn(tray))
  const runsOf = (tray: TrayUse) =>
    measureRuns?.(tray).map((value, run) => trayBand(bands, value, tray.runUnknown[run] ?? 0))
  const paintedRoute = ({ carries }: Route, tray: TrayUse | undefined): PaintedRoute => {
    const runs = tray && runsOf(tray)
    const unknown = carries === 'data' ? bands.length : rest
    return {
      classAt: tray ? classAt(tray) : unknown,
      // What is known to lie there is not what lies there.
      value: tray && classAt(tray) < bands.length ? measure(tray) : Number.NaN,
      unit,
      ...(runs ? { runs } : {}),
    }
  }
  return {
    id,
    discipline: 'network',
    label,
    paint: ({ document, answer }) => {
      if (!answer) return undefined
      const trays = traysOf(answer)
      const routes = new Map<string, PaintedRoute>()
      for (const route of document.records('routes').values()) {
        routes.set(route.id, paintedRoute(route, trays.get(route.id)))
      }
      const told = { id, label: title, classes, lines: 'none', routes } as const
      const someUnknown = [...trays.values()].some((tray) => unknownIn(tray) > 0)
      const painting = painted(
        { ...told, ...(someUnknown ? { note } : {}) },
        answer.ids,
        (item) => {
          const tray = trays.get(item)
          return tray ? classAt(tray) : rest
        },
      )
      return { ...painting, counts: countsOf(painting.counts, routes) }
    },
  }
}

/** The legend counts routes beside placed trays. */
const countsOf = (
  items: readonly number[],
  routes: ReadonlyMap<string, PaintedRoute>,
): readonly number[] => {
  const counts = [...items]
  for (const { classAt } of routes.values()) counts[classAt] = (counts[classAt] ?? 0) + 1
  return counts
}

/** Trays by the share of their cross section that cables fill; the bands end where the rules do. */
export const trayFillOverlay = trayOverlay({
  id: 'tray-fill',
  label: { en: 'Tray fill' },
  title: { en: 'Fill of trays' },
  unit: 'ratio',
  bands: [
    { id: 'empty', label: { en: 'Empty' }, tone: 'plain', upTo: 0 },
    { id: 'up-to-25', label: { en: 'Up to 25 %' }, tone: 'low', upTo: 0.25 },
    { id: 'up-to-40', label: { en: '25 to 40 %' }, tone: 'middle', upTo: 0.4 },
    { id: 'up-to-50', label: { en: '40 to 50 %' }, tone: 'high', upTo: 0.5 },
    {
      id: 'over-50',
      label: { en: 'Over 50 %: full' },
      tone: 'over',
      outlined: true,
      upTo: Number.POSITIVE_INFINITY,
    },
  ],
  measure: ({ fill }) => fill,
  unknownIn: ({ unknownCables }) => unknownCables,
  measureRuns: ({ runFill }) => runFill,
})

/** Trays by what their cables weigh, as a share of what the tray may carry. */
export const trayWeightOverlay = trayOverlay({
  id: 'tray-weight',
  label: { en: 'Tray load' },
  title: { en: 'Cables against the load limit' },
  unit: 'ratio',
  bands: [
    { id: 'up-to-25', label: { en: 'Up to a quarter' }, tone: 'low', upTo: 0.25 },
    { id: 'up-to-75', label: { en: 'Up to three quarters' }, tone: 'middle', upTo: 0.75 },
    { id: 'up-to-100', label: { en: 'Up to the limit' }, tone: 'high', upTo: 1 },
    {
      id: 'over',
      label: { en: 'Over the limit' },
      tone: 'over',
      outlined: true,
      upTo: Number.POSITIVE_INFINITY,
    },
  ],
  measure: ({ kgPerM, loadLimitKgPerM }) => kgPerM / loadLimitKgPerM,
  unknownIn: ({ unknownMasses }) => unknownMasses,
})
