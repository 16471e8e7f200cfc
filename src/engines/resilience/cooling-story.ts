import type { CoolingCourse, HeatedLoads, MassCourse } from '../cooling/over-time/course'
import type { CascadeEvent, Effect } from './cascade'
import { eventOf } from './gather'
import type { Telling } from './power-story'
import type { Settled } from './settle'
import type { Spell } from './spells'

/** An event with its time. */
interface Dated {
  readonly atS: number
  readonly event: number
}

interface PlantEvents {
  /** The event that each spell of standing plant begins with, by its index. */
  readonly stops: readonly number[]
  /** When it runs again, where it does. */
  readonly runs: ReadonlyMap<number, Dated>
}

/** Tells what of the plant stands still, and when it runs again. */
const tellPlant = (
  { gather, root, spells, taken }: Telling,
  { cooling, offStep, off }: Settled,
  stepNumbers: readonly number[],
): PlantEvents => {
  const runs = new Map<number, Dated>()
  const eventOfSpell = offStep.map((step) => (step < 0 ? root : -1))
  for (const { row, stopsS, runsS, because, rests, gaps } of cooling?.plant ?? []) {
    const step = offStep[because] ?? -1
    const isTaken = taken.isOut.has(row)
    const isDirect = step < 0 && off[because] !== undefined
    const cause = isDirect ? root : step < 0 ? -1 : (stepNumbers[step] ?? -1)
    const causes = cause < 0 ? [] : [cause]
    const stops = isTaken
      ? root
      : gather(`stops ${stopsS} ${cause}`, [row], () =>
          eventOf('plant-stops', stopsS, causes, { gaps }),
        )
    if (because >= 0) eventOfSpell[because] = stops
    if (isTaken) continue
    spells.push({ row, fromS: stopsS, toS: runsS, state: 'down', event: stops })
    if (runsS === Number.POSITIVE_INFINITY) continue
    const event = gather(`runs ${runsS} ${stops}`, [row], () =>
      eventOf('plant-runs', runsS, [stops], { rests, gaps }),
    )
    runs.set(because, { atS: runsS, event })
  }
  return { stops: eventOfSpell, runs }
}

const placeOf = ({ type, id }: MassCourse, { book }: Telling) => {
  if (type === 'bath')
    return { rows: [book.inventory.rowOf.get(id) ?? -1].filter((row) => row >= 0) }
  return { place: { type, id } }
}

/** Adds an event of a mass; baths that fare alike are told together. */
const addAlike = (
  { draft, gather }: Telling,
  { type }: MassCourse,
  event: CascadeEvent,
): number => {
  if (type !== 'bath') return draft.add(event)
  const { atS, limit, causes, rows } = event
  return gather(`bath ${event.type} ${atS} ${limit} ${causes.join()}`, rows, () => event)
}

interface MassEvents {
  readonly warms: number
  readonly over: number
}

/** Events of a mass that warms, where it does; masses that warm others come first. */
const tellMasses = (
  telling: Telling,
  { cooling }: Settled,
  { stops }: PlantEvents,
): ReadonlyMap<number, MassEvents> => {
  const { root } = telling
  const masses = cooling?.masses ?? []
  const told = new Map<number, MassEvents>()
  const tell = (at: number): MassEvents => {
    const known = told.get(at)
    if (known) return known
    told.set(at, { warms: -1, over: -1 })
    const mass = masses[at] as MassCourse
    const causes = [
      ...mass.because.map((one) => stops[one] ?? -1),
      ...mass.warmedBy.map((one) => tell(one).warms),
    ].filter((one) => one >= 0)
    const where = placeOf(mass, telling)
    const add = (event: CascadeEvent) => addAlike(telling, mass, event)
    const about: Partial<CascadeEvent> = { ...where, rests: mass.rests, gaps: mass.gaps }
    const first = causes.length > 0 || root < 0 ? causes : [root]
    const warms = add(eventOf('warms', mass.warmsFromS, [...new Set(first)], about))
    let over = -1
    if (mass.overS !== undefined) {
      const { throttleC } = mass
      over = add(
        eventOf('over-limit', mass.overS, [warms], {
          ...about,
          ...(Number.isNaN(throttleC) ? {} : { value: throttleC, limit: throttleC, unit: '°C' }),
        }),
      )
    }
    const events = { warms, over }
    told.set(at, events)
    return events
  }
  for (let at = 0; at < masses.length; at++) tell(at)
  return told
}

const stoppedBy = ({ by }: HeatedLoads): Effect =>
  by.type === 'no-flow' ? 'without-coolant' : 'too-hot'

/** The field of a limit, where there is one. */
const limitOf = (limitC: number): Partial<CascadeEvent> =>
  Number.isNaN(limitC) ? {} : { limit: limitC, unit: '°C' }

/** A while that nobody can date is one of which nobody can say whether it comes. */
const known = <S extends Spell['state']>(atS: number, state: S) =>
  Number.isNaN(atS) ? ('unknown' as const) : state

/** What becomes of some rows on or in a mass that warms, once it does. */
const tellRows = (
  telling: Telling,
  heated: HeatedLoads,
  rows: readonly number[],
  causes: readonly number[],
): readonly Dated[] => {
  const { gather, spells, book } = telling
  const found: Dated[] = []
  const { throttledS, throttleEndsS, stopS, by, rests, gaps } = heated
  // Loads with limits of their own are told apart, whichever record comes first.
  const limits = `${heated.throttleC} ${heated.stopC}`
  const what = `${by.type} ${by.id} ${limits} ${causes.join()}`
  const add = (atS: number, toS: number, state: Spell['state'], effect: Effect, event: number) => {
    for (const row of rows) {
      spells.push({ row, fromS: atS, toS, state: known(atS, state), effect, event })
    }
  }
  let before = causes
  if (throttledS !== undefined) {
    const event = gather(`throttled ${throttledS} ${what}`, rows, () =>
      eventOf('throttled', throttledS, causes, { ...limitOf(heated.throttleC), rests, gaps }),
    )
    before = [event]
    found.push({ atS: throttledS, event })
    const endS = throttleEndsS ?? Number.POSITIVE_INFINITY
    const toS = stopS === undefined || Number.isNaN(stopS) ? endS : stopS
    add(throttledS, toS, 'degraded', 'throttled', event)
  }
  if (stopS === undefined) return found
  const type = book.isLoad[rows[0] as number] === 1 ? 'load-lost' : 'tripped'
  const about = { ...limitOf(heated.stopC), rests, gaps }
  // What the power tells to go off is told there; here is why.
  const [own] = rows.map((row) => telling.heatTrips.get(row) ?? -1)
  if (type === 'tripped' && own !== undefined && own >= 0) {
    telling.draft.amend(own, before, about)
    return [...found, { atS: stopS, event: own }]
  }
  const event = gather(`${type} ${stopS} ${what}`, rows, () => eventOf(type, stopS, before, about))
  add(stopS, Number.POSITIVE_INFINITY, 'down', stoppedBy(heated), event)
  return [...found, { atS: stopS, event }]
}

/** Loads, and electrical equipment, that heat makes do less or stop. */
const tellHeated = (
  telling: Telling,
  { masses }: CoolingCourse,
  heated: HeatedLoads,
  massEvents: ReadonlyMap<number, MassEvents>,
  { stops }: PlantEvents,
): readonly Dated[] => {
  const { spells, book } = telling
  const { rows, throttledS, stopS, by, because } = heated
  const mass = massEvents.get(by.mass)
  const plant = because.length > 0 ? because.map((one) => stops[one] ?? -1) : [telling.root]
  const own = mass ? [mass.over >= 0 ? mass.over : mass.warms] : plant
  const causes = [...new Set(own.filter((one) => one >= 0))]
  const fromS = masses[by.mass]?.warmsFromS
  if (mass && fromS !== undefined && !Number.isNaN(fromS)) {
    const endS = throttledS ?? stopS ?? masses[by.mass]?.recoversS ?? Number.POSITIVE_INFINITY
    const toS = Number.isNaN(endS) ? Number.POSITIVE_INFINITY : endS
    for (const row of toS > fromS ? rows : []) {
      spells.push({ row, fromS, toS, state: 'at-risk', event: mass.warms })
    }
  }
  const parts = new Map<number, number[]>()
  for (const row of rows) {
    // What is part of another load fares as that one does.
    if (book.isLoad[row] !== 1 && book.inventory.kindOf(row).it) continue
    const key = book.isLoad[row] === 1 ? -2 : (telling.heatTrips.get(row) ?? -1)
    parts.set(key, [...(parts.get(key) ?? []), row])
  }
  return [...parts.values()].flatMap((part) => tellRows(telling, heated, part, causes))
}

/** The last of some events that have come about by a moment. */
const lastBy = (events: readonly Dated[], atS: number): readonly number[] => {
  const before = events.filter((one) => one.atS <= atS)
  const lastS = before.reduce((last, one) => Math.max(last, one.atS), Number.NEGATIVE_INFINITY)
  return before.filter((one) => one.atS === lastS).map(({ event }) => event)
}

/** Tells when masses warm no further: because plant runs again, or loads give off less. */
const tellRecoveries = (
  telling: Telling,
  { masses }: CoolingCourse,
  massEvents: ReadonlyMap<number, MassEvents>,
  reliefOf: ReadonlyMap<number, readonly Dated[]>,
  { runs }: PlantEvents,
): void => {
  masses.forEach((mass, at) => {
    const { recoversS, because } = mass
    if (recoversS === undefined) return
    const { warms, over } = massEvents.get(at) as MassEvents
    const relief = [...(reliefOf.get(at) ?? []), ...because.flatMap((one) => runs.get(one) ?? [])]
    const causes = [over >= 0 ? over : warms, ...lastBy(relief, recoversS)]
    telling.draft.add(eventOf('recovers', recoversS, [...new Set(causes)], placeOf(mass, telling)))
  })
}

/** Tells what the cooling does: plant that stops, what warms, and the loads that heat stops. */
export const tellCooling = (
  telling: Telling,
  settled: Settled,
  stepNumbers: readonly number[],
): void => {
  const { cooling } = settled
  if (!cooling) return
  const plantEvents = tellPlant(telling, settled, stepNumbers)
  const massEvents = tellMasses(telling, settled, plantEvents)
  const reliefOf = new Map<number, readonly Dated[]>()
  for (const heated of cooling.loads) {
    const { mass } = heated.by
    const relief = tellHeated(telling, cooling, heated, massEvents, plantEvents)
    reliefOf.set(mass, [...(reliefOf.get(mass) ?? []), ...relief])
  }
  tellRecoveries(telling, cooling, massEvents, reliefOf, plantEvents)
}
