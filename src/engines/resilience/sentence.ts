import { type Text, timeText } from '#base'
import type { Basis, Cascade, CascadeEvent, LoadOutcome } from './cascade'

/** What things are called: rows by their tags, places and fields by their names. */
export interface CascadeNames {
  readonly row: (row: number) => string
  readonly place: (place: NonNullable<CascadeEvent['place']>) => string
}

const round = (value: number): string => String(Math.round(value))

/** More names than these are counted. */
const mostNames = 3

const listed = (names: readonly string[]): string => {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

const rowsText = (rows: readonly number[], { row }: CascadeNames): string => {
  const names = rows.map(row).sort((a, b) => (a < b ? -1 : 1))
  if (names.length <= mostNames) return listed(names)
  return `${names.slice(0, mostNames - 1).join(', ')} and ${names.length - mostNames + 1} more`
}

const subjectOf = (event: CascadeEvent, names: CascadeNames): string =>
  event.place ? names.place(event.place) : rowsText(event.rows, names)

const isMany = ({ rows, place }: CascadeEvent): boolean => place === undefined && rows.length > 1

/** A verb with its form for one and for many. */
const verb = (event: CascadeEvent, one: string, many: string): string =>
  isMany(event) ? many : one

const limitText = ({ limit, unit }: CascadeEvent): string =>
  limit === undefined || Number.isNaN(limit) ? 'its limit' : `${round(limit)} ${unit ?? ''}`.trim()

/** What happens, without when: "CDU-02 and CDU-03 stand still". */
const clauseOf = (event: CascadeEvent, names: CascadeNames): string => {
  const subject = subjectOf(event, names)
  const is = (one: string, many: string) => `${subject} ${verb(event, one, many)}`
  switch (event.type) {
    case 'out':
      return is('is out', 'are out')
    case 'unpowered':
      return is('has no power', 'have no power')
    case 'on-battery':
      return is('runs on its battery', 'run on their batteries')
    case 'battery-empty':
      return `the ${isMany(event) ? 'batteries' : 'battery'} of ${subject} ${verb(event, 'is', 'are')} empty`
    case 'unprotected':
      return is('is lit on raw utility', 'are lit on raw utility')
    case 'generator-carries':
      return is('takes load', 'take load')
    case 'switched':
      return is('feeds again', 'feed again')
    case 'overloaded':
      return is('is overloaded', 'are overloaded')
    case 'tripped':
      return is('trips', 'trip')
    case 'fuel-empty':
      return `the fuel of ${subject} is used up`
    case 'powered':
      return is('has power again', 'have power again')
    case 'plant-stops':
      return is('stands still', 'stand still')
    case 'plant-runs':
      return is('runs again', 'run again')
    case 'warms':
      return is('warms', 'warm')
    case 'over-limit':
      return `${subject} reaches ${limitText(event)}`
    case 'recovers':
      return is('recovers', 'recover')
    case 'throttled':
      return is('throttles', 'throttle')
    case 'load-lost':
      return is('stops', 'stop')
    case 'load-back':
      return is('works again', 'work again')
    case 'links-lost':
      return is('loses some of its links', 'lose some of their links')
    case 'cut-off':
      return is('is cut off from the network', 'are cut off from the network')
    case 'curtailed':
      return is('is switched off for the grid', 'are switched off for the grid')
  }
}

/** One event as a sentence: "After 30 s, CDU-02 and CDU-03 stand still." */
export const eventSentence = (event: CascadeEvent, names: CascadeNames): Text => {
  const when = timeText(event.atS)
  const start = `${when.charAt(0).toUpperCase()}${when.slice(1)}`
  return { en: `${start}, ${clauseOf(event, names)}.` }
}

/** Steps that say no more than the one that they lead to. */
const isPassed = ({ type }: CascadeEvent): boolean =>
  type === 'throttled' || type === 'on-battery' || type === 'warms'

/** The event that brings another about most directly, the last of them where there are several. */
const causeOf = (events: readonly CascadeEvent[], at: number): number | undefined =>
  events[at]?.causes.at(-1)

/** The line of causes behind an event, the nearest first. */
const lineOf = (events: readonly CascadeEvent[], at: number): readonly CascadeEvent[] => {
  const line: CascadeEvent[] = []
  for (let cause = causeOf(events, at); cause !== undefined; cause = causeOf(events, cause)) {
    line.push(events[cause] as CascadeEvent)
  }
  return line
}

const isWarm = ({ type }: CascadeEvent): boolean => type === 'over-limit' || type === 'warms'

/** What happens because something is too hot. */
const byHeat: ReadonlySet<CascadeEvent['type']> = new Set(['throttled', 'load-lost', 'tripped'])

/** Why something happens, the nearest cause first, without what says nothing more. */
const reasonsOf = (
  events: readonly CascadeEvent[],
  at: number,
  names: CascadeNames,
): readonly string[] => {
  const line = lineOf(events, at)
  // What stops or throttles at a temperature names that one, not the first limit on the way.
  let hot = events[at]
  let warm: string | undefined
  return line.flatMap((event, place) => {
    const before = line[place - 1]
    if (isWarm(event)) {
      const subject = subjectOf(event, names)
      const isSame = subject === warm
      warm = subject
      if (isSame) return []
      const limit =
        hot !== undefined && byHeat.has(hot.type) && hot.limit !== undefined ? hot : event
      hot = undefined
      return limit.limit === undefined
        ? clauseOf(event, names)
        : `${subject} reaches ${limitText(limit)}`
    }
    if (hot === undefined || hot.limit === undefined) hot = event
    // Of a line of what has no power the nearest is told, and what is at its beginning.
    if (event.type === 'unpowered' && before?.type === 'unpowered') return []
    return isPassed(event) && event.causes.length > 0 ? [] : clauseOf(event, names)
  })
}

const verdictOf = (
  { rows, state, effects, lostS, backS }: LoadOutcome,
  last: CascadeEvent | undefined,
  names: CascadeNames,
): string => {
  const subject = rowsText(rows, names)
  const [is, s] = rows.length > 1 ? ['are', ''] : ['is', 's']
  if (effects[0] === 'out') return `${subject} ${is} out`
  if (lostS !== undefined) {
    const back = backS === undefined ? '' : ` and work${s} again ${timeText(backS)}`
    const what = effects.includes('cut-off') && last?.type === 'cut-off'
    return what
      ? `${subject} ${is} cut off from the network ${timeText(lostS)}${back}`
      : `${subject} stop${s} ${timeText(lostS)}${back}`
  }
  if (state === 'unknown')
    return `Nobody can tell whether ${subject} carr${rows.length > 1 ? 'y' : 'ies'} on`
  if (effects.includes('throttled'))
    return `${subject} throttle${s} ${timeText(last?.atS ?? Number.NaN)}`
  if (effects.includes('cut-off'))
    return `${subject} reach${rows.length > 1 ? '' : 'es'} no entrance any more`
  if (effects.includes('unprotected')) return `${subject} ${is} lit on raw utility`
  if (effects.includes('fewer-links'))
    return `${subject} keep${s} some of ${rows.length > 1 ? 'their' : 'its'} links only`
  return `${subject} carr${rows.length > 1 ? 'y' : 'ies'} on`
}

/**
 * What befalls some loads and why, in one sentence: "R-07 stops after 3 min 12 s: loop TCS-A reaches
 * 45 °C, because CDU-02 and CDU-03 stand still, because MSB-B has no power."
 */
export const sentenceOf = (
  cascade: Pick<Cascade, 'events'>,
  load: LoadOutcome,
  names: CascadeNames,
): Text => {
  const { events } = cascade
  const at = load.chain.at(-1)
  const last = at === undefined ? undefined : events[at]
  const verdict = verdictOf(load, last, names)
  const isPlain = load.effects[0] === 'out'
  const clauses = at === undefined || isPlain ? [] : reasonsOf(events, at, names)
  const why = clauses.length === 0 ? '' : `: ${clauses.join(', because ')}`
  return { en: `${verdict}${why}.` }
}

const keyOf = (basis: Basis): string =>
  'parameter' in basis ? basis.parameter : `${basis.row} ${basis.field}`

/** What the times of some loads rest on: each figure once, in the order in which it comes to bear. */
export const restsOf = ({ events }: Cascade, { chain }: LoadOutcome): readonly Basis[] => {
  const found = new Map<string, Basis>()
  for (const at of chain) {
    for (const basis of events[at]?.rests ?? []) found.set(keyOf(basis), basis)
  }
  return [...found.values()]
}
