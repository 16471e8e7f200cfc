import { weatherRampS } from '#standards'
import { columnOf } from '../lose'
import type { CoolingSolution } from '../solution'
import { createCoolingEngine } from '../solve'
import type { CoolingAsk } from './course'
import type { Front } from './live'
import { roomValueC } from './read-masses'
import type { UnitClass } from './system'
import type { PreparedCooling } from './system-of'

/** Solutions in other weather: each is solved once. */
const solved = new WeakMap<PreparedCooling, Map<string, CoolingSolution>>()

const solutionIn = (prepared: PreparedCooling, ask: CoolingAsk): CoolingSolution => {
  const { inventory, parameters, electricalLossKw } = prepared.state
  const { dryBulbC, wetBulbC } = ask
  const known = solved.get(prepared) ?? new Map<string, CoolingSolution>()
  solved.set(prepared, known)
  const key = `${dryBulbC} ${wetBulbC}`
  const before = known.get(key)
  if (before) return before
  const conditions = {
    ...(dryBulbC === undefined ? {} : { dryBulbC }),
    ...(wetBulbC === undefined ? {} : { wetBulbC }),
  }
  const solution = createCoolingEngine(inventory, parameters, conditions).solve(electricalLossKw)
  known.set(key, solution)
  return solution
}

/** Temperatures that the masses come to rest at in a solution. */
const valuesIn = ({ masses }: PreparedCooling, solution: CoolingSolution): Float64Array => {
  const values = new Float64Array(masses.all.length).fill(Number.NaN)
  for (const room of solution.rooms) {
    const mass = masses.ofRoom.get(room.roomRow)
    if (mass !== undefined) values[mass] = roomValueC(room)
  }
  for (const { id, supplyC } of solution.loops) {
    const mass = masses.ofLoop.get(id)
    if (mass !== undefined) values[mass] = supplyC ?? Number.NaN
  }
  const at = (name: string, row: number) => columnOf(solution, name)?.[row] ?? Number.NaN
  for (const [row, mass] of masses.ofTank) {
    values[mass] = at('coolantSupplyC', row) + at('approachK', row)
  }
  return values
}

/**
 * Another weather that comes in: how much warmer every mass then comes to rest, where it does, and
 * what every unit can then carry. Undefined where the weather stays.
 */
export const frontOf = (prepared: PreparedCooling, ask: CoolingAsk): Front | undefined => {
  const { dryBulbC, wetBulbC } = ask
  if (dryBulbC === undefined && wetBulbC === undefined) return undefined
  const { state, system } = prepared
  const after = solutionIn(prepared, ask)
  const values = valuesIn(prepared, after)
  const usual = valuesIn(prepared, state.cooling)
  const [was, is] = [state.cooling, after].map((one) => columnOf(one, 'coolingCapacityKw'))
  const capacityKw = (one: number): number => {
    const { rows, capacityKw: kw } = system.classes[one] as UnitClass
    const [row] = rows as [number]
    const [before, now] = [was?.[row] as number, is?.[row] as number]
    return before === now || Number.isNaN(before) ? kw : (kw * now) / before
  }
  return {
    rampS: state.parameters(weatherRampS),
    // What was not known before is not known after: it is as it was.
    shiftK: (mass) => {
      const before = usual[mass] as number
      return Number.isNaN(before) ? 0 : (values[mass] as number) - before
    },
    capacityKw,
    changes: (one) => capacityKw(one) !== system.classes[one]?.capacityKw,
  }
}
