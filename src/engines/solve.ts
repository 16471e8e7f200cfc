import { sharing } from '#base'
import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import { renamed } from './cooling/loops'
import { createCoolingEngine } from './cooling/solve'
import { solveFiber } from './fiber/solve'
import type { PowerSolution } from './power/solution'
import { createPowerEngine } from './power/solve'
import type { Solution } from './solution'
import { solveSpace } from './space/solve'
import { everything, type Stale } from './stale'

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

/**
 * IT load becomes heat, heat becomes mechanical load, mechanical load becomes losses, and losses
 * become heat again: goes round until the losses stand still. Unknown figures stay unknown and
 * are handed on as such.
 */
const solveEnergy = (inventory: Inventory, parameters: Parameters) => {
  const heat = createCoolingEngine(inventory, parameters)
  const engine = createPowerEngine(inventory, parameters)
  let lossKw: Float64Array = new Float64Array(inventory.count)
  for (let rounds = 1; ; rounds++) {
    const mechanicalKw = heat.draw(lossKw)
    const next = engine.losses(mechanicalKw)
    const move = greatestMove(lossKw, next)
    if (move <= settledKw || rounds === mostRounds) {
      return { cooling: heat.solve(lossKw), power: engine.solve(mechanicalKw), rounds }
    }
    lossKw = next
  }
}

/** Undefined while loads go unfed or are fed by something else than the utility: there is no such PUE. */
const pueOf = ({ itLoadKw, utilityKw, supply }: PowerSolution): number | undefined => {
  if (itLoadKw.unknownCount > 0 || utilityKw.unknownCount > 0) return undefined
  for (const state of supply.values()) if (state === 'dropped') return undefined
  return utilityKw.value >= itLoadKw.value && itLoadKw.value > 0
    ? utilityKw.value / itLoadKw.value
    : undefined
}

/**
 * Solves a facility at its design point. Given an earlier solution, runs only the engines that are
 * stale; whatever came out the same is handed back as the very same part, so that whoever reads it
 * can tell.
 */
export const solve = (
  inventory: Inventory,
  parameters: Parameters,
  before?: Solution,
  stale: Stale = everything,
): Solution => {
  const energy = before && !stale.energy ? before : solveEnergy(inventory, parameters)
  const loops = renamed(inventory, energy.cooling.loops)
  const cooling = loops === energy.cooling.loops ? energy.cooling : { ...energy.cooling, loops }
  const fiber = before && !stale.fiber ? before.fiber : solveFiber(inventory, parameters)
  const space = before && !stale.space ? before.space : solveSpace(inventory, parameters)
  return {
    power: sharing(before?.power, energy.power),
    cooling: sharing(before?.cooling, cooling),
    rounds: energy.rounds,
    pue: pueOf(energy.power),
    fiber: sharing(before?.fiber, fiber),
    space: sharing(before?.space, space),
  }
}
