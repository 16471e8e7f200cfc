import type { CoolingCourse, HeatedLoads, MassCourse } from '../cooling/over-time/course'
import type { CascadeEvent, Effect } from './cascade'
import { eventOf } from './gather'
import type { Telling } from './power-story'
import type { Settled } from './settle'
import type { Spell } from './spells'

/** The events by which each spell of standing plant is named, by its index. */
const tellPlant = (
  { gather, root, spells }: Telling,
  { cooling, offStep, off }: Settled,
  stepNumbers: readonly number[],
): readonly number[] => {
  const eventOfSpell = offStep.map((step) => (step < 0 ? root : -1))
  for (const { row, stopsS, runsS, because, rests, gaps } of cooling?.plant ?? []) {
    const step = offStep[because] ?? -1
    const isTaken = step < 0 && off[because] !== undefined
    const cause = isTaken ? root : step < 0 ? -1 : (stepNumbers[step] ?? -1)
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
    gather(`runs ${runsS} ${stops}`, [row], () =>
      eventOf('plant-runs', runsS, [stops], { rests, gaps }),
    )
  }
  return eventOfSpell
}

const placeOf = ({ type, id }: MassCourse, { book }: Telling) => {
  if (type === 'bath')
    return { rows: [book.inventory.rowOf.get(id) ?? -1].filter((row) => row >= 0) }
  return { place: { type, id } }
}

interface MassEvents {
  readonly warms: number
  readonly over: number
}

/** Events of a mass that warms, where it does; masses that warm others come first. */
const tellMasses = (
  telling: Telling,
  { cooling }: Settled,
  plantEvents: readonly number[],
): ReadonlyMap<number, MassEvents> => {
  const { draft, root } = telling
  const masses = cooling?.masses ?? []
  const told = new Map<number, MassEvents>()
  const tell = (at: number): MassEvents => {
    const known = told.get(at)
    if (known) return known
    told.set(at, { warms: -1, over: -1 })
    const mass = masses[at] as MassCourse
    const causes = [
      ...mass.because.map((one) => plantEvents[one] ?? -1),
      ...mass.warmedBy.map((one) => tell(one).warms),
    ].filter((one) => one >= 0)
    const where = placeOf(mass, telling)
    const about: Partial<CascadeEvent> = { ...where, rests: mass.rests, gaps: mass.gaps }
    const first = causes.length > 0 || root < 0 ? causes : [root]
    const warms = draft.add(eventOf('warms', mass.warmsFromS, [...new Set(first)], about))
    let over = -1
    if (mass.overS !== undefined) {
      const { throttleC } = mass
      over = draft.add(
        eventOf('over-limit', mass.overS, [warms], {
          ...about,
          ...(Number.isNaN(throttleC) ? {} : { value: throttleC, limit: throttleC, unit: '°C' }),
        }),
      )
    }
    if (mass.recoversS !== undefined) {
      draft.add(eventOf('recovers', mass.recoversS, [over >= 0 ? over : warms], where))
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
  { gather, spells, book }: Telling,
  heated: HeatedLoads,
  rows: readonly number[],
  causes: readonly number[],
): void => {
  const { throttledS, throttleEndsS, stopS, by, rests, gaps } = heated
  const what = `${by.type} ${by.id} ${causes.join()}`
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
    const endS = throttleEndsS ?? Number.POSITIVE_INFINITY
    const toS = stopS === undefined || Number.isNaN(stopS) ? endS : stopS
    add(throttledS, toS, 'degraded', 'throttled', event)
  }
  if (stopS === undefined) return
  const type = book.isLoad[rows[0] as number] === 1 ? 'load-lost' : 'tripped'
  const event = gather(`${type} ${stopS} ${what}`, rows, () =>
    eventOf(type, stopS, before, { ...limitOf(heated.stopC), rests, gaps }),
  )
  add(stopS, Number.POSITIVE_INFINITY, 'down', stoppedBy(heated), event)
}

/** Loads, and electrical equipment, that heat makes do less or stop. */
const tellHeated = (
  telling: Telling,
  { masses }: CoolingCourse,
  heated: HeatedLoads,
  massEvents: ReadonlyMap<number, MassEvents>,
  plantEvents: readonly number[],
): void => {
  const { spells, book } = telling
  const { rows, throttledS, stopS, by, because } = heated
  const mass = massEvents.get(by.mass)
  const own = mass
    ? [mass.over >= 0 ? mass.over : mass.warms]
    : because.map((one) => plantEvents[one] ?? -1)
  const causes = [...new Set(own.filter((one) => one >= 0))]
  const fromS = masses[by.mass]?.warmsFromS
  if (mass && fromS !== undefined && !Number.isNaN(fromS)) {
    const endS = throttledS ?? stopS ?? masses[by.mass]?.recoversS ?? Number.POSITIVE_INFINITY
    const toS = Number.isNaN(endS) ? Number.POSITIVE_INFINITY : endS
    for (const row of toS > fromS ? rows : []) {
      spells.push({ row, fromS, toS, state: 'at-risk', event: mass.warms })
    }
  }
  const isLoad = (row: number) => book.isLoad[row] === 1
  for (const part of [rows.filter(isLoad), rows.filter((row) => !isLoad(row))]) {
    if (part.length > 0) tellRows(telling, heated, part, causes)
  }
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
  for (const heated of cooling.loads) {
    tellHeated(telling, cooling, heated, massEvents, plantEvents)
  }
}
