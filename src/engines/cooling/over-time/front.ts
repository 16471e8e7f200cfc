import { weatherRampS } from '#standards'
import { columnOf } from '../lose'
import type { CoolingSolution } from '../solution'
import { createCoolingEngine } from '../solve'
import type { CoolingAsk } from './course'
import type { Front } from './live'
import { roomValueC } from './read-masses'
import type { PreparedCooling } from './system-of'

/** What other weather does: each is solved once. */
const known = new WeakMap<PreparedCooling, Map<string, Front>>()

const solutionIn = (prepared: PreparedCooling, ask: CoolingAsk): CoolingSolution => {
  const { inventory, parameters, electricalLossKw } = prepared.state
  const { dryBulbC, wetBulbC } = ask
  const conditions = {
    ...(dryBulbC === undefined ? {} : { dryBulbC }),
    ...(wetBulbC === undefined ? {} : { wetBulbC }),
  }
  return createCoolingEngine(inventory, parameters, conditions).solve(electricalLossKw)
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

const build = (prepared: PreparedCooling, ask: CoolingAsk): Front => {
  const { state, system } = prepared
  const after = solutionIn(prepared, ask)
  const values = valuesIn(prepared, after)
  const usual = valuesIn(prepared, state.cooling)
  const [was, is] = [state.cooling, after].map((one) => columnOf(one, 'coolingCapacityKw'))
  const capacities = Float64Array.from(system.classes, ({ rows, capacityKw }) => {
    const [before, now] = [was?.[rows[0] as number], is?.[rows[0] as number]]
    const stays = before === undefined || before === now || Number.isNaN(before)
    return stays ? capacityKw : (capacityKw * (now as number)) / before
  })
  const gaps = new Map(
    after.loops.flatMap(({ id, supplyGaps, capacityGaps }) => {
      const mass = prepared.masses.ofLoop.get(id)
      return mass === undefined ? [] : [[mass, [...supplyGaps, ...capacityGaps]] as const]
    }),
  )
  return {
    rampS: state.parameters(weatherRampS),
    // What was not known before is not known after: it is as it was.
    shiftK: (mass) => {
      const before = usual[mass] as number
      return Number.isNaN(before) ? 0 : (values[mass] as number) - before
    },
    gapsOf: (mass) => gaps.get(mass) ?? [],
    capacityKw: (one) => capacities[one] as number,
    changes: (one) => !Object.is(capacities[one], system.classes[one]?.capacityKw),
  }
}

/**
 * Another weather that comes in: how much warmer every mass then comes to rest, where it does, and
 * what every unit can then carry. Undefined where the weather stays.
 */
export const frontOf = (prepared: PreparedCooling, ask: CoolingAsk): Front | undefined => {
  const { dryBulbC, wetBulbC } = ask
  if (dryBulbC === undefined && wetBulbC === undefined) return undefined
  const fronts = known.get(prepared) ?? new Map<string, Front>()
  known.set(prepared, fronts)
  const key = `${dryBulbC} ${wetBulbC}`
  const front = fronts.get(key) ?? build(prepared, ask)
  fronts.set(key, front)
  return front
}
