import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CoolingConditions, solveCooling } from '#engines'
import { parametersOf } from '#standards'
import { inventoryOf } from '../../../support/plan'
import { type PlantOptions, plantPlan } from '../../../support/weather/plant'

/** Draw of the fans outdoors, kW, in some weather. */
const fanKw = (options: PlantOptions, id: string, conditions: CoolingConditions): number => {
  const inventory = inventoryOf(plantPlan(options))
  const zero = new Float64Array(inventory.count)
  const { columns } = solveCooling(inventory, parametersOf({}), zero, conditions)
  const draw = columns.find(({ name }) => name === 'mechanicalKw')?.values
  return draw?.[inventory.rowOf.get(id) ?? -1] ?? Number.NaN
}

const dry = { dryCooler: { fansControlled: true } }
const wet = { dryCooler: undefined, tower: { fansControlled: true, rangeK: 5.5 } }

describe('controlled fans of a dry cooler', () => {
  it('run at full speed in the air of the rating, and slower by the cube in colder air', () => {
    // 36 °C is held. At 31 °C of air 5 K are left, at 26 °C 10 K: half the air does, an eighth of 40 kW.
    expect(fanKw(dry, 'DC', { dryBulbC: 31 })).toBeCloseTo(40, 3)
    expect(fanKw(dry, 'DC', { dryBulbC: 26 })).toBeCloseTo(5, 3)
    expect(fanKw(dry, 'DC', { dryBulbC: 35 })).toBe(40)
    expect(fanKw(dry, 'DC', { dryBulbC: 45 })).toBe(40)
    // Drives keep a floor under them: 5 %.
    expect(fanKw(dry, 'DC', { dryBulbC: -20 })).toBeCloseTo(2, 6)
  })

  it('run at full speed in any air where nobody says that they are controlled', () => {
    expect(fanKw({}, 'DC', { dryBulbC: 0 })).toBe(40)
  })

  it('hold the set point of the loop where one is stated', () => {
    // A set point of 42 °C less 4 K of the CDU lets the cooler supply 38 °C: 10 K above 28 °C.
    const plan = plantPlan(dry)
    const equipment = (plan.equipment ?? []).map((one) =>
      one['id'] === 'X' ? { ...one, values: { ...(one['values'] as object), supplyC: 42 } } : one,
    )
    const inventory = inventoryOf({ ...plan, equipment })
    const zero = new Float64Array(inventory.count)
    const { columns } = solveCooling(inventory, parametersOf({}), zero, { dryBulbC: 28 })
    const draw = columns.find(({ name }) => name === 'mechanicalKw')?.values
    expect(draw?.[inventory.rowOf.get('DC') ?? -1]).toBeCloseTo(5, 2)
  })
})

describe('a loop with controlled fans', () => {
  const suppliesAt = (dryBulbC: number) => {
    const inventory = inventoryOf(plantPlan(dry))
    const zero = new Float64Array(inventory.count)
    const { loops } = solveCooling(inventory, parametersOf({}), zero, { dryBulbC })
    const cooler = inventory.rowOf.get('DC') ?? -1
    const outdoors = loops.find(({ sinkRows }) => sinkRows.includes(cooler))
    const indoors = loops.find(({ sinkRows }) => sinkRows.includes(inventory.rowOf.get('X') ?? -1))
    return [outdoors?.supplyC ?? Number.NaN, indoors?.supplyC ?? Number.NaN] as const
  }

  it('is supplied at what they hold, not at what full speed would make of colder air', () => {
    // Published to supply 36 °C: 31 °C and an approach of 5 K. Colder air slows the fans instead.
    expect(suppliesAt(10)[0]).toBeCloseTo(36, 9)
    expect(suppliesAt(31)[0]).toBeCloseTo(36, 9)
    expect(suppliesAt(38)[0]).toBeCloseTo(43, 1)
    // The racks behind the CDU are held with it, at its approach above.
    expect(suppliesAt(10)[1]).toBeCloseTo(suppliesAt(31)[1], 6)
    expect(suppliesAt(10)[1]).toBeGreaterThan(36)
  })
})

describe('controlled fans of a cooling tower', () => {
  it('never speed up as the wet bulb falls, and reach what drives need at least', () => {
    const bulb = fc.double({ min: -10, max: 26, noNaN: true })
    fc.assert(
      fc.property(bulb, bulb, (a, b) => {
        const [cold, warm] = a < b ? [a, b] : [b, a]
        const at = (wetBulbC: number) => fanKw(wet, 'CT', { dryBulbC: 30, wetBulbC })
        expect(at(cold)).toBeLessThanOrEqual(at(warm) + 1e-6)
      }),
      { numRuns: 30 },
    )
    expect(fanKw(wet, 'CT', { dryBulbC: 30, wetBulbC: 26 })).toBeCloseTo(20, 1)
    expect(fanKw(wet, 'CT', { dryBulbC: 0, wetBulbC: -10 })).toBeCloseTo(1, 3)
  })
})
