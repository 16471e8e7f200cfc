import type { Ids } from '#base'
import type { Connection } from '#model'
import type { DrawnLinks } from './drawn'
import type { PortBook } from './ports'

/** One end of new links: which equipment, and from which port on they are looked for. */
export interface WireEnd {
  readonly id: string
  readonly from?: number
  /** Links that share one port through a splitter; their ports are held and not numbered. */
  readonly perPort?: number
  /** Which port is for whoever numbers them; `apart`: it is none of those that are counted. */
  readonly port?: 'any' | 'apart'
}

/** Draws links, each once: what is there already is counted and left as it is. */
export class Wirer {
  readonly ports: PortBook
  readonly connections: Connection[] = []
  readonly #drawn: DrawnLinks
  readonly #ids: Ids

  /** `drawn` is counted on with every new link. */
  constructor(drawn: DrawnLinks, ports: PortBook, ids: Ids) {
    this.#drawn = drawn
    this.ports = ports
    this.#ids = ids
  }

  /** Links that are missing until there are so many. */
  missing(a: string, b: string, wanted: number): number {
    return Math.max(0, wanted - this.#drawn.between(a, b))
  }

  /** Links from something to any of a set, old and new. */
  to(id: string, others: ReadonlySet<string>): number {
    return this.#drawn.to(id, others)
  }

  /** Links at something that lead to none of a set. */
  besides(id: string, others: ReadonlySet<string>): number {
    let sum = 0
    for (const [other, count] of this.#drawn.of(id)) if (!others.has(other)) sum += count
    return sum
  }

  /** Adds so many links. They run from the lower tier to the higher, or from a node to its switch. */
  add(a: WireEnd, b: WireEnd, count: number, values?: Connection['values']): void {
    if (count <= 0) return
    this.#drawn.add(a.id, b.id, count)
    this.connections.push({
      id: this.#ids(),
      medium: 'data',
      from: this.#ref(a, count),
      to: this.#ref(b, count),
      count,
      ...(values ? { values } : {}),
    })
  }

  #ref({ id, from, perPort = 1, port }: WireEnd, count: number): Connection['from'] {
    const ref = { equipment: id, port: 'data' }
    if (port === 'apart') return ref
    if (perPort > 1 || port === 'any') {
      this.ports.hold(id, Math.ceil(count / perPort))
      return ref
    }
    const position = this.ports.take(id, count, from)
    return position === undefined ? ref : { ...ref, position }
  }
}
