import { sharing } from '#base'
import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import { renamed } from './cooling/loops'
import { pueOf, settleEnergy } from './energy'
import { solveFiber } from './fiber/solve'
import type { PowerSolution } from './power/solution'
import type { Solution } from './solution'
import { solveSpace } from './space/solve'
import { everything, type Stale } from './stale'

const solveEnergy = (inventory: Inventory, parameters: Parameters) => {
  const { heat, power, lossKw, mechanicalKw, rounds } = settleEnergy(inventory, parameters)
  return { cooling: heat.solve(lossKw), power: power.solve(mechanicalKw), rounds }
}

/** Undefined while loads go unfed or are fed by something else than the utility: there is no such PUE. */
const designPueOf = (power: PowerSolution): number | undefined => {
  for (const state of power.supply.values()) if (state === 'dropped') return undefined
  return pueOf(power)
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
    pue: designPueOf(energy.power),
    fiber: sharing(before?.fiber, fiber),
    space: sharing(before?.space, space),
  }
}
