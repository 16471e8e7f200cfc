import { type Cabling, cablingReasons } from '#engines'
import type { Draft } from './draft'

const copper: ReadonlySet<string> = new Set(['passive-copper', 'active-copper', 'twisted-pair'])

/** What some links come to once they are led over the trays. */
export interface Measured {
  readonly links: number
  /** Cables in the trays: a twin-port cable carries two links. */
  readonly cables: number
  /** As it is ordered, else as it is led, else what it is at least. */
  readonly metres: number
  /** Links of which no length or no medium is known: the metres are at least that. */
  readonly unmeasured: number
  readonly unchosen: number
  readonly copper: number
  readonly optical: number
  readonly beyondReach: number
  /** Links that find no tray, or trays that do not lead to their other end. */
  readonly wayless: number
  readonly longestM: number
}

/** Adds up the cabling of some connections, as the router found it. */
export const measured = ({ inventory, solution }: Draft, ids: ReadonlySet<string>): Measured => {
  const { cabling } = solution.fiber
  const sum = {
    links: 0,
    cables: 0,
    metres: 0,
    unmeasured: 0,
    unchosen: 0,
    copper: 0,
    optical: 0,
    beyondReach: 0,
    wayless: 0,
    longestM: 0,
  }
  cabling.records.forEach((record, at) => {
    const connection = inventory.facility.connections[record]
    if (!connection || !ids.has(connection.id)) return
    const links = connection.count
    const cables = cabling.count[at] as number
    const lengthM = cabling.lengthM[at] as number
    const orderM = cabling.orderM[at] as number
    const why = cablingReasons[cabling.why[at] as number]
    const kind = mediumOf(cabling, at)
    sum.links += links
    sum.cables += cables
    sum.metres += cables * knownM(orderM, lengthM, cabling.atLeastM[at] as number)
    if (Number.isNaN(lengthM)) sum.unmeasured += links
    else sum.longestM = Math.max(sum.longestM, lengthM)
    if (why === 'beyond-reach') sum.beyondReach += links
    if (why === 'no-tray' || why === 'apart') sum.wayless += links
    if (kind === undefined) sum.unchosen += links
    else if (copper.has(kind)) sum.copper += links
    else sum.optical += links
  })
  return sum
}

const knownM = (orderM: number, lengthM: number, atLeastM: number): number =>
  Number.isNaN(orderM) ? (Number.isNaN(lengthM) ? atLeastM : lengthM) : orderM

const mediumOf = (cabling: Cabling, at: number): string | undefined =>
  cabling.media[cabling.medium[at] as number]?.medium
