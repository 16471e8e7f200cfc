import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/intake-with-a-cooler-lost'
import { type Asked, saidBy, verdictsOf } from '../../support/cooling/judge'
import { hall, item, tightAisle } from '../../support/cooling/solve'
import type { Plan } from '../../support/plan'

const plan: Plan = {
  rooms: [{ ...hall, supplyAirC: 24 }],
  equipment: [
    item('rack', 'rack', { loadKw: 20, airInletMaxC: 30 }),
    item('A', 'crah', { netSensibleKw: 20 }),
    item('B', 'crah', { netSensibleKw: 20 }),
  ],
}
const lost = (
  worstIntakeC: number | undefined,
  overLimitRows: readonly number[],
  goal: 'n' | 'n+1' = 'n+1',
): Asked => ({
  goal,
  instead: ({ rooms }) => ({
    rooms: rooms.map((room) => ({
      ...room,
      oneOut: [1, 2].map((row) => ({
        row,
        capacityKw: { value: 20, unknownCount: 0 },
        worstIntakeC: row === 1 ? 26 : worstIntakeC,
        overLimitRows: row === 1 ? [] : overLimitRows,
        steady: true,
      })),
    })),
  }),
})

it('names the cooler whose loss takes racks above their limit', () => {
  expect(verdictsOf(rule, plan, lost(30, []))).toEqual({ hall: 'pass' })
  const [said] = saidBy(rule, plan, lost(31, [0]))
  expect(said).toMatchObject({ verdict: 'fail', measured: 31, related: ['B', 'rack'] })
  expect(said?.detail?.en).toBe(
    'With B out, air reaches 1 rack of hall above what it states, at 31 °C.',
  )
})

it('does not know an intake that nothing tells', () => {
  expect(verdictsOf(rule, plan, lost(undefined, []))).toEqual({ hall: 'unknown' })
})

it('asks nothing at goal N, or of the open', () => {
  expect(verdictsOf(rule, plan, lost(31, [0], 'n'))).toEqual({ hall: 'not-applicable' })
  const yard = { ...plan, rooms: [{ ...hall, open: true }] }
  expect(verdictsOf(rule, yard, lost(31, [0]))).toEqual({ hall: 'not-applicable' })
})

// Two coolers of 1,500 m³/h for a rack that draws 2,000: with one out a quarter of its air is its own
// exhaust, which is 20 × 2982 / 1,500 = 39.8 K above the supply: 24 + 0.25 × 39.8 = 33.9 °C, above A1.
it('does not pass a rack that states no limit and may then draw more than class A1 allows', () => {
  const real = (rack: object): Plan => ({
    rooms: [{ ...hall, supplyAirC: 24, containments: [tightAisle] }],
    equipment: [
      item('rack', 'rack', { loadKw: 20, airflowM3PerH: 2000, ...rack }),
      ...['A', 'B'].map((id) => item(id, 'crah', { netSensibleKw: 40, airflowM3PerH: 1500 })),
    ],
  })
  const [said] = saidBy(rule, real({}), { goal: 'n+1' })
  expect(said).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'rack', field: 'airInletMaxC' }],
  })
  expect(said?.detail?.en).toBe(
    'With one cooler out, 1 rack of hall may draw warmer air than every class allows and does not state how warm it may be.',
  )
  expect(verdictsOf(rule, real({ airInletMaxC: 34 }), { goal: 'n+1' })).toEqual({ hall: 'pass' })
  expect(verdictsOf(rule, real({ airInletMaxC: 33.8 }), { goal: 'n+1' })).toEqual({ hall: 'fail' })
  expect(verdictsOf(rule, real({ airflowM3PerH: 1500 }), { goal: 'n+1' })).toEqual({ hall: 'pass' })
})
