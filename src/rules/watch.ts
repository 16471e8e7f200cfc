import type { Solution } from '#engines'
import { type Inventory, placeFields } from '#model'
import type { Facts } from './facts'

/** What a rule looked at while it ran. */
export interface Seen {
  /** Parts of the solution, such as `cooling.rooms`, with what stood there. */
  readonly parts: ReadonlyMap<string, unknown>
  /** Fields of values that it asked the inventory for. */
  readonly fields: ReadonlySet<string>
  /** Rows that it called by their tags. */
  readonly named: ReadonlySet<number>
  /** It asked for lens, goal or ruleset: under another one it may say something else. */
  readonly consulted: boolean
  readonly inventory: Inventory
}

type Engine = 'power' | 'cooling' | 'fiber' | 'space' | 'resilience'
const engines: readonly Engine[] = ['power', 'cooling', 'fiber', 'space', 'resilience']

/** Stands among the parts for what an air view found. */
const airPart = 'air view'

/** The part of a solution with a name such as `cooling.rooms`. */
const partOf = (solution: Solution, name: string): unknown => {
  const [engine = '', part] = name.split('.')
  const own: unknown = solution[engine as keyof Solution]
  return part === undefined ? own : (own as Readonly<Record<string, unknown>> | undefined)?.[part]
}

/** An object whose fields are those of another, told of each time one of them is read. */
const telling = <T extends object>(target: T, tell: (field: string, value: unknown) => void): T => {
  const told = {}
  for (const field of Object.keys(target)) {
    Object.defineProperty(told, field, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = target[field as keyof T]
        tell(field, value)
        return value
      },
    })
  }
  return told as T
}

/**
 * Facts that remember what was looked at. Made once for all rules that judge the same facts; one
 * rule is watched at a time.
 */
export class Watch {
  readonly facts: Facts
  readonly #inventory: Inventory
  #parts = new Map<string, unknown>()
  #fields = new Set<string>()
  #named = new Set<number>()
  #consulted = false

  constructor(facts: Facts) {
    this.#inventory = facts.inventory
    const consult = <T>(value: T): T => {
      this.#consulted = true
      return value
    }
    const parts = () => this.#parts
    this.facts = {
      get air() {
        parts().set(airPart, facts.air)
        return facts.air
      },
      inventory: this.#watchedInventory(facts.inventory),
      solution: this.#watchedSolution(facts.solution),
      parameter: facts.parameter,
      get ruleset() {
        return consult(facts.ruleset)
      },
      get lens() {
        return consult(facts.lens)
      },
      get goal() {
        return consult(facts.goal)
      },
      rulesetOfRoom: (room) => {
        this.#consulted = true
        return facts.rulesetOfRoom(room)
      },
    }
  }

  /** Runs something and answers what it looked at. */
  during(run: () => void): Seen {
    this.#parts = new Map()
    this.#fields = new Set()
    this.#named = new Set()
    this.#consulted = false
    run()
    return {
      parts: this.#parts,
      fields: this.#fields,
      named: this.#named,
      consulted: this.#consulted,
      inventory: this.#inventory,
    }
  }

  #watchedSolution(solution: Solution): Solution {
    const whole: Solution = telling(solution, (part, value) => {
      if (!engines.includes(part as Engine)) this.#parts.set(part, value)
    })
    // Whoever judges by some engines alone leaves the others out.
    for (const engine of engines.filter((name) => name in solution)) {
      const value = telling(solution[engine] as object, (part, found) => {
        this.#parts.set(`${engine}.${part}`, found)
      })
      Object.defineProperty(whole, engine, { value })
    }
    return whole
  }

  #watchedInventory(inventory: Inventory): Inventory {
    const note = (field: string) => this.#fields.add(field)
    return {
      ...inventory,
      tagOf: (row) => {
        this.#named.add(row)
        return inventory.tagOf(row)
      },
      numbers: (field) => {
        note(field)
        return inventory.numbers(field)
      },
      numberOf: (row, field) => {
        note(field)
        return inventory.numberOf(row, field)
      },
      textOf: (row, field) => {
        note(field)
        return inventory.textOf(row, field)
      },
      valueOf: (row, field) => {
        note(field)
        return inventory.valueOf(row, field)
      },
    }
  }
}

const matters = ({ fields, named, inventory: before }: Seen, changed: string, now: Inventory) => {
  if (placeFields.has(changed)) return false
  if (changed === 'tag') {
    for (const row of named) if (before.tagOf(row) !== now.tagOf(row)) return true
    return false
  }
  return changed.startsWith('values.') ? fields.has(changed.slice('values.'.length)) : true
}

/** Whether nothing that was looked at has changed since. */
export const stillHolds = (seen: Seen, { inventory, solution, air }: Facts): boolean => {
  const changed = inventory.changedSince(seen.inventory)
  if (!changed || [...changed].some((field) => matters(seen, field, inventory))) return false
  for (const [name, value] of seen.parts) {
    const now = name === airPart ? air : partOf(solution, name)
    if (!Object.is(now, value)) return false
  }
  return true
}
