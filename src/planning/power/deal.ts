import type { Port } from '#model'
import { equalDistanceM } from '#standards'
import { kw as kilowatts, metres } from '../words'
import type { Excess, LoadBook, Plug } from './book'
import { type Custom, type Level, levelsFor } from './levels'
import type { Phasing } from './phasing'
import type { Places } from './ports'
import type { Found, Reach, Supply } from './reach'
import { pathsToSurvive, picks } from './split'
import type { Survey } from './survey'

/** A load that is to be supplied. */
export interface Customer {
  readonly row: number
  readonly port: Port
  readonly custom: Custom
  readonly kw: number
  /** All its cords, and how many of them must be live; undefined where nobody stated it. */
  readonly cords: number
  readonly needed: number | undefined
  /** Cords that are in place and stay. */
  readonly plugs: readonly Plug[]
  /** Only these paths may be used; without it, any. */
  readonly paths?: ReadonlySet<string>
}

/** Cords to be laid, or why none are. */
export type Dealt =
  | { readonly ok: true; readonly plugs: readonly Plug[] }
  | { readonly ok: false; readonly reason: string }

/** What dealing works with; book and places are written as cords are dealt. */
export interface Table {
  readonly survey: Survey
  readonly reach: Reach
  readonly book: LoadBook
  readonly places: Places
  readonly phasing: Phasing
  /** kW dealt so far to each set of paths: dual cords take turns over all pairs of paths. */
  readonly dealtKw: Map<string, number>
}

const mostTries = 48

const refused = (reason: string): Dealt => ({ ok: false, reason })

const byPath = (supplies: readonly Supply[]): ReadonlyMap<string, Supply[]> => {
  const paths = new Map<string, Supply[]>()
  for (const supply of supplies) {
    const known = paths.get(supply.path)
    if (known) known.push(supply)
    else paths.set(supply.path, [supply])
  }
  return paths
}

/** IT goes behind a UPS where there is one; a mine does not spend one on hashing. */
const preferred = (
  { survey }: Table,
  found: readonly Supply[],
  custom: Custom,
): readonly Supply[] => {
  // What is fed goes before what is yet to be.
  const fed = found.filter(({ row }) => survey.chain.isFed(row))
  const supplies = fed.length > 0 ? fed : found
  if (custom !== 'it' && custom !== 'mining') return supplies
  const wanted = supplies.filter(({ isProtected }) => isProtected === (custom === 'it'))
  return wanted.length > 0 ? wanted : supplies
}

/** Paths that a load wants: as many as let it lose one, if any number does. */
const pathsWanted = ({ cords, needed }: Customer): number =>
  cords < 2 ? 1 : (pathsToSurvive(cords, needed ?? Math.ceil(cords / 2)) ?? 2)

/** Supplies in steps, each with those before it: nearer levels of the chain come first. */
function* gather(table: Table, customer: Customer): Generator<Found> {
  const { reach, places } = table
  const { row, port, custom, paths } = customer
  const misfits: string[] = []
  const usable = ({ supplies, misfits: more }: Found): Supply[] => {
    misfits.push(...more)
    return supplies.filter((supply) => {
      if (paths && !paths.has(supply.path)) return false
      if (places.free(supply.row, supply.port) > 0) return true
      misfits.push('every supply within reach is full.')
      return false
    })
  }
  const besides = usable(reach.beside(row, port))
  if (besides.length > 0 || misfits.length > 0) {
    yield { supplies: besides, misfits }
    return
  }
  let supplies: readonly Supply[] = []
  const steps = levelsFor[custom]
  for (const [step, levels] of steps.entries()) {
    supplies = [...supplies, ...preferred(table, usable(reach.near(row, port, levels)), custom)]
    const isEnough = byPath(supplies).size >= pathsWanted(customer)
    if (isEnough || step === steps.length - 1) yield { supplies, misfits }
    // A rack below a busway that is full is not fed from the switchboard behind its back.
    if (
      levels.includes('distribution') &&
      custom === 'it' &&
      supplies.length + misfits.length > 0
    ) {
      if (!isEnough) yield { supplies, misfits }
      return
    }
  }
}

const tooFar = ({ reach, survey }: Table, { row, custom }: Customer): string => {
  const levels: readonly Level[] = levelsFor[custom].flat()
  const farthest = Math.max(...levels.map(reach.reachM))
  const nearest = reach.nearest(row, levels)
  const where = nearest
    ? `; the nearest, ${survey.nameOf(nearest.row)}, is ${metres(Math.round(nearest.distanceM))} away`
    : ''
  return `no supply stands within ${metres(farthest)}${where}.`
}

/** Supplies of one path in the order to try them: those equally near by how full they are. */
const ordered = ({ survey, book }: Table, supplies: readonly Supply[]): Supply[] => {
  const [first] = supplies
  if (!first) return []
  const equalM = survey.parameters(equalDistanceM)
  const isNear = (supply: Supply) =>
    supply.isElsewhere === first.isElsewhere && supply.distanceM <= first.distanceM + equalM
  const near = supplies.filter(isNear).sort((a, b) => book.fullness(a.row) - book.fullness(b.row))
  return [...near, ...supplies.filter((supply) => !isNear(supply))]
}

interface PathOffer {
  readonly path: string
  readonly supplies: readonly Supply[]
}

/** The nearest paths, as many as are wanted and those equally near; or all within reach. */
const offersOf = (
  table: Table,
  customer: Customer,
  supplies: readonly Supply[],
  isFar: boolean,
): PathOffer[] => {
  const existing = new Set(customer.plugs.map(({ row }) => table.survey.chain.pathOf(row) ?? ''))
  const offers = [...byPath(supplies)]
    .map(([path, ofPath]) => ({ path, supplies: ordered(table, ofPath) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  if (isFar) return offers
  const rank = ({ path, supplies: [first] }: PathOffer): number =>
    existing.has(path) ? -1 : (first?.distanceM ?? 0) + (first?.isElsewhere ? 1e6 : 0)
  const sorted = offers.toSorted((a, b) => rank(a) - rank(b))
  const last = sorted[Math.min(pathsWanted(customer), sorted.length) - 1]
  const limit = (last ? rank(last) : 0) + table.survey.parameters(equalDistanceM)
  const near = new Set(sorted.filter((offer) => rank(offer) <= limit))
  return offers.filter((offer) => near.has(offer))
}

/** Deals the free cords one by one to the path with the fewest. */
const countsOf = (free: number, inPlace: readonly number[]): number[] => {
  const given = inPlace.map(() => 0)
  for (let cord = 0; cord < free; cord++) {
    let least = 0
    inPlace.forEach((count, path) => {
      const of = (at: number) => (inPlace[at] ?? 0) + (given[at] ?? 0)
      if (count + (given[path] ?? 0) < of(least)) least = path
    })
    given[least] = (given[least] ?? 0) + 1
  }
  return given
}

const tell = ({ survey }: Table, { row, kw, limitKw, lost }: Excess): string => {
  const when = lost === undefined ? '' : ` with path ${lost} lost`
  return `${survey.nameOf(row)} would carry ${kilowatts(kw)} of ${kilowatts(limitKw)}${when}.`
}

/** Tries supplies of each path of a set, nearest first, until all can carry their cords. */
const tryOut = (
  table: Table,
  customer: Customer,
  offers: readonly PathOffer[],
  counts: readonly number[],
): Dealt => {
  const { book, places } = table
  const choice = offers.map(() => 0)
  const room = ({ row, port }: Supply, path: number) =>
    places.free(row, port) >= (counts[path] ?? 0)
  const lists = offers.map(({ supplies }, path) => supplies.filter((one) => room(one, path)))
  for (let tries = 0; tries < mostTries; tries++) {
    const chosen = lists.map((list, path) => list[choice[path] as number])
    if (chosen.some((supply, path) => !supply && counts[path] !== 0)) {
      return refused('every supply within reach is full.')
    }
    const plugs = chosen.flatMap((supply, path) =>
      supply && (counts[path] ?? 0) > 0 ? [{ row: supply.row, count: counts[path] as number }] : [],
    )
    const all = [...customer.plugs, ...plugs]
    const flows = book.flowsOf(all, customer.kw, customer.needed)
    const excess = book.excess(flows, new Set(all.map(({ row }) => row)))
    if (!excess) return { ok: true, plugs }
    const guilty = chosen.findIndex(
      (supply, path) =>
        supply !== undefined &&
        (counts[path] ?? 0) > 0 &&
        (choice[path] as number) + 1 < (lists[path]?.length ?? 0) &&
        book.flowsOf([{ row: supply.row, count: 1 }], 1, 1).some((flow) => flow.has(excess.row)),
    )
    if (guilty < 0) return refused(tell(table, excess))
    choice[guilty] = (choice[guilty] as number) + 1
  }
  return refused('no supply within reach has the capacity for it.')
}

const setsOf = (table: Table, customer: Customer, offers: readonly PathOffer[]) => {
  const size = Math.min(customer.cords, offers.length)
  const existing = customer.plugs.map(({ row }) => table.survey.chain.pathOf(row) ?? '')
  return picks(offers.length, size)
    .map((pick) => {
      const chosen = pick.map((index) => offers[index] as PathOffer)
      const key = chosen.map(({ path }) => path).join(' ')
      const kept = existing.filter((path) => chosen.some((offer) => offer.path === path)).length
      return { chosen, key, kept, dealt: Math.round((table.dealtKw.get(key) ?? 0) * 1e3) }
    })
    .sort((a, b) => b.kept - a.kept || a.dealt - b.dealt || (a.key < b.key ? -1 : 1))
}

const dealFrom = (
  table: Table,
  customer: Customer,
  supplies: readonly Supply[],
  isFar: boolean,
): Dealt => {
  const { chain } = table.survey
  const inPlace = customer.plugs.reduce((sum, { count }) => sum + count, 0)
  const onPath = (path: string) =>
    customer.plugs.reduce(
      (sum, { row, count }) => sum + ((chain.pathOf(row) ?? '') === path ? count : 0),
      0,
    )
  let refusal: Dealt | undefined
  for (const { chosen, key } of setsOf(
    table,
    customer,
    offersOf(table, customer, supplies, isFar),
  )) {
    const counts = countsOf(
      customer.cords - inPlace,
      chosen.map(({ path }) => onPath(path)),
    )
    const dealt = tryOut(table, customer, chosen, counts)
    if (dealt.ok) {
      book(table, customer, dealt.plugs, key)
      return dealt
    }
    refusal ??= dealt
  }
  return refusal ?? refused(tooFar(table, customer))
}

/**
 * Deals the free cords of a load over the named paths within reach: evenly, to as many paths as it
 * has cords, and where there are more paths than cords, over their sets in turn. Nothing is dealt
 * that would load anything beyond its rating, with all well or with any one path lost.
 */
export const deal = (table: Table, customer: Customer): Dealt => {
  let refusal: Dealt | undefined
  for (const { supplies, misfits } of gather(table, customer)) {
    if (supplies.length === 0) refusal ??= refused(misfits[0] ?? tooFar(table, customer))
    else {
      const near = dealFrom(table, customer, supplies, false)
      const dealt = near.ok ? near : dealFrom(table, customer, supplies, true)
      if (dealt.ok) return dealt
      refusal = near
    }
  }
  return refusal ?? refused(tooFar(table, customer))
}

/** Writes down what was dealt. */
const book = (table: Table, customer: Customer, plugs: readonly Plug[], key: string): void => {
  const { kw, needed } = customer
  table.dealtKw.set(key, (table.dealtKw.get(key) ?? 0) + kw)
  table.book.add(table.book.flowsOf([...customer.plugs, ...plugs], kw, needed))
  for (const { row, count } of plugs) {
    const port = table.survey.inventory
      .kindOf(row)
      .ports.find(({ medium, direction }) => medium === 'power' && direction === 'out')
    if (port) table.places.take(row, port, count)
  }
}
