import type { Inventory } from '#model'
import { endReader } from './ends'
import type { MediaOffer } from './media'
import { isOptical, Offers } from './offers'

/** What is asked of a link that is not drawn yet. */
export interface LinkWish {
  readonly links: number
  readonly opticsOnly?: boolean
}

/**
 * What may join two rows, whether a link between them is drawn or not: the same offers from which
 * drawn links take their medium. Asked once for each distinct pair of ends.
 */
export const linkOffers = (
  inventory: Inventory,
): ((a: number, b: number, wish: LinkWish) => MediaOffer) => {
  const reader = endReader(inventory)
  const offers = new Offers()
  return (a, b, { links, opticsOnly = false }) => {
    const groups = [reader.groupOf(a, b), reader.groupOf(b, a)] as const
    const managed = groups.includes('management')
    const optical = opticsOnly || isOptical(inventory, a) || isOptical(inventory, b)
    return offers.of({
      a: reader.endOf(a, groups[0]),
      b: reader.endOf(b, groups[1]),
      wish: { opticsOnly: !managed && optical, links: Math.min(links, 2) },
    })
  }
}
