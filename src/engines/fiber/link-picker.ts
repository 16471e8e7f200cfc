import type { Connection, Inventory } from '#model'
import { type Cable, cables } from '#standards'
import { type EndReader, endReader, statedNumber } from './ends'
import type { MediaOffer } from './media'
import type { Candidate } from './media-types'
import { type Ends, isOptical, Offers } from './offers'
import { type PlainOffer, PlainOffers } from './plain-offers'

/** A cable in use, with the transceivers at the ends of the links over it. */
export interface MediumInUse {
  readonly id: string
  readonly cable: Cable
  readonly candidate: Candidate
}

/** Media in use, each once. */
class Media {
  readonly list: MediumInUse[] = []
  readonly #index = new Map<string, number>()
  readonly #asOffered = new Map<Candidate, number>()

  /** The index of a medium that is taken as it was offered. */
  offered(candidate: Candidate): number {
    const known = this.#asOffered.get(candidate)
    if (known !== undefined) return known
    const index = this.indexOf(candidate, candidate.cable)
    this.#asOffered.set(candidate, index)
    return index
  }

  indexOf(candidate: Candidate, cable: Cable): number {
    const id = [cable.id, candidate.opticsA?.id, candidate.opticsB?.id]
      .filter((one) => one !== undefined)
      .join('+')
    const known = this.#index.get(id)
    if (known !== undefined) return known
    const index = this.list.push({ id, cable, candidate: { ...candidate, cable } }) - 1
    this.#index.set(id, index)
    return index
  }
}

/** Cable between two panels lies for good: the like of the cords at its ends, cut to length. */
const trunkLike = (cord: Cable): Cable =>
  cables.find(
    (one) =>
      one.connector === cord.connector &&
      one.grade === cord.grade &&
      one.lengthsM.length === 0 &&
      one.trunkFibres === undefined,
  ) ?? cord

/** Knows the ends and wishes of links, and what was offered for them. */
export class Picker {
  readonly inventory: Inventory
  readonly reader: EndReader
  readonly offers = new Offers()
  readonly media = new Media()
  readonly #plain: PlainOffers
  readonly #optical: (boolean | undefined)[] = []

  constructor(inventory: Inventory) {
    this.inventory = inventory
    this.reader = endReader(inventory)
    this.#plain = new PlainOffers(inventory, this.reader, this.offers, (row) => this.optical(row))
  }

  optical(row: number): boolean {
    const known = this.#optical[row]
    if (known !== undefined) return known
    const found = isOptical(this.inventory, row)
    this.#optical[row] = found
    return found
  }

  connection(index: number): Connection {
    return this.inventory.facility.connections[index] as Connection
  }

  ends(a: number, b: number, indices: readonly number[], links: number, junctions: number): Ends {
    const { reader } = this
    let cable: string | undefined
    let gbps: number | undefined
    for (const index of indices) {
      const connection = this.connection(index)
      cable ??= connection.cable
      gbps ??= statedNumber(connection, 'gbps')
    }
    const groups = [reader.groupOf(a, b, gbps), reader.groupOf(b, a, gbps)] as const
    // A switch is managed over copper whatever its fabric is designed with.
    const managed = groups.includes('management')
    return {
      a: reader.endOf(a, groups[0]),
      b: reader.endOf(b, groups[1]),
      wish: {
        cable,
        gbps,
        opticsOnly: !managed && (this.optical(a) || this.optical(b)),
        junctions,
        links: Math.min(links, 2),
      },
    }
  }

  /** What joins the ends of a link of one record, of which nobody asks anything special. */
  plain(a: number, b: number, several: boolean): PlainOffer {
    return this.#plain.of(a, b, several)
  }

  /** The same of a record that asks for a cable, or states values of its own. */
  offerFor(a: number, b: number, index: number): MediaOffer {
    return this.offers.of(this.ends(a, b, [index], this.connection(index).count, 0))
  }

  /** The cable of one segment of a channel: its own, the channel's, or what lies between panels. */
  segmentCable(index: number, candidate: Candidate): Cable {
    const { cable, from, to } = this.connection(index)
    const own = cable === undefined ? undefined : cables.find(({ id }) => id === cable)
    if (own) return own
    const panel = ({ equipment }: Connection['from']) => {
      const row = this.inventory.rowOf.get(equipment)
      return row !== undefined && this.inventory.kindOf(row).id === 'patch-panel'
    }
    return panel(from) && panel(to) ? trunkLike(candidate.cable) : candidate.cable
  }
}
