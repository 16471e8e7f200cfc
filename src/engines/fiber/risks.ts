import { type Groups, groupBy } from '#base'

/** What alone cuts machines off from every carrier. */
export interface NetworkPoint {
  readonly kind: 'equipment' | 'tray' | 'compartment' | 'carrier' | 'route'
  /** The id of a piece of equipment or of a tray, the name of a compartment, carrier or route. */
  readonly id: string
  /** The row of a piece of equipment; −1 for everything else. */
  readonly row: number
  /** Machines that lose every way to a carrier, and the racks (or the like) that they stand in. */
  readonly machines: number
  readonly racks: number
}

/** Numbers given to risks as they are met. */
export class Risks {
  readonly list: { readonly kind: NetworkPoint['kind']; readonly id: string }[] = []
  readonly #known = new Map<NetworkPoint['kind'], Map<string, number>>()

  number(kind: NetworkPoint['kind'], id: string): number {
    let ids = this.#known.get(kind)
    if (!ids) {
      ids = new Map()
      this.#known.set(kind, ids)
    }
    const known = ids.get(id)
    if (known !== undefined) return known
    ids.set(id, this.list.length)
    this.list.push({ kind, id })
    return this.list.length - 1
  }
}

/** Lists by owner as one table. */
export const tableOf = (lists: readonly (readonly number[])[]): Groups => {
  const owners: number[] = []
  const values: number[] = []
  lists.forEach((list, owner) => {
    for (const value of list) {
      owners.push(owner)
      values.push(value)
    }
  })
  const { offsets, items } = groupBy(lists.length, owners)
  return { offsets, items: items.map((at) => values[at] as number) }
}
