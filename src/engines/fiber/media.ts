import { type CageId, cageIds } from '#base'
import { type Cable, cableMedia, cables } from '#standards'
import { candidatesOf, type KnownEnd } from './media-candidates'
import type { Candidate, LinkEnd, MediumChoice, MediumWhy, MediumWish } from './media-types'

const cages: ReadonlySet<string> = new Set(cageIds)
const isCage = (cage: string): cage is CageId => cages.has(cage)

/** Links in one cage where nobody states it: switches' OSFP cages are twin-port. */
export const portsPerCageOf = ({ cage, portsPerCage }: LinkEnd): number =>
  portsPerCage ?? (cage === 'osfp' || cage === 'osfp224' ? 2 : 1)

const rankOf = ({ cable }: Candidate): number => cableMedia.indexOf(cable.medium)

/** By medium in order of preference, then by reach; what the tables offer first stays first. */
const inOrder = (all: readonly Candidate[]): readonly Candidate[] =>
  all
    .map((one, i) => ({ one, i }))
    .sort((p, q) => rankOf(p.one) - rankOf(q.one) || p.one.reachM - q.one.reachM || p.i - q.i)
    .map(({ one }) => one)

/** All that joins two ends, in order of preference, or the reason why nothing can be said. */
export interface MediaOffer {
  readonly why: 'ok' | MediumWhy
  readonly candidates: readonly Candidate[]
  /** The cable is a person's choice: it is not replaced where it falls short. */
  readonly chosen: boolean
}

const none = (why: MediumWhy): MediaOffer => ({ why, candidates: [], chosen: false })

const copper = new Set(['passive-copper', 'active-copper', 'twisted-pair'])

/** Looks up what joins two ends, whatever the length. Ask once for each distinct pair. */
export const offerMedia = (a: LinkEnd, b: LinkEnd, wish: MediumWish = {}): MediaOffer => {
  if (a.cage === undefined || b.cage === undefined) return none('cage-unknown')
  const slower = Math.min(a.gbps ?? Number.NaN, b.gbps ?? Number.NaN)
  const gbps = wish.gbps ?? slower
  if (!(gbps > 0)) return none('speed-unknown')
  if (!isCage(a.cage) || !isCage(b.cage)) return none('no-medium')
  const chosen = wish.cable === undefined ? undefined : cables.find(({ id }) => id === wish.cable)
  if (wish.cable !== undefined && !chosen) return none('cable-unknown')
  const known = (end: LinkEnd, cage: CageId): KnownEnd => ({
    cage,
    gbps: end.gbps ?? gbps,
    ports: portsPerCageOf(end),
  })
  const ends = [known(a, a.cage), known(b, b.cage)] as const
  const from = chosen ? [chosen] : cables.filter(({ trunk }) => !trunk)
  const found = from
    .filter(({ medium }) => chosen !== undefined || !wish.opticsOnly || !copper.has(medium))
    .flatMap((cable) => candidatesOf(cable, ends[0], ends[1], gbps, wish))
  if (found.length === 0) return none(chosen ? 'cable-unfit' : 'no-medium')
  return { why: 'ok', candidates: inOrder(found), chosen: chosen !== undefined }
}

/** What a link of some length takes of an offer; a length that is not known chooses nothing. */
export const takeMedium = (offer: MediaOffer, lengthM: number): MediumChoice => {
  const { candidates, chosen } = offer
  let farthest: Candidate | undefined
  for (const one of candidates) {
    if (lengthM <= one.reachM) return { why: 'ok', medium: one, reachM: one.reachM }
    if (!farthest || one.reachM > farthest.reachM) farthest = one
  }
  const reachM = farthest?.reachM ?? Number.NaN
  const why =
    offer.why !== 'ok' ? offer.why : Number.isNaN(lengthM) ? 'length-unknown' : 'beyond-reach'
  return { why, medium: chosen ? farthest : undefined, reachM }
}

/**
 * The same for a link of one cable: of cables that serve alike, one that is sold in that length.
 * MFP7E30 ends at 100 m where its optics reach 500; a cord cut to the metre joins the same optics.
 */
export const takeSold = (offer: MediaOffer, lengthM: number): MediumChoice => {
  const first = takeMedium(offer, lengthM)
  const { medium } = first
  if (!medium || first.why !== 'ok' || !Number.isNaN(orderLengthM(medium.cable, lengthM))) {
    return first
  }
  const sold = offer.candidates.find(
    (one) =>
      one.opticsA === medium.opticsA &&
      one.opticsB === medium.opticsB &&
      one.cable.medium === medium.cable.medium &&
      lengthM <= one.reachM &&
      !Number.isNaN(orderLengthM(one.cable, lengthM)),
  )
  return sold ? { why: 'ok', medium: sold, reachM: sold.reachM } : first
}

/**
 * The first medium in order of preference (twisted pair, passive copper, active copper, AOC,
 * multimode, single-mode by reach) whose reach, the lesser of its two ends', covers the length.
 * A chosen cable that falls short is told and not replaced.
 */
export const chooseMedium = (
  a: LinkEnd,
  b: LinkEnd,
  lengthM: number,
  wish: MediumWish = {},
): MediumChoice => takeMedium(offerMedia(a, b, wish), lengthM)

/** The next length to be ordered; NaN where none is long enough. Cut-to-length cable goes by the metre. */
export const orderLengthM = ({ lengthsM }: Cable, lengthM: number): number => {
  if (lengthsM.length === 0) return Math.ceil(lengthM - 1e-9)
  for (const one of lengthsM) if (lengthM <= one + 1e-9) return one
  return Number.NaN
}

/**
 * Cables that lie in the trays for some links between the same two machines: a straight twin-port
 * cable carries two, the tails of a splitter are a cable each, a trunk carries what its fibres do.
 */
export const runsOf = ({ cable, fibres }: Candidate, links: number): number => {
  if (cable.trunkFibres !== undefined) return Math.ceil((links * fibres) / cable.trunkFibres)
  const [near, far] = cable.plugs ?? []
  const tails = cable.splits === true || near?.links !== far?.links
  return tails ? links : Math.ceil(links / cable.linksPerCable)
}
