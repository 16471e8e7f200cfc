import { describe, expect, it } from 'vitest'
import { hall, item, solve } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const ec2dt = { capacityKw: 1500, ratedAmbientC: 30, outletC: 35, approachK: 5, fanKw: 80 }

describe('a hydro container on a Bitmain EC2-DT (1,500 kW at 30 °C ambient, 35 °C outlet)', () => {
  const yard = (site: Plan['site'] & object, dryCooler: object = ec2dt): Plan => ({
    site,
    rooms: [{ ...hall, use: 'mining', open: true }],
    equipment: [
      item('HD5', 'miner-container', {
        loadKw: 1512,
        maxLoadKw: 1765,
        cooling: 'hydro',
        coolantLPerMin: 2463,
      }),
      item('DC', 'dry-cooler', dryCooler),
    ],
    connections: [pipe('HD5.coolant', 'DC.coolant')],
  })

  it.each([
    [30, 1500, 'rated'],
    [29.75, 1575, 'derived'],
    [25, 1650, 'held'],
    [32.5, 750, 'derived'],
    [40, 0, 'derived'],
  ])('can reject at %d °C', (designDryBulbC, capacityKw, basis) => {
    const { loop, solution } = solve(yard({ designDryBulbC }))
    expect(loop('HD5.coolant').heatKw.value).toBe(1512)
    expect(loop('HD5.coolant').maxHeatKw.value).toBe(1765)
    expect(loop('HD5.coolant').capacityKw.value).toBeCloseTo(capacityKw)
    expect(solution.rejections[0]).toMatchObject({ ratedKw: 1500, basis })
  })

  it('cannot be told without a design ambient, or without the ambient of the rating', () => {
    expect(solve(yard({})).loop('HD5.coolant').capacityGaps).toEqual([
      { row: -1, field: 'designDryBulbC' },
    ])
    const { loop, solution } = solve(yard({ designDryBulbC: 25 }, { capacityKw: 1500, fanKw: 80 }))
    expect(loop('HD5.coolant').capacityKw.unknownCount).toBe(1)
    expect(solution.rejections[0]?.basis).toBe('unknown')
  })

  // 2 × 73.9 m³/h of water for 308 miners: 8.0 L/min each, 8.84 K at 1,512 kW.
  it('warms its water by 8.8 K, at 8 L/min a miner', () => {
    const { loop, column } = solve(yard({ designDryBulbC: 25 }))
    const { supplyC = 0, returnC = 0, fluid } = loop('HD5.coolant')
    expect(fluid).toBe('water')
    expect(Math.abs(returnC - supplyC - 8.84)).toBeLessThan(0.1)
    expect(column('coolantFlowLPerMin', 'HD5') / 308).toBeCloseTo(8, 1)
  })

  it('takes a cooling tower by the wet bulb', () => {
    const plan = (designWetBulbC: number): Plan => ({
      site: { designWetBulbC },
      equipment: [
        item('tank', 'immersion-tank', { loadKw: 60 }),
        item('CT', 'cooling-tower', {
          capacityKw: 720,
          ratedWetBulbC: 28,
          approachK: 4,
          fanKw: 25,
        }),
      ],
      connections: [pipe('tank.coolant', 'CT.coolant')],
    })
    const { loop } = solve(plan(24))
    expect(loop('tank.coolant')).toMatchObject({ supplyC: 28 })
    expect(loop('tank.coolant').capacityKw).toEqual({ value: 720, unknownCount: 0 })
    expect(solve(plan(29)).loop('tank.coolant').capacityKw.unknownCount).toBe(1)
  })

  it('counts fans and pumps inside the container as draw and as heat', () => {
    const plan = yard({ designDryBulbC: 25 })
    const equipment = plan.equipment?.map((one) =>
      one['id'] === 'HD5'
        ? { ...one, values: { loadKw: 1000, cooling: 'hydro', auxiliaryKw: 20 } }
        : one,
    )
    const { loop, column, solution } = solve({ ...plan, equipment: equipment ?? [] })
    expect(column('mechanicalKw', 'HD5')).toBe(20)
    expect(loop('HD5.coolant').heatKw.value).toBe(1020)
    expect(solution.balance.rejectedKw).toBeCloseTo(1100)
  })
})
