import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import type { CoolingConditions } from './cooling/conditions'
import { type CoolingEngine, createCoolingEngine } from './cooling/solve'
import { createPowerEngine, type PowerEngine } from './power/solve'

/** Joint rounds end when no figure moves by more than this. */
const settledKw = 1e-3
const mostRounds = 24

/** A figure that becomes known or unknown has moved as far as can be. */
const greatestMove = (before: Float64Array, after: Float64Array): number => {
  let greatest = 0
  for (let row = 0; row < after.length; row++) {
    const was = before[row] as number
    const is = after[row] as number
    if (Number.isNaN(was) && Number.isNaN(is)) continue
    const move = Math.abs(is - was)
    if (Number.isNaN(move)) return Number.POSITIVE_INFINITY
    if (move > greatest) greatest = move
  }
  return greatest
}

/** Power and cooling that agree with each other. */
export interface SettledEnergy {
  readonly heat: CoolingEngine
  readonly power: PowerEngine
  /** Electrical losses that the cooling was solved for. */
  readonly lossKw: Float64Array
  /** The draw of the cooling that the power was solved for. */
  readonly mechanicalKw: Float64Array
  readonly rounds: number
}

/**
 * IT load becomes heat, heat becomes mechanical load, mechanical load becomes losses, and losses
 * become heat again: goes round until the losses stand still. Unknown figures stay unknown and
 * are handed on as such.
 */
export const settleEnergy = (
  inventory: Inventory,
  parameters: Parameters,
  conditions?: CoolingConditions,
  power: PowerEngine = createPowerEngine(inventory, parameters),
): SettledEnergy => {
  const heat = createCoolingEngine(inventory, parameters, conditions)
  let lossKw: Float64Array = new Float64Array(inventory.count)
  for (let rounds = 1; ; rounds++) {
    const mechanicalKw = heat.draw(lossKw)
    const next = power.losses(mechanicalKw)
    const move = greatestMove(lossKw, next)
    if (move <= settledKw || rounds === mostRounds) {
      return { heat, power, lossKw, mechanicalKw, rounds }
    }
    lossKw = next
  }
}

interface PowerSums {
  readonly itLoadKw: { readonly value: number; readonly unknownCount: number }
  readonly utilityKw: { readonly value: number; readonly unknownCount: number }
}

/** Utility power over IT power; undefined where either is not known or the utility does not carry all. */
export const pueOf = ({ itLoadKw, utilityKw }: PowerSums): number | undefined => {
  if (itLoadKw.unknownCount > 0 || utilityKw.unknownCount > 0) return undefined
  return utilityKw.value >= itLoadKw.value && itLoadKw.value > 0
    ? utilityKw.value / itLoadKw.value
    : undefined
}
