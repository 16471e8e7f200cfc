import type { Inventory } from '#model'
import { minerShedS, type Parameters } from '#standards'
import type { Gap } from '../cooling/solution'
import { type Baseline, createBaseline } from '../power/losses'
import type { PowerSolution } from '../power/solution'
import type { Wiring } from '../power/wiring'
import type { LoadBook } from './book'
import type { Basis, Curtailed } from './cascade'

/** Loads that go off together when the grid calls. */
interface ShedGroup {
  readonly rows: readonly number[]
  readonly kw: number
  readonly atS: number
  readonly rests: readonly Basis[]
}

/** A call of the grid answered: the figures, and who goes when. */
export interface Curtailment {
  readonly told: Curtailed
  /** By time. */
  readonly groups: readonly ShedGroup[]
}

interface Offer {
  readonly row: number
  readonly kw: number
  readonly thPerS: number
  /** J/TH; NaN where nobody states what it hashes. */
  readonly joulePerTh: number
}

const idOf = ({ equipment }: Inventory, row: number): string => equipment[row]?.id ?? ''

const mines = (inventory: Inventory, row: number): boolean =>
  inventory.kindOf(row).fields['hashrateThPerS'] !== undefined

/** Mining loads that still run, the least efficient first; those of unknown efficiency last. */
const offersOf = (
  book: LoadBook,
  isOut: ReadonlySet<number>,
): { readonly offers: readonly Offer[]; readonly gaps: readonly Gap[] } => {
  const { inventory } = book
  const offers: Offer[] = []
  const gaps: Gap[] = []
  book.isLoad.forEach((isLoad, row) => {
    if (!isLoad || isOut.has(row) || !isMining(book, row)) return
    const kw = book.kw[row] as number
    const thPerS = book.thPerSOf(row)
    if (Number.isNaN(kw)) {
      gaps.push({ row, field: 'loadKw' })
      return
    }
    if (!(kw > 0)) return
    const isKnown = thPerS > 0
    if (!isKnown) gaps.push({ row, field: 'hashrateThPerS' })
    // A demand factor changes what is drawn, not how well a miner hashes.
    const ratedKw = inventory.numberOf(row, 'loadKw') ?? kw
    offers.push({ row, kw, thPerS, joulePerTh: isKnown ? (ratedKw * 1000) / thPerS : Number.NaN })
  })
  const rank = ({ joulePerTh }: Offer) => (Number.isNaN(joulePerTh) ? -1 : joulePerTh)
  offers.sort(
    (a, b) => rank(b) - rank(a) || (idOf(inventory, a.row) < idOf(inventory, b.row) ? -1 : 1),
  )
  return { offers, gaps }
}

/** Whether a load, or what is mounted in it, mines. */
const isMining = (book: LoadBook, row: number): boolean => {
  if (mines(book.inventory, row)) return true
  const thPerS = book.thPerSOf(row)
  return thPerS > 0 || Number.isNaN(thPerS)
}

/** How fast each load is off, where a curtailable feeder that takes it along states so. */
const feederTimes = (
  inventory: Inventory,
  { curtailment, componentLosses }: Pick<PowerSolution, 'curtailment' | 'componentLosses'>,
): ReadonlyMap<number, { readonly atS: number; readonly feeder: number }> => {
  const times = new Map<number, { readonly atS: number; readonly feeder: number }>()
  const losses = new Map(componentLosses.map((state) => [state.lost, state]))
  for (const { row, shedS } of curtailment.feeders) {
    if (shedS === undefined) continue
    for (const load of losses.get(idOf(inventory, row))?.dropped ?? []) {
      const known = times.get(load)
      if (!known || shedS < known.atS) times.set(load, { atS: shedS, feeder: row })
    }
  }
  return times
}

/** What a call is answered from. */
interface CurtailFrom {
  readonly book: LoadBook
  readonly parameters: Parameters
  readonly power: Pick<PowerSolution, 'curtailment' | 'componentLosses'>
  readonly base: Baseline
  readonly wiring: Wiring
}

/** How much less the utility gives while some loads are off, with what was lost on the way to them. */
const utilityLess = (
  { network, classes, plant, state, nodeKw }: Baseline,
  { rowOfLoad }: Wiring,
  off: ReadonlySet<number>,
): number => {
  if (off.size === 0) return 0
  const loadKw = network.loadKw.map((kw, load) => (off.has(rowOfLoad[load] as number) ? 0 : kw))
  const after = createBaseline({ ...network, loadKw }, classes, false, plant, state)
  return network.roles.reduce(
    (sum, role, node) =>
      role === 'source' ? sum + (nodeKw[node] as number) - (after.nodeKw[node] as number) : sum,
    0,
  )
}

/**
 * Answers a call of the grid: miners go, the least efficient first, until what they draw is at least
 * what is asked for. What their cooling and the losses on the way draw less comes on top and is not
 * counted. Loads that do not mine are not offered.
 */
export const curtail = (
  { book, parameters, power, base, wiring }: CurtailFrom,
  askedKw: number,
  isOut: ReadonlySet<number>,
): Curtailment => {
  const { inventory } = book
  const { offers, gaps } = offersOf(book, isOut)
  const shed: Offer[] = []
  let shedKw = 0
  for (const offer of offers) {
    // The rounding of sums is not a reason to take one more.
    if (shedKw >= askedKw * (1 - 1e-9)) break
    shed.push(offer)
    shedKw += offer.kw
  }
  const groups = inTime(inventory, shed, feederTimes(inventory, power), parameters)
  const offeredKw = offers.reduce((sum, { kw }) => sum + kw, 0)
  return {
    groups,
    told: {
      askedKw,
      shedKw,
      rows: shed.map(({ row }) => row),
      utilityKw: utilityLess(base, wiring, new Set(shed.map(({ row }) => row))),
      thPerSLeft: totalOf(offers.slice(shed.length).map(({ thPerS }) => thPerS)),
      thPerS: totalOf(shed.map(({ thPerS }) => thPerS)),
      withinS: groups.reduce((last, { atS }) => Math.max(last, atS), 0),
      leftKw: Math.max(0, offeredKw - shedKw),
      notOfferedKw: totalOf(
        [...book.isLoad.keys()]
          .filter((row) => book.isLoad[row] && !isOut.has(row) && !isMining(book, row))
          .map((row) => book.kw[row] as number),
      ),
      gaps,
    },
  }
}

const totalOf = (values: readonly number[]) => ({
  value: values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0),
  unknownCount: values.filter(Number.isNaN).length,
})

const inTime = (
  inventory: Inventory,
  shed: readonly Offer[],
  times: ReturnType<typeof feederTimes>,
  parameters: Parameters,
): readonly ShedGroup[] => {
  const groups = new Map<string, { rows: number[]; kw: number; atS: number; rests: Basis[] }>()
  for (const { row, kw } of shed) {
    const own = times.get(row)
    const key = own ? idOf(inventory, own.feeder) : ''
    const known = groups.get(key)
    if (known) {
      known.rows.push(row)
      known.kw += kw
      continue
    }
    groups.set(key, {
      rows: [row],
      kw,
      atS: own?.atS ?? parameters(minerShedS),
      rests: [own ? { row: own.feeder, field: 'shedS' } : { parameter: minerShedS.id }],
    })
  }
  return [...groups.entries()]
    .sort(([a, one], [b, other]) => one.atS - other.atS || (a < b ? -1 : 1))
    .map(([, { rows, ...group }]) => ({ ...group, rows: rows.sort((a, b) => a - b) }))
}
