import { type Coil, coilNetKw } from './formulas/coil'

/** Like coolers as the balance of a room's air sees them. Rates are heat capacity rates of air. */
export interface AirUnit {
  /** The aisle that they serve first, as an index; −1: the room as a whole. */
  readonly aisle: number
  readonly count: number
  /** Air of one at full speed, as it arrives at the equipment, kW/K; NaN when not known. */
  readonly airRateKwPerK: number
  /** Most that one takes where nothing more is known of its coil; NaN when not known. */
  readonly mostKw: number
  readonly coil?: Coil | undefined
}

/** Equipment that shares its intakes and its exhaust. NaN: not known. */
export interface AirGroup {
  readonly drawnKwPerK: number
  readonly heatKw: number
}

/** The warmest air that the balance speaks of: equipment is off long before. */
export const hottestC = 100

/** The least x between two at which a rising condition holds; the upper one when it does nowhere. */
const leastWhere = (
  low: number,
  high: number,
  holds: (x: number) => boolean,
  steps: number,
): number => {
  let [from, to] = [low, high]
  for (let step = 0; step < steps; step++) {
    const middle = (from + to) / 2
    if (holds(middle)) to = middle
    else from = middle
  }
  return to
}

const netKw = ({ mostKw, coil }: AirUnit, returnC: number, rate: number): number =>
  coil ? coilNetKw(coil, returnC, rate) : mostKw

/** The most air that one unit cools from a return temperature to a discharge temperature. */
const rateAt = (unit: AirUnit, returnC: number, dischargeC: number): number => {
  const full = unit.airRateKwPerK
  const fallK = returnC - dischargeC
  if (fallK <= 0) return full
  if (!unit.coil) return Math.min(full, unit.mostKw / fallK)
  const warmer = (rate: number) => netKw(unit, returnC, rate) < rate * fallK
  if (!warmer(full)) return full
  const rate = leastWhere(0, full, warmer, 26)
  return rate < full * 1e-6 ? 0 : rate
}

/** Fans turn no faster than is of use: where more air would bring in more fan heat than it carries off. */
const usefullyRun = (unit: AirUnit, returnC: number): AirUnit => {
  const full = unit.airRateKwPerK
  const falls = (rate: number) =>
    netKw(unit, returnC, rate * (1 + 1e-6)) < netKw(unit, returnC, rate)
  if (!unit.coil || unit.coil.fanKw === 0 || !falls(full)) return unit
  return { ...unit, airRateKwPerK: leastWhere(0, full, falls, 26) }
}

const sumOf = (units: readonly AirUnit[], of: (unit: AirUnit) => number): number =>
  units.reduce((sum, unit) => sum + unit.count * of(unit), 0)

/** Coolers that are known well enough to count on. */
const isKnown = ({ airRateKwPerK, mostKw, coil }: AirUnit): boolean =>
  !Number.isNaN(airRateKwPerK) && (coil !== undefined || !Number.isNaN(mostKw))

/**
 * Heat that units take from air of a return temperature while they move no more than what is
 * drawn: all discharge at one temperature, no colder than their set point, and those that could
 * not be that warm at full speed as cold as they can.
 */
const takenKw = (
  units: readonly AirUnit[],
  returnC: number,
  setC: number,
  drawn: number,
): number => {
  const enough = (dischargeC: number) =>
    sumOf(units, (unit) => rateAt(unit, returnC, dischargeC)) >= drawn
  if (enough(setC)) return drawn * (returnC - setC)
  const useful = units.map((unit) => usefullyRun(unit, returnC))
  const suffices = (dischargeC: number) =>
    sumOf(useful, (unit) => rateAt(unit, returnC, dischargeC)) >= drawn
  const dischargeC = leastWhere(setC, returnC, suffices, 32)
  return sumOf(useful, (unit) => {
    const rate = rateAt(unit, returnC, dischargeC)
    return Math.max(0, Math.min(netKw(unit, returnC, rate), rate * (returnC - setC)))
  })
}

/**
 * Temperature of the air that units of one pool hand to equipment, mixed with what comes round
 * where they move too little; infinite when they cannot take the heat however warm it gets.
 */
export const pooledC = (
  units: readonly AirUnit[],
  setC: number,
  { drawnKwPerK, heatKw }: AirGroup,
): number => {
  if (heatKw <= 0 || drawnKwPerK <= 0) return setC
  const riseK = heatKw / drawnKwPerK
  const atSet = sumOf(units, (unit) => rateAt(unit, setC + riseK, setC))
  if (atSet >= drawnKwPerK * (1 - 1e-9)) return setC
  const takes = (coldC: number) =>
    takenKw(units, coldC + riseK, setC, drawnKwPerK) >= heatKw * (1 - 1e-9)
  if (!takes(hottestC)) return Number.POSITIVE_INFINITY
  return leastWhere(setC, hottestC, takes, 36)
}

/** What a unit has to spare once some of its air and of its heat is spoken for. */
const spareOf = (unit: AirUnit, usedRate: number, usedKw: number, mostKw: number): AirUnit => {
  const share = mostKw > 0 ? Math.max(0, 1 - usedKw / mostKw) : 1
  const { coil } = unit
  return {
    ...unit,
    aisle: -1,
    airRateKwPerK: Math.max(0, unit.airRateKwPerK - usedRate),
    mostKw: Math.max(0, unit.mostKw - usedKw),
    coil: coil && {
      ...coil,
      conductanceKwPerK: coil.conductanceKwPerK * share,
      waterRateKwPerK: coil.waterRateKwPerK * share,
    },
  }
}

/** What an aisle's own coolers do for it, and what they leave over. */
interface Served {
  readonly group: AirGroup
  readonly own: readonly AirUnit[]
  /** Air at the set point from its own coolers. */
  readonly ownRate: number
  /** What is drawn beyond that. */
  readonly unmet: number
  readonly left: readonly AirUnit[]
}

const serve = (group: AirGroup, own: readonly AirUnit[], setC: number): Served => {
  const { drawnKwPerK, heatKw } = group
  if (own.length === 0 || !(drawnKwPerK > 0) || Number.isNaN(heatKw)) {
    return { group, own, ownRate: 0, unmet: drawnKwPerK, left: own }
  }
  const riseK = heatKw / drawnKwPerK
  const atSet = sumOf(own, (unit) => rateAt(unit, setC + riseK, setC))
  const ownRate = Math.min(drawnKwPerK, atSet)
  const used = atSet > 0 ? ownRate / atSet : 0
  return {
    group,
    own,
    ownRate,
    unmet: drawnKwPerK - ownRate,
    left: own.map((unit) => {
      const rate = used * rateAt(unit, setC + riseK, setC)
      const mostKw = netKw(unit, setC + riseK, unit.airRateKwPerK)
      return spareOf(unit, rate, rate * riseK, mostKw)
    }),
  }
}

const coldOf = (served: Served, setC: number, roomC: number): number => {
  const { group, own, ownRate, unmet } = served
  if (Number.isNaN(group.drawnKwPerK) || Number.isNaN(group.heatKw)) return Number.NaN
  if (group.drawnKwPerK === 0) return roomC
  if (unmet <= group.drawnKwPerK * 1e-9) return setC
  const mixedC = (ownRate * setC + unmet * roomC) / group.drawnKwPerK
  if (own.length === 0 || Number.isNaN(mixedC)) return mixedC
  return Math.min(mixedC, pooledC(own, setC, group))
}

/**
 * Temperature of the air that each aisle is handed, °C, before its own leakage: its own coolers
 * serve it first; the room's, and what others have to spare, serve what is left everywhere alike.
 * Infinite where the heat is more than can ever be taken; NaN where it cannot be told, as with
 * coolers that state too little and whose help would be needed. Fans follow what is drawn, so that
 * a cooler more never makes any aisle warmer.
 */
export const coldAir = (
  groups: readonly AirGroup[],
  units: readonly AirUnit[],
  setC: number,
): readonly number[] => {
  const known = units.filter(isKnown)
  const blind = known.length < units.length
  const own = groups.map((): AirUnit[] => [])
  const shared: AirUnit[] = []
  for (const unit of known) (own[unit.aisle] ?? shared).push(unit)
  const served = groups.map((group, at) => serve(group, own[at] ?? [], setC))
  const rest = {
    drawnKwPerK: served.reduce((sum, { unmet }) => sum + unmet, 0),
    heatKw: served.reduce((sum, { group, unmet }) => {
      const riseK = group.heatKw / group.drawnKwPerK
      return unmet === 0 ? sum : sum + unmet * riseK
    }, 0),
  }
  const pool = [...shared, ...served.flatMap(({ left }) => left)]
  const unknown = Number.isNaN(rest.drawnKwPerK) || Number.isNaN(rest.heatKw)
  const roomC = unknown ? Number.NaN : pooledC(pool, setC, rest)
  return served.map((one) => {
    const coldC = coldOf(one, setC, roomC)
    return blind && coldC > setC + 1e-9 ? Number.NaN : coldC
  })
}
