import type { Gap } from '../solution'
import type { CoolingBasis } from './course'

/** Units that are alike in what they take from one mass and hand to another. NaN: not known. */
export interface UnitClass {
  /** The mass that they take heat from, and that they give it to; −1 where that is the outdoors. */
  readonly from: number
  readonly into: number
  /** Ascending. */
  readonly rows: readonly number[]
  /** Of each of them. */
  readonly capacityKw: number
  readonly dutyKw: number
  /** Heat handed on over heat taken, and what comes on top while it runs. */
  readonly ratio: number
  readonly ownKw: number
  /** How much warmer what cools it must get until it takes nothing. */
  readonly drivingK: number
  readonly rests: readonly CoolingBasis[]
  readonly gaps: readonly Gap[]
}

/** What moves a loop's coolant. */
export interface Moving {
  /** Flow of each mover by its row, NaN where not known. */
  readonly flowOf: ReadonlyMap<number, number>
  /** What all of them move, and what is asked of them. */
  readonly haveLPerMin: number
  readonly needLPerMin: number
  readonly gaps: readonly Gap[]
}

/** Loads on a mass that throttle and stop at the same temperatures, and are as warm before. */
export interface LoadClass {
  readonly mass: number
  readonly by: 'air' | 'coolant' | 'bath' | 'electrical'
  /** Rise of the mass at which they throttle and stop; NaN where nobody can tell. */
  readonly throttleK: number
  readonly stopK: number
  readonly throttleC: number
  readonly stopC: number
  /** Indices of their loads. */
  readonly loads: number[]
  readonly rests: readonly CoolingBasis[]
  readonly gaps: Gap[]
}

/** Heat that a load gives to a mass, kW. */
export interface Part {
  readonly mass: number
  readonly kw: number
}

/** A load whose own heat counts, or a piece of electrical equipment that loses some. */
export interface HeatLoad {
  readonly row: number
  /** The rack or tank that it stands in, or itself. */
  readonly root: number
  readonly parts: readonly Part[]
  /** Loops whose coolant touches it: without flow it holds for seconds. */
  readonly wetted: readonly number[]
  /** Load classes that it is in. */
  readonly classes: number[]
}

/** A room's air, a loop's fluid or a bath, as it stands before anything happens. */
export interface Mass {
  readonly type: 'room' | 'loop' | 'bath'
  readonly id: string
  /** What a kelvin takes, kJ/K; NaN: not known. The open air's is infinite. */
  readonly heatCapacityKjPerK: number
  /** Heat that comes into it, kW; NaN: not known. */
  readonly heatKw: number
  /** Temperature that its course is told by, °C; NaN: not known. */
  readonly valueC: number
  readonly moving: Moving | undefined
  readonly rests: readonly CoolingBasis[]
  readonly gaps: readonly Gap[]
}

/** A facility's masses and what joins them, read once. */
export interface System {
  readonly masses: readonly Mass[]
  /** Masses that heat only flows down to come later. */
  readonly rank: Int32Array
  readonly classes: readonly UnitClass[]
  /** Classes that take heat from each mass, and that give theirs to it. */
  readonly takers: readonly (readonly number[])[]
  readonly givers: readonly (readonly number[])[]
  /** Classes, and loops that it moves, by the row of a unit. */
  readonly classesOf: ReadonlyMap<number, readonly number[]>
  readonly movesOf: ReadonlyMap<number, readonly number[]>
}
