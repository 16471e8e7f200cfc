import type { Connection, Inventory } from '#model'
import { type Cable, cables } from '#standards'
import { type Channel, type ChannelLength, channelLength, channelsOf } from './channels'
import { type EndReader, endReader, statedNumber } from './ends'
import { type MediaOffer, orderLengthM, runsOf, takeMedium } from './media'
import type { Candidate, MediumWhy } from './media-types'
import { type Ends, isOptical, Offers } from './offers'

/** A cable in use, with the transceivers at the ends of the links over it. */
export interface MediumInUse {
  readonly id: string
  readonly cable: Cable
  readonly candidate: Candidate
}

/** What each data connection is made of, in the order of the records that were asked for. */
export interface LinkMedia {
  /** Cables in the trays: two links of a twin-port copper cable are one. */
  readonly count: Float64Array
  /** Index into `media`; −1 unknown or nothing reaches. */
  readonly medium: Int16Array
  /** Reach of the pair of ends of the whole channel; NaN unknown. */
  readonly reachM: Float64Array
  /** The next length to be ordered; NaN unknown, or none long enough. */
  readonly orderM: Float64Array
  readonly why: readonly MediumWhy[]
  readonly media: readonly MediumInUse[]
}

/** Lengths of records, NaN unknown, and what they are at least. */
export interface RecordLengths {
  readonly records: ArrayLike<number>
  readonly lengthM: ArrayLike<number>
  readonly atLeastM: ArrayLike<number>
}

const circuitM = (inventory: Inventory, row: number): number =>
  inventory.kindOf(row).id === 'entrance'
    ? (inventory.numberOf(row, 'circuitKm') ?? Number.NaN) * 1000
    : Number.NaN

/** How long a circuit between two entrances is where its own record does not say; NaN else. */
export const circuitOf = (inventory: Inventory, index: number): number => {
  const { from, to } = inventory.facility.connections[index] as Connection
  const a = inventory.rowOf.get(from.equipment)
  const b = inventory.rowOf.get(to.equipment)
  if (a === undefined || b === undefined) return Number.NaN
  const [one, other] = [circuitM(inventory, a), circuitM(inventory, b)]
  const isEntrance = (row: number) => inventory.kindOf(row).id === 'entrance'
  if (!isEntrance(a) || !isEntrance(b)) return Number.NaN
  return Number.isNaN(one) ? other : Number.isNaN(other) ? one : Math.max(one, other)
}

class Media {
  readonly list: MediumInUse[] = []
  readonly #index = new Map<string, number>()

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

class Picker {
  readonly inventory: Inventory
  readonly reader: EndReader
  readonly offers = new Offers()
  readonly media = new Media()
  readonly #optical: (boolean | undefined)[] = []

  constructor(inventory: Inventory) {
    this.inventory = inventory
    this.reader = endReader(inventory)
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

/** What an offer comes to when only the least length is known: certain where nothing else could serve. */
const takeAtLeast = (offer: MediaOffer, { lengthM, atLeastM }: ChannelLength) => {
  const sure = takeMedium(offer, lengthM)
  if (!Number.isNaN(lengthM) || offer.why !== 'ok') return sure
  const least = takeMedium(offer, atLeastM)
  if (least.why === 'beyond-reach') return least
  const alone = offer.candidates.length === 1 ? offer.candidates[0] : undefined
  return { ...sure, medium: sure.medium ?? alone }
}

interface Columns extends Omit<LinkMedia, 'why' | 'media'> {
  readonly why: MediumWhy[]
}

/** The candidate as a record reads it that runs the other way than its channel. */
const turned = (one: Candidate): Candidate => ({
  ...one,
  opticsA: one.opticsB,
  opticsB: one.opticsA,
  powerA: one.powerB,
  powerB: one.powerA,
})

const write = (
  picker: Picker,
  columns: Columns,
  at: number,
  index: number,
  offer: MediaOffer,
  whole: ChannelLength,
  ownM: number,
  isTurned = false,
): void => {
  const { why, medium: found, reachM } = takeAtLeast(offer, whole)
  const medium = found && isTurned ? turned(found) : found
  columns.why[at] = why
  columns.reachM[at] = reachM
  const { count } = picker.connection(index)
  columns.count[at] = count
  if (!medium) return
  const cable = picker.segmentCable(index, medium)
  columns.medium[at] = picker.media.indexOf(medium, cable)
  columns.orderM[at] = orderLengthM(cable, ownM)
  columns.count[at] = runsOf({ ...medium, cable }, count)
}

/** The longest channel through a record decides: a trunk's strands may end at unlike machines. */
const longestOf = (through: readonly number[], lengths: readonly ChannelLength[]): number => {
  let longest = through[0] as number
  for (const one of through) {
    const [length, most] = [lengths[one], lengths[longest]]
    if (length && most && length.atLeastM > most.atLeastM) longest = one
  }
  return longest
}

const patchedOffers = (picker: Picker, patched: readonly Channel[]): readonly MediaOffer[] =>
  patched.map(({ a, b, hops, junctions, count, open }) =>
    open
      ? { why: 'open-end', candidates: [], chosen: false }
      : picker.offers.of(picker.ends(a.row, b.row, hops.flat(), count, junctions)),
  )

/** Lengths of channels over panels; circuits between entrances count with their own. */
const patchedLengths = (
  inventory: Inventory,
  patched: readonly Channel[],
  { records, lengthM, atLeastM }: RecordLengths,
): readonly ChannelLength[] => {
  if (patched.length === 0) return []
  const at = new Map<number, number>()
  for (let i = 0; i < records.length; i++) at.set(records[i] as number, i)
  const lengthOf = (index: number): ChannelLength => {
    const i = at.get(index)
    if (i === undefined) return { lengthM: Number.NaN, atLeastM: 0 }
    const own = lengthM[i] as number
    if (!Number.isNaN(own)) return { lengthM: own, atLeastM: atLeastM[i] as number }
    const circuit = circuitOf(inventory, index)
    return Number.isNaN(circuit)
      ? { lengthM: own, atLeastM: atLeastM[i] as number }
      : { lengthM: circuit, atLeastM: circuit }
  }
  return patched.map((channel) => channelLength(channel, lengthOf))
}

/** Whether a record starts where its channel ends. */
const runsBack = (inventory: Inventory, { a, b }: Channel, { from, to }: Connection): boolean => {
  const start = inventory.rowOf.get(from.equipment)
  const end = inventory.rowOf.get(to.equipment)
  return (start === b.row || end === a.row) && start !== a.row && end !== b.row
}

const emptyColumns = (size: number): Columns => ({
  count: new Float64Array(size),
  medium: new Int16Array(size).fill(-1),
  reachM: new Float64Array(size).fill(Number.NaN),
  orderM: new Float64Array(size).fill(Number.NaN),
  why: new Array<MediumWhy>(size).fill('no-end'),
})

/**
 * Chooses what each data connection is made of. A record that is part of a channel over patch
 * panels takes the medium of the channel, judged by the channel's whole length; each part is
 * ordered in its own. Cost: one look-up per distinct pair of ends, a comparison per record.
 */
export const chooseLinkMedia = (inventory: Inventory, lengths: RecordLengths): LinkMedia => {
  const { records, lengthM, atLeastM } = lengths
  const picker = new Picker(inventory)
  const columns = emptyColumns(records.length)
  const { patched, at: channelsAt } = channelsOf(inventory)
  const offers = patchedOffers(picker, patched)
  const wholes = patchedLengths(inventory, patched, lengths)
  for (let i = 0; i < records.length; i++) {
    const index = records[i] as number
    const own = lengthM[i] as number
    const through = channelsAt.get(index)
    if (through) {
      const longest = longestOf(through, wholes)
      const offer = offers[longest] as MediaOffer
      const isTurned = runsBack(inventory, patched[longest] as Channel, picker.connection(index))
      const whole = wholes[longest] as ChannelLength
      write(picker, columns, i, index, offer, whole, own, isTurned)
      continue
    }
    const { from, to, count } = picker.connection(index)
    const a = inventory.rowOf.get(from.equipment)
    const b = inventory.rowOf.get(to.equipment)
    columns.count[i] = count
    if (a === undefined || b === undefined) continue
    const offer = picker.offers.of(picker.ends(a, b, [index], count, 0))
    write(picker, columns, i, index, offer, { lengthM: own, atLeastM: atLeastM[i] as number }, own)
  }
  return { ...columns, media: picker.media.list }
}
