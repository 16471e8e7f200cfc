import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solve, solveCooling } from '#engines'
import { parametersOf } from '#standards'
import { yearPlantOf } from '../../../src/engines/year/state'
import { yearUnder } from '../../../src/engines/year/year'
import { inventoryOf } from '../../support/plan'
import {
  climate,
  finish,
  type PlantOptions,
  plantPlan,
  weatherOf,
  yearOf,
} from '../../support/weather/plant'

const known = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('It is not known')
  return value
}

/** 8,736 hours of 20 °C, ten each of 36 and 37 °C, four of 40 °C. */
const mostlyMild = (hour: number) => (hour < 4 ? 40 : hour < 14 ? 37 : hour < 24 ? 36 : 20)

/** A day that swings by 16 K in a year that swings by 24 K. */
const seasons = (hour: number) =>
  Math.round(
    (14 - 12 * Math.cos((2 * Math.PI * hour) / 8760) - 8 * Math.cos((2 * Math.PI * hour) / 24)) *
      10,
  ) / 10

describe('the year of a dry-cooled hall at 45 °C', () => {
  const { year, solution } = yearOf({ weather: weatherOf(mostlyMild) })
  const told = known(year.year)

  it('needs no compressor as long as the air is 9 K below its racks', () => {
    const [loop] = told.loops
    expect(loop).toMatchObject({ limitC: 45.15, cooledBy: 'free', shortHours: 14, freeHours: 8746 })
    expect(loop?.worstK).toBeCloseTo(4, 0)
    expect(told.total.freeHours).toBe(8746)
    expect(told.overLimitHours).toBe(14)
  })

  it('adds up to what can be added by hand', () => {
    // 1,000 kW of racks, 10 kW of pumps, 40 kW of fans, no losses.
    expect(solution.pue).toBeCloseTo(1.05, 9)
    expect(told.total.pue).toBeCloseTo(1.05, 6)
    expect(told.total.coolingRatio).toBeCloseTo(0.05, 6)
    expect(told.total.itKwh).toBeCloseTo(8_760_000, 3)
    expect(told.meanParts).toMatchObject({ exchangerKw: 10, outdoorKw: 40, compressorKw: 0 })
    expect(told.total.wueLPerKwh).toBe(0)
  })

  it('tells the warmest hour with the heat and the capacity that it has', () => {
    expect(told.hottest).toMatchObject({ hour: 0, dryBulbC: 40 })
    // Published at 46 °C entering and 31 °C of air: at 40 °C it has 6 of 15 K left.
    const [capacity] = told.capacities
    expect(capacity?.hottestHeatKw).toBeCloseTo(1010)
    expect(capacity?.hottestCapacityKw).toBeCloseTo((1010 * 6) / 15)
    // With all of the heat its water leaves at 40 °C and the 5 K of the dry cooler.
    expect(capacity?.hottestSupplyC).toBeCloseTo(45, 6)
    expect(told.shortHours).toBe(24)
    // Every hour draws the same; the warmest is named.
    expect(told.peak).toMatchObject({ hour: 0, dryBulbC: 40 })
    expect(capacity?.worstShortKw).toBeCloseTo((1010 * 9) / 15)
  })

  it('parts the hours by month and by temperature', () => {
    expect(told.months).toHaveLength(12)
    expect(told.months.reduce((sum, { hours }) => sum + hours, 0)).toBe(8760)
    expect(told.months[0]?.freeHours).toBe(744 - 14)
    expect(told.bins.map(({ fromC, hours }) => [fromC, hours])).toEqual([
      [20, 8736],
      [35, 20],
      [40, 4],
    ])
  })
})

describe('the year of a plant with a chiller beside its dry cooler', () => {
  const options = { chiller: {}, dryCooler: { capacityKw: 3030, fanKw: 60 } }

  it('runs the chiller in those hours alone that the dry cooler cannot carry', () => {
    const weather = weatherOf(seasons)
    const { year, inventory, parameters } = yearOf({ ...options, weather })
    const told = known(year.year)
    const out = new Set([known(inventory.rowOf.get('CH'))])
    const free = new Map<number, boolean>()
    for (const dryBulbC of new Set(told.series.dryBulbC)) {
      const zero = new Float64Array(inventory.count)
      const { loops } = solveCooling(inventory, parameters, zero, { dryBulbC, out })
      const rack = known(loops.find(({ id }) => id === 'R.coolant'))
      const outdoor = known(loops.find(({ rejects }) => rejects))
      free.set(
        dryBulbC,
        known(rack.supplyC) <= 45.15 + 0.005 && outdoor.capacityKw.value >= outdoor.heatKw.value,
      )
    }
    const expected = told.series.dryBulbC.filter((dry) => free.get(dry)).length
    expect(expected).toBeGreaterThan(100)
    expect(told.loops[0]).toMatchObject({
      cooledBy: 'either',
      freeHours: expected,
      compressorHours: 8760 - expected,
    })
    const without = told.series.pue.filter((_, hour) => told.series.free[hour] === 1)
    for (const pue of without) expect(pue).toBeLessThan(1.0701)
  })

  it('is short of nothing that cannot be told: a chiller without a COP leaves the year unknown', () => {
    const { year } = yearOf({
      chiller: { cop: undefined },
      dryCooler: undefined,
      weather: weatherOf(seasons),
    })
    expect(known(year.year).total.pue).toBeUndefined()
    expect(known(year.year).total.unknownHours).toBe(8760)
    expect(year.gaps).toContainEqual({ row: 3, field: 'cop' })
  })
})

describe('one truth', () => {
  const options: readonly PlantOptions[] = [
    {},
    { dryCooler: undefined, chiller: {} },
    { dryCooler: undefined, tower: {} },
    { tower: {} },
    { site: { designDryBulbC: 28, designWetBulbC: 24, elevationM: 900 } },
  ]

  it('at the design point the year is the solution', () => {
    for (const one of options) {
      const inventory = inventoryOf(plantPlan(one))
      const parameters = parametersOf({})
      const solution = solve(inventory, parameters)
      const plant = yearPlantOf(inventory, parameters, solution.cooling)
      const { designDryBulbC, designWetBulbC } = inventory.facility.site
      const constant = climate(() => known(designDryBulbC))
      const wetBulbC = constant.wetBulbC.map(() => known(designWetBulbC))
      const told = finish(yearUnder(plant, { ...constant, wetBulbC }, solution))
      expect(known(told.total.pue)).toBeCloseTo(known(solution.pue), 9)
      const water = solution.cooling.loops.reduce((sum, loop) => sum + loop.makeupLPerH.value, 0)
      expect(told.total.waterL).toBeCloseTo(water * 8760, 3)
      told.capacities.forEach(({ loopId, hottestCapacityKw }) => {
        const loop = solution.cooling.loops.find(({ id }) => id === loopId)
        expect(hottestCapacityKw).toBeCloseTo(known(loop).capacityKw.value, 6)
      })
    }
  })

  it('interpolated hours are what solving them would give', () => {
    const inventory = inventoryOf(plantPlan({ chiller: {}, dryCooler: { capacityKw: 3030 } }))
    const parameters = parametersOf({})
    const solution = solve(inventory, parameters)
    const plant = yearPlantOf(inventory, parameters, solution.cooling)
    const year = climate(seasons)
    const told = finish(yearUnder(plant, year, solution))
    expect(told.interpolationError).toBeLessThan(1e-4)
    for (let hour = 0; hour < 8760; hour += 173) {
      const { figures } = plant.at({
        dryBulbC: year.dryBulbC[hour] as number,
        wetBulbC: year.wetBulbC[hour] as number,
      })
      const pue = (figures[1] as number) / (figures[0] as number)
      expect(Math.abs(pue - (told.series.pue[hour] as number))).toBeLessThan(2e-4)
    }
    expect(told.solves).toBeLessThan(200)
  })
})

describe('whatever the weather', () => {
  const setting = (options: PlantOptions) => {
    const inventory = inventoryOf(plantPlan(options))
    const parameters = parametersOf({})
    const solution = solve(inventory, parameters)
    const plant = yearPlantOf(inventory, parameters, solution.cooling)
    return (year: ReturnType<typeof climate>) => finish(yearUnder(plant, year, solution))
  }
  const plants = [
    setting({}),
    setting({ chiller: {}, dryCooler: { capacityKw: 3030 } }),
    setting({ dryCooler: undefined, tower: {} }),
    setting({ dryCooler: undefined, chiller: {} }),
  ]

  it('a warmer year never has a lower PUE or more free hours', () => {
    const warmth = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 150 }))
    fc.assert(
      fc.property(warmth, ([which, tenths]) => {
        const run = known(plants[which])
        const cool = run(climate(seasons))
        const warm = run(climate((hour) => seasons(hour) + tenths / 10))
        expect(known(warm.total.pue)).toBeGreaterThan(known(cool.total.pue) - 1e-6)
        expect(warm.total.freeHours).toBeLessThanOrEqual(cool.total.freeHours)
      }),
      { numRuns: 12 },
    )
  })

  it('the order of the hours changes no sum', () => {
    for (const run of plants) {
      const there = run(climate(seasons))
      const back = run(climate((hour) => seasons(8759 - hour)))
      expect(known(back.total.pue)).toBeCloseTo(known(there.total.pue), 9)
      expect(back.total.freeHours).toBe(there.total.freeHours)
      expect(back.shortHours).toBe(there.shortHours)
      expect(back.total.waterL).toBeCloseTo(there.total.waterL, 3)
    }
  })

  it('ten times the same year is that year', () => {
    const tenfold = <T extends Float64Array | Uint8Array>(values: T): T => {
      const made = new (values.constructor as new (length: number) => T)(values.length * 10)
      for (let time = 0; time < 10; time++) made.set(values, time * values.length)
      return made
    }
    const one = climate(seasons)
    const ten = {
      ...one,
      dryBulbC: tenfold(one.dryBulbC),
      wetBulbC: tenfold(one.wetBulbC),
      month: tenfold(one.month),
    }
    for (const run of plants) {
      const [single, many] = [run(one), run(ten)]
      expect(known(many.total.pue)).toBeCloseTo(known(single.total.pue), 9)
      expect(many.total.freeHours).toBe(single.total.freeHours * 10)
      expect(many.months[3]?.pue).toBeCloseTo(known(single.months[3]?.pue), 9)
    }
  })

  it('hours without a dry bulb are left out, and hours without humidity where a tower needs it', () => {
    const gappy = (hour: number) => (hour < 100 ? Number.NaN : seasons(hour))
    const damp = (hour: number) => (hour < 160 ? Number.NaN : 0.5)
    const [dry, , wet] = plants.map((run) => run(climate(gappy, damp)))
    expect(dry?.total).toMatchObject({ hours: 8660, unknownHours: 0 })
    expect(wet?.total).toMatchObject({ hours: 8660, unknownHours: 60, freeUnknownHours: 60 })
    expect(wet?.weather).toMatchObject({ hoursWithoutDryBulb: 100, hoursWithoutWetBulb: 60 })
    expect(dry?.series.pue[50]).toBeNaN()
  })
})

describe('without any weather', () => {
  it('says what the design point says, and no more', () => {
    const { year, solution } = yearOf()
    expect(year.year).toBeUndefined()
    expect(year.assumed).toMatchObject({ belowDesignK: 0, dryBulbC: 31 })
    expect(year.assumed?.pue).toBe(solution.pue)
  })

  it('follows an ambient that somebody assumes', () => {
    const options = {
      dryCooler: undefined,
      chiller: { curve: 'carrier-30xa220', ratedAmbientC: 35, supplyC: 10 },
    }
    const assumed = (belowDesignK: number) =>
      yearOf({ ...options, parameters: { 'cooling.year-below-design': belowDesignK } }).year.assumed
    expect(assumed(15)).toMatchObject({ belowDesignK: 15, dryBulbC: 16, wetBulbC: 5 })
    expect(known(assumed(15)?.pue)).toBeLessThanOrEqual(known(assumed(0)?.pue))
  })

  it('is unknown where the loads go unfed', () => {
    const plan = plantPlan({ weather: weatherOf(seasons) })
    const connections = known(plan.connections).filter(({ id }) => id !== 'R-cord')
    const inventory = inventoryOf({ ...plan, connections })
    const parameters = parametersOf({})
    const solution = solve(inventory, parameters)
    const plant = yearPlantOf(inventory, parameters, solution.cooling)
    const told = finish(yearUnder(plant, climate(seasons), solution))
    expect(solution.pue).toBeUndefined()
    expect(told.total.pue).toBeUndefined()
  })
})
