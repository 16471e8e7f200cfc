import { type FacilityDocument, type Operation, openDocument } from '#document'
import { digestOf, type Solution, type Stale, sameAisles, solve } from '#engines'
import {
  createInventory,
  type Equipment,
  type Facility,
  type Inventory,
  type Lens,
  type Library,
} from '#model'
import { compareLenses, createJudge, factsOf, lensOf } from '#rules'
import { parametersOf } from '#standards'
import type { Answer, Question } from '#workspace'

const everything: Stale = { energy: true, fiber: true, space: true }

/** Fields whose change leaves every stated value as it was. */
const placeFields = new Set(['x', 'y', 'z', 'rotationDeg'])

const onlyMoved = (before: Equipment, after: Equipment): boolean => {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Equipment>
  for (const field of fields) {
    if (!placeFields.has(field as string) && before[field] !== after[field]) return false
  }
  return true
}

/** The equipment that a change only moved, or undefined when it did anything else. */
const movesOf = (operations: readonly Operation[]): Equipment[] | undefined => {
  const moved = new Map<string, Equipment>()
  for (const operation of operations) {
    if (operation.table !== 'equipment') return undefined
    const { before, after } = operation
    if (!before || !after || after.status === 'removed' || !onlyMoved(before, after))
      return undefined
    moved.set(after.id, after)
  }
  return [...moved.values()]
}

const sameRooms = (a: Inventory, b: Inventory): boolean =>
  a.roomRow.every((room, row) => room === b.roomRow[row])

/**
 * Follows one facility from edit to edit and answers with the newest solution and judgement. It
 * knows nothing of threads: the worker, the tests and the bench all drive it the same way.
 */
export class Session {
  readonly #catalog: Library
  readonly #judge = createJudge()
  #rulesRun = 0
  #document: FacilityDocument | undefined
  #inventory: Inventory | undefined
  #solution: Solution | undefined
  #stale: Stale = everything
  #revision = 0
  #question: Question = { lens: 'as-built' }
  #ids: readonly string[] = []

  constructor(catalog: Library) {
    this.#catalog = catalog
  }

  open(facility: Facility, revision: number): void {
    this.#document = openDocument(facility)
    this.#inventory = undefined
    this.#solution = undefined
    this.#stale = everything
    this.#revision = revision
  }

  change(operations: readonly Operation[], revision: number): void {
    const document = this.#document
    if (!document) throw new Error('No facility is open')
    document.mirror(operations)
    this.#revision = revision
    const moves = this.#inventory && movesOf(operations)
    if (this.#inventory && moves) this.#move(this.#inventory, moves)
    else {
      this.#inventory = undefined
      this.#stale = everything
    }
  }

  ask(question: Question): void {
    this.#question = question
  }

  /** How many rules the last answer ran for the lens in force; the others stood as they were. */
  get rulesRun(): number {
    return this.#rulesRun
  }

  /** Computes what is stale and judges it. */
  answer(): Answer {
    const document = this.#document
    if (!document) throw new Error('No facility is open')
    this.#inventory ??= createInventory(document.toFacility(), this.#catalog)
    const inventory = this.#inventory
    const parameter = parametersOf(document.head.parameters)
    this.#solution = solve(inventory, parameter, this.#solution, this.#stale)
    this.#stale = { energy: false, fiber: false, space: false }
    const solution = this.#solution
    const { lens, goal } = this.#question
    const facts = factsOf({ inventory, solution, parameter, lens, ...(goal ? { goal } : {}) })
    const judgement = this.#judge.judge(facts)
    this.#rulesRun = this.#judge.rulesRun
    const other: Lens = lensOf(facts.ruleset) === 'ai' ? 'mining' : 'ai'
    const there = this.#judge.judge(factsOf({ inventory, solution, parameter, lens: other }))
    return {
      revision: this.#revision,
      question: this.#question,
      ids: this.#idsOf(inventory),
      columns: [...solution.power.columns, ...solution.cooling.columns],
      solution: digestOf(solution),
      judgement,
      difference: compareLenses(judgement, there),
    }
  }

  /** The same array as long as the ids are the same, so that nobody has to send them again. */
  #idsOf({ equipment }: Inventory): readonly string[] {
    const before = this.#ids
    const same =
      before.length === equipment.length && equipment.every(({ id }, row) => id === before[row])
    if (!same) this.#ids = equipment.map(({ id }) => id)
    return this.#ids
  }

  #move(inventory: Inventory, moves: readonly Equipment[]): void {
    const moved = inventory.moved(moves)
    const ids = moves.map(({ id }) => id)
    const sameAir = sameRooms(inventory, moved) && sameAisles(inventory, moved, ids)
    const energy = this.#stale.energy || !sameAir
    // Entrances are judged by the distance between them.
    const fiber = this.#stale.fiber || energy || moves.some(({ kind }) => kind === 'entrance')
    this.#inventory = moved
    this.#stale = { energy, fiber, space: true }
  }
}
