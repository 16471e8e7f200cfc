import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/intake-temperature-limit'
import { saidBy, sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { ampleCooler, hall, item, tightAisle } from '../../support/cooling/solve'
import type { Plan } from '../../support/plan'

const plan = (supplyAirC: number | undefined, values: object, site: object = {}): Plan => ({
  site: { ...site },
  rooms: [
    { ...hall, containments: [tightAisle], ...(supplyAirC === undefined ? {} : { supplyAirC }) },
  ],
  equipment: [item('rack', 'rack', { loadKw: 20, ...values }), ampleCooler],
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

it('says why it does not know', () => {
  const weak = item('crah', 'crah', { netSensibleKw: 10, airflowM3PerH: 20_000 })
  const overloaded = { ...plan(22, {}), equipment: [item('rack', 'rack', { loadKw: 20 }), weak] }
  expect(saidBy(rule, overloaded)).toMatchObject([
    {
      verdict: 'unknown',
      detail: {
        en: 'The air that rack draws keeps getting warmer: coolers in hall take less heat than there is.',
      },
    },
  ])
  const blind = item('crah', 'crah', { netSensibleKw: 100 })
  const unstated = { ...plan(22, {}), equipment: [item('rack', 'rack', { loadKw: 20 }), blind] }
  expect(saidBy(rule, unstated)).toMatchObject([
    { verdict: 'unknown', missing: [{ equipment: 'crah', field: 'airflowM3PerH' }] },
  ])
})

it('does not know without a supply temperature', () => {
  expect(verdictsOf(rule, plan(undefined, {}))).toEqual({ rack: 'unknown' })
})

it('does not concern what gives no heat to the air', () => {
  expect(verdictsOf(rule, plan(50, { liquidFraction: 1 }))).toEqual({ rack: 'not-applicable' })
})

// Allowable by the class: A1 32, A2 35, A3 40, A4 45, H1 25 °C at the sea.
it.each([
  ['A1', 32],
  ['A2', 35],
  ['A3', 40],
  ['A4', 45],
  ['H1', 25],
])('holds class %s to %d °C', (airClass, limitC) => {
  expect(verdictsOf(rule, plan(limitC, { airClass }))).toEqual({ rack: 'pass' })
  expect(verdictsOf(rule, plan(limitC + 0.1, { airClass }))).toEqual({ rack: 'fail' })
})

// Above 900 m the maximum falls: 300 m a kelvin for A1 and A2, 175 for A3, 125 for A4.
it.each([
  ['A1', 28.33],
  ['A2', 31.33],
  ['A3', 33.71],
  ['A4', 36.2],
])('derates class %s at 2,000 m to %d °C', (airClass, limitC) => {
  const high = { elevationM: 2000 }
  expect(verdictsOf(rule, plan(limitC - 0.05, { airClass }, high))).toEqual({ rack: 'pass' })
  expect(verdictsOf(rule, plan(limitC + 0.05, { airClass }, high))).toEqual({ rack: 'fail' })
})

it('has no class above 3,050 m', () => {
  expect(verdictsOf(rule, plan(20, { airClass: 'A2' }, { elevationM: 3050 }))).toEqual({
    rack: 'pass',
  })
  expect(verdictsOf(rule, plan(20, { airClass: 'A2' }, { elevationM: 3051 }))).toEqual({
    rack: 'unknown',
  })
})

it('fails air that is colder than the class allows', () => {
  expect(sentencesOf(rule, plan(14.9, { airClass: 'A1' }))).toEqual([
    'rack draws air of 14.9 °C; class A1 allows no less than 15 °C.',
  ])
  expect(verdictsOf(rule, plan(15, { airClass: 'A1' }))).toEqual({ rack: 'pass' })
})

it('takes the stricter of a stated figure and a stated class', () => {
  expect(verdictsOf(rule, plan(33, { airInletMaxC: 30, airClass: 'A2' }))).toEqual({ rack: 'fail' })
  expect(verdictsOf(rule, plan(33, { airInletMaxC: 40, airClass: 'A1' }))).toEqual({ rack: 'fail' })
})

// 35 °C are above what class A1 allows (32 °C): a network rack of a mine is asked, not passed over.
it('asks racks of a mine that state no limit, and leaves its miners to their own rule', () => {
  const mine = (values: object) => ({
    ...plan(35, values),
    equipment: [
      item('rack', 'rack', { loadKw: 1, ...values }),
      item('miners', 'asic-rack', { loadKw: 10, cooling: 'air', ambientMaxC: 30 }),
      ampleCooler,
    ],
  })
  const lens = { lens: 'mining' } as const
  expect(Object.keys(rule.severity)).toContain('mining-immersion')
  expect(verdictsOf(rule, mine({}), lens)).toEqual({ rack: 'unknown' })
  expect(verdictsOf(rule, mine({ airInletMaxC: 40 }), lens)).toEqual({ rack: 'pass' })
  expect(verdictsOf(rule, mine({ airInletMaxC: 34 }), lens)).toEqual({ rack: 'fail' })
})
