import { sharing } from '#base'
import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import { renamed } from './cooling/loops'
import { type AddedOptics, addedOptics, addedOpticsOf, asDrawn, drawnColumn } from './drawn'
import { pueOf, settleEnergy } from './energy'
import { renumbered } from './fiber/renumbered'
import { solveFiber } from './fiber/solve'
import type { PowerSolution } from './power/solution'
import type { Total } from './quantities'
import { solvePlantSupply } from './resilience/plant-solve'
import type { Solution } from './solution'
import { solveSpace } from './space/solve'
import { everything, type Stale } from './stale'

/** Undefined while loads go unfed or are fed by something else than the utility: there is no such PUE. */
const designPueOf = (power: PowerSolution): number | undefined => {
  for (const state of power.supply.values()) if (state === 'dropped') return undefined
  return pueOf(power)
}

const more = ({ value, unknownCount }: Total, unknown: number): Total => ({
  value,
  unknownCount: unknownCount + unknown,
})

/** Tells what transceivers add, and of how many loads that is not known. */
const withOptics = (power: PowerSolution, added: AddedOptics): PowerSolution => {
  const unknown = added.unknownRows.length
  return {
    ...power,
    columns: [...power.columns, drawnColumn(added.kw)],
    itLoadKw: more(power.itLoadKw, unknown),
    utilityKw: more(power.utilityKw, unknown),
  }
}

type Energy = Pick<Solution, 'power' | 'cooling' | 'rounds' | 'pue'>

const solveEnergy = (inventory: Inventory, parameters: Parameters, added: AddedOptics): Energy => {
  const drawn = asDrawn(inventory, added.kw)
  const { heat, power, lossKw, mechanicalKw, rounds } = settleEnergy(drawn, parameters)
  const found = power.solve(mechanicalKw)
  return {
    cooling: heat.solve(lossKw),
    power: withOptics(found, added),
    rounds,
    pue: designPueOf(found),
  }
}

const sameDraw = ({ power }: Solution, added: AddedOptics): boolean => {
  const was = power.columns.find(({ name }) => name === addedOptics)?.values
  const is = drawnColumn(added.kw).values
  return was?.length === is.length && is.every((kw, row) => Object.is(kw, was[row]))
}

/**
 * Solves a facility at its design point: fiber first, as what its transceivers draw is load and heat
 * of the switches that do not count it. Given an earlier solution, runs only the engines that are
 * stale; whatever came out the same is handed back as the very same part, so that whoever reads it
 * can tell.
 */
export const solve = (
  inventory: Inventory,
  parameters: Parameters,
  before?: Solution,
  stale: Stale = everything,
): Solution => {
  const fiber =
    before && !stale.fiber ? renumbered(inventory, before.fiber) : solveFiber(inventory, parameters)
  const added = addedOpticsOf(inventory, parameters, fiber.optics)
  const settled = before && !stale.energy && sameDraw(before, added) ? before : undefined
  const energy = settled ?? solveEnergy(inventory, parameters, added)
  const loops = renamed(inventory, energy.cooling.loops)
  const cooling = loops === energy.cooling.loops ? energy.cooling : { ...energy.cooling, loops }
  const space = before && !stale.space ? before.space : solveSpace(inventory, parameters)
  const power = sharing(before?.power, energy.power)
  const shared = sharing(before?.cooling, cooling)
  const stands = !stale.energy && power === before?.power && shared === before.cooling
  const resilience = stands
    ? before.resilience
    : solvePlantSupply(inventory, parameters, power, shared)
  return {
    power,
    cooling: shared,
    rounds: energy.rounds,
    pue: energy.pue,
    fiber: sharing(before?.fiber, fiber),
    space: sharing(before?.space, space),
    resilience: sharing(before?.resilience, resilience),
  }
}
