import type { Ids } from '#base'
import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import { type PlanProposal, refusedPlan } from '../proposal'
import { counted, say } from '../words'
import { LoadBook, type Plug } from './book'
import {
  byName,
  customerOf,
  enterLoads,
  inPort,
  pathsOf,
  plugsOf,
  type Wanted,
  wantedOf,
} from './customers'
import { type Customer, deal, type Table } from './deal'
import { Draft, portRef } from './draft'
import { levelOf } from './levels'
import { dealOutlet } from './outlets'
import { Phasing } from './phasing'
import { Places } from './ports'
import { reachOf } from './reach'
import { survivesOnePath } from './split'
import { type Survey, surveyOf } from './survey'

const outPortOf = (inventory: Inventory, row: number) =>
  inventory
    .kindOf(row)
    .ports.find(({ medium, direction }) => medium === 'power' && direction === 'out')

/** Lays cords into a draft; those of one phase on the phases in turn. */
export const layCords = (
  draft: Draft,
  { survey, phasing, book }: Table,
  to: number,
  plugs: readonly Plug[],
): void => {
  const { inventory } = survey
  const port = inPort(inventory, to)
  // A rack PDU draws nothing itself; it hands on what hangs on it.
  const kw = survey.drawKw(to) || book.normalKw(to)
  const cords = plugs.reduce((sum, { count }) => sum + count, 0)
  for (const { row, count } of plugs) {
    const out = outPortOf(inventory, row)
    if (!out || !port || count === 0) continue
    const phase = phasing.pick(row, to, (kw * count) / cords)
    draft.join(portRef(inventory, row, out), portRef(inventory, to, port), count, phase)
  }
}

/** Sets a table for dealing: everything that is fed and not dealt anew is in the book. */
export const setTable = (survey: Survey, dealtAnew: ReadonlySet<number>): Table => {
  const book = new LoadBook(survey, pathsOf(survey.inventory))
  enterLoads(survey, book, dealtAnew)
  return {
    survey,
    reach: reachOf(survey),
    book,
    places: new Places(survey.chain),
    phasing: new Phasing(survey),
    dealtKw: new Map(),
  }
}

/** Says what the cords of a load amount to, where that is not plainly well. */
export const remarkOn = (
  draft: Draft,
  { chain, nameOf }: Survey,
  { row, cords, needed }: Customer,
  plugs: readonly Plug[],
): void => {
  if (cords < 2) return
  const byPath = new Map<string, number>()
  for (const plug of plugs) {
    const path = chain.pathOf(plug.row) ?? ''
    byPath.set(path, (byPath.get(path) ?? 0) + plug.count)
  }
  if (needed === undefined) {
    draft.remarks.add(
      nameOf(row),
      'how many cords must be live is not stated, so what the loss of a path does cannot be said.',
    )
  } else if (!survivesOnePath([...byPath.values()], needed)) {
    const [path] = byPath.keys()
    draft.remarks.add(
      nameOf(row),
      byPath.size === 1
        ? `all cords hang on ${path ? `path ${path}` : 'one path'}; no other is within reach.`
        : 'too many cords on one path: its loss takes the load down.',
    )
  }
}

/** Says once of a supply that it has no power yet; rack PDUs get theirs in the same plan. */
const tellUnfed = (draft: Draft, survey: Survey, row: number, told: Set<number>): void => {
  const { chain, inventory, nameOf } = survey
  if (told.has(row) || chain.isFed(row) || levelOf(inventory, row) === 'outlet') return
  told.add(row)
  draft.remarks.add(nameOf(row), 'not fed so far.')
}

/** Loads between two pauses. */
const loadsAtOnce = 50

function* connectLoads(
  draft: Draft,
  survey: Survey,
  wanted: Wanted,
): Generator<undefined, Table, undefined> {
  const { nameOf, inventory } = survey
  const customers: Customer[] = []
  let settled = 0
  for (const row of wanted.loads) {
    const customer = customerOf(survey, row)
    if (customer === 'done') settled += 1
    else if ('missing' in customer) draft.refusals.add(nameOf(row), customer.missing)
    else customers.push(customer)
  }
  // IT has the first choice; what cools it takes what is left.
  customers.sort((a, b) => Number(a.custom === 'support') - Number(b.custom === 'support'))
  const table = setTable(survey, new Set(customers.map(({ row }) => row)))
  const unfed = new Set<number>()
  let laid = 0
  for (const [index, customer] of customers.entries()) {
    if (index % loadsAtOnce === 0) yield
    const { row } = customer
    const dealt = deal(table, customer)
    if (!dealt.ok) {
      draft.refusals.add(nameOf(row), dealt.reason)
      continue
    }
    if (inventory.numberOf(row, 'cords') === undefined) {
      draft.assumed.add(nameOf(row), 'no count of cords is stated; one supply is taken.')
    }
    layCords(draft, table, row, dealt.plugs)
    for (const plug of dealt.plugs) tellUnfed(draft, survey, plug.row, unfed)
    remarkOn(draft, survey, customer, [...customer.plugs, ...dealt.plugs])
    laid += 1
  }
  if (laid > 0) draft.note(`Connects ${counted(laid, 'load')}.`)
  if (settled > 0)
    draft.note(`${counted(settled, 'load')} had all cords in place: nothing changes there.`)
  return table
}

const connectOutlets = (draft: Draft, table: Table, rows: readonly number[]): void => {
  const { survey } = table
  const open = rows.filter((row) => plugsOf(survey, row).length === 0)
  let laid = 0
  for (const row of open) {
    const dealt = dealOutlet(table, row)
    if (dealt.ok) layCords(draft, table, row, dealt.plugs)
    else draft.refusals.add(survey.nameOf(row), dealt.reason)
    if (dealt.ok) laid += 1
  }
  if (laid > 0) draft.note(`Connects ${counted(laid, 'rack PDU')}.`)
}

/**
 * Connects what is selected to the nearest supplies of each named path: racks to taps, panels and
 * rack PDUs, tanks and containers to boards. Cords in place stay. Refuses, load by load, what would
 * go beyond a rating, a voltage, a port or the reach, and what is not stated. Pauses now and then.
 */
export function* planConnections(
  inventory: Inventory,
  draws: ReadonlyMap<string, number>,
  parameters: Parameters,
  ids: readonly string[],
  newId: Ids,
): Generator<undefined, PlanProposal, undefined> {
  const survey = surveyOf(inventory, parameters, draws)
  const wanted = wantedOf(survey, [...new Set(ids)].sort())
  if (wanted.loads.length + wanted.outlets.length === 0) {
    return refusedPlan(
      say(
        wanted.withHost.length > 0
          ? 'What is selected is fed by the cords of its rack.'
          : 'Nothing that takes cords is selected: choose racks, tanks, containers or cooling units.',
      ),
    )
  }
  const draft = new Draft(inventory, newId)
  const table = yield* connectLoads(draft, survey, wanted)
  connectOutlets(draft, table, [...wanted.outlets].sort(byName(survey)))
  return draft.proposal()
}
