import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/in-band-links'
import { cluster, switchOf } from '../../support/fiber/plans'
import { dataLink } from '../../support/plan'
import { onlySaid, verdicts } from '../../support/said'

const plan = (connections: Record<string, unknown>[], kind = 'server', switches = 2) => ({
  clusters: [cluster()],
  equipment: [
    { id: 'node', kind, values: { gpus: 8 } },
    ...['i1', 'i2'].slice(0, switches).map((id) => switchOf(id, 'in-band-leaf')),
  ],
  connections,
})

it('passes two links to two switches, and both to the only one', () => {
  expect(verdicts(rule, plan([dataLink('node', 'i1'), dataLink('node', 'i2')]))).toEqual(['c pass'])
  expect(verdicts(rule, plan([dataLink('node', 'i1', 2)], 'server', 1))).toEqual(['c pass'])
})

it('fails one link, and two to one of two switches', () => {
  const one = onlySaid(rule, plan([dataLink('node', 'i1')]))
  expect(one).toMatchObject({ verdict: 'fail', measured: 1, limit: 2, related: ['node'] })
  expect(onlySaid(rule, plan([dataLink('node', 'i1', 2)])).detail?.en).toBe(
    'Both in-band links of 1 machine of SU 1 end at one switch.',
  )
})

it('does not know how many nodes a rack is', () => {
  expect(onlySaid(rule, plan([dataLink('node', 'i1', 2)], 'rack'))).toMatchObject({
    verdict: 'unknown',
    missing: [{ field: 'gpusPerNode' }],
  })
})

it('has nothing to say without an in-band network or without machines', () => {
  expect(verdicts(rule, plan([], 'server', 0))).toEqual(['c not-applicable'])
  expect(verdicts(rule, { clusters: [cluster()] })).toEqual(['c not-applicable'])
})
