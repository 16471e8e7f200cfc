import { formatQuantity, type UnitSystem } from '#base'
import type { Basis, Cascade, CascadeEvent, EventType } from '#engines'
import { breakWords } from '../text/breakPanel'
import { formatMoment, formatSpan } from './moments'
import { type BreakNames, rowsText } from './names'

const { events: text } = breakWords

type Sentence = (who: string, count: number) => string

const sentences: Readonly<Record<EventType, Sentence>> = {
  out: text.out,
  unpowered: text.unpowered,
  'on-battery': text.onBattery,
  'battery-empty': text.batteryEmpty,
  unprotected: text.unprotected,
  'generator-carries': text.generatorCarries,
  switched: text.switched,
  overloaded: text.overloaded,
  tripped: text.tripped,
  'fuel-empty': text.fuelEmpty,
  powered: text.powered,
  'plant-stops': text.plantStops,
  'plant-runs': text.plantRuns,
  warms: text.warms,
  'over-limit': text.overLimit,
  recovers: text.recovers,
  throttled: text.throttled,
  'load-lost': text.loadLost,
  'load-back': text.loadBack,
  'links-lost': text.linksLost,
  'cut-off': text.cutOff,
  curtailed: text.curtailed,
}

/** What an event is to the loads: what hurts, what may come to hurt, what helps. */
export type Graveness = 'harm' | 'risk' | 'relief' | 'plain'

/** How grave each kind of event is. */
export const gravenessOf: Readonly<Record<EventType, Graveness>> = {
  out: 'harm',
  unpowered: 'harm',
  'on-battery': 'risk',
  'battery-empty': 'harm',
  unprotected: 'risk',
  'generator-carries': 'relief',
  switched: 'relief',
  overloaded: 'risk',
  tripped: 'harm',
  'fuel-empty': 'harm',
  powered: 'relief',
  'plant-stops': 'harm',
  'plant-runs': 'relief',
  warms: 'risk',
  'over-limit': 'risk',
  recovers: 'relief',
  throttled: 'risk',
  'load-lost': 'harm',
  'load-back': 'relief',
  'links-lost': 'risk',
  'cut-off': 'harm',
  curtailed: 'plain',
}

/** One line of the list of what happens. */
export interface EventLine {
  /** Its index in the cascade. */
  readonly index: number
  readonly atS: number
  readonly when: string
  readonly text: string
  readonly graveness: Graveness
  /** What it happens to: framed and selected by a click. */
  readonly ids: readonly string[]
  readonly rests: readonly Basis[]
  readonly gaps: CascadeEvent['gaps']
}

const figure = (value: number, { unit }: CascadeEvent, units: UnitSystem): string =>
  unit === 's'
    ? formatSpan(value)
    : unit === '°C'
      ? formatQuantity(value, 'C', units)
      : formatQuantity(value, unit ?? 'factor', units)

const figuresOf = (event: CascadeEvent, units: UnitSystem): string => {
  const { type, value, limit, untilS } = event
  if (type === 'on-battery') {
    if (untilS === undefined) return ''
    return Number.isNaN(untilS) ? text.untilUnknown : text.until(formatSpan(untilS))
  }
  if (value === undefined) return ''
  if (limit === undefined) return text.value(figure(value, event, units))
  const join = event.unit === '°C' ? text.atLimit : text.ofLimit
  return join(figure(value, event, units), figure(limit, event, units))
}

/** What an event says, without its time: "CDU-02, CDU-03 stand still". */
export const eventText = (
  event: CascadeEvent,
  names: BreakNames,
  units: UnitSystem = 'metric',
): string => {
  const { type, rows, place } = event
  const who = rows.length > 0 ? rowsText(rows, names) : place ? names.place(place) : text.something
  return `${sentences[type](who, Math.max(1, rows.length))}${figuresOf(event, units)}`
}

const idsOf = ({ rows, place }: CascadeEvent, names: BreakNames): readonly string[] => {
  if (rows.length > 0) return rows.map(names.id)
  return place && (place.type === 'room' || place.type === 'route') ? [place.id] : []
}

/** Every event, or some of them by index, in the order of time; those of unknown time stay last. */
export const eventLines = (
  { events }: Pick<Cascade, 'events'>,
  names: BreakNames,
  units: UnitSystem = 'metric',
  indices: readonly number[] = events.map((_, index) => index),
): readonly EventLine[] =>
  indices.flatMap((index) => {
    const event = events[index]
    if (!event) return []
    const { atS, type, rests, gaps } = event
    return [
      {
        index,
        atS,
        when: formatMoment(atS),
        text: eventText(event, names, units),
        graveness: gravenessOf[type],
        ids: idsOf(event, names),
        rests,
        gaps,
      },
    ]
  })
