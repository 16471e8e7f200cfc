import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/intake-with-a-cooler-lost'
import { type Asked, saidBy, verdictsOf } from '../../support/cooling/judge'
import { hall, item } from '../../support/cooling/solve'
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
