import type { Inventory } from '#model'

/** Data links between pieces of equipment, by their ids: those that are drawn, and new ones. */
export class DrawnLinks {
  readonly #at = new Map<string, Map<string, number>>()

  constructor(inventory: Inventory) {
    for (const { medium, from, to, count } of inventory.facility.connections) {
      if (medium !== 'data' || from.equipment === to.equipment) continue
      if (!inventory.rowOf.has(from.equipment) || !inventory.rowOf.has(to.equipment)) continue
      this.add(from.equipment, to.equipment, count)
    }
  }

  add(a: string, b: string, count: number): void {
    this.#add(a, b, count)
    this.#add(b, a, count)
  }

  between(a: string, b: string): number {
    return this.#at.get(a)?.get(b) ?? 0
  }

  /** What something is linked to, with how many links. */
  of(id: string): ReadonlyMap<string, number> {
    return this.#at.get(id) ?? none
  }

  /** Links from something to any of a set. */
  to(id: string, others: ReadonlySet<string>): number {
    let sum = 0
    for (const [other, count] of this.of(id)) if (others.has(other)) sum += count
    return sum
  }

  #add(a: string, b: string, count: number): void {
    const known = this.#at.get(a) ?? new Map<string, number>()
    known.set(b, (known.get(b) ?? 0) + count)
    this.#at.set(a, known)
  }
}

const none: ReadonlyMap<string, number> = new Map()
