import type { Inventory } from '#model'
import { cascadeHorizonH, type Parameters } from '#standards'
import { type CoolingLoss, type CoolingState, loseRows } from '../cooling/lose'
import { prepareCoolingCourse } from '../cooling/over-time/run'
import { drawnBy } from '../drawn'
import { cableWays } from '../fiber/cable-ways'
import { networkModel } from '../fiber/network-model'
import { networkParts } from '../fiber/network-parts'
import { preparePowerCourse } from '../power/over-time/prepare'
import type { PowerSolution } from '../power/solution'
import type { Solution } from '../solution'
import { tellBatteries } from './battery-story'
import { type LoadBook, loadBookOf } from './book'
import type { Cascade, CascadeFigures, Effect, WarmthTrace } from './cascade'
import type { Contingency } from './contingency'
import { tellCooling } from './cooling-story'
import { coursesOf } from './courses'
import type { Curtailment } from './curtail'
import { curtailmentOf, shedHeat, tellCurtailed } from './curtail-story'
import { createDraft, type Draft, noDraft } from './draft'
import { figuresOf } from './figures'
import { eventOf, gatherInto } from './gather'
import { gearByLoad, type NetworkKit, networkInTheEnd, tellNetwork } from './network-story'
import { type Fate, fateOf, outcomesOf } from './outcomes'
import { type Telling, tellPower } from './power-story'
import { type Networks, type Settled, settle } from './settle'
import { isStanding, type Spell } from './spells'
import { type TakenOut, takenOut } from './taken-out'

/** Follows contingencies through one solution. What they share is prepared once. */
export interface Resilience {
  /** Everything that follows from a contingency. Throws when it names what is not there. */
  run(contingency: Contingency): Cascade
  /** The same in figures alone, for those who try many. */
  figures(contingency: Contingency): CascadeFigures
  /** The figures with what befalls how many loads, and which stop. */
  tally(contingency: Contingency): Tally
  /** What happens and to whom, without the state in the end. */
  story(contingency: Contingency): Story
  /** What it is all told from. */
  readonly parts: ResilienceParts
}

/** What a survey needs to know of a contingency. */
export interface Tally {
  readonly figures: CascadeFigures
  /** Loads by what befalls them; one may be counted under several. */
  readonly effects: Readonly<Partial<Record<Effect, number>>>
  /** Rows of loads that stop, those that are taken out among them; ascending. */
  readonly lostRows: readonly number[]
}

/** A cascade without the state in the end. */
type Story = Pick<Cascade, 'contingency' | 'events' | 'loads' | 'figures'>

/** What cascades of a solution share. */
export interface ResilienceParts {
  readonly book: LoadBook
  readonly state: CoolingState
  readonly network: () => NetworkKit
}

const once = <T>(make: () => T): (() => T) => {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: make() }
    return known.value
  }
}

interface Prepared extends Networks {
  readonly state: CoolingState
  readonly network: () => NetworkKit
  readonly solved: PowerSolution
}

const networkKit = (parameters: Parameters, { fiber }: Solution, book: LoadBook): NetworkKit => {
  const { inventory } = book
  const model = networkModel(inventory, fiber)
  const ways = cableWays(inventory, parameters, fiber)
  return { model, gearOf: gearByLoad(model, book), ways, parts: networkParts(model) }
}

const prepare = (inventory: Inventory, parameters: Parameters, solution: Solution): Prepared => {
  const { columns } = solution.power
  const state: CoolingState = {
    inventory: drawnBy(inventory, columns),
    parameters,
    cooling: solution.cooling,
    electricalLossKw:
      columns.find(({ name }) => name === 'lossKw')?.values ?? new Float64Array(inventory.count),
  }
  const power = once(() => preparePowerCourse(inventory, parameters, solution.power))
  const book = loadBookOf(inventory, power().wired.wiring)
  return {
    parameters,
    state,
    solved: solution.power,
    book,
    power,
    cooling: once(() => prepareCoolingCourse(state)),
    network: once(() => networkKit(parameters, solution, book)),
  }
}

interface Told {
  readonly telling: Telling
  readonly settled: Settled
  readonly curtailment: Curtailment | undefined
  readonly spellsOf: ReadonlyMap<number, readonly Spell[]>
  readonly fates: ReadonlyMap<number, Fate>
}

const groupByRow = (spells: readonly Spell[]): ReadonlyMap<number, readonly Spell[]> => {
  const found = new Map<number, Spell[]>()
  for (const spell of spells) {
    const own = found.get(spell.row)
    if (own) own.push(spell)
    else found.set(spell.row, [spell])
  }
  return found
}

const stoppedBy = ({ cooling }: Settled): ReadonlyMap<number, number> =>
  new Map(
    (cooling?.loads ?? []).flatMap(({ rows, stopS }) =>
      stopS === undefined ? [] : rows.map((row) => [row, stopS] as const),
    ),
  )

const begin = (prepared: Prepared, taken: TakenOut, settled: Settled, draft: Draft): Telling => {
  const [route] = taken.routes
  const isNothing = taken.rows.length === 0 && route === undefined
  const place = route === undefined ? {} : { place: { type: 'route', id: route } as const }
  const root = isNothing ? -1 : draft.add(eventOf('out', 0, [], { rows: taken.rows, ...place }))
  const spells: Spell[] = taken.rows.map((row) => ({
    row,
    fromS: 0,
    toS: Number.POSITIVE_INFINITY,
    state: 'out',
    event: root,
    ...(prepared.book.isLoad[row] ? { effect: 'out' as const } : {}),
  }))
  const { book, parameters } = prepared
  const stoppedS = stoppedBy(settled)
  const heatTrips = new Map<number, number>()
  return {
    book,
    parameters,
    taken,
    draft,
    gather: gatherInto(draft),
    spells,
    stoppedS,
    heatTrips,
    root,
  }
}

const tell = (prepared: Prepared, contingency: Contingency, draft: Draft): Told => {
  const taken = takenOut(prepared.book.inventory, contingency)
  const horizonS = prepared.parameters(cascadeHorizonH) * 3600
  const curtailment = curtailmentOf(prepared, contingency, taken, horizonS)
  const isBrief = draft === noDraft
  const settled = settle(prepared, contingency, taken, horizonS, shedHeat(curtailment), isBrief)
  const telling = begin(prepared, taken, settled, draft)
  if (curtailment) tellCurtailed(telling, curtailment)
  const steps = tellPower(telling, settled)
  if (draft !== noDraft) tellBatteries(telling, prepared.power, settled.power.steps, steps)
  tellCooling(telling, settled, steps)
  tellNetwork(prepared.network(), telling)
  const spellsOf = groupByRow(telling.spells)
  const fates = new Map<number, Fate>()
  for (const [row, own] of spellsOf) {
    const fate = prepared.book.isLoad[row] === 1 ? fateOf(own, horizonS) : undefined
    if (fate) fates.set(row, fate)
  }
  return { telling, settled, curtailment, spellsOf, fates }
}

const warmthOf = ({ cooling }: Settled): readonly WarmthTrace[] =>
  (cooling?.masses ?? []).map(({ type, id, atS, valueC, throttleC, stopC }) => ({
    type,
    id,
    atS,
    valueC,
    throttleC,
    stopC,
  }))

/** The cooling in the end, where any of it is missing then. */
const coolingInTheEnd = (
  { state }: Prepared,
  { settled, telling }: Told,
): CoolingLoss | undefined => {
  const { off, horizonS } = settled
  if (off.length === 0) return undefined
  const rows = new Set(telling.taken.rows)
  for (const spell of telling.spells) {
    if (isStanding(spell) && !(spell.toS <= horizonS)) rows.add(spell.row)
  }
  return loseRows(
    state,
    [...rows].sort((a, b) => a - b),
  )
}

const run = (prepared: Prepared, contingency: Contingency): Cascade => {
  const { inventory } = prepared.book
  const draft = createDraft(inventory)
  const told = tell(prepared, contingency, draft)
  const { telling, settled, spellsOf, fates } = told
  const { horizonS, power } = settled
  const { events, placeOf } = draft.finish()
  const cooling = coolingInTheEnd(prepared, told)
  const network = networkInTheEnd(prepared.network(), telling, horizonS)
  return {
    contingency,
    rowsOut: telling.taken.rows,
    routesOut: telling.taken.routes,
    events,
    courses: coursesOf(prepared.book, spellsOf, events, placeOf, horizonS),
    loads: outcomesOf(inventory, fates, events, placeOf),
    warmth: warmthOf(settled),
    ...(told.curtailment ? { curtailed: told.curtailment.told } : {}),
    figures: figuresOf(prepared.book, fates),
    horizonS,
    settledS: events.reduce((last, { atS }) => (atS > last ? atS : last), 0),
    power: power.end,
    ...(cooling ? { cooling } : {}),
    ...(network ? { network } : {}),
  }
}

const tallyOf = ({ book }: Prepared, { fates }: Pick<Told, 'fates'>): Tally => {
  const effects: Partial<Record<Effect, number>> = {}
  const lostRows: number[] = []
  for (const [row, fate] of fates) {
    for (const effect of fate.effects) effects[effect] = (effects[effect] ?? 0) + 1
    if (fate.lostS !== undefined) lostRows.push(row)
  }
  lostRows.sort((a, b) => a - b)
  return { figures: figuresOf(book, fates), effects, lostRows }
}

const storyOf = (prepared: Prepared, contingency: Contingency): Story => {
  const { inventory } = prepared.book
  const draft = createDraft(inventory)
  const { fates } = tell(prepared, contingency, draft)
  const { events, placeOf } = draft.finish()
  return {
    contingency,
    events,
    loads: outcomesOf(inventory, fates, events, placeOf),
    figures: figuresOf(prepared.book, fates),
  }
}

/**
 * Prepares cascades through power, cooling and network of a solved facility. `inventory` and
 * `parameters` must be those that were solved. One run costs what it changes.
 */
export const createResilience = (
  inventory: Inventory,
  parameters: Parameters,
  solution: Solution,
): Resilience => {
  const prepared = prepare(inventory, parameters, solution)
  return {
    run: (contingency) => run(prepared, contingency),
    figures: (contingency) => figuresOf(prepared.book, tell(prepared, contingency, noDraft).fates),
    tally: (contingency) => tallyOf(prepared, tell(prepared, contingency, noDraft)),
    story: (contingency) => storyOf(prepared, contingency),
    parts: prepared,
  }
}
