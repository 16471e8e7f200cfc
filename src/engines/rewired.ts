import type { Connection, Inventory } from '#model'
import { createFitness } from './power/connections'

/** Which connections changed between two inventories of one layout. */
export interface Rewired {
  /** Data connections, one by one in file order. */
  readonly data: boolean
  /** Connections of power and liquid, or data connections that are faulty: power tells of those. */
  readonly energy: boolean
}

type Records = readonly Connection[]

const nothing: Rewired = { data: false, energy: false }

/** Walks the records of one sort in file order. */
class Walk {
  readonly #records: Records
  readonly #isData: boolean
  #at = -1

  constructor(records: Records, isData: boolean) {
    this.#records = records
    this.#isData = isData
  }

  next(): Connection | undefined {
    for (;;) {
      const one = this.#records[++this.#at]
      if (!one || (one.medium === 'data') === this.#isData) return one
    }
  }
}

/** Whether records of one sort are the very same, one after another, whatever lies between them. */
const sameRecords = (was: Records, is: Records, isData: boolean): boolean => {
  const [before, after] = [new Walk(was, isData), new Walk(is, isData)]
  for (;;) {
    const [one, other] = [before.next(), after.next()]
    if (one !== other) return false
    if (!one) return true
  }
}

/** Data connections that are in one list and not in the other; most of both is the same. */
const changedData = (was: Records, is: Records): readonly Connection[] => {
  const shorter = Math.min(was.length, is.length)
  let first = 0
  while (first < shorter && was[first] === is[first]) first++
  let same = 0
  while (same < shorter - first && was.at(-1 - same) === is.at(-1 - same)) same++
  const [cut, added] = [was.slice(first, was.length - same), is.slice(first, is.length - same)]
  const [before, after] = [new Set(cut), new Set(added)]
  const isNew = (other: ReadonlySet<Connection>) => (one: Connection) =>
    one.medium === 'data' && !other.has(one)
  return [...cut.filter(isNew(after)), ...added.filter(isNew(before))]
}

const compared = (before: Inventory, after: Inventory): Rewired => {
  const [was, is] = [before.facility.connections, after.facility.connections]
  const data = !sameRecords(was, is, true)
  if (!sameRecords(was, is, false)) return { data, energy: true }
  if (!data) return nothing
  const fitted = createFitness(before)
  const fits = createFitness(after)
  const changed = changedData(was, is)
  // Faults are told in file order: where sound links merely changed places, they may have too.
  const energy = changed.length === 0 || !changed.every((one) => fitted(one) && fits(one))
  return { data, energy }
}

const memory = new WeakMap<Records, { readonly was: Records; readonly found: Rewired }>()

/**
 * What became of the connections from one inventory to another of the same layout. Records keep their
 * identity as long as nobody edits them. One pass; the same two lists are compared once.
 */
export const rewiredSince = (before: Inventory, after: Inventory): Rewired => {
  const [was, is] = [before.facility.connections, after.facility.connections]
  if (was === is) return nothing
  const known = memory.get(is)
  if (known?.was === was) return known.found
  const found = compared(before, after)
  memory.set(is, { was, found })
  return found
}
