import type { Text } from '#base'
import type { Connection, Equipment, Library, Port } from '#model'
import { calledOf } from './contents'

/** One end of a connection, with all that the checks ask of it. */
export interface End {
  readonly item: Equipment
  readonly port: Port
}

/**
 * How far two stated voltages may differ and still be one system: 400 and 415 V gear is mixed in
 * practice, 415 and 480 V gear is not. A judgement of the editor; the rules judge by their sources.
 */
const sameVoltageRatio = 0.1

const numberOf = (library: Library, item: Equipment, field: string): number | undefined => {
  const value = library.valueOf(item, field)?.value
  return typeof value === 'number' ? value : undefined
}

const nameOf = ({ item, port }: End): string => `${calledOf(item)}: ${port.label.en}`

/** Why the types of two ends do not go together, or nothing when they do. */
export const typeProblem = (from: End, to: End): Text | undefined => {
  if (from.item.id === to.item.id)
    return { en: `${calledOf(from.item)} cannot be connected to itself.` }
  if (from.port.medium !== to.port.medium) {
    return {
      en: `${nameOf(from)} carries ${from.port.medium}, ${nameOf(to)} carries ${to.port.medium}.`,
    }
  }
  if (from.port.direction === 'in' && to.port.direction === 'in') {
    return { en: `${nameOf(from)} and ${nameOf(to)} are both inputs: nothing would feed them.` }
  }
  if (from.port.direction === 'out' && to.port.direction === 'out') {
    return { en: `${nameOf(from)} and ${nameOf(to)} are both outputs.` }
  }
  return undefined
}

/** The ends in the order in which power flows; other media stay as they were drawn. */
export const inFlow = (from: End, to: End): readonly [End, End] =>
  from.port.direction === 'in' || to.port.direction === 'out' ? [to, from] : [from, to]

const usedBy = (near: readonly Connection[], { item, port }: End): number => {
  let used = 0
  for (const { from, to, count } of near) {
    if (from.equipment === item.id && from.port === port.id) used += count
    if (to.equipment === item.id && to.port === port.id) used += count
  }
  return used
}

const endProblem = (
  library: Library,
  near: readonly Connection[],
  end: End,
  count: number,
): Text | undefined => {
  const used = usedBy(near, end)
  if (!end.port.many && used > 0) return { en: `${nameOf(end)} is already connected.` }
  const places = end.port.countField && numberOf(library, end.item, end.port.countField)
  if (places === undefined || places === '' || used + count <= places) return undefined
  const free = Math.max(0, places - used)
  return {
    en:
      free === 0
        ? `All ${places} places of ${nameOf(end)} are connected.`
        : `${nameOf(end)} has ${free} of ${places} places free; ${count} are asked for.`,
  }
}

/** Why there is no room at either end, or nothing when there is. `near` touches both. */
export const roomProblem = (
  library: Library,
  near: readonly Connection[],
  [from, to]: readonly [End, End],
  count: number,
): Text | undefined => {
  const double = near.some(
    (one) =>
      one.from.equipment === from.item.id &&
      one.from.port === from.port.id &&
      one.to.equipment === to.item.id &&
      one.to.port === to.port.id,
  )
  if (double) {
    return { en: `${nameOf(from)} and ${nameOf(to)} are connected already; change its count.` }
  }
  return endProblem(library, near, from, count) ?? endProblem(library, near, to, count)
}

const alike = (a: number, b: number): boolean =>
  Math.abs(a - b) <= sameVoltageRatio * Math.max(a, b)

const voltageOf = (library: Library, { item, port }: End): number | undefined =>
  port.voltageField === undefined ? undefined : numberOf(library, item, port.voltageField)

/**
 * Why two stated voltages do not match, or nothing when they do or when one is not stated. A load
 * between line and neutral states 1/√3 of its feeder's voltage; that matches.
 */
export const voltageProblem = (library: Library, from: End, to: End): Text | undefined => {
  const above = voltageOf(library, from)
  const below = voltageOf(library, to)
  if (above === undefined || below === undefined) return undefined
  if (alike(above, below) || alike(above, below * Math.sqrt(3))) return undefined
  return { en: `${nameOf(from)} gives ${above} V, ${nameOf(to)} takes ${below} V.` }
}

/** A remark where voltages cannot be compared because one end does not state its own. */
export const voltageWarning = (library: Library, from: End, to: End): Text | undefined => {
  const silent = [from, to].find(
    (end) => end.port.voltageField !== undefined && voltageOf(library, end) === undefined,
  )
  return silent && { en: `The voltage of ${nameOf(silent)} is not stated.` }
}

const ratingKw = (library: Library, item: Equipment): number | undefined => {
  const stated = (field: string) => numberOf(library, item, field)
  const direct = stated('ratingKw') ?? stated('capacityKw') ?? stated('ratingKva')
  if (direct !== undefined) return direct
  const amperes = stated('ratingA')
  const volts = stated('voltageV')
  if (amperes === undefined || volts === undefined) return undefined
  return ((stated('phases') === 1 ? 1 : Math.sqrt(3)) * volts * amperes) / 1000
}

/** A remark where one load alone asks for more than its feeder's rating, both being stated. */
export const ratingWarning = (
  library: Library,
  from: End,
  to: End,
  count: number,
): Text | undefined => {
  const rating = ratingKw(library, from.item)
  const loadKw = numberOf(library, to.item, 'loadKw')
  if (rating === undefined || loadKw === undefined) return undefined
  const needed = numberOf(library, to.item, 'cordsNeeded')
  const share = needed !== undefined && needed > 0 ? Math.min(1, count / needed) : 1
  const askedKw = loadKw * to.item.demandFactor * share
  if (askedKw <= rating) return undefined
  const [asked, rated] = [askedKw, rating].map((kw) => Number(kw.toPrecision(4)))
  return {
    en: `${calledOf(to.item)} may ask ${asked} kW of ${calledOf(from.item)}, which is rated ${rated} kW.`,
  }
}

/** A remark where both ends give heat to the loop, or both take it out: then no heat moves. */
export const sidesWarning = (from: End, to: End): Text | undefined => {
  if (from.port.side === undefined || from.port.side !== to.port.side) return undefined
  return from.port.side === 'load'
    ? { en: `${nameOf(from)} and ${nameOf(to)} both give heat; nothing between them takes it out.` }
    : {
        en: `${nameOf(from)} and ${nameOf(to)} both take heat out; nothing between them gives any.`,
      }
}
