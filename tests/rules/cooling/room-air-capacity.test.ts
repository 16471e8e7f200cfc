import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/room-air-capacity'
import { saidBy, sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { hall, item } from '../../support/cooling/solve'
import type { Plan } from '../../support/plan'

// Vertiv PW170: 233 kW net sensible.
const crah = (id: string) => item(id, 'crah', { netSensibleKw: 233, fanKw: 13.5 })
const rack = item('rack', 'rack', { loadKw: 300 })
const plan = (...coolers: readonly ReturnType<typeof crah>[]): Plan => ({
  equipment: [rack, ...coolers],
})

it('counts the largest cooler out only where the goal asks for it', () => {
  const two = plan(crah('1'), crah('2'))
  expect(verdictsOf(rule, two)).toEqual({ hall: 'pass' })
  expect(verdictsOf(rule, two, { goal: 'n+1' })).toEqual({ hall: 'fail' })
  expect(verdictsOf(rule, two, { goal: 'concurrently-maintainable' })).toEqual({ hall: 'fail' })
  expect(verdictsOf(rule, plan(crah('1'), crah('2'), crah('3')), { goal: 'n+1' })).toEqual({
    hall: 'pass',
  })
  expect(sentencesOf(rule, two, { goal: 'n+1' })).toEqual([
    'The air of hall takes 300 kW; with one cooler out the others take 233 kW.',
  ])
})

it('fails a room without coolers', () => {
  expect(sentencesOf(rule, plan())).toEqual([
    'The air of hall takes 300 kW and no cooler stands in it.',
  ])
})

it('does not know without a capacity, unless the known ones are enough', () => {
  const bare = item('bare', 'crah', {})
  const [said] = saidBy(rule, plan(crah('1'), bare))
  expect(said).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'bare', field: 'netSensibleKw' }],
  })
  expect(verdictsOf(rule, plan(crah('1'), crah('2'), bare))).toEqual({ hall: 'pass' })
})

it('does not know without a load, unless the known ones are too much', () => {
  const open = item('open', 'rack', {})
  expect(verdictsOf(rule, { equipment: [rack, open, crah('1'), crah('2')] })).toEqual({
    hall: 'unknown',
  })
  expect(verdictsOf(rule, { equipment: [rack, open, crah('1')] })).toEqual({ hall: 'fail' })
})

it('leaves open yards, and mines that are aired, to others', () => {
  const yard: Plan = { rooms: [{ ...hall, open: true }], equipment: [rack] }
  expect(verdictsOf(rule, yard)).toEqual({ hall: 'not-applicable' })
  expect(verdictsOf(rule, plan(), { lens: 'mining' })).toEqual({ hall: 'not-applicable' })
})
