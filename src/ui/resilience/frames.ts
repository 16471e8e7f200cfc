import type { UnitSystem } from '#base'
import type { Cascade, CascadeEvent, EventType } from '#engines'
import { breakWords } from '../text/breakPanel'
import { eventText } from './events'
import { formatSpan } from './moments'
import type { BreakNames } from './names'

const { pictures: text } = breakWords

/** One picture of the sequence. */
export interface Frame {
  readonly type: 'before' | 'wave' | 'end'
  /** The moment that it shows; before the loss, 0. */
  readonly atS: number
  readonly when: string
  readonly sentence: string
}

/** How much a person should see of an event; pictures are few. */
const weights: Readonly<Partial<Record<EventType, number>>> = {
  'load-lost': 9,
  'cut-off': 7,
  tripped: 7,
  throttled: 5,
  'over-limit': 5,
  'battery-empty': 5,
  'load-back': 5,
  curtailed: 5,
  'plant-stops': 4,
  'fuel-empty': 4,
  unpowered: 3,
  'links-lost': 3,
  'on-battery': 2,
}

const weightOf = ({ type, rows }: CascadeEvent): number =>
  (weights[type] ?? 1) * (1 + Math.log2(1 + rows.length))

interface Wave {
  readonly atS: number
  readonly events: readonly CascadeEvent[]
}

/** Events this near in time, by its own length, are one wave. */
const sameWave = 0.02
const sameWaveS = 0.05

/** What happens at about one moment, in the order of time; what happens at an unknown one is left out. */
const wavesOf = (events: readonly CascadeEvent[]): readonly Wave[] => {
  const waves: { atS: number; firstS: number; events: CascadeEvent[] }[] = []
  const known = events.filter(({ atS }) => Number.isFinite(atS))
  for (const event of known.sort((a, b) => a.atS - b.atS)) {
    const last = waves.at(-1)
    if (last && event.atS - last.firstS <= Math.max(sameWaveS, sameWave * last.firstS)) {
      last.events.push(event)
      last.atS = event.atS
    } else waves.push({ atS: event.atS, firstS: event.atS, events: [event] })
  }
  return waves
}

/** So many things are told on one picture. */
const mostTold = 3

const sentenceOf = (
  events: readonly CascadeEvent[],
  names: BreakNames,
  units: UnitSystem,
): string => {
  const gravest = [...events].sort((a, b) => weightOf(b) - weightOf(a))
  const told = gravest.slice(0, mostTold).map((event) => eventText(event, names, units))
  const rest = events.length - told.length
  return `${told.join('. ')}.${rest > 0 ? ` ${text.more(rest)}` : ''}`
}

/** A break is told in so many pictures at the most. */
export const mostFrames = 8

const sum = (wave: Wave): number => wave.events.reduce((all, event) => all + weightOf(event), 0)

/** The waves that tell most, in the order of time; the first one, which is the loss, is always told. */
const chosen = (waves: readonly Wave[], most: number): readonly Wave[] => {
  const [first, ...others] = waves
  if (!first) return []
  const kept = new Set([...others].sort((a, b) => sum(b) - sum(a)).slice(0, most - 1))
  return [first, ...others.filter((wave) => kept.has(wave))]
}

const whenText = (atS: number): string => (atS <= 0 ? text.atOnce : text.after(formatSpan(atS)))

/**
 * The moments that matter of a break: before it, each wave of what follows, the end; at most
 * {@link mostFrames}. `name` says what is broken, `outcome` what it comes to.
 */
export const framesOf = (
  cascade: Pick<Cascade, 'events' | 'settledS'>,
  names: BreakNames,
  { name, outcome, units }: { name: string; outcome: string; units: UnitSystem },
): readonly Frame[] => {
  const waves = wavesOf(cascade.events)
  const told = chosen(waves, mostFrames - 2)
  const endS = Math.max(waves.at(-1)?.atS ?? 0, cascade.settledS)
  const unknown = cascade.events.filter(({ atS }) => Number.isNaN(atS))
  const unsaid = unknown.length > 0 ? ` ${text.unknown(sentenceOf(unknown, names, units))}` : ''
  return [
    { type: 'before', atS: 0, when: text.before, sentence: text.beforeSentence(name) },
    ...told.map(
      ({ atS, events }): Frame => ({
        type: 'wave',
        atS,
        when: whenText(atS),
        sentence: sentenceOf(events, names, units),
      }),
    ),
    { type: 'end', atS: endS, when: text.end, sentence: `${outcome}${unsaid}` },
  ]
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** The file name of a picture: its place in the sequence and its moment. */
export const frameName = ({ when }: Frame, at: number): string =>
  `${String(at + 1).padStart(2, '0')}-${plain(when)}.png`

/** The name of the whole sequence: that of the facility's file, with what is broken. */
export const sequenceName = (facilityFile: string, name: string): string =>
  facilityFile.replace(/\.gridhall\.json$/, `-${plain(name).slice(0, 60) || 'break'}.zip`)
