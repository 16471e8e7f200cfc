import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/continuous-cooling'
import { saidBy, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const plan = (loadKw: number): Plan => ({
  equipment: [
    item('rack', 'rack', { loadKw, liquidFraction: 0.8 }),
    item('crah', 'crah', { netSensibleKw: 100 }),
    item('cdu', 'cdu', { capacityKw: 500 }),
  ],
  connections: [pipe('rack.coolant', 'cdu.secondary')],
})

it('passes when coolers and CDUs run on UPS, and fails when one does not', () => {
  const safe = { crah: 'ok', cdu: 'ok' } as const
  expect(verdictsOf(rule, plan(100), { supply: safe })).toEqual({ hall: 'pass' })
  const bare = { crah: 'ok', cdu: 'unprotected' } as const
  expect(saidBy(rule, plan(100), { supply: bare })[0]).toMatchObject({
    verdict: 'fail',
    related: ['cdu'],
    measured: 100,
    limit: 4,
  })
})

it('does not know units that are joined to no power', () => {
  expect(verdictsOf(rule, plan(100), { supply: { crah: 'ok' } })).toEqual({ hall: 'unknown' })
})

it('does not concern racks of little load', () => {
  expect(verdictsOf(rule, plan(4))).toEqual({})
})
