import type { Inventory } from '#model'

interface Kept<T> {
  readonly inventory: Inventory
  readonly built: T
}

/** What something rests on besides the layout: the kinds, hosts and rows of the equipment. */
interface Rests {
  /** Fields of equipment, named as in `Inventory.sameBut`. */
  readonly fields?: readonly string[]
  /** Every field of equipment but these. */
  readonly allBut?: ReadonlySet<string>
  readonly connections?: boolean
  readonly clusters?: boolean
  /** The rooms, and who stands in which. */
  readonly rooms?: boolean
}

/**
 * The same function, which builds its result once for an inventory and all that are edited from it,
 * and again only when something changes that it rests on. What it builds must not be written to.
 */
export const kept = <T>(build: (inventory: Inventory) => T, rests: Rests) => {
  const known = new WeakMap<object, Kept<T>>()
  const holds = ({ inventory: before }: Kept<T>, now: Inventory): boolean => {
    const changed = now.changedSince(before)
    if (!changed || rests.fields?.some((field) => changed.has(field))) return false
    const { allBut } = rests
    if (allBut && [...changed].some((field) => !allBut.has(field))) return false
    const [was, is] = [before.facility, now.facility]
    if (rests.connections && was.connections !== is.connections) return false
    if (rests.clusters && was.clusters !== is.clusters) return false
    return !rests.rooms || (was.rooms === is.rooms && before.roomRow === now.roomRow)
  }
  return (inventory: Inventory): T => {
    const before = known.get(inventory.layout)
    if (before && holds(before, inventory)) return before.built
    const built = build(inventory)
    known.set(inventory.layout, { inventory, built })
    return built
  }
}
