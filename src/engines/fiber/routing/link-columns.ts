import type { Inventory } from '#model'
import { type Medium, reasonCode } from '../cabling'
import { chooseLinkMedia, type LinkMedia } from '../link-media'
import type { MediumWhy } from '../media-types'
import { mediaOf } from './choice'
import type { DataLinks } from './links'

/** Codes of reasons that have to do with the way of a cable. */
export const code = {
  ok: reasonCode('ok'),
  noPlace: reasonCode('no-place'),
  noSlot: reasonCode('no-slot'),
  noTray: reasonCode('no-tray'),
  apart: reasonCode('apart'),
  routeUnknown: reasonCode('route-unknown'),
} as const

/** The columns of a cabling while they are filled. */
export class LinkColumns {
  readonly lengthM: Float64Array
  readonly atLeastM: Float64Array
  readonly why: Uint8Array
  chosen: Chosen
  readonly #links: DataLinks

  constructor(links: DataLinks) {
    const size = links.records.length
    this.#links = links
    this.lengthM = new Float64Array(size).fill(Number.NaN)
    this.atLeastM = new Float64Array(size)
    this.why = new Uint8Array(size)
    this.chosen = {
      count: links.count,
      orderM: new Float64Array(size).fill(Number.NaN),
      reachM: new Float64Array(size).fill(Number.NaN),
      why: [],
      media: [],
      medium: new Int16Array(size).fill(-1),
    }
  }

  /** Enters a length, NaN unknown, with what it is at least; a stated length wins over both. */
  enter(link: number, computedM: number, atLeastM: number, why: number): void {
    const statedM = this.#links.statedM[link] as number
    const isStated = !Number.isNaN(statedM)
    const lengthM = isStated ? statedM : computedM
    this.lengthM[link] = lengthM
    this.atLeastM[link] = Number.isNaN(lengthM) ? atLeastM : lengthM
    this.why[link] = isStated ? code.ok : why
  }

  /** Chooses what every cable is of; where its way is not known, that is what is told. */
  choose(inventory: Inventory): void {
    const { lengthM, atLeastM } = this
    const links = this.#links
    const { records } = links
    const chosen = chooseLinkMedia(inventory, { records, lengthM, atLeastM, links })
    this.chosen = { ...chosen, ...mediaOf(chosen) }
  }

  reasons(): Uint8Array {
    const { why } = this
    const reasons = new Uint8Array(why.length)
    const chosen = this.chosen.why
    let last: MediumWhy | undefined
    let lastCode: number = code.ok
    for (let link = 0; link < reasons.length; link++) {
      const own = why[link] as number
      const told = chosen[link]
      // Most links say what the one before says.
      if (told !== last) {
        last = told
        lastCode = codeOf(told)
      }
      reasons[link] = own === code.ok ? lastCode : own
    }
    return reasons
  }
}

const codeOf = (why: MediumWhy | undefined): number =>
  why === undefined ? code.ok : why === 'no-end' ? code.noPlace : reasonCode(why)

interface Chosen extends Omit<LinkMedia, 'media'> {
  readonly media: readonly Medium[]
}
