import type { CoolingCourse, HeatedLoads, MassCourse } from '../cooling/over-time/course'
import type { CascadeEvent, Effect } from './cascade'
import { eventOf } from './gather'
import type { Telling } from './power-story'
import type { Settled } from './settle'

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
      : gather(`stops ${stopsS} ${cause}`, row, () =>
          eventOf('plant-stops', stopsS, causes, { gaps }),
        )
    if (because >= 0) eventOfSpell[because] = stops
    if (isTaken) continue
    spells.push({ row, fromS: stopsS, toS: runsS, state: 'down', event: stops })
    if (runsS === Number.POSITIVE_INFINITY) continue
    gather(`runs ${runsS} ${stops}`, row, () =>
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

const tellLoads = (
  { gather, spells, book }: Telling,
  { masses }: CoolingCourse,
  heated: HeatedLoads,
  massEvents: ReadonlyMap<number, MassEvents>,
  plantEvents: readonly number[],
): void => {
  const { rows, throttledS, throttleEndsS, stopS, by, because, rests, gaps } = heated
  const mass = massEvents.get(by.mass)
  const plant = because.map((one) => plantEvents[one] ?? -1)
  const own = mass ? [mass.over >= 0 ? mass.over : mass.warms] : plant
  const causes = [...new Set(own.filter((one) => one >= 0))]
  const what = `${by.type} ${by.id} ${causes.join()}`
  const warmsFromS = masses[by.mass]?.warmsFromS
  for (const row of rows) {
    const isLoad = book.isLoad[row] === 1
    if (mass && warmsFromS !== undefined && warmsFromS >= 0) {
      const toS = throttledS ?? stopS ?? masses[by.mass]?.recoversS ?? Number.POSITIVE_INFINITY
      if (!(toS <= warmsFromS))
        spells.push({ row, fromS: warmsFromS, toS, state: 'at-risk', event: mass.warms })
    }
    let before = causes
    if (throttledS !== undefined) {
      const event = gather(`throttled ${throttledS} ${what}`, row, () =>
        eventOf('throttled', throttledS, causes, {
          ...(Number.isNaN(heated.throttleC) ? {} : { limit: heated.throttleC, unit: '°C' }),
          rests,
          gaps,
        }),
      )
      before = [event]
      const toS = stopS ?? throttleEndsS ?? Number.POSITIVE_INFINITY
      const state = Number.isNaN(throttledS) ? 'unknown' : 'degraded'
      spells.push({ row, fromS: throttledS, toS, state, effect: 'throttled', event })
    }
    if (stopS === undefined) continue
    const type = isLoad ? 'load-lost' : 'tripped'
    const event = gather(`${type} ${stopS} ${what}`, row, () =>
      eventOf(type, stopS, before, {
        ...(Number.isNaN(heated.stopC) ? {} : { limit: heated.stopC, unit: '°C' }),
        rests,
        gaps,
      }),
    )
    const state = Number.isNaN(stopS) ? 'unknown' : 'down'
    const effect = stoppedBy(heated)
    spells.push({ row, fromS: stopS, toS: Number.POSITIVE_INFINITY, state, effect, event })
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
    tellLoads(telling, cooling, heated, massEvents, plantEvents)
  }
}
