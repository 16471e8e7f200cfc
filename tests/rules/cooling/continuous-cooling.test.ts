import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/continuous-cooling'
import { type Asked, saidBy, verdictsOf } from '../../support/cooling/judge'
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

it('passes when coolers run on UPS, and fails when one does not', () => {
  expect(verdictsOf(rule, plan(100), { supply: { crah: 'ok' } })).toEqual({ hall: 'pass' })
  expect(saidBy(rule, plan(100), { supply: { crah: 'unprotected' } })[0]).toMatchObject({
    verdict: 'fail',
    related: ['crah'],
    measured: 100,
    limit: 4,
  })
})

it('leaves the CDUs of direct-to-chip racks to the rule about them', () => {
  const bare = { crah: 'ok', cdu: 'unprotected' } as const
  expect(verdictsOf(rule, plan(100), { supply: bare })).toEqual({ hall: 'pass' })
})

it('leaves racks that are known to grow too hot in time to the rule over time', () => {
  const asked = (seconds: number): Asked => ({
    bridgeS: 30,
    supply: { crah: 'unprotected', cdu: 'ok' },
    instead: ({ rooms }) => ({
      rooms: rooms.map((room) => ({ ...room, rideThroughS: { toC: 32, seconds } })),
    }),
  })
  // Generators need 30 s, a CRAH that states nothing 30 s more.
  expect(verdictsOf(rule, plan(100), asked(59))).toEqual({ hall: 'not-applicable' })
  expect(verdictsOf(rule, plan(100), asked(60))).toEqual({ hall: 'fail' })
})

it('does not know units that are joined to no power', () => {
  expect(verdictsOf(rule, plan(100), { supply: { cdu: 'ok' } })).toEqual({ hall: 'unknown' })
})

it('does not concern racks of little load', () => {
  expect(verdictsOf(rule, plan(4))).toEqual({})
})
