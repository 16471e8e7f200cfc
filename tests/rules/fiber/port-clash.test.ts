import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/port-clash'
import { port } from '../../support/fiber/cables'
import { onlySaid, verdicts } from '../../support/said'

const link = (id: string, to: string, position?: number, count = 1) => ({
  id,
  medium: 'data',
  from: { equipment: 'a', port: 'data', position },
  to: { equipment: to, port: 'data' },
  count,
})
const plan = (...connections: Record<string, unknown>[]) => ({
  equipment: ['a', 'b', 'c'].map((id) => port(id, 'copper')),
  connections,
})

it('passes ports of their own and fails one that two links state', () => {
  expect(verdicts(rule, plan(link('x', 'b', 1, 4), link('y', 'c', 5)))).toEqual(['facility pass'])
  const said = onlySaid(rule, plan(link('x', 'b', 1, 4), link('y', 'c', 4)))
  expect(said).toMatchObject({ subject: 'a', verdict: 'fail', measured: 1 })
})

it('has nothing to say where no port is stated', () => {
  expect(verdicts(rule, plan(link('x', 'b')))).toEqual(['facility not-applicable'])
})
