import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/humidity-recommended'
import { saidBy, verdictsOf } from '../../support/cooling/judge'
import { ampleCooler, hall, item, tightAisle } from '../../support/cooling/solve'
import type { Plan } from '../../support/plan'

const air = (
  supplyAirC: number,
  relativeHumidity: number | undefined,
  rack: object = {},
): Plan => ({
  rooms: [{ ...hall, containments: [tightAisle], supplyAirC, relativeHumidity }],
  equipment: [item('rack', 'rack', { loadKw: 20, ...rack }), ampleCooler],
})

// Magnus: 24 °C at 50 % has a dew point of 12.9 °C, 27 °C at 60 % one of 18.6 °C.
it('recommends dew points of −9 to 15 °C', () => {
  expect(verdictsOf(rule, air(24, 0.5))).toEqual({ hall: 'pass' })
  expect(saidBy(rule, air(27, 0.6))).toMatchObject([
    { verdict: 'fail', limit: 15, unit: 'C', measured: expect.closeTo(18.6, 1) },
  ])
  // 22 °C at 10 %: below −9 °C.
  expect(saidBy(rule, air(22, 0.1))).toMatchObject([{ verdict: 'fail', limit: -9 }])
})

it('recommends 70 % at the most, at the intake', () => {
  expect(verdictsOf(rule, air(18, 0.7))).toEqual({ hall: 'pass' })
  expect(saidBy(rule, air(18, 0.71))).toMatchObject([
    { verdict: 'fail', limit: 0.7, unit: 'ratio', related: ['rack'] },
  ])
  // In open aisles the same air arrives 4 K warmer, and drier.
  const open = { ...air(18, 0.71), rooms: [{ ...hall, supplyAirC: 18, relativeHumidity: 0.71 }] }
  expect(verdictsOf(rule, open)).toEqual({ hall: 'pass' })
})

it('follows polluted air: 50 %', () => {
  const polluted = { ...air(18, 0.6), parameters: { 'cooling.recommended-humidity-most': 0.5 } }
  expect(saidBy(rule, polluted)).toMatchObject([{ verdict: 'fail', limit: 0.5 }])
})

it('asks for humidity that nobody states', () => {
  expect(saidBy(rule, air(24, undefined))).toMatchObject([
    { verdict: 'unknown', missing: [{ equipment: 'hall', field: 'relativeHumidity' }] },
  ])
})

it('does not concern the open, or rooms without racks', () => {
  const yard = {
    rooms: [{ ...hall, open: true }],
    equipment: [item('rack', 'rack', { loadKw: 20 })],
  }
  expect(verdictsOf(rule, yard)).toEqual({ hall: 'not-applicable' })
  const empty = { ...air(24, 0.9), equipment: [item('crah', 'crah', { netSensibleKw: 10 })] }
  expect(verdictsOf(rule, empty)).toEqual({ hall: 'not-applicable' })
})
