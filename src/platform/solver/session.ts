import { type FacilityDocument, type Operation, openDocument } from '#document'
import { digestOf, everything, type Solution, type Stale, solve, staleAfter } from '#engines'
import {
  createInventory,
  type Equipment,
  type Facility,
  type Inventory,
  type Lens,
  type Library,
} from '#model'
import {
  compareLenses,
  createJudge,
  factsOf,
  type Judgement,
  type LensDifference,
  lensOf,
} from '#rules'
import { parametersOf } from '#standards'
import type {
  AirEvidence,
  Answer,
  Inquired,
  InquiryInput,
  InquiryType,
  Progress,
  Question,
} from '#workspace'
import { AirWitness, airColumn } from './air-witness'
import type { Answering, InquiryContext } from './inquiries/define'
import { inquiryOf } from './inquiries/registry'

/** Tables without which the rows of an inventory, their rooms and their values are not what they were. */
const inventoryTables: ReadonlySet<string> = new Set(['rooms', 'products'])

/** What edits touched since the last answer. */
interface Pending {
  readonly equipment: Map<string, Equipment>
  /** Whether only the equipment named changed, in rows that stay: the inventory can follow. */
  follows: boolean
  parameters: boolean
}

const nothing: Stale = { energy: false, fiber: false, space: false }

const nothingPending = (): Pending => ({
  equipment: new Map(),
  follows: true,
  parameters: false,
})

interface Compared {
  readonly here: Judgement
  readonly there: Judgement
  readonly difference: LensDifference
}

const isPausing = <T>(
  given: Answering<T>,
): given is Generator<Progress | undefined, T, undefined> =>
  typeof given === 'object' && given !== null && 'next' in given && 'return' in given

const joined = (a: Stale, b: Stale): Stale => ({
  energy: a.energy || b.energy,
  fiber: a.fiber || b.fiber,
  space: a.space || b.space,
})

/**
 * Follows one facility from edit to edit and answers with the newest solution and judgement. It
 * knows nothing of threads: the worker, the tests and the bench all drive it the same way.
 */
export class Session {
  readonly #catalog: Library
  readonly #find: typeof inquiryOf
  readonly #judge = createJudge()
  #rulesRun = 0
  #document: FacilityDocument | undefined
  #inventory: Inventory | undefined
  #solution: Solution | undefined
  /** Inventory and solution of the document as it stands; undefined while edits wait. */
  #solved: InquiryContext | undefined
  #stale: Stale = everything
  #pending = nothingPending()
  #revision = 0
  #question: Question = { lens: 'as-built' }
  #ids: readonly string[] = []
  #idsLayout: object | undefined
  #compared: Compared | undefined
  readonly #witness = new AirWitness()

  constructor(catalog: Library, find: typeof inquiryOf = inquiryOf) {
    this.#catalog = catalog
    this.#find = find
  }

  open(facility: Facility, revision: number): void {
    this.#document = openDocument(facility)
    this.#witness.hear(undefined)
    this.#inventory = undefined
    this.#solution = undefined
    this.#solved = undefined
    this.#stale = everything
    this.#pending = nothingPending()
    this.#revision = revision
  }

  change(operations: readonly Operation[], revision: number): void {
    const document = this.#document
    if (!document) throw new Error('No facility is open')
    document.mirror(operations)
    this.#solved = undefined
    this.#revision = revision
    for (const operation of operations) this.#note(operation)
  }

  ask(question: Question): void {
    this.#question = question
  }

  /** What an air view found; rules hear of it as long as it stands. */
  setAirEvidence(evidence: AirEvidence | undefined): void {
    this.#witness.hear(evidence)
  }

  /** How many rules the last answer ran for the lens in force; the others stood as they were. */
  get rulesRun(): number {
    return this.#rulesRun
  }

  /** Computes what is stale and judges it. */
  answer(): Answer {
    const solved = this.#solve()
    const { inventory, solution, parameters: parameter } = solved
    const { lens, goal, room } = this.#question
    const place = room === undefined ? {} : { room }
    const { air, state } = this.#witness.tell(solved)
    const asked = { inventory, solution, parameter, ...place, ...(air ? { air } : {}) }
    const facts = factsOf({ ...asked, lens, ...(goal ? { goal } : {}) })
    const judgement = this.#judge.judge(facts)
    this.#rulesRun = this.#judge.rulesRun
    const roomRow = inventory.facility.rooms.findIndex(({ id }) => id === room)
    const judgedBy = roomRow < 0 ? facts.ruleset : facts.rulesetOfRoom(roomRow)
    const other: Lens = lensOf(judgedBy) === 'ai' ? 'mining' : 'ai'
    const there = this.#judge.judge(factsOf({ ...asked, lens: other }))
    return {
      revision: this.#revision,
      question: this.#question,
      ids: this.#idsOf(inventory),
      columns: [
        ...solution.power.columns,
        ...solution.cooling.columns,
        ...solution.fiber.columns,
        ...(air ? [airColumn(air)] : []),
      ],
      feeds: solution.power.feeds,
      solution: digestOf(solution),
      judgement,
      difference: this.#compare(judgement, there),
      ...(state ? { air: state } : {}),
    }
  }

  /**
   * Answers an inquiry from the solution of the document as it stands. Pauses where a long inquiry
   * does; after an edit in between it is to be begun anew. Throws what the inquiry throws.
   */
  *inquire<K extends InquiryType>(
    type: K,
    input: InquiryInput<K>,
  ): Generator<Progress | undefined, Inquired<K>, undefined> {
    const inquiry = this.#find(type)
    const given = inquiry.answer(this.#solve(), input)
    const output = isPausing(given) ? yield* given : given
    return { revision: this.#revision, output }
  }

  /** Solves what is stale; the same again as long as nothing is edited. */
  #solve(): InquiryContext {
    if (this.#solved) return this.#solved
    const document = this.#document
    if (!document) throw new Error('No facility is open')
    const inventory = this.#follow(document)
    const parameters = parametersOf(document.head.parameters)
    const solution = solve(inventory, parameters, this.#solution, this.#stale)
    this.#solution = solution
    this.#stale = nothing
    this.#solved = { inventory, solution, parameters, catalog: this.#catalog }
    return this.#solved
  }

  /** The same array as long as the ids are the same, so that nobody has to send them again. */
  #idsOf({ equipment, layout }: Inventory): readonly string[] {
    const before = this.#ids
    if (layout === this.#idsLayout) return before
    this.#idsLayout = layout
    const same =
      before.length === equipment.length && equipment.every(({ id }, row) => id === before[row])
    if (!same) this.#ids = equipment.map(({ id }) => id)
    return this.#ids
  }

  /** The very same difference as long as both judgements are the same. */
  #compare(here: Judgement, there: Judgement): LensDifference {
    const compared = this.#compared
    if (compared?.here !== here || compared.there !== there) {
      this.#compared = { here, there, difference: compareLenses(here, there) }
    }
    return (this.#compared as Compared).difference
  }

  #note(operation: Operation): void {
    const pending = this.#pending
    if (operation.table === 'head') {
      pending.parameters ||= operation.before.parameters !== operation.after.parameters
    } else if (operation.table === 'equipment') {
      const { id, before, after } = operation
      if (before && after) pending.equipment.set(id, after)
      else pending.follows = false
    } else if (inventoryTables.has(operation.table)) pending.follows = false
  }

  /** The inventory of the document as it stands, and which engines have to look at it again. */
  #follow(document: FacilityDocument): Inventory {
    const before = this.#inventory
    const { equipment, follows, parameters } = this.#pending
    this.#pending = nothingPending()
    const facility = document.toFacility()
    const followed = follows ? before?.edited([...equipment.values()], facility) : undefined
    const after = followed ?? createInventory(facility, this.#catalog)
    const stale =
      before && !parameters ? staleAfter(before, after, [...equipment.keys()]) : everything
    this.#stale = joined(this.#stale, stale)
    this.#inventory = after
    return after
  }
}
