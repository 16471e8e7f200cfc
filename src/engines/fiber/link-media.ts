import type { Connection, Inventory } from '#model'
import { type Channel, type ChannelLength, channelLength, channelsOf } from './channels'
import { type MediumInUse, Picker } from './link-picker'
import { type MediaOffer, orderLengthM, runsOf, takeMedium, takeSold } from './media'
import type { Candidate, MediumWhy } from './media-types'
import type { PlainOffer } from './plain-offers'
import { type DataLinks, linksAt } from './routing/links'

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
  /** The same records as columns, where they are read already. */
  readonly links?: DataLinks
}

const circuitM = (inventory: Inventory, row: number): number =>
  (inventory.numberOf(row, 'circuitKm') ?? Number.NaN) * 1000

/** How long a circuit between two entrances is where its own record does not say; NaN else. */
export const circuitOf = (inventory: Inventory, index: number): number => {
  if (inventory.rowsOf('entrance').length < 2) return Number.NaN
  const { from, to } = inventory.facility.connections[index] as Connection
  const a = inventory.rowOf.get(from.equipment)
  const b = inventory.rowOf.get(to.equipment)
  if (a === undefined || b === undefined) return Number.NaN
  const isEntrance = (row: number) => inventory.equipment[row]?.kind === 'entrance'
  if (!isEntrance(a) || !isEntrance(b)) return Number.NaN
  const [one, other] = [circuitM(inventory, a), circuitM(inventory, b)]
  return Number.isNaN(one) ? other : Number.isNaN(other) ? one : Math.max(one, other)
}

/** What an offer comes to when only the least length is known: certain where nothing else could serve. */
const takeAtLeast = (
  offer: MediaOffer,
  { lengthM, atLeastM }: ChannelLength,
  take = takeMedium,
) => {
  const sure = take(offer, lengthM)
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

/** Enters a link of one record whose length is known, and for which something is offered. */
const writeKnown = (
  { media }: Picker,
  columns: Columns,
  at: number,
  { offer, indices }: PlainOffer,
  lengthM: number,
): boolean => {
  const { candidates } = offer
  for (let i = 0; i < candidates.length; i++) {
    const one = candidates[i] as Candidate
    if (!(lengthM <= one.reachM)) continue
    const orderM = orderLengthM(one.cable, lengthM)
    // Perhaps another that serves alike is sold in that length.
    if (Number.isNaN(orderM)) return false
    const index = indices[i] ?? media.offered(one)
    indices[i] = index
    columns.why[at] = 'ok'
    columns.reachM[at] = one.reachM
    columns.medium[at] = index
    columns.orderM[at] = orderM
    if (one.cable.linksPerCable > 1) columns.count[at] = runsOf(one, columns.count[at] as number)
    return true
  }
  return false
}

/** Enters a link of one record: the medium is what was offered. */
const writeDirect = (
  picker: Picker,
  columns: Columns,
  at: number,
  plain: PlainOffer,
  lengthM: number,
  atLeastM: number,
): void => {
  if (writeKnown(picker, columns, at, plain, lengthM)) return
  const { why, medium, reachM } = takeAtLeast(plain.offer, { lengthM, atLeastM }, takeSold)
  columns.why[at] = why
  columns.reachM[at] = reachM
  if (!medium) return
  columns.medium[at] = picker.media.offered(medium)
  columns.orderM[at] = orderLengthM(medium.cable, lengthM)
  if (medium.cable.linksPerCable > 1) {
    columns.count[at] = runsOf(medium, columns.count[at] as number)
  }
}

/** Enters a part of a channel: its medium goes by the whole, its cable and length are its own. */
const writePart = (
  picker: Picker,
  columns: Columns,
  at: number,
  index: number,
  offer: MediaOffer,
  whole: ChannelLength,
  ownM: number,
  isTurned: boolean,
): void => {
  const { why, medium: found, reachM } = takeAtLeast(offer, whole)
  columns.why[at] = why
  columns.reachM[at] = reachM
  if (!found) return
  const medium = isTurned ? turned(found) : found
  const cable = picker.segmentCable(index, medium)
  columns.medium[at] = picker.media.indexOf(medium, cable)
  columns.orderM[at] = orderLengthM(cable, ownM)
  columns.count[at] = runsOf({ ...medium, cable }, columns.count[at] as number)
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

const emptyColumns = (size: number, count: Float64Array): Columns => ({
  count: count.slice(),
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
  const { records, lengthM, atLeastM, links = linksAt(inventory, records) } = lengths
  const { rowA, rowB, count, asks } = links
  const picker = new Picker(inventory)
  const columns = emptyColumns(records.length, count)
  const { patched, at: channelsAt } = channelsOf(inventory)
  const offers = patchedOffers(picker, patched)
  const wholes = patchedLengths(inventory, patched, lengths)
  for (let i = 0; i < records.length; i++) {
    const through = channelsAt.size > 0 ? channelsAt.get(records[i] as number) : undefined
    if (through) {
      const index = records[i] as number
      const longest = longestOf(through, wholes)
      const isTurned = runsBack(inventory, patched[longest] as Channel, picker.connection(index))
      const [offer, whole] = [offers[longest] as MediaOffer, wholes[longest] as ChannelLength]
      writePart(picker, columns, i, index, offer, whole, lengthM[i] as number, isTurned)
      continue
    }
    const [a, b] = [rowA[i] as number, rowB[i] as number]
    if (a < 0 || b < 0) continue
    const plain = asks[i]
      ? { offer: picker.offerFor(a, b, records[i] as number), indices: [] }
      : picker.plain(a, b, (count[i] as number) > 1)
    writeDirect(picker, columns, i, plain, lengthM[i] as number, atLeastM[i] as number)
  }
  return { ...columns, media: picker.media.list }
}
