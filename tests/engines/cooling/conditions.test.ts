import { describe, expect, it } from 'vitest'
import { type CoolingConditions, solveCooling } from '#engines'
import { parametersOf } from '#standards'
import { hall, item } from '../../support/cooling/solve'
import { inventoryOf, type Plan, pipe } from '../../support/plan'

const plan: Plan = {
  site: { designDryBulbC: 36 },
  rooms: [hall],
  equipment: [
    item('R', 'rack', { loadKw: 132, liquidFraction: 115 / 132 }),
    item('A', 'cdu', { capacityKw: 1368, approachK: 4, flowLPerMin: 1200, pumpKw: 13.7 }),
    item('B', 'cdu', { capacityKw: 600, approachK: 4, flowLPerMin: 900, pumpKw: 6 }),
    item('DC', 'dry-cooler', {
      capacityKw: 2931,
      ratedAmbientC: 35,
      inletC: 46.11,
      outletC: 40.55,
      approachK: 5.55,
      fanKw: 117.68,
    }),
    item('C1', 'crah', { netSensibleKw: 30, fanKw: 2, airflowM3PerH: 5000 }),
    item('C2', 'crah', { netSensibleKw: 20, fanKw: 1, airflowM3PerH: 4000 }),
    item('DOOR', 'rear-door-cooler', { netSensibleKw: 10 }, { inside: { equipment: 'R' } }),
  ],
  connections: [
    pipe('R.coolant', 'A.secondary'),
    pipe('A.secondary', 'B.secondary'),
    pipe('A.primary', 'DC.coolant'),
    pipe('B.primary', 'DC.coolant'),
  ],
}

const inventory = inventoryOf(plan)
const under = (conditions?: CoolingConditions) => {
  const zero = new Float64Array(inventory.count)
  const solution = solveCooling(inventory, parametersOf({}), zero, conditions)
  const [room] = solution.rooms
  const tcs = solution.loops.find(({ id }) => id === 'R.coolant')
  if (!room || !tcs) throw new Error('no room, no loop')
  const column = (name: string, id: string) =>
    solution.columns.find((one) => one.name === name)?.values[inventory.rowOf.get(id) ?? -1]
  return { solution, room, tcs, column }
}
const rows = (...ids: readonly string[]) => new Set(ids.map((id) => inventory.rowOf.get(id) ?? -1))

describe('cooling under conditions', () => {
  it('takes a cooler out: it cools, moves and draws nothing, and the others take its heat', () => {
    const whole = under()
    const { room, column, solution } = under({ out: rows('C1') })
    expect(whole.room.capacityKw.value - room.capacityKw.value).toBeCloseTo(30)
    expect(whole.room.airSupplyM3PerH.value - room.airSupplyM3PerH.value).toBeCloseTo(5000)
    expect(column('coolingLoadKw', 'C1')).toBeNaN()
    expect(room.airHeatKw).toEqual(whole.room.airHeatKw)
    expect(solution.balance.rejectedKw + solution.balance.unassignedKw).toBeCloseTo(
      solution.balance.sourceKw,
    )
  })

  it('takes a CDU out: capacity, flow and heat go to the other, the loop keeps its name', () => {
    const { tcs, column, solution } = under({ out: rows('A') })
    expect(tcs.capacityKw.value).toBe(600)
    expect(tcs.flowCapacityLPerMin.value).toBe(900)
    expect(column('coolingLoadKw', 'B')).toBeCloseTo(115)
    expect(column('mechanicalKw', 'A')).toBe(0)
    expect(solution.balance.rejectedKw + solution.balance.unassignedKw).toBeCloseTo(
      solution.balance.sourceKw,
    )
  })

  it('takes the only rejection out: nothing is rejected and no temperature is known', () => {
    const { solution, tcs } = under({ out: rows('DC') })
    expect(solution.rejections).toEqual([])
    expect(tcs.supplyC).toBeUndefined()
    expect(solution.balance.unassignedKw).toBeGreaterThan(115)
  })

  it('takes a rear door out: its rack blows into the room again', () => {
    const whole = under()
    const { room } = under({ out: rows('DOOR') })
    expect(whole.room.capacityKw.value - room.capacityKw.value).toBeCloseTo(10)
    expect(room.airDemandM3PerH.value).toBeGreaterThan(whole.room.airDemandM3PerH.value)
  })

  it('solves in another weather than that of the design day', () => {
    expect(under({ dryBulbC: 20 }).tcs.supplyC).toBeCloseTo(20 + 5.55 + 4)
    const [rejection] = under({ dryBulbC: 40 }).solution.rejections
    expect(rejection?.ambientC).toBe(40)
    expect(rejection?.capacityKw).toBeCloseTo((2931 * (46.11 - 40)) / (46.11 - 35))
  })

  it('is the design day itself with nothing said', () => {
    expect(under({}).solution).toEqual(under().solution)
    expect(under({ out: new Set(), dryBulbC: 36 }).solution).toEqual(under().solution)
  })
})
