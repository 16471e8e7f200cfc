import type { Gap } from '../solution'

/** A figure of the assumptions panel, or a field of a piece of equipment, that a time rests on. */
export type CoolingBasis = { readonly parameter: string } | Gap

/** A unit that stands still for a while: by itself, or for want of power. */
export interface OffSpell {
  readonly row: number
  readonly fromS: number
  /** Its power, or it itself, is back; infinite where never, NaN where nobody can say when. */
  readonly toS: number
  /** Whatever the caller knows as the cause; it comes back with what follows. */
  readonly because: number
}

/** A load, or a piece of electrical equipment, that gives off less heat for a while. */
export interface HeatSpell {
  readonly row: number
  readonly fromS: number
  readonly toS: number
  /** What is left of its heat, 0–1. */
  readonly share: number
}

/** What happens to the cooling, on a time axis that begins with the loss. */
export interface CoolingAsk {
  readonly off: readonly OffSpell[]
  readonly heat: readonly HeatSpell[]
  /** Weather from 0 on instead of the design day, °C. */
  readonly dryBulbC?: number
  readonly wetBulbC?: number
  /** No make-up water from 0 on: what evaporates stops once its store is used up. */
  readonly isWithoutWater?: boolean
  readonly horizonS: number
}

/** A unit that stops and, where it gets power again, runs again once it has started. */
export interface PlantSpell {
  readonly row: number
  readonly stopsS: number
  /** Infinite where it does not; NaN where nobody can say when. */
  readonly runsS: number
  /** As in the spell that stops it; −1 where want of water does. */
  readonly because: number
  readonly rests: readonly CoolingBasis[]
  readonly gaps: readonly Gap[]
}

/** A room's air, a loop's fluid or a bath whose temperature changes, or of which it is not known. */
export interface MassCourse {
  readonly type: 'room' | 'loop' | 'bath'
  /** Of the room or the loop; of a bath, of its tank. */
  readonly id: string
  /** Ascending; straight lines between. Empty where nobody can say how it warms. */
  readonly atS: Float64Array
  /** Of rooms the warmest intake (where nothing draws air, the room's air), of loops the supply. */
  readonly valueC: Float64Array
  /** At which the first of its loads throttles, and stops; NaN where nobody states it. */
  readonly throttleC: number
  readonly stopC: number
  /** When it begins to warm; NaN where it does and nobody can say when, or whether. */
  readonly warmsFromS: number
  /** When the first of its loads is at its throttle temperature. */
  readonly overS: number | undefined
  /** When it is back at its temperature of before, or warms no further; undefined where it does not. */
  readonly recoversS: number | undefined
  /** Causes of the units that it lacks. */
  readonly because: readonly number[]
  /** Warmer masses that warm it, as indices into the masses of the course. */
  readonly warmedBy: readonly number[]
  readonly rests: readonly CoolingBasis[]
  readonly gaps: readonly Gap[]
}

/** Loads that heat throttles or stops, alike in when and by what. */
export interface HeatedLoads {
  /** Ascending. */
  readonly rows: readonly number[]
  /** NaN: it comes to that, or may, and nobody can say when. */
  readonly throttledS: number | undefined
  readonly throttleEndsS: number | undefined
  readonly stopS: number | undefined
  readonly by: {
    readonly type: 'air' | 'coolant' | 'bath' | 'no-flow'
    /** Of the room, the loop or the tank. */
    readonly id: string
    /** The mass as an index into the masses of the course; −1 for want of flow. */
    readonly mass: number
  }
  /** At which they throttle and stop; NaN where it is no temperature that does it. */
  readonly throttleC: number
  readonly stopC: number
  readonly because: readonly number[]
  readonly rests: readonly CoolingBasis[]
  readonly gaps: readonly Gap[]
}

/** How the cooling goes on over time. Plain and structured-cloneable. */
export interface CoolingCourse {
  readonly plant: readonly PlantSpell[]
  readonly masses: readonly MassCourse[]
  readonly loads: readonly HeatedLoads[]
}
