import type { CageId } from '#base'
import { type Cable, plugsOf, structuredLimits, type Transceiver, transceivers } from '#standards'
import type { Candidate, MediumWish } from './media-types'

/** An end that says all that a cable has to know. */
export interface KnownEnd {
  readonly cage: CageId
  readonly gbps: number
  readonly ports: number
}

/** QSFP cages take each other's plugs; a chosen cable may run slower than it could. */
const takes = (cage: CageId, plug: CageId, chosen: boolean): boolean =>
  plugsOf(cage).includes(plug) || (chosen && cage.startsWith('qsfp') && plug.startsWith('qsfp'))

/** The draw of a plugged cable at both ends, per link, or undefined where its plugs do not fit. */
const plugged = (
  cable: Cable,
  a: KnownEnd,
  b: KnownEnd,
  chosen: boolean,
): readonly [number, number] | undefined => {
  if (!cable.plugs) return undefined
  const [near, far] = cable.plugs
  const [nearW, farW] = cable.powerW ?? [Number.NaN, Number.NaN]
  const straight = near.links === far.links
  // What ties a twin-port switch to an older plug is not offered where a newer one fits.
  const exact = near.plug.startsWith('osfp') && !chosen
  const fits = (one: KnownEnd, other: KnownEnd) =>
    takes(one.cage, near.plug, chosen) &&
    takes(other.cage, far.plug, chosen) &&
    (!exact || other.cage === far.plug) &&
    // A plug of four links sits in a cage of two ports that each split.
    one.ports === Math.min(near.links, 2) &&
    other.ports === far.links &&
    (straight || near.links <= 2 || one.gbps > other.gbps)
  if (fits(a, b)) return [nearW / near.links, farW / far.links]
  return fits(b, a) ? [farW / far.links, nearW / near.links] : undefined
}

const pluggedCandidate = (
  cable: Cable,
  a: KnownEnd,
  b: KnownEnd,
  gbps: number,
  wish: MediumWish,
): readonly Candidate[] => {
  if (wish.junctions || !cable.gbps?.includes(gbps)) return []
  const [near, far] = cable.plugs ?? []
  // Both links of a twin-port plug go to the same machine opposite.
  if (near?.links === 2 && far?.links === 2 && (wish.links ?? 1) < 2) return []
  const power = plugged(cable, a, b, wish.cable === cable.id)
  if (!power) return []
  return [
    {
      cable,
      opticsA: undefined,
      opticsB: undefined,
      reachM: cable.reachM ?? Number.NaN,
      fibres: 0,
      powerA: power[0],
      powerB: power[1],
    },
  ]
}

/** Links in one cage at some speed: an OSFP of 800 Gb/s carries two of 400 through a twin-port module. */
const linksPerCage = ({ cage, gbps, ports }: KnownEnd, linkGbps: number): number =>
  ports === 1 && cage.startsWith('osfp') && gbps === 800 && linkGbps === 400 ? 2 : ports

/** Modules that an end takes for a link of some speed over a bare cable. */
const modulesFor = (end: KnownEnd, cable: Cable, gbps: number): readonly Transceiver[] =>
  transceivers.filter(
    (one) =>
      one.connector === cable.connector &&
      one.linksPerModule === (cable.splits ? end.ports : linksPerCage(end, gbps)) &&
      plugsOf(end.cage).includes(one.plug) &&
      (cable.splits
        ? one.splitGbps === gbps && (end.gbps === one.gbps || end.gbps === gbps)
        : one.gbps === gbps) &&
      cable.grade !== undefined &&
      one.reachM[cable.grade] !== undefined,
  )

const wattsOf = (module: Transceiver, splits: boolean): number =>
  ((splits ? module.splitPowerW : undefined) ?? module.powerW ?? Number.NaN) / module.linksPerModule

const reachOver = (
  a: Transceiver,
  b: Transceiver,
  { grade, reachM }: Cable,
  junctions: number,
): number => {
  if (grade === undefined) return Number.NaN
  const limit =
    junctions > 0 ? structuredLimits.find(({ family }) => family === a.family)?.reachM : undefined
  return Math.min(
    a.reachM[grade] ?? 0,
    b.reachM[grade] ?? 0,
    reachM ?? Number.POSITIVE_INFINITY,
    limit ?? Number.POSITIVE_INFINITY,
  )
}

const bareCandidates = (
  cable: Cable,
  a: KnownEnd,
  b: KnownEnd,
  gbps: number,
  wish: MediumWish,
): readonly Candidate[] => {
  const splits = cable.splits === true
  // A splitter serves the slower half of a faster port; one end has to be that port.
  if (splits && a.gbps === b.gbps) return []
  if (cable.gbps && !cable.gbps.includes(gbps)) return []
  const others = modulesFor(b, cable, gbps)
  return modulesFor(a, cable, gbps).flatMap((opticsA) =>
    others
      .filter(({ family }) => family === opticsA.family)
      .map((opticsB) => ({
        cable,
        opticsA,
        opticsB,
        reachM: reachOver(opticsA, opticsB, cable, wish.junctions ?? 0),
        fibres: splits ? opticsA.fibresPerLink / 2 : opticsA.fibresPerLink,
        powerA: wattsOf(opticsA, splits),
        powerB: wattsOf(opticsB, splits),
      })),
  )
}

/** Twisted pair runs bare into an RJ45 port, or into a module of an SFP cage. */
const twistedCandidates = (
  cable: Cable,
  a: KnownEnd,
  b: KnownEnd,
  gbps: number,
): readonly Candidate[] => {
  if (!cable.gbps?.includes(gbps)) return []
  const into = (end: KnownEnd): readonly (Transceiver | undefined)[] =>
    end.cage === 'rj45' ? [undefined] : modulesFor(end, cable, gbps)
  return into(a).flatMap((opticsA) =>
    into(b).map((opticsB) => ({
      cable,
      opticsA,
      opticsB,
      reachM: Math.min(
        cable.reachM ?? Number.NaN,
        opticsA?.reachM.copper ?? Number.POSITIVE_INFINITY,
        opticsB?.reachM.copper ?? Number.POSITIVE_INFINITY,
      ),
      fibres: 0,
      powerA: opticsA ? wattsOf(opticsA, false) : 0,
      powerB: opticsB ? wattsOf(opticsB, false) : 0,
    })),
  )
}

/** Every way to join two ends with one cable at one speed. */
export const candidatesOf = (
  cable: Cable,
  a: KnownEnd,
  b: KnownEnd,
  gbps: number,
  wish: MediumWish,
): readonly Candidate[] => {
  if (cable.medium === 'twisted-pair') return twistedCandidates(cable, a, b, gbps)
  return cable.plugs
    ? pluggedCandidate(cable, a, b, gbps, wish)
    : bareCandidates(cable, a, b, gbps, wish)
}
