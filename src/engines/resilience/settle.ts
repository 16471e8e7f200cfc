import type { Parameters } from '#standards'
import type { CoolingCourse, HeatSpell, OffSpell } from '../cooling/over-time/course'
import { isPlant } from '../cooling/over-time/plant'
import { coolingCourse, type PreparedCooling } from '../cooling/over-time/run'
import type { LoadFeed, PowerCourse } from '../power/over-time/ask'
import { powerCourse } from '../power/over-time/course'
import { plannedFeeds } from '../power/over-time/planned'
import type { PreparedPower } from '../power/over-time/prepare'
import type { LoadBook } from './book'
import type { Contingency } from './contingency'
import { type CutPipes, cutPipes } from './cut-pipes'
import { stepSpells } from './step-spells'
import type { TakenOut } from './taken-out'

/** What every cascade of a solution is followed with; made when first needed. */
export interface Networks {
  readonly parameters: Parameters
  readonly book: LoadBook
  readonly power: () => PreparedPower
  readonly cooling: () => PreparedCooling
}

/** Power and cooling over time that agree with each other. */
export interface Settled {
  readonly power: PowerCourse
  /** Plant without power, or out; the cooling names these by their index as causes. */
  readonly off: readonly OffSpell[]
  /** The step of the power that each of them comes from; −1 where the loss itself stops it. */
  readonly offStep: readonly number[]
  /** Undefined where nothing of it changes. */
  readonly cooling: CoolingCourse | undefined
  readonly horizonS: number
}

/** A while in which a feed does not carry its loads. */
interface DeadTime {
  readonly fromS: number
  readonly toS: number
  readonly step: number
}

/** From when until when loads have no power; of unknown times where that cannot be said. */
const gapsIn = ({ changes }: LoadFeed): readonly DeadTime[] =>
  changes.flatMap(({ atS, supply, because }, at) => {
    if (supply === 'unknown') return [{ fromS: Number.NaN, toS: Number.NaN, step: because }]
    if (supply !== 'dropped') return []
    const back = changes.slice(at + 1).find((later) => later.supply !== 'dropped')
    const before = changes[at - 1]
    if (before?.supply === 'dropped') return []
    const toS = back === undefined ? Number.POSITIVE_INFINITY : back.atS
    return [{ fromS: atS, toS: back?.supply === 'unknown' ? Number.NaN : toS, step: because }]
  })

/** Plant that stands still: what was taken out, and what has no power. */
const offSpellsOf = (
  { book: { inventory } }: Networks,
  taken: TakenOut,
  cut: CutPipes,
  power: PowerCourse,
) => {
  const off: OffSpell[] = []
  const offStep: number[] = []
  const add = (row: number, fromS: number, toS: number, step: number): void => {
    off.push({ row, fromS, toS, because: off.length })
    offStep.push(step)
  }
  for (const row of taken.rows) {
    if (isPlant(inventory, row)) add(row, 0, Number.POSITIVE_INFINITY, -1)
  }
  for (const row of cut.plant) add(row, 0, Number.POSITIVE_INFINITY, -1)
  for (const feed of power.feeds) {
    const rows = feed.rows.filter((row) => isPlant(inventory, row) && !taken.isOut.has(row))
    if (rows.length === 0) continue
    for (const { fromS, toS, step } of gapsIn(feed)) {
      for (const row of rows) add(row, fromS, toS, step)
    }
  }
  return { off, offStep }
}

/** Loads that give off nothing while they have no power or are out. */
const heatSpellsOf = (
  { book: { isLoad } }: Networks,
  taken: TakenOut,
  power: PowerCourse,
  later: Later,
): readonly HeatSpell[] => {
  // What heat switches off the cooling knows to be cold from then on.
  const isHot = new Set(later.flatMap(({ rows }) => rows))
  const heat: HeatSpell[] = taken.rows.map((row) => ({
    row,
    fromS: 0,
    toS: Number.POSITIVE_INFINITY,
    share: 0,
  }))
  for (const { row, fromS, toS, state } of stepSpells(power.steps, (one) => taken.isOut.has(one))) {
    // Equipment that is dead loses nothing either.
    if (state !== 'down' || isLoad[row] === 1 || isHot.has(row) || Number.isNaN(fromS)) continue
    heat.push({ row, fromS, toS: Number.isNaN(toS) ? Number.POSITIVE_INFINITY : toS, share: 0 })
  }
  for (const feed of power.feeds) {
    const rows = feed.rows.filter((row) => isLoad[row] === 1 && !taken.isOut.has(row))
    for (const { fromS, toS } of rows.length === 0 ? [] : gapsIn(feed)) {
      // What may stop at a time that nobody can say is taken to stay as warm as it is.
      if (Number.isNaN(fromS)) continue
      const endS = Number.isNaN(toS) ? fromS : toS
      if (endS > fromS) for (const row of rows) heat.push({ row, fromS, toS: endS, share: 0 })
    }
  }
  return heat
}

const weatherOf = ({ dryBulbC, wetBulbC, isWithoutWater }: Contingency) => ({
  ...(dryBulbC === undefined ? {} : { dryBulbC }),
  ...(wetBulbC === undefined ? {} : { wetBulbC }),
  ...(isWithoutWater ? { isWithoutWater } : {}),
})

/** Loads that run dry give off nothing once they have stopped. */
const dryHeat = ({ loads }: CutPipes): readonly HeatSpell[] =>
  loads.flatMap(({ rows, stopS = 0 }) =>
    rows.map((row) => ({ row, fromS: stopS, toS: Number.POSITIVE_INFINITY, share: 0 })),
  )

const withDry = (course: CoolingCourse, { loads }: CutPipes): CoolingCourse =>
  loads.length === 0 ? course : { ...course, loads: [...loads, ...course.loads] }

type Later = readonly { readonly atS: number; readonly rows: readonly number[] }[]

/** Electrical equipment that heat switches off; what nobody can date goes together. */
const trippedBy = ({ book, power }: Networks, cooling: CoolingCourse | undefined): Later => {
  const { nodeOfRow } = power().wired.wiring
  const byTime = new Map<number, number[]>()
  for (const { rows, stopS } of cooling?.loads ?? []) {
    if (stopS === undefined) continue
    const own = rows.filter((row) => book.isLoad[row] !== 1 && (nodeOfRow[row] as number) >= 0)
    if (own.length > 0) byTime.set(stopS, [...(byTime.get(stopS) ?? []), ...own])
  }
  return [...byTime].map(([atS, rows]) => ({ atS, rows: rows.sort((a, b) => a - b) }))
}

/** Heat and power act on each other at later and later times, so that few rounds agree. */
const mostRounds = 12

/** Planned work that stops no plant: nothing follows from it later, and its feeds tell all. */
const settlePlanned = (
  networks: Networks,
  { mode }: Contingency,
  taken: TakenOut,
  cut: CutPipes,
  horizonS: number,
): Settled | undefined => {
  const { inventory } = networks.book
  if (mode !== 'planned' || cut.plant.length + cut.loads.length > 0) return undefined
  if (taken.rows.some((row) => isPlant(inventory, row))) return undefined
  const power = plannedFeeds(networks.power(), { rows: taken.rows, mode, horizonS })
  const { off, offStep } = offSpellsOf(networks, taken, cut, power)
  return off.length > 0 ? undefined : { power, off, offStep, cooling: undefined, horizonS }
}

/**
 * Follows power and cooling over time until they agree: what has no power does not cool; what gets
 * too hot goes off; what went off draws nothing. `shed` is heat that falls away besides. With
 * `isBrief` the steps of planned work that stops no plant are left out.
 */
export const settle = (
  networks: Networks,
  contingency: Contingency,
  taken: TakenOut,
  horizonS: number,
  shed: readonly HeatSpell[] = [],
  isBrief = false,
): Settled => {
  const weather = weatherOf(contingency)
  const isWeather = Object.keys(weather).length > 0
  const cut = cutPipes(networks.book.inventory, networks.parameters, taken)
  const brief =
    isBrief && !isWeather ? settlePlanned(networks, contingency, taken, cut, horizonS) : undefined
  if (brief) return brief
  let later: Later = []
  for (let round = 1; ; round++) {
    const power = powerCourse(networks.power(), {
      rows: taken.rows,
      mode: contingency.mode,
      ...(contingency.orders ? { orders: true } : {}),
      later: later.map((one, because) => ({ ...one, because })),
      horizonS,
    })
    const { off, offStep } = offSpellsOf(networks, taken, cut, power)
    const isTouched = off.length > 0 || cut.loads.length > 0 || isWeather
    const heat = isTouched
      ? [...heatSpellsOf(networks, taken, power, later), ...dryHeat(cut), ...shed]
      : []
    const cooling = isTouched
      ? withDry(coolingCourse(networks.cooling(), { off, heat, ...weather, horizonS }), cut)
      : undefined
    const next = trippedBy(networks, cooling)
    if (JSON.stringify(next) === JSON.stringify(later) || round === mostRounds) {
      return { power, off, offStep, cooling, horizonS }
    }
    later = next
  }
}
