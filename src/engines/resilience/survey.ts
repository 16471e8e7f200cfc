import type { Text } from '#base'
import type { Inventory } from '#model'
import type { Column } from '../quantities'
import type { CascadeFigures, Effect } from './cascade'
import type { Contingency } from './contingency'
import type { Resilience, Tally } from './resilience'
import { eachAlone, likeTogether, type SurveyClass } from './survey-classes'
import { type SurveyItem, type SurveyItems, type SurveyType, surveyItemsOf } from './survey-items'
import { explainer } from './survey-why'

/** What the loss of one thing takes away, and of all that are like it. */
export interface SurveyLine {
  readonly type: SurveyType
  /** Of the first of them: equipment, room or route; compartments and paths by name; the utility is ``. */
  readonly id: string
  /** Everything whose loss does the same, itself included. */
  readonly like: readonly string[]
  /** Its loss as it can be followed by itself. */
  readonly contingency: Contingency
  /** Those of this contingency. */
  readonly figures: CascadeFigures
  /** Loads by what befalls them. */
  readonly effects: Readonly<Partial<Record<Effect, number>>>
  /** Why, in one sentence about those whom it hits most; told of the gravest lines only. */
  readonly why?: Text
}

/** Why something cannot be taken out for work, the gravest first. */
const hindrances = ['stops', 'throttles', 'cut-off', 'unprotected', 'unknown'] as const
export type Hindrance = (typeof hindrances)[number]

/** What cannot be taken out for work without harm to what stays. */
export interface Unmaintainable extends SurveyLine {
  readonly hindrance: Hindrance
}

export interface Maintainability {
  /** `unknown`: nothing is known to prevent it, but of some it cannot be said, or there is no IT. */
  readonly answer: 'yes' | 'no' | 'unknown'
  readonly prevents: readonly Unmaintainable[]
  /** How many things were taken out for work, one by one. */
  readonly tried: number
}

/** Everything taken out once. Plain and structured-cloneable. */
export interface ResilienceSurvey {
  /** What does harm, the gravest first. */
  readonly losses: readonly SurveyLine[]
  readonly maintainable: Maintainability
  readonly tried: number
  /** How many of them do no harm to anybody. */
  readonly harmless: number
  /** Whether one of each class of like things was followed, and not every one. */
  readonly isByClass: boolean
  readonly classes: number
  /** Contingencies that were followed. */
  readonly runs: number
}

/** How far a survey has come. */
export interface SurveyProgress {
  readonly done: number
  readonly of: number
}

/** So many lines of a list are explained in a sentence. */
const mostExplained = 60

/** More things than these are surveyed by classes of like ones. */
const mostEach = 400

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(9)) : value

/** What lines have in common that are told as one: what they are, and all that their loss does. */
const keyOf = (inventory: Inventory, { type, id, at }: SurveyItem, tally: Tally): string => {
  const { figures, effects } = tally
  const { kind, product } = (type !== 'room' && type !== 'route' && inventory.equipment[at]) || {}
  const use = type === 'room' ? inventory.facility.rooms[at]?.use : undefined
  const alone = at < 0 ? id : undefined
  const of = Object.entries(effects).sort()
  return JSON.stringify([type, kind, product, use, alone, figures, of], rounded)
}

const least = (a: number, b: number): number => a - b || 0

/** The gravest first: kW, racks, GPUs, TH/s, loads, how soon, and what is less than lost. */
const byGravity = (a: SurveyLine, b: SurveyLine): number => {
  const [one, other] = [a.figures, b.figures]
  const kw = other.itKwLost.value - one.itKwLost.value
  const inf = Number.POSITIVE_INFINITY
  const soon = (s: number | undefined) => (s === undefined || Number.isNaN(s) ? inf : s)
  return (
    (Math.abs(kw) > 1e-6 ? kw : 0) ||
    other.itKwLost.unknownCount - one.itKwLost.unknownCount ||
    other.racksLost - one.racksLost ||
    other.gpusLost - one.gpusLost ||
    other.thPerSLost.value - one.thPerSLost.value ||
    other.loadsLost - one.loadsLost ||
    (soon(one.firstLostS) === soon(other.firstLostS)
      ? 0
      : soon(one.firstLostS) - soon(other.firstLostS)) ||
    other.loadsUnknown - one.loadsUnknown ||
    least(other.loadsDegraded, one.loadsDegraded) ||
    other.loadsUnprotected - one.loadsUnprotected ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) ||
    (a.type < b.type ? -1 : 1)
  )
}

const isHarmless = ({ figures, effects }: Tally): boolean =>
  figures.loadsLost + figures.loadsUnknown + figures.loadsDegraded === 0 &&
  Object.keys(effects).length === 0

/** Lines with those alike in what they are and what they do put together. */
class Lines {
  readonly #lines = new Map<string, SurveyLine & { readonly like: string[] }>()
  readonly #inventory: Inventory
  readonly #items: SurveyItems
  readonly #mode: Contingency['mode']

  constructor(inventory: Inventory, items: SurveyItems, mode: Contingency['mode']) {
    this.#inventory = inventory
    this.#items = items
    this.#mode = mode
  }

  add({ first, like }: SurveyClass, tally: Tally): void {
    const ids = like.map(({ id }) => id)
    const key = keyOf(this.#inventory, first, tally)
    const known = this.#lines.get(key)
    if (known) {
      known.like.push(...ids)
      return
    }
    const { figures, effects } = tally
    const contingency = this.#items.contingencyOf(first, this.#mode)
    const { type, id } = first
    this.#lines.set(key, { type, id, like: ids, contingency, figures, effects })
  }

  all(): SurveyLine[] {
    return [...this.#lines.values()].map((line) => ({ ...line, like: line.like.sort() }))
  }
}

/** What befalls others than those taken out; undefined where nothing does that prevents the work. */
export const hindranceOf = ({
  figures,
  effects,
}: Omit<Tally, 'lostRows'>): Hindrance | undefined => {
  if (figures.loadsLost > (effects.out ?? 0)) return 'stops'
  if ((effects.throttled ?? 0) > 0) return 'throttles'
  if ((effects['cut-off'] ?? 0) > 0) return 'cut-off'
  if ((effects.unprotected ?? 0) > 0) return 'unprotected'
  return figures.loadsUnknown > 0 ? 'unknown' : undefined
}

/** Work is done on one piece at a time; rooms, compartments and paths are not taken out for it. */
const isWorkedOn = ({ type, at }: SurveyItem): boolean =>
  at >= 0 && (type === 'component' || type === 'utility' || type === 'entrance' || type === 'route')

const maintainabilityOf = (
  lines: readonly SurveyLine[],
  tried: number,
  hasIt: boolean,
): Maintainability => {
  const prevents = lines.flatMap((line): Unmaintainable[] => {
    const hindrance = hindranceOf(line)
    return hindrance ? [{ ...line, hindrance }] : []
  })
  const rank = ({ hindrance }: Unmaintainable) => hindrances.indexOf(hindrance)
  prevents.sort((a, b) => rank(a) - rank(b) || byGravity(a, b))
  const isPrevented = prevents.some(({ hindrance }) => hindrance !== 'unknown')
  const answer = isPrevented ? 'no' : prevents.length > 0 || !hasIt ? 'unknown' : 'yes'
  return { answer, prevents, tried }
}

const countOf = (classes: readonly SurveyClass[]): number =>
  classes.reduce((sum, { like }) => sum + like.length, 0)

/** Follows one of each class; what it finds equals the cascade of each of them alone. */
function* follow(
  resilience: Resilience,
  items: SurveyItems,
  classes: readonly SurveyClass[],
  mode: Contingency['mode'],
  progress: SurveyProgress,
) {
  const lines = new Lines(resilience.parts.book.inventory, items, mode)
  let harmless = 0
  for (const [at, one] of classes.entries()) {
    const tally = resilience.tally(items.contingencyOf(one.first, mode))
    if (isHarmless(tally)) harmless += one.like.length
    else lines.add(one, tally)
    yield { done: progress.done + at + 1, of: progress.of }
  }
  return { lines: lines.all(), harmless }
}

/** The first lines with a sentence each. */
function* explained<T extends SurveyLine>(resilience: Resilience, lines: readonly T[]) {
  const why = explainer(resilience)
  const told: T[] = []
  for (const [at, line] of lines.entries()) {
    const sentence = at < mostExplained ? why(line.contingency) : undefined
    told.push(sentence ? { ...line, why: sentence } : line)
    yield undefined
  }
  return told
}

/**
 * Takes every component, utility feed, entrance, named path, fire compartment, room and data route
 * out once, as a fault, and every piece of equipment and route once more for planned work: what each
 * takes away, like ones together, ranked, and what prevents that all can be maintained one at a time
 * without harm to what stays. Each line's figures are those of `figures` for its contingency. Of more
 * than `eachUpTo` things one of each class of like ones is followed. Pauses after each, telling how
 * far it has come.
 */
export function* surveyResilience(
  resilience: Resilience,
  columns: readonly Column[],
  eachUpTo = mostEach,
): Generator<SurveyProgress | undefined, ResilienceSurvey, undefined> {
  const { book, network } = resilience.parts
  const { inventory } = book
  const items = surveyItemsOf(book)
  const isByClass = items.items.length > eachUpTo
  const classes = isByClass
    ? yield* likeTogether(inventory, network(), columns, items.items)
    : eachAlone(items.items)
  const worked = classes.filter(({ first }) => isWorkedOn(first))
  const of = classes.length + worked.length
  const faults = yield* follow(resilience, items, classes, 'fault', { done: 0, of })
  const works = yield* follow(resilience, items, worked, 'planned', { done: classes.length, of })
  const maintainable = maintainabilityOf(works.lines, countOf(worked), book.isLoad.includes(1))
  return {
    losses: yield* explained(resilience, faults.lines.sort(byGravity)),
    maintainable: {
      ...maintainable,
      prevents: yield* explained(resilience, maintainable.prevents),
    },
    tried: items.items.length,
    harmless: faults.harmless,
    isByClass,
    classes: classes.length,
    runs: of,
  }
}
