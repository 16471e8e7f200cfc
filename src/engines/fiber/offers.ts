import type { Inventory } from '#model'
import { clusterOf } from './links'
import { type MediaOffer, offerMedia } from './media'
import type { LinkEnd, MediumWish } from './media-types'

/** Two ends and what is asked of the link between them. */
export interface Ends {
  readonly a: LinkEnd
  readonly b: LinkEnd
  readonly wish: MediumWish
}

/**
 * Whether the fabric that a switch belongs to takes no copper: where it is designed with
 * transceivers. `none` says that its links run over copper plugs.
 */
export const isOptical = (inventory: Inventory, row: number): boolean => {
  if (inventory.kindOf(row).id !== 'switch') return false
  const role = inventory.textOf(row, 'role')?.replace(/-(?:leaf|spine|core)$/, '')
  const cluster = clusterOf(inventory, row)
  const owner = inventory.facility.clusters.find(({ id }) => id === cluster)
  const optics = owner?.fabrics.find((fabric) => fabric.role === role)?.switchOptics
  return optics !== undefined && optics !== 'none'
}

/** Asks for media once for each distinct pair of ends and wish. */
export class Offers {
  readonly #numbers = new Map<LinkEnd, number>()
  readonly #plain = new Map<number, MediaOffer>()
  readonly #special = new Map<string, MediaOffer>()

  of({ a, b, wish }: Ends): MediaOffer {
    const { cable, gbps, junctions, links = 1, opticsOnly } = wish
    const plain = this.#plainKey(a, b, links > 1, opticsOnly === true)
    if (cable === undefined && gbps === undefined && !junctions) return this.#get(plain, a, b, wish)
    const key = `${plain}|${cable}|${gbps}|${junctions}`
    const known = this.#special.get(key)
    if (known) return known
    const offer = offerMedia(a, b, wish)
    this.#special.set(key, offer)
    return offer
  }

  /** For the many links that nobody asks anything special of. */
  plain(a: LinkEnd, b: LinkEnd, several: boolean, opticsOnly: boolean): MediaOffer {
    const key = this.#plainKey(a, b, several, opticsOnly)
    return this.#plain.get(key) ?? this.#get(key, a, b, { links: several ? 2 : 1, opticsOnly })
  }

  #get(key: number, a: LinkEnd, b: LinkEnd, wish: MediumWish): MediaOffer {
    const known = this.#plain.get(key)
    if (known) return known
    const offer = offerMedia(a, b, wish)
    this.#plain.set(key, offer)
    return offer
  }

  #plainKey(a: LinkEnd, b: LinkEnd, several: boolean, opticsOnly: boolean): number {
    const pair = this.#numberOf(a) * 65_536 + this.#numberOf(b)
    return pair * 4 + (several ? 2 : 0) + (opticsOnly ? 1 : 0)
  }

  #numberOf(end: LinkEnd): number {
    const known = this.#numbers.get(end)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(end, number)
    return number
  }
}
