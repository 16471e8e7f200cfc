import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/humidity-allowable'
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

// Dew points at most: A1 17, A2 21, A3 and A4 24 °C. 27 °C at 60 % has 18.6 °C.
it('judges by the class that racks state', () => {
  expect(verdictsOf(rule, air(27, 0.6, { airClass: 'A2' }))).toEqual({ hall: 'pass' })
  expect(saidBy(rule, air(27, 0.6, { airClass: 'A1' }))).toMatchObject([
    { verdict: 'fail', limit: 17, unit: 'C', measured: expect.closeTo(18.6, 1) },
  ])
})

it('does not know beyond class A1 where nobody states a class', () => {
  expect(verdictsOf(rule, air(24, 0.5))).toEqual({ hall: 'pass' })
  expect(saidBy(rule, air(27, 0.6))).toMatchObject([
    { verdict: 'unknown', missing: [{ equipment: 'rack', field: 'airClass' }] },
  ])
})

it('holds relative humidity between 8 and 80 %, in class A3 to 85 %', () => {
  expect(saidBy(rule, air(18, 0.81, { airClass: 'A2' }))).toMatchObject([
    { verdict: 'fail', limit: 0.8 },
  ])
  expect(verdictsOf(rule, air(18, 0.8, { airClass: 'A2' }))).toEqual({ hall: 'pass' })
  expect(verdictsOf(rule, air(18, 0.81, { airClass: 'A3' }))).toEqual({ hall: 'pass' })
  expect(saidBy(rule, air(35, 0.07, { airClass: 'A2' }))).toMatchObject([
    { verdict: 'fail', limit: 0.08 },
  ])
})

it('takes the narrowest class of a room, mounted servers included', () => {
  const plan: Plan = {
    ...air(27, 0.6, { airClass: 'A3' }),
    equipment: [
      item('rack', 'rack', { airClass: 'A3' }),
      item('server', 'server', { loadKw: 5, airClass: 'A1' }, { inside: { equipment: 'rack' } }),
      ampleCooler,
    ],
  }
  expect(verdictsOf(rule, plan)).toEqual({ hall: 'fail' })
})

it('asks for humidity, and not in the open', () => {
  expect(verdictsOf(rule, air(24, undefined))).toEqual({ hall: 'unknown' })
  const yard = {
    rooms: [{ ...hall, open: true }],
    equipment: [item('rack', 'rack', { loadKw: 20 })],
  }
  expect(verdictsOf(rule, yard)).toEqual({ hall: 'not-applicable' })
})
