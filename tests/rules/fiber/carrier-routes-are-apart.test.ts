import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/carrier-routes-are-apart'
import { entrance } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

const route = (id: string, x: number, endX = x) => ({
  id,
  name: id,
  carries: 'data',
  points: [
    { x, y: 0 },
    { x: endX, y: 500 },
  ],
})
const plan = (...routes: ReturnType<typeof route>[]) => ({
  routes,
  equipment: [entrance('a', { routeId: 'west' }), entrance('b', { routeId: 'east' }, 60)],
})

it('asks for 20 m along the whole length', () => {
  expect(verdicts(rule, plan(route('west', 0), route('east', 60, 20)))).toEqual(['facility pass'])
  const said = onlySaid(rule, plan(route('west', 0), route('east', 60, 19)))
  expect(said).toMatchObject({ verdict: 'fail', measured: 19, limit: 20, related: ['a', 'b'] })
})

it('has nothing to say of routes that are not drawn', () => {
  expect(verdicts(rule, plan(route('west', 0)))).toEqual(['facility not-applicable'])
})
