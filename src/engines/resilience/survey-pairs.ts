import type { Inventory } from '#model'
import { contentsOf } from '../named'
import type { Column, Total } from '../quantities'
import type { CascadeFigures, Effect } from './cascade'
import type { Contingency } from './contingency'
import type { Resilience, Tally } from './resilience'
import { hindranceOf, type SurveyProgress } from './survey'
import { type SurveyGraph, surveyGraphOf } from './survey-graph'
import { type Likeness, likenessOf } from './survey-likeness'

/** Two things taken out at once that do more than each alone; it stands for `count` pairs like it. */
export interface SurveyPair {
  /** Equipment by id. */
  readonly first: string
  readonly second: string
  readonly count: number
  readonly contingency: Contingency
  /** Of both together. */
  readonly figures: CascadeFigures
  readonly effects: Readonly<Partial<Record<Effect, number>>>
  /** IT load and loads that stop only because both are out, and loads of which it cannot be said only then. */
  readonly itKwBeyond: Total
  readonly loadsBeyond: number
  readonly unknownBeyond: number
}

export interface PairsFound {
  /** The gravest first. */
  readonly pairs: readonly SurveyPair[]
  /** Classes of like things. */
  readonly classes: number
  /** Kinds of pairs that were followed, and pairs that they stand for. */
  readonly tried: number
  readonly stoodFor: number
  /** Kinds of pairs, counted by class, that were not: those of what carries least. */
  readonly left: number
}

/** So many kinds of pairs are followed at the most. */
const mostPairs = 4000
/** Vertices that are looked at in telling pairs apart, at the most: with more of them fewer classes. */
const mostLooked = 6_000_000

interface Rows {
  readonly rows: readonly number[]
  readonly weight: number
}

/** What takes no load with it by itself: pairs are about what others hang on. */
const carriersOf = ({ parts: { book } }: Resilience): readonly number[] => {
  const { inventory, isLoad } = book
  const contents = contentsOf(inventory)
  const holds = (row: number, depth = 0): boolean =>
    isLoad[row] === 1 || (depth < 8 && (contents.get(row) ?? []).some((at) => holds(at, depth + 1)))
  return [...inventory.equipment.keys()].filter((row) => !holds(row))
}

/** How much hangs on each row: what it carries or may carry, and whom it links. */
const weightsOf = ({ parts }: Resilience, columns: readonly Column[]): Float64Array => {
  const { book, network } = parts
  const weights = new Float64Array(book.inventory.count)
  for (const { name, values } of columns) {
    if (name !== 'loadKw' && name !== 'ratingKw' && name !== 'coolingCapacityKw') continue
    values.forEach((value, row) => {
      if (value > (weights[row] as number)) weights[row] = value
    })
  }
  const kwOf = (row: number): number => {
    const kw = book.kw[row] as number
    return Number.isNaN(kw) ? 0 : kw
  }
  for (const { a, b, panels } of network().model.graph.links) {
    for (const row of [a, b, ...panels]) weights[row] = (weights[row] as number) + kwOf(a) + kwOf(b)
  }
  return weights
}

const byId =
  ({ equipment }: Inventory) =>
  (a: number, b: number): number => {
    const [one, other] = [equipment[a]?.id ?? '', equipment[b]?.id ?? '']
    return one < other ? -1 : one > other ? 1 : 0
  }

/** Classes of like rows, those that most hangs on first. */
const classesOf = (
  inventory: Inventory,
  rows: readonly number[],
  { of }: Likeness,
  weights: Float64Array,
): readonly Rows[] => {
  const known = new Map<number, number[]>()
  for (const row of [...rows].sort(byId(inventory))) {
    const own = known.get(of[row] as number)
    if (own) own.push(row)
    else known.set(of[row] as number, [row])
  }
  return [...known.values()]
    .map((own) => ({ rows: own, weight: weights[own[0] as number] as number }))
    .sort(
      (a, b) => b.weight - a.weight || byId(inventory)(a.rows[0] as number, b.rows[0] as number),
    )
}

interface PairKind {
  readonly first: number
  readonly second: number
  readonly count: number
  readonly weight: number
}

/** The kinds of pairs of one class with itself and all that less hangs on, as seen from its first. */
const kindsOf = (
  graph: SurveyGraph,
  likeness: Likeness,
  classes: readonly Rows[],
  own: number,
): readonly PairKind[] => {
  const { rows } = classes[own] as Rows
  const first = rows[0] as number
  const outlook = likenessOf(graph, likeness.of, first)
  return classes.slice(own).flatMap((other, behind) => {
    const cells = new Map<number, number[]>()
    for (const row of other.rows) {
      if (row === first) continue
      const cell = outlook.of[row] as number
      const known = cells.get(cell)
      if (known) known.push(row)
      else cells.set(cell, [row])
    }
    return [...cells.values()].map((mates) => ({
      first,
      second: mates[0] as number,
      // Within a class each pair is seen from both of its ends.
      count: (rows.length * mates.length) / (behind === 0 ? 2 : 1),
      weight: other.weight,
    }))
  })
}

/** Tells what only both of two losses do. */
class PairTeller {
  readonly #resilience: Resilience
  readonly #alone = new Map<number, Tally>()

  constructor(resilience: Resilience) {
    this.#resilience = resilience
  }

  #tally(rows: readonly number[]): { contingency: Contingency; tally: Tally } {
    const { equipment } = this.#resilience.parts.book.inventory
    const ids = rows.map((row) => equipment[row]?.id ?? '').sort()
    const contingency: Contingency = { ids, mode: 'fault' }
    return { contingency, tally: this.#resilience.tally(contingency) }
  }

  #aloneOf(row: number): Tally {
    const known = this.#alone.get(row)
    if (known) return known
    const { tally } = this.#tally([row])
    this.#alone.set(row, tally)
    return tally
  }

  tell({ first, second, count }: PairKind): SurveyPair | undefined {
    const { equipment } = this.#resilience.parts.book.inventory
    const { contingency, tally } = this.#tally([first, second])
    if (hindranceOf(tally) === undefined) return undefined
    const alone = [this.#aloneOf(first), this.#aloneOf(second)]
    const known = new Set(alone.flatMap(({ lostRows }) => lostRows))
    const more = tally.lostRows.filter((row) => !known.has(row))
    const unknownAlone = alone.reduce((sum, { figures }) => sum + figures.loadsUnknown, 0)
    const unknownBeyond = Math.max(0, tally.figures.loadsUnknown - unknownAlone)
    if (more.length + unknownBeyond === 0) return undefined
    const [one, other] = [first, second].map((row) => equipment[row]?.id ?? '').sort()
    return {
      first: one ?? '',
      second: other ?? '',
      count,
      contingency,
      figures: tally.figures,
      effects: tally.effects,
      itKwBeyond: this.#kwOf(more),
      loadsBeyond: more.length,
      unknownBeyond,
    }
  }

  #kwOf(rows: readonly number[]): Total {
    const { kw } = this.#resilience.parts.book
    const known = rows.map((row) => kw[row] as number).filter((own) => !Number.isNaN(own))
    return {
      value: known.reduce((sum, own) => sum + own, 0),
      unknownCount: rows.length - known.length,
    }
  }
}

const byGravity = (a: SurveyPair, b: SurveyPair): number => {
  const kw = b.itKwBeyond.value - a.itKwBeyond.value
  return (
    (Math.abs(kw) > 1e-6 ? kw : 0) ||
    b.loadsBeyond - a.loadsBeyond ||
    b.unknownBeyond - a.unknownBeyond ||
    (`${a.first} ${a.second}` < `${b.first} ${b.second}` ? -1 : 1)
  )
}

/** How many kinds of pairs classes make among each other and with themselves. */
const kindsAmong = (classes: number): number => (classes * (classes + 1)) / 2

/**
 * Takes two pieces of equipment out at once, one of each kind of pair: pairs that nothing in the
 * facility tells apart are one kind, so that two on one side and two on both sides are two. What
 * most hangs on is tried first; what is not reached is counted. Pauses after each, telling how far it
 * has come.
 */
export function* surveyPairs(
  resilience: Resilience,
  columns: readonly Column[],
  most = mostPairs,
): Generator<SurveyProgress | undefined, PairsFound, undefined> {
  const { book, network } = resilience.parts
  const { inventory } = book
  const graph = surveyGraphOf(inventory, network().model.graph.links, columns)
  yield
  const likeness = likenessOf(graph)
  yield
  const all = classesOf(inventory, carriersOf(resilience), likeness, weightsOf(resilience, columns))
  const reached = Math.max(20, Math.floor(mostLooked / (graph.vertexCount * 10)))
  const classes = all.slice(0, reached)
  const kinds: PairKind[] = []
  for (const own of classes.keys()) {
    kinds.push(...kindsOf(graph, likeness, classes, own))
    yield undefined
  }
  const tried = kinds.sort((a, b) => b.weight - a.weight).slice(0, most)
  const teller = new PairTeller(resilience)
  const pairs: SurveyPair[] = []
  for (const [at, kind] of tried.entries()) {
    const found = teller.tell(kind)
    if (found) pairs.push(found)
    yield { done: at + 1, of: tried.length }
  }
  return {
    pairs: pairs.sort(byGravity),
    classes: all.length,
    tried: tried.length,
    stoodFor: tried.reduce((sum, { count }) => sum + count, 0),
    left: kinds.length - tried.length + kindsAmong(all.length) - kindsAmong(classes.length),
  }
}
