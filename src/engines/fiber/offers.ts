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
  readonly #ends = new Map<LinkEnd, number>()
  readonly #known = new Map<string | number, MediaOffer>()

  of(ends: Ends): MediaOffer {
    const key = this.#keyOf(ends)
    const known = this.#known.get(key)
    if (known) return known
    const offer = offerMedia(ends.a, ends.b, ends.wish)
    this.#known.set(key, offer)
    return offer
  }

  /** A number for the many links that nobody asks anything special of: it is the faster key. */
  #keyOf({ a, b, wish }: Ends): string | number {
    const { cable, gbps, junctions, links = 1, opticsOnly } = wish
    const pair = this.#numberOf(a) * 4096 + this.#numberOf(b)
    const plain = pair * 4 + (links > 1 ? 2 : 0) + (opticsOnly ? 1 : 0)
    return cable === undefined && gbps === undefined && !junctions
      ? plain
      : `${plain}|${cable}|${gbps}|${junctions}`
  }

  #numberOf(end: LinkEnd): number {
    const known = this.#ends.get(end)
    if (known !== undefined) return known
    const number = this.#ends.size
    this.#ends.set(end, number)
    return number
  }
}
