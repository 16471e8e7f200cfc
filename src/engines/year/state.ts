import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import type { CoolingConditions } from '../cooling/conditions'
import type { CoolingSolution } from '../cooling/solution'
import { settleEnergy } from '../energy'
import { createPowerEngine, type PowerEngine } from '../power/solve'
import type { Total } from '../quantities'
import { type Plant, type Plants, plantsOf } from './plants'

/** Quantities of the facility in one weather, by their place in `PlantState.figures`. */
export const figure = {
  itKw: 0,
  utilityKw: 1,
  lossKw: 2,
  airKw: 3,
  exchangerKw: 4,
  pumpKw: 5,
  compressorKw: 6,
  outdoorKw: 7,
  insideKw: 8,
  otherKw: 9,
  waterLPerH: 10,
} as const
const figureCount = 11

/** Figures of each loop, after those of the facility. */
export const loopFigure = { supplyC: 0, heatKw: 1, capacityKw: 2 } as const
const figuresPerLoop = 3

/** Where a figure of a loop stands. */
export const loopAt = (loop: number, which: keyof typeof loopFigure): number =>
  figureCount + loop * figuresPerLoop + loopFigure[which]

/** A facility in one weather. NaN: not known. */
export interface PlantState {
  readonly figures: Float64Array
  /** Per plant: 1 where its compressors stand still though it has some, 0 where they run. */
  readonly modes: readonly number[]
}

/** The weather that an hour's plant works in. */
export interface Ambient {
  readonly dryBulbC: number
  readonly wetBulbC: number
}

/** A facility that can be asked how it runs in any weather. */
export interface YearPlant {
  readonly inventory: Inventory
  readonly plants: Plants
  readonly loopCount: number
  /** Everything running, as on the design day. */
  allRunning(ambient: Ambient): PlantState
  /** Compressors stand still where the free coolers alone keep every loop below its limit. */
  at(ambient: Ambient): PlantState
}

const knownOf = ({ value, unknownCount }: Total): number =>
  unknownCount === 0 ? value : Number.NaN

type Share = 'airKw' | 'exchangerKw' | 'pumpKw' | 'compressorKw' | 'outdoorKw' | 'insideKw'

/** Which part of the cooling's draw a row belongs to. */
const shareOf = (inventory: Inventory, row: number): Share | undefined => {
  const { cooling, id, it } = inventory.kindOf(row)
  if (it) return 'insideKw'
  switch (cooling) {
    case 'air-cooler':
      return 'airKw'
    case 'exchanger':
      return 'exchangerKw'
    case 'pump':
      return 'pumpKw'
    case 'rejection':
      return id === 'chiller' ? 'compressorKw' : 'outdoorKw'
    default:
      return undefined
  }
}

/** Temperatures within this of each other count as the same. */
export const sameK = 0.005

/** Hands the draws out to what they belong to; a missing one makes its part unknown. */
const putDraws = (inventory: Inventory, figures: Float64Array, mechanicalKw: Float64Array) => {
  let knownKw = 0
  for (let row = 0; row < inventory.count; row++) {
    const kw = mechanicalKw[row] as number
    const share = shareOf(inventory, row)
    if (share === undefined || (Number.isNaN(kw) && share === 'insideKw')) continue
    figures[figure[share]] = (figures[figure[share]] as number) + kw
    if (!Number.isNaN(kw)) knownKw += kw
  }
  return knownKw
}

const figuresOf = (
  inventory: Inventory,
  power: PowerEngine,
  mechanicalKw: Float64Array,
  cooling: CoolingSolution,
): Float64Array => {
  const figures = new Float64Array(figureCount + cooling.loops.length * figuresPerLoop)
  const flow = power.flow(mechanicalKw)
  const mechanical = putDraws(inventory, figures, mechanicalKw)
  figures[figure.itKw] = knownOf(flow.itLoadKw)
  figures[figure.utilityKw] = knownOf(flow.utilityKw)
  figures[figure.lossKw] = flow.unknownLossRows.length > 0 ? Number.NaN : flow.lossKw
  figures[figure.otherKw] = Math.max(0, flow.supportLoadKw.value - mechanical)
  const water = cooling.loops.map(({ makeupLPerH }) => knownOf(makeupLPerH))
  figures[figure.waterLPerH] = water.reduce((sum, litres) => sum + litres, 0)
  cooling.loops.forEach(({ supplyC, heatKw, capacityKw }, loop) => {
    figures[loopAt(loop, 'supplyC')] = supplyC ?? Number.NaN
    figures[loopAt(loop, 'heatKw')] = knownOf(heatKw)
    figures[loopAt(loop, 'capacityKw')] = knownOf(capacityKw)
  })
  return figures
}

/** Whether a plant carries its loops as it runs: 1, 0, or NaN where that cannot be told. */
const carries = (plants: Plants, plant: number, figures: Float64Array): number => {
  const { loops } = plants.plants[plant] as Plant
  let held = 1
  const ask = (margin: number, tolerance: number): void => {
    if (margin < -tolerance) held = 0
    else if (Number.isNaN(margin) && held === 1) held = Number.NaN
  }
  for (const { at, limitC } of plants.served) {
    if (!loops.includes(at)) continue
    ask((limitC ?? Number.NaN) - (figures[loopAt(at, 'supplyC')] as number), sameK)
  }
  for (const at of loops) {
    const heatKw = figures[loopAt(at, 'heatKw')] as number
    ask((figures[loopAt(at, 'capacityKw')] as number) - heatKw, heatKw * 1e-6)
  }
  return held
}

/** Reads a facility so that it can be solved in one weather after another. */
export const yearPlantOf = (
  inventory: Inventory,
  parameters: Parameters,
  design: CoolingSolution,
): YearPlant => {
  const plants = plantsOf(inventory, design.loops)
  const power = createPowerEngine(inventory, parameters)
  const solve = (conditions: CoolingConditions): Float64Array => {
    const settled = settleEnergy(inventory, parameters, conditions, power)
    return figuresOf(inventory, power, settled.mechanicalKw, settled.heat.solve(settled.lossKw))
  }
  const weather = ({ dryBulbC, wetBulbC }: Ambient): CoolingConditions => ({
    dryBulbC,
    ...(Number.isNaN(wetBulbC) ? {} : { wetBulbC }),
  })
  const trims = plants.plants.flatMap(({ chillerRows, freeRows }, plant) =>
    chillerRows.length > 0 && freeRows.length > 0 ? [plant] : [],
  )
  const without = (idle: readonly number[]): ReadonlySet<number> =>
    new Set(idle.flatMap((plant) => plants.plants[plant]?.chillerRows ?? []))
  const running = plants.plants.map(() => 0)
  const allRunning = (ambient: Ambient): PlantState => ({
    figures: solve(weather(ambient)),
    modes: running,
  })
  return {
    inventory,
    plants,
    loopCount: design.loops.length,
    allRunning,
    at: (ambient) => {
      if (trims.length === 0) return allRunning(ambient)
      const figures = solve({ ...weather(ambient), out: without(trims) })
      const held = running.map((_, plant) =>
        trims.includes(plant) ? carries(plants, plant, figures) : 0,
      )
      const idle = trims.filter((plant) => held[plant] === 1)
      if (idle.length === trims.length) return { figures, modes: held }
      const out = without(idle)
      return { figures: solve({ ...weather(ambient), out }), modes: held }
    },
  }
}
