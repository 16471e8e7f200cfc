import type { Loop } from '../cooling/solution'
import type { Plant, ServedLoop } from './plants'
import type { YearCapacity, YearLoop } from './solution'
import { loopAt, type PlantState, sameK, type YearPlant } from './state'

/** What a loop does in one hour. */
export type LoopHour = 'free' | 'compressors' | 'short' | 'unknown'

const cooledBy = ({ chillerRows, freeRows }: Plant): YearLoop['cooledBy'] => {
  if (chillerRows.length === 0) return 'free'
  return freeRows.length === 0 ? 'compressors' : 'either'
}

/**
 * Where no load states how warm its supply may be, a plant holds the temperatures that it is
 * published for as long as its capacity lasts: the heat beyond that, kW.
 */
const beyondCapacity = (plant: YearPlant, of: number, { figures }: PlantState): number =>
  (plant.plants.plants[of] as Plant).loops.reduce((most, loop) => {
    const beyondKw =
      (figures[loopAt(loop, 'heatKw')] as number) - (figures[loopAt(loop, 'capacityKw')] as number)
    return Number.isNaN(beyondKw + most) ? Number.NaN : Math.max(most, beyondKw)
  }, 0)

/** What a served loop does in one weather. */
const loopHourOf = (
  plant: YearPlant,
  { at, limitC, plant: of }: ServedLoop,
  state: PlantState | undefined,
): LoopHour => {
  if (!state) return 'unknown'
  const { chillerRows } = plant.plants.plants[of] as Plant
  const mode = state.modes[of] as number
  if (chillerRows.length > 0 && mode === 0) return 'compressors'
  if (Number.isNaN(mode)) return 'unknown'
  const overK =
    limitC === undefined
      ? beyondCapacity(plant, of, state)
      : (state.figures[loopAt(at, 'supplyC')] as number) - limitC
  if (Number.isNaN(overK)) return 'unknown'
  return overK > sameK ? 'short' : 'free'
}

/** Counts the hours of a served loop. */
export class LoopTally {
  readonly supplyC: Float64Array
  readonly #plant: YearPlant
  readonly #served: ServedLoop
  readonly #hours: Record<LoopHour, number> = { free: 0, compressors: 0, short: 0, unknown: 0 }
  #worstK = 0

  constructor(plant: YearPlant, served: ServedLoop, hours: number) {
    this.#plant = plant
    this.#served = served
    this.supplyC = new Float64Array(hours).fill(Number.NaN)
  }

  /** Adds an hour that states a dry bulb. */
  add(hour: number, state: PlantState | undefined): LoopHour {
    const told = loopHourOf(this.#plant, this.#served, state)
    this.#hours[told] += 1
    if (state) {
      const { at, limitC } = this.#served
      const supplyC = state.figures[loopAt(at, 'supplyC')] as number
      this.supplyC[hour] = supplyC
      if (told === 'short') this.#worstK = Math.max(this.#worstK, supplyC - (limitC ?? supplyC))
    }
    return told
  }

  tell(loops: readonly Loop[]): YearLoop {
    const { at, limitC, limitRow, plant } = this.#served
    const { id, name, subjectRow } = loops[at] as Loop
    const known = this.supplyC.filter((value) => !Number.isNaN(value)).sort()
    return {
      loopId: id,
      name,
      subjectRow,
      limitC,
      limitRow,
      cooledBy: cooledBy(this.#plant.plants.plants[plant] as Plant),
      freeHours: this.#hours.free,
      compressorHours: this.#hours.compressors,
      shortHours: this.#hours.short,
      unknownHours: this.#hours.unknown,
      worstK: this.#worstK,
      lowestSupplyC: known[0] ?? Number.NaN,
      highestSupplyC: known.at(-1) ?? Number.NaN,
    }
  }
}

/** Counts the hours in which a loop that rejects to the weather is short of capacity. */
export class CapacityTally {
  readonly #at: number
  #short = 0
  #unknown = 0
  #worstKw = 0

  constructor(at: number) {
    this.#at = at
  }

  /** Adds an hour that states a dry bulb; answers by how much it is short, NaN where not known. */
  add(state: PlantState | undefined): number {
    const marginKw = state
      ? (state.figures[loopAt(this.#at, 'capacityKw')] as number) -
        (state.figures[loopAt(this.#at, 'heatKw')] as number)
      : Number.NaN
    if (Number.isNaN(marginKw)) this.#unknown += 1
    const short = marginKw < -1e-6 ? -marginKw : marginKw * 0
    if (short > 0) this.#short += 1
    if (short > this.#worstKw) this.#worstKw = short
    return short
  }

  tell(loops: readonly Loop[], hottest: PlantState | undefined): YearCapacity {
    const { id, name, subjectRow } = loops[this.#at] as Loop
    return {
      loopId: id,
      name,
      subjectRow,
      hottestHeatKw: hottest?.figures[loopAt(this.#at, 'heatKw')] ?? Number.NaN,
      hottestCapacityKw: hottest?.figures[loopAt(this.#at, 'capacityKw')] ?? Number.NaN,
      hottestSupplyC: hottest?.figures[loopAt(this.#at, 'supplyC')] ?? Number.NaN,
      shortHours: this.#short,
      worstShortKw: this.#worstKw,
      unknownHours: this.#unknown,
    }
  }
}
