import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/spill-bund'
import { onlySaid, saidOf, verdicts } from '../../support/said'
import { hall, item } from '../../support/space'

const plan = (bundL: number | undefined, ...litres: readonly (number | undefined)[]) => ({
  rooms: [{ ...hall, bundL }],
  equipment: litres.map((fluidL, i) => item(`t${i}`, 'immersion-tank', 3 + i * 3, 5, { fluidL })),
})

// Submer SmartPodX: 576 L, of which 110 % are 633.6 L.
it('asks for 110 % of the largest tank, not of all', () => {
  expect(verdicts(rule, plan(633.6, 576, 300))).toEqual(['hall pass'])
  expect(onlySaid(rule, plan(633.5, 300, 576))).toMatchObject({
    verdict: 'fail',
    measured: 633.5,
    limit: expect.closeTo(633.6, 6),
    unit: 'L',
    source: { grade: 'estimate' },
    related: ['t1'],
  })
})

it('follows the share that was set', () => {
  const strict = { ...plan(633.6, 576), parameters: { 'cooling.immersion.bund': 1.2 } }
  expect(verdicts(rule, strict)).toEqual(['hall fail'])
})

it('asks for a bund and for fluid that nobody states', () => {
  expect(onlySaid(rule, plan(undefined, 576))).toMatchObject({
    verdict: 'unknown',
    missing: [{ field: 'bundL' }],
  })
  expect(onlySaid(rule, plan(10_000, 576, undefined))).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 't1', field: 'fluidL' }],
  })
})

it('fails on the tanks that are known even while another is open', () => {
  expect(verdicts(rule, plan(100, 576, undefined))).toEqual(['hall fail'])
})

it('has nothing to say of rooms without tanks', () => {
  expect(saidOf(rule, { rooms: [hall] })).toEqual([{ subject: 'hall', verdict: 'not-applicable' }])
})
