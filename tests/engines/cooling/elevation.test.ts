import { describe, expect, it } from 'vitest'
import { item, solve } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

/** A tank of 100 kW on a dry cooler of exactly that, at its rating: 50 to 40 °C in 35 °C air. */
const plan = (elevationM: number | undefined): Plan => ({
  site: { designDryBulbC: 35, ...(elevationM === undefined ? {} : { elevationM }) },
  equipment: [
    item('tank', 'immersion-tank', { loadKw: 100, coolantLPerMin: 143 }),
    item('DC', 'dry-cooler', {
      capacityKw: 100,
      ratedAmbientC: 35,
      inletC: 50,
      outletC: 40,
      fanKw: 4,
    }),
  ],
  connections: [pipe('tank.coolant', 'DC.coolant')],
})

describe('a dry cooler above the sea', () => {
  // Standard atmosphere: p/p0 at 2,000 m = (1 − 2.25577e−5 × 2000)^5.2559 = 0.785.
  it('carries less in thin air: 100 kW make 78.5 kW at 2,000 m', () => {
    const { solution } = solve(plan(2000))
    expect(solution.rejections[0]).toMatchObject({ ratedKw: 100, basis: 'derived' })
    expect(solution.rejections[0]?.capacityKw).toBeCloseTo(78.5, 1)
  })

  // 5 K at 78.5 kW are 5 × 100 / 78.5 = 6.37 K at 100 kW.
  it('leaves the water warmer at the same heat', () => {
    expect(solve(plan(2000)).solution.loops[0]?.supplyC).toBeCloseTo(35 + 6.37, 2)
  })

  it.each([undefined, 0, -50])('is as published at %s m', (elevationM) => {
    const { solution } = solve(plan(elevationM))
    expect(solution.rejections[0]).toMatchObject({ capacityKw: 100, basis: 'rated' })
    expect(solution.loops[0]?.supplyC).toBeCloseTo(40, 6)
  })
})
