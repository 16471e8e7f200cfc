import type { Inventory } from '#model'

interface Places {
  readonly capacity: number
  readonly used: Set<number>
  /** Links of the file that do not say which ports they take. */
  floating: number
}

const roleOf = (inventory: Inventory, id: string): string =>
  inventory.textOf(inventory.rowOf.get(id) ?? -1, 'role') ?? ''

/** A switch of a fabric is managed through a port of its own, which is none of those for links. */
const isManaged = (inventory: Inventory, own: string, other: string): boolean => {
  const row = inventory.rowOf.get(own)
  if (row === undefined || inventory.equipment[row]?.kind !== 'switch') return false
  return (
    /^(compute|storage)-/.test(roleOf(inventory, own)) &&
    inventory.rowOf.has(other) &&
    roleOf(inventory, other) === 'out-of-band'
  )
}

/** The ports of everything with data links: which are taken, which come next. */
export class PortBook {
  readonly #places = new Map<string, Places>()
  readonly #overfull = new Set<string>()

  constructor(inventory: Inventory) {
    for (const { medium, from, to, count } of inventory.facility.connections) {
      if (medium !== 'data') continue
      for (const [own, other] of [
        [from, to],
        [to, from],
      ] as const) {
        const { equipment, port, position } = own
        if (port !== 'data' || isManaged(inventory, equipment, other.equipment)) continue
        const places = this.#of(equipment, this.#capacityIn(inventory, equipment))
        if (position === undefined) places.floating += count
        else for (let at = position; at < position + count; at++) places.used.add(at)
      }
    }
    for (const row of inventory.rowsOf('switch')) {
      const id = inventory.equipment[row]?.id ?? ''
      this.#of(id, this.#capacityIn(inventory, id))
    }
  }

  /** Opens the ports of something new. */
  open(id: string, capacity: number): void {
    this.#of(id, capacity)
  }

  /** Ports that are neither taken nor spoken for. */
  free(id: string): number {
    const { capacity, used, floating } = this.#of(id, Number.POSITIVE_INFINITY)
    return capacity - used.size - floating
  }

  /**
   * Takes so many ports side by side, from a place on or where the next are free. Answers the first
   * of them; undefined where they do not lie side by side: whoever draws the links counts them.
   */
  take(id: string, count: number, from = 1): number | undefined {
    const places = this.#of(id, Number.POSITIVE_INFINITY)
    if (count > this.free(id)) this.#overfull.add(id)
    const first = this.#run(places, count, from) ?? this.#run(places, count, 1)
    if (first === undefined) {
      places.floating += count
      return undefined
    }
    for (let at = first; at < first + count; at++) places.used.add(at)
    return first
  }

  /** Holds ports without saying which. */
  hold(id: string, count: number): void {
    const places = this.#of(id, Number.POSITIVE_INFINITY)
    if (count > this.free(id)) this.#overfull.add(id)
    places.floating += count
  }

  /** Where more was asked for than there is. */
  get overfull(): readonly string[] {
    return [...this.#overfull].sort()
  }

  /** How many ports something has; endless where it states none. */
  capacityOf(id: string): number {
    return this.#of(id, Number.POSITIVE_INFINITY).capacity
  }

  #run({ used, capacity }: Places, count: number, from: number): number | undefined {
    let at = from
    while (at + count - 1 <= capacity) {
      let length = 0
      while (length < count && !used.has(at + length)) length += 1
      if (length === count) return at
      at += length + 1
    }
    return undefined
  }

  #of(id: string, capacity: number): Places {
    let places = this.#places.get(id)
    if (!places) {
      places = { capacity, used: new Set(), floating: 0 }
      this.#places.set(id, places)
    }
    return places
  }

  #capacityIn(inventory: Inventory, id: string): number {
    const row = inventory.rowOf.get(id)
    if (row === undefined || inventory.equipment[row]?.kind !== 'switch') {
      return Number.POSITIVE_INFINITY
    }
    const stated = [inventory.numberOf(row, 'radix'), inventory.numberOf(row, 'ports')]
    const known = stated.filter((value) => value !== undefined)
    return known.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...known)
  }
}
