import type { Inventory } from '#model'
import { type EndReader, type PortGroup, portGroups } from './ends'
import type { MediaOffer } from './media'
import type { LinkEnd } from './media-types'
import type { Offers } from './offers'

/** What is offered for links that nobody asks anything special of. */
export interface PlainOffer {
  readonly offer: MediaOffer
  /** By candidate, its index among the media in use, once it is one of them. */
  readonly indices: (number | undefined)[]
}

/** What links between two sorts of machines plug into. */
interface Pair {
  readonly groupA: number
  readonly groupB: number
  readonly opticsOnly: boolean
  /** By the number of one end (twice, with 1 for several links), then of the other. */
  readonly offers: (PlainOffer | undefined)[][]
}

/**
 * Offers for the many links that say nothing of their own. Machines of one sort take the same ports
 * for the same links: that is read once for each pair of sorts, so that a link costs a few look-ups
 * by number.
 */
export class PlainOffers {
  readonly #reader: EndReader
  readonly #offers: Offers
  readonly #optical: (row: number) => boolean
  readonly #sorts = new Map<string, number>()
  readonly #sortOf: Int32Array
  readonly #pairs: Pair[][] = []
  readonly #ends: LinkEnd[] = []
  readonly #numbers = new Map<LinkEnd, number>()
  /** By row and group of ports, the number of its end; −1 before it is read. */
  readonly #endOf: Int32Array

  constructor(
    { count }: Inventory,
    reader: EndReader,
    offers: Offers,
    optical: (row: number) => boolean,
  ) {
    this.#reader = reader
    this.#offers = offers
    this.#optical = optical
    this.#sortOf = new Int32Array(count).fill(-1)
    this.#endOf = new Int32Array(count * portGroups.length).fill(-1)
  }

  of(a: number, b: number, several: boolean): PlainOffer {
    const pair = this.#pairs[this.#sort(a)]?.[this.#sort(b)] ?? this.#addPair(a, b)
    const endA = this.#end(a, pair.groupA)
    const endB = this.#end(b, pair.groupB)
    const first = endA * 2 + (several ? 1 : 0)
    return pair.offers[first]?.[endB] ?? this.#ask(pair, endA, endB, several)
  }

  #sort(row: number): number {
    const known = this.#sortOf[row] as number
    if (known >= 0) return known
    const key = `${this.#reader.sortOf(row)}|${this.#optical(row)}`
    const sort = this.#sorts.get(key) ?? this.#sorts.size
    this.#sorts.set(key, sort)
    this.#sortOf[row] = sort
    return sort
  }

  #end(row: number, group: number): number {
    const at = row * portGroups.length + group
    const known = this.#endOf[at] as number
    if (known >= 0) return known
    const end = this.#reader.endOf(row, portGroups[group] as PortGroup)
    let number = this.#numbers.get(end)
    if (number === undefined) {
      number = this.#ends.push(end) - 1
      this.#numbers.set(end, number)
    }
    this.#endOf[at] = number
    return number
  }

  #addPair(a: number, b: number): Pair {
    const [ofA, ofB] = [this.#reader.groupOf(a, b), this.#reader.groupOf(b, a)]
    // A switch is managed over copper whatever its fabric is designed with.
    const managed = ofA === 'management' || ofB === 'management'
    const pair = {
      groupA: portGroups.indexOf(ofA),
      groupB: portGroups.indexOf(ofB),
      opticsOnly: !managed && (this.#optical(a) || this.#optical(b)),
      offers: [],
    }
    const row = this.#pairs[this.#sort(a)] ?? []
    row[this.#sort(b)] = pair
    this.#pairs[this.#sort(a)] = row
    return pair
  }

  #ask(pair: Pair, endA: number, endB: number, several: boolean): PlainOffer {
    const [a, b] = [this.#ends[endA] as LinkEnd, this.#ends[endB] as LinkEnd]
    const offer = this.#offers.plain(a, b, several, pair.opticsOnly)
    const plain: PlainOffer = { offer, indices: [] }
    const first = endA * 2 + (several ? 1 : 0)
    const row = pair.offers[first] ?? []
    row[endB] = plain
    pair.offers[first] = row
    return plain
  }
}
