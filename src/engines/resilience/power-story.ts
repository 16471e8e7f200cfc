import type { Parameters } from '#standards'
import { itRestartS } from '#standards'
import type { LoadFeed, PowerStep } from '../power/over-time/ask'
import type { LoadBook } from './book'
import type { Draft } from './draft'
import { eventOf, type Gather } from './gather'
import type { Settled } from './settle'
import type { Spell } from './spells'
import { stepSpells } from './step-spells'
import type { TakenOut } from './taken-out'

/** What a cascade is told into. */
export interface Telling {
  readonly book: LoadBook
  readonly parameters: Parameters
  readonly taken: TakenOut
  readonly draft: Draft
  readonly gather: Gather
  readonly spells: Spell[]
  /** When heat stops loads for good, by row: what befalls them later befalls them no more. */
  readonly stoppedS: ReadonlyMap<number, number>
  /** The events by which heat switches components off, by row. */
  readonly heatTrips: Map<number, number>
  /** The event with which everything begins; −1 where nothing is taken out. */
  readonly root: number
}

/** Each step as an event; the numbers of the events by step. */
const tellSteps = (
  { draft, root, heatTrips }: Telling,
  steps: readonly PowerStep[],
): readonly number[] => {
  const numbers: number[] = []
  for (const step of steps) {
    const isRoot = step.type === 'out' && step.causes.length === 0
    if (isRoot) numbers.push(root)
    else {
      const causes = step.causes.map((cause) => numbers[cause] as number)
      const number = draft.add({ ...step, causes: causes.filter((cause) => cause >= 0) })
      numbers.push(number)
      // What goes off without a cause of its own goes off for heat, which is told later.
      if (step.causes.length === 0) for (const row of step.rows) heatTrips.set(row, number)
    }
  }
  return numbers
}

/** What the components of the chain do between the steps that befall them. */
const componentSpells = (
  { spells, taken, book }: Telling,
  steps: readonly PowerStep[],
  numbers: readonly number[],
): void => {
  const found = stepSpells(steps, (row) => taken.isOut.has(row) || book.isLoad[row] === 1)
  for (const { step, ...spell } of found) {
    // A trip that nobody can date is one of which nobody can say whether it comes.
    const isOpen = steps[step]?.type === 'tripped' && Number.isNaN(spell.fromS)
    const state = isOpen ? 'unknown' : spell.state
    spells.push({ ...spell, state, event: numbers[step] as number })
  }
}

/** The change after which a feed carries its loads again. */
const backAfter = ({ changes }: LoadFeed, at: number) =>
  changes.slice(at + 1).find(({ supply }) => supply !== 'dropped')

const tellDropped = (
  { gather, parameters, spells }: Telling,
  feed: LoadFeed,
  at: number,
  rows: readonly number[],
  numbers: readonly number[],
): void => {
  const { atS, because } = feed.changes[at] as LoadFeed['changes'][number]
  const back = backAfter(feed, at)
  const cause = numbers[because] ?? -1
  const backS = back === undefined ? Number.POSITIVE_INFINITY : back.atS + parameters(itRestartS)
  const event = gather(`lost ${atS} ${cause}`, rows, () =>
    eventOf('load-lost', atS, cause < 0 ? [] : [cause]),
  )
  const effect = back === undefined ? 'unpowered' : 'interrupted'
  for (const row of rows) {
    spells.push({ row, fromS: atS, toS: backS, state: 'down', effect, event })
  }
  if (!back) return
  const why = numbers[back.because] ?? -1
  gather(`back ${backS} ${event} ${why}`, rows, () =>
    eventOf('load-back', backS, why < 0 ? [event] : [event, why], {
      rests: [{ parameter: itRestartS.id }],
    }),
  )
}

const tellFeed = (telling: Telling, feed: LoadFeed, numbers: readonly number[]): void => {
  const { book, taken, gather, spells, stoppedS } = telling
  const fed = feed.rows.filter((row) => book.isLoad[row] === 1 && !taken.isOut.has(row))
  feed.changes.forEach(({ atS, supply, because }, at) => {
    const rows = fed.filter((row) => !((stoppedS.get(row) ?? Number.NaN) <= atS))
    if (rows.length === 0) return
    const next = feed.changes[at + 1]
    const toS = next ? next.atS : Number.POSITIVE_INFINITY
    const cause = numbers[because] ?? -1
    const causes = cause < 0 ? [] : [cause]
    if (supply === 'dropped') {
      if (feed.changes[at - 1]?.supply !== 'dropped') tellDropped(telling, feed, at, rows, numbers)
      return
    }
    if (supply === 'ok') return
    if (supply === 'unknown') {
      for (const row of rows) {
        spells.push({ row, fromS: atS, toS, state: 'unknown', effect: 'unpowered', event: cause })
      }
      return
    }
    const event = gather(`bare ${atS} ${cause}`, rows, () => eventOf('unprotected', atS, causes))
    for (const row of rows) {
      spells.push({ row, fromS: atS, toS, state: 'at-risk', effect: 'unprotected', event })
    }
  })
}

/** Tells what the power does; answers the numbers of the events by step. */
export const tellPower = (telling: Telling, { power }: Settled): readonly number[] => {
  const numbers = tellSteps(telling, power.steps)
  componentSpells(telling, power.steps, numbers)
  for (const feed of power.feeds) tellFeed(telling, feed, numbers)
  return numbers
}
