import type { Gap } from '../solution'
import { distinctGaps } from '../sum'
import { basisOf, shareHeat, slackOf } from './shares'
import type { Mass, UnitClass } from './system'
import type { PreparedCooling } from './system-of'

/**
 * `holds`: its units carry its heat. `warms`: they do not, or it cools back. `still`: its coolant
 * stands. `blind`: nobody can say which. `given`: its temperature is that of the weather. `spent`:
 * so warm that nothing more can be told.
 */
type Mode = 'holds' | 'warms' | 'still' | 'blind' | 'given' | 'spent'

/** A mass that something has touched. */
export interface LiveMass {
  readonly at: number
  readonly mass: Mass
  readonly units: readonly LiveUnits[]
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

/** Units of a class: which of them do not run, and what they do together. */
export interface LiveUnits {
  readonly unitClass: UnitClass
  readonly one: number
  readonly off: Set<number>
  readonly unsure: Set<number>
  /** NaN: not known. */
  ableKw: number
  takenKw: number
}

/** Weather that comes in: what it does to masses and units once it is there in full. */
export interface Front {
  readonly rampS: number
  shiftK(mass: number): number
  capacityKw(unitClass: number): number
  /** What would tell how a mass and its units fare in it. */
  gapsOf(mass: number): readonly Gap[]
  /** Whether it changes what a class can carry, or nobody can say. */
  changes(unitClass: number): boolean
}

/** The masses that a course has touched so far, and how heat flows between them now. */
export class Live {
  readonly prepared: PreparedCooling
  readonly front: Front | undefined
  readonly masses = new Map<number, LiveMass>()
  /** In the order in which heat flows. */
  order: LiveMass[] = []
  /** Why units stand still. */
  readonly causes = new Map<number, number>()
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
      units: this.#unitsOf(at),
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

  #unitsOf(at: number): readonly LiveUnits[] {
    const { takers, classes } = this.prepared.system
    return (takers[at] as readonly number[]).map((one) => ({
      unitClass: classes[one] as UnitClass,
      one,
      off: new Set(),
      unsure: new Set(),
      ableKw: Number.NaN,
      takenKw: Number.NaN,
    }))
  }

  /** The units of a class, touched or not. */
  unitsOf(one: number): LiveUnits {
    const { from } = this.prepared.system.classes[one] as UnitClass
    return this.touch(from).units.find((units) => units.one === one) as LiveUnits
  }

  /** Rates of all touched masses at a moment, at the rises that they have. */
  flow(atS: number): void {
    do {
      this.#grown = false
      for (const live of this.order) live.givenKw = 0
      for (let at = 0; at < this.order.length; at++) {
        this.#flowFrom(this.order[at] as LiveMass, atS)
        // Another mass came in before this one: all anew.
        if (this.#grown) break
      }
    } while (this.#grown)
  }

  #flowFrom(live: LiveMass, atS: number): void {
    live.heatKw = live.mode === 'still' ? 0 : live.mass.heatKw + live.ownKw + live.givenKw
    live.unsure = live.unsureFlow
    live.isLess = live.unsureFlow || live.lostLPerMin > 0
    let capacityKw = 0
    for (const units of live.units) {
      units.ableKw = this.#ableKw(live, units, atS)
      if (Number.isNaN(units.ableKw)) live.unsure = true
      else capacityKw += units.ableKw
      if (!live.isLess && this.#isLess(units)) live.isLess = true
    }
    live.capacityKw = Math.min(capacityKw, this.#flowLimitKw(live))
    live.takenKw = this.#takenOf(live)
    live.rateKPerS = this.#rateOf(live, atS)
    shareHeat(live)
    for (const units of live.units) this.#handOn(units)
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

  #ableKw(live: LiveMass, { unitClass, one, off, unsure }: LiveUnits, atS: number): number {
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

  #isLess({ unitClass, one, off, unsure }: LiveUnits): boolean {
    if (off.size + unsure.size > 0 || this.front?.changes(one)) return true
    const next = this.masses.get(unitClass.into)
    if (!next) return false
    return next.mode !== 'holds' || next.lostLPerMin > 0 || next.unsureFlow
  }

  #handOn({ unitClass, off, takenKw }: LiveUnits): void {
    const { into, rows, dutyKw, ratio, ownKw } = unitClass
    if (into < 0) return
    const before = rows.length * (dutyKw || 0) * ratio
    const change = takenKw * ratio - before - off.size * ownKw
    if (Number.isNaN(change) || Math.abs(change) <= slackOf(before)) return
    this.touch(into).givenKw += change
  }

  /** What would tell how a mass fares: its own figures, and those of what it hangs on. */
  gapsOf(live: LiveMass, seen: Set<LiveMass> = new Set()): readonly Gap[] {
    seen.add(live)
    const own = [...live.mass.gaps, ...basisOf(live).gaps, ...(this.front?.gapsOf(live.at) ?? [])]
    for (const { unitClass } of live.units) {
      const next = this.masses.get(unitClass.into)
      if (next?.mode === 'blind' && !seen.has(next)) own.push(...this.gapsOf(next, seen))
    }
    return distinctGaps(own)
  }

  /** Masses that hang on one that no longer is as it was. */
  touchGivers(at: number): void {
    const { givers, classes } = this.prepared.system
    for (const one of givers[at] ?? []) this.touch((classes[one] as UnitClass).from)
  }
}
