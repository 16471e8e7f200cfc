import type { Inventory, Port } from '#model'
import type { Chain } from './chain'

/** Which places of power ports are taken, while planning fills more of them. */
export class Places {
  readonly #inventory: Inventory
  readonly #chain: Chain
  readonly #more = new Map<string, number>()

  constructor(chain: Chain) {
    this.#inventory = chain.inventory
    this.#chain = chain
  }

  /** Cords that a port holds. */
  used(row: number, port: Port): number {
    const ends = port.direction === 'in' ? this.#chain.into(row) : this.#chain.outOf(row)
    const own = ends.reduce((sum, { fromPort, toPort, connection }) => {
      const isHere = (port.direction === 'in' ? toPort : fromPort).id === port.id
      return isHere ? sum + connection.count : sum
    }, 0)
    return own + (this.#more.get(`${row} ${port.id}`) ?? 0)
  }

  /** How many more cords a port takes; without a stated limit any number. */
  free(row: number, port: Port): number {
    const used = this.used(row, port)
    const most =
      port.countField === undefined ? undefined : this.#inventory.numberOf(row, port.countField)
    if (!port.many && most === undefined) return used > 0 ? 0 : Number.POSITIVE_INFINITY
    return Math.max(0, (most ?? Number.POSITIVE_INFINITY) - used)
  }

  take(row: number, port: Port, count: number): void {
    const key = `${row} ${port.id}`
    this.#more.set(key, (this.#more.get(key) ?? 0) + count)
  }
}
