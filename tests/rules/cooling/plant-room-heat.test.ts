import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/plant-room-heat'
import { sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { hall, item } from '../../support/cooling/solve'
import type { Plan } from '../../support/plan'

const room = { ...hall, use: 'electrical' }
const plan = (...more: readonly object[]): Plan => ({
  rooms: [room],
  equipment: [item('ups', 'ups', { ratingKw: 1500 }), ...more.map((one) => ({ ...one }))],
})
const crah = item('crah', 'crah', { netSensibleKw: 30 })

it('compares losses with coolers', () => {
  expect(verdictsOf(rule, plan(crah), { losses: { ups: 25 } })).toEqual({ hall: 'pass' })
  expect(verdictsOf(rule, plan(crah), { losses: { ups: 35 } })).toEqual({ hall: 'fail' })
  expect(sentencesOf(rule, plan(), { losses: { ups: 35 } })).toEqual([
    'Electrical losses of 35 kW warm hall; its coolers take 0 kW.',
  ])
})

it('does not know losses that nobody states', () => {
  expect(verdictsOf(rule, plan(crah), { losses: { ups: Number.NaN } })).toEqual({ hall: 'unknown' })
})

it('leaves out rooms that are aired, and rooms with IT equipment', () => {
  const fans = item('fans', 'fan-wall', { airflowM3PerH: 10_000 })
  expect(verdictsOf(rule, plan(fans), { losses: { ups: 35 } })).toEqual({ hall: 'not-applicable' })
  const rack = item('rack', 'rack', { loadKw: 1 })
  expect(verdictsOf(rule, plan(rack), { losses: { ups: 35 } })).toEqual({ hall: 'not-applicable' })
})
