import type { Gap } from '../solution'
import type { CoolingBasis } from './course'
import type { Mass, UnitClass } from './system'
import type { PreparedCooling } from './system-of'

/**
 * `holds`: its units carry its heat. `warms`: they do not, or it cools back. `still`: its coolant
 * stands. `blind`: nobody can say which. `given`: its temperature is that of the weather. `spent`:
 * so warm that nothing more can be told.
 */
export type Mode = 'holds' | 'warms' | 'still' | 'blind' | 'given' | 'spent'

/** A mass that something has touched. */
export interface LiveMass {
  readonly at: number
  readonly mass: Mass
  mode: Mode
  /** Above its temperature of before. */
  riseK: number
  rateKPerS: number
  /** Change of the heat of its own loads, and of what comes through units. */
  ownKw: number
  givenKw: number
  heatKw: number
  /** What its units can carry, as far as that is sure, and what they do. */
  capacityKw: number
  takenKw: number
  unsure: boolean
  /** Whether any of its units is not as before. */
  isLess: boolean
  /** Flow that its movers no longer give. */
  lostLPerMin: number
  unsureFlow: boolean
  moversOff: number
  unsureMovers: number
  /** Since when its coolant stands. */
  stillFromS: number
}

/** Units of a class that do not run, and those of which it is not sure. */
export interface Offs {
  readonly off: Set<number>
  readonly unsure: Set<number>
}

/** Weather that comes in: what it does to masses and units once it is there in full. */
export interface Front {
  readonly rampS: number
  shiftK(mass: number): number
  capacityKw(unitClass: number): number
  /** Whether it changes what a class can carry, or nobody can say. */
  changes(unitClass: number): boolean
}

const nothing: Offs = { off: new Set(), unsure: new Set() }

/** Room for rounding, of a heat. */
const slackOf = (heatKw: number): number => 1e-9 * Math.max(1, Math.abs(heatKw))

/** The masses that a course has touched so far, and how heat flows between them now. */
export class Live {
  readonly prepared: PreparedCooling
  readonly front: Front | undefined
  readonly masses = new Map<number, LiveMass>()
  readonly offs = new Map<number, Offs>()
  /** In the order in which heat flows. */
  order: LiveMass[] = []
  /** Why units stand still. */
  readonly causes = new Map<number, number>()
  /** Heat that each class takes now, where its mass is touched. */
  readonly takenBy = new Map<number, number>()
  /** Masses that became touched while heat was followed. */
  #grown = false

  constructor(prepared: PreparedCooling, front: Front | undefined) {
    this.prepared = prepared
    this.front = front
  }

  /** Share of the weather that is there. */
  weatherAt(atS: number): number {
    return this.front ? Math.min(1, atS / this.front.rampS) : 0
  }

  /** Where a mass comes to rest in the weather that is there, above its temperature of before. */
  restK(mass: number, atS: number): number {
    return this.front ? this.front.shiftK(mass) * this.weatherAt(atS) : 0
  }

  touch(at: number): LiveMass {
    const known = this.masses.get(at)
    if (known) return known
    const mass = this.prepared.system.masses[at] as Mass
    const live: LiveMass = {
      at,
      mass,
      mode: mass.heatCapacityKjPerK === Number.POSITIVE_INFINITY ? 'given' : 'holds',
      riseK: 0,
      rateKPerS: 0,
      ownKw: 0,
      givenKw: 0,
      heatKw: mass.heatKw,
      capacityKw: Number.NaN,
      takenKw: mass.heatKw,
      unsure: false,
      isLess: false,
      lostLPerMin: 0,
      unsureFlow: false,
      moversOff: 0,
      unsureMovers: 0,
      stillFromS: Number.NaN,
    }
    this.masses.set(at, live)
    const { rank } = this.prepared.system
    const isLater = (other: LiveMass) =>
      ((rank[other.at] as number) - (rank[at] as number) || other.at - at) > 0
    const next = this.order.findIndex(isLater)
    this.order.splice(next < 0 ? this.order.length : next, 0, live)
    this.#grown = true
    return live
  }

  /** Rates of all touched masses at a moment, at the rises that they have. */
  flow(atS: number): void {
    do {
      this.#grown = false
      for (const live of this.order) live.givenKw = 0
      for (const live of [...this.order]) this.#flowFrom(live, atS)
    } while (this.#grown)
  }

  #flowFrom(live: LiveMass, atS: number): void {
    const { takers } = this.prepared.system
    live.heatKw = live.mode === 'still' ? 0 : live.mass.heatKw + live.ownKw + live.givenKw
    const classes = takers[live.at] as readonly number[]
    const each = classes.map((one) => this.#ableKw(live, one, atS))
    live.capacityKw = each.reduce((sum, kw) => sum + (Number.isNaN(kw) ? 0 : kw), 0)
    const flowKw = this.#flowLimitKw(live)
    live.unsure = live.unsureFlow || each.some(Number.isNaN)
    live.isLess =
      live.unsureFlow || live.lostLPerMin > 0 || classes.some((one) => this.#isLess(one))
    live.capacityKw = Math.min(live.capacityKw, flowKw)
    live.takenKw = this.#takenOf(live)
    live.rateKPerS = this.#rateOf(live, atS)
    this.#handOn(live, classes, each)
  }

  #takenOf({ mode, heatKw, capacityKw }: LiveMass): number {
    if (mode === 'still') return 0
    return mode === 'warms' ? capacityKw : heatKw
  }

  #rateOf({ mode, mass, heatKw, takenKw, at, riseK }: LiveMass, atS: number): number {
    if (mode !== 'warms' && mode !== 'holds' && mode !== 'given') return 0
    const comes = this.front !== undefined && atS < this.front.rampS
    const weather = comes && this.front ? this.front.shiftK(at) / this.front.rampS : 0
    if (mode !== 'warms') return weather
    const own = (heatKw - takenKw) / mass.heatCapacityKjPerK
    // No mass is colder than the weather lets its units be.
    const isLeast = weather > 0 && riseK <= this.restK(at, atS) + 1e-9
    return isLeast ? Math.max(own, weather) : own
  }

  /** Heat that the flow which is left can carry; what was short before was enough then. */
  #flowLimitKw({ mass: { moving, heatKw }, lostLPerMin }: LiveMass): number {
    if (!moving || lostLPerMin === 0) return Number.POSITIVE_INFINITY
    const left = Math.max(0, moving.haveLPerMin - lostLPerMin)
    return left >= moving.needLPerMin
      ? Number.POSITIVE_INFINITY
      : (heatKw * left) / moving.needLPerMin
  }

  /** Share of what a unit can do that the mass it gives its heat to lets it; NaN: not known. */
  #shareOf({ into, drivingK }: UnitClass, live: LiveMass, atS: number): number {
    const next = into < 0 ? undefined : this.masses.get(into)
    if (!next) return 1
    if (next.mode === 'still') return 0
    if (next.mode === 'blind' || next.unsureFlow) return Number.NaN
    const { moving } = next.mass
    const left = moving ? moving.haveLPerMin - next.lostLPerMin : 1
    const flow = moving && next.lostLPerMin > 0 ? Math.min(1, left / moving.needLPerMin) : 1
    const above = next.riseK - this.restK(into, atS) - (live.riseK - this.restK(live.at, atS))
    return flow * Math.min(1, Math.max(0, 1 - above / drivingK))
  }

  #ableKw(live: LiveMass, one: number, atS: number): number {
    const unitClass = this.prepared.system.classes[one] as UnitClass
    const { off, unsure } = this.offs.get(one) ?? nothing
    const running = unitClass.rows.length - off.size - unsure.size
    if (live.mode === 'still' || (running === 0 && unsure.size === 0)) return 0
    if (unsure.size > 0) return Number.NaN
    const share = this.#shareOf(unitClass, live, atS)
    if (share === 0) return 0
    const weather = this.weatherAt(atS)
    const later = weather > 0 && this.front ? this.front.capacityKw(one) : unitClass.capacityKw
    const each = unitClass.capacityKw + (later - unitClass.capacityKw) * weather
    return running * each * share
  }

  #isLess(one: number): boolean {
    const { off, unsure } = this.offs.get(one) ?? nothing
    if (off.size + unsure.size > 0 || this.front?.changes(one)) return true
    const next = this.masses.get((this.prepared.system.classes[one] as UnitClass).into)
    if (!next) return false
    return next.mode !== 'holds' || next.lostLPerMin > 0 || next.unsureFlow
  }

  /** How much of its heat each class of a mass takes: as before where it can, the rest by what is spare. */
  #shares(live: LiveMass, classes: readonly number[], each: readonly number[]): readonly number[] {
    const { takenKw, mode, mass } = live
    if (mode === 'warms') {
      const sum = each.reduce((total, kw) => total + (kw || 0), 0)
      return each.map((kw) => (sum > 0 ? ((kw || 0) * takenKw) / sum : 0))
    }
    const scale = mass.heatKw > 0 ? takenKw / mass.heatKw : 0
    const usual = classes.map((one, at) => {
      const { rows, dutyKw } = this.prepared.system.classes[one] as UnitClass
      const { off, unsure } = this.offs.get(one) ?? nothing
      const duty = (rows.length - off.size - unsure.size) * (dutyKw || 0) * scale
      const able = each[at] as number
      return live.isLess && able < duty ? able : duty
    })
    if (!live.isLess) return usual
    const missing = takenKw - usual.reduce((sum, kw) => sum + kw, 0)
    const spare = usual.map((kw, at) => Math.max(0, ((each[at] as number) || 0) - kw))
    const all = spare.reduce((sum, kw) => sum + kw, 0)
    return usual.map((kw, at) => (all > 0 ? kw + (missing * (spare[at] as number)) / all : kw))
  }

  #handOn(live: LiveMass, classes: readonly number[], each: readonly number[]): void {
    const shares = this.#shares(live, classes, each)
    classes.forEach((one, at) => {
      const taken = shares[at] as number
      this.takenBy.set(one, taken)
      const { into, rows, dutyKw, ratio, ownKw } = this.prepared.system.classes[one] as UnitClass
      if (into < 0) return
      const { off } = this.offs.get(one) ?? nothing
      const before = rows.length * (dutyKw || 0) * ratio
      const change = taken * ratio - before - off.size * ownKw
      if (Number.isNaN(change) || Math.abs(change) <= slackOf(before)) return
      const next = this.touch(into)
      next.givenKw += change
    })
  }

  /** Masses that hang on one that no longer is as it was. */
  touchGivers(at: number): void {
    const { givers, classes } = this.prepared.system
    for (const one of givers[at] ?? []) this.touch((classes[one] as UnitClass).from)
  }
}

/** Whether a mass cannot shed its heat; undefined where that is not known. */
export const fallsShort = ({
  heatKw,
  capacityKw,
  unsure,
  isLess,
  mass,
}: LiveMass): boolean | undefined => {
  const more = heatKw > mass.heatKw + slackOf(mass.heatKw)
  if (!isLess && !more) return false
  if (heatKw <= capacityKw + slackOf(heatKw)) return false
  return unsure || Number.isNaN(heatKw) || Number.isNaN(capacityKw) ? undefined : true
}

/** What a mass's course rests on: its units' figures, and its own. */
export const basisOf = (live: Live, { at, mass }: LiveMass) => {
  const { takers, classes } = live.prepared.system
  const own = (takers[at] ?? []).map((one) => classes[one] as UnitClass)
  const rests: CoolingBasis[] = [...mass.rests, ...own.flatMap((unit) => unit.rests)]
  const gaps: Gap[] = own.flatMap((unit) => unit.gaps)
  return { rests, gaps }
}
