import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/intake-temperature-limit'
import { sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { hall, item } from '../../support/cooling/solve'
import { type Plan, rectangle } from '../../support/plan'

const aisle = { id: 'aisle', aisle: 'hot', complete: true, polygon: rectangle(8, 9, 4, 3) }
const plan = (supplyAirC: number | undefined, values: object, site: object = {}): Plan => ({
  site: { ...site },
  rooms: [{ ...hall, containments: [aisle], ...(supplyAirC === undefined ? {} : { supplyAirC }) }],
  equipment: [item('rack', 'rack', { loadKw: 20, ...values })],
})

it('compares the supply with what equipment states', () => {
  expect(verdictsOf(rule, plan(30, { airInletMaxC: 30 }))).toEqual({ rack: 'pass' })
  expect(sentencesOf(rule, plan(31, { airInletMaxC: 30 }))).toEqual([
    'rack draws air of 31 °C; it may draw 30 °C.',
  ])
})

it('counts recirculation where aisles are open', () => {
  const open = { ...plan(28, { airInletMaxC: 30 }), rooms: [{ ...hall, supplyAirC: 28 }] }
  expect(verdictsOf(rule, open)).toEqual({ rack: 'fail' })
})

it('passes unstated equipment within class A1, and does not know it beyond', () => {
  expect(verdictsOf(rule, plan(32, {}))).toEqual({ rack: 'pass' })
  expect(verdictsOf(rule, plan(33, {}))).toEqual({ rack: 'unknown' })
  // A1 at 2,000 m: 28.3 °C.
  expect(verdictsOf(rule, plan(28, {}, { elevationM: 2000 }))).toEqual({ rack: 'pass' })
  expect(verdictsOf(rule, plan(29, {}, { elevationM: 2000 }))).toEqual({ rack: 'unknown' })
})

it('does not know without a supply temperature', () => {
  expect(verdictsOf(rule, plan(undefined, {}))).toEqual({ rack: 'unknown' })
})

it('does not concern what gives no heat to the air', () => {
  expect(verdictsOf(rule, plan(50, { liquidFraction: 1 }))).toEqual({ rack: 'not-applicable' })
})
