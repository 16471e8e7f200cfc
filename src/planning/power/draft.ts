import type { Ids, Text } from '#base'
import type { Connection, Equipment, Inventory, Port } from '#model'
import type { PlanProposal } from '../proposal'
import { Sentences, say } from '../words'

/** Gathers what a plan adds and changes. Nothing is written to the facility. */
export class Draft {
  readonly #ids: Ids
  readonly #connections: Map<string, Connection>
  readonly #before: ReadonlyMap<string, Connection>
  readonly #equipment: Equipment[] = []
  readonly #changed = new Map<string, Equipment>()
  readonly #removed = new Map<string, Connection>()
  readonly #notes: Text[] = []
  readonly refusals = new Sentences()
  readonly remarks = new Sentences()
  readonly assumed = new Sentences()

  constructor(inventory: Inventory, ids: Ids) {
    this.#ids = ids
    this.#before = new Map(inventory.facility.connections.map((one) => [one.id, one]))
    this.#connections = new Map(this.#before)
  }

  id(): string {
    return this.#ids()
  }

  note(en: string): void {
    this.#notes.push(say(en))
  }

  add(item: Equipment): void {
    this.#equipment.push(item)
  }

  /** Puts a record in place of an existing one. */
  change(item: Equipment): void {
    this.#changed.set(item.id, item)
  }

  /** Joins two ports; ports that are joined already get the cords added to their count. */
  join(from: PortRef, to: PortRef, count: number, phase?: string): void {
    const same = [...this.#pairs(from.equipment, to.equipment)].find(
      (one) => one.from.port === from.port && one.to.port === to.port,
    )
    const next: Connection = same
      ? { ...same, count: same.count + count }
      : (this.#restored(from, to, count) ?? {
          id: this.#ids(),
          medium: 'power',
          from,
          to,
          count,
          ...(phase === undefined ? {} : { values: { phase } }),
        })
    this.#connections.set(next.id, next)
    this.#index.get(pairKey(from.equipment, to.equipment))?.add(next.id)
  }

  put(connection: Connection): void {
    this.#connections.set(connection.id, connection)
    this.#indexed = undefined
  }

  /** Takes a connection away. When its ports are joined again it is the same connection. */
  remove(id: string): void {
    const connection = this.#connections.get(id)
    if (!connection) return
    this.#removed.set(endsKey(connection), connection)
    this.#connections.delete(id)
  }

  connection(id: string): Connection | undefined {
    return this.#connections.get(id)
  }

  get connections(): Iterable<Connection> {
    return this.#connections.values()
  }

  proposal(more: readonly Text[] = []): PlanProposal {
    const added: Connection[] = []
    const changed: Connection[] = []
    for (const [id, connection] of this.#connections) {
      const before = this.#before.get(id)
      if (!before) added.push(connection)
      else if (before !== connection) changed.push(connection)
    }
    return {
      add: { equipment: [...this.#equipment], connections: added },
      change: {
        equipment: [...this.#changed.values()],
        connections: changed.sort((a, b) => (a.id < b.id ? -1 : 1)),
      },
      remove: {
        connections: [...this.#before.keys()].filter((id) => !this.#connections.has(id)).sort(),
      },
      notes: [...this.#notes, ...this.remarks.told(), ...more],
      assumptions: this.assumed.told(),
      refusals: this.refusals.told(),
    }
  }

  #restored(from: PortRef, to: PortRef, count: number): Connection | undefined {
    const key = endsKey({ from, to })
    const removed = this.#removed.get(key)
    this.#removed.delete(key)
    return removed && (removed.count === count ? removed : { ...removed, count })
  }

  #indexed: Map<string, Set<string>> | undefined

  get #index(): Map<string, Set<string>> {
    if (this.#indexed) return this.#indexed
    const index = new Map<string, Set<string>>()
    for (const { id, from, to } of this.#connections.values()) {
      const key = pairKey(from.equipment, to.equipment)
      const ids = index.get(key)
      if (ids) ids.add(id)
      else index.set(key, new Set([id]))
    }
    this.#indexed = index
    return index
  }

  *#pairs(from: string, to: string): Generator<Connection> {
    for (const id of this.#index.get(pairKey(from, to)) ?? []) {
      const connection = this.#connections.get(id)
      if (connection) yield connection
    }
  }
}

type PortRef = Connection['from']

const endsKey = ({ from, to }: Pick<Connection, 'from' | 'to'>): string =>
  [from.equipment, from.port, to.equipment, to.port].join('\n')

const pairKey = (from: string, to: string): string => `${from}\n${to}`

/** A port of a row as a connection names it. */
export const portRef = (inventory: Inventory, row: number, port: Port): Connection['from'] => ({
  equipment: inventory.equipment[row]?.id ?? '',
  port: port.id,
})
