import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/out-of-band-ports'
import { cluster, switchOf } from '../../support/fiber/plans'
import { dataLink } from '../../support/plan'
import { onlySaid, verdicts } from '../../support/said'

const plan = (managed: number, values: Record<string, unknown> = { radix: 48, ports: 52 }) => ({
  clusters: [cluster()],
  equipment: [
    switchOf('oob', 'out-of-band', { values: { role: 'out-of-band', ...values } }),
    switchOf('in', 'in-band-leaf'),
    { id: 'rack', kind: 'rack' },
  ],
  connections: managed > 0 ? [dataLink('rack', 'oob', managed), dataLink('oob', 'in', 2)] : [],
})

/** An SN2201 has 48 copper ports and four for uplinks. */
it('passes 48 and fails 49, uplinks apart', () => {
  expect(verdicts(rule, plan(48))).toEqual(['oob pass'])
  expect(onlySaid(rule, plan(49))).toMatchObject({ verdict: 'fail', measured: 49, limit: 48 })
})

it('does not know ports that nobody states', () => {
  expect(onlySaid(rule, plan(3, {}))).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'oob', field: 'ports' }],
  })
})

it('has nothing to say where nothing is managed', () => {
  expect(verdicts(rule, plan(0))).toEqual(['oob not-applicable'])
  expect(verdicts(rule, {})).toEqual(['facility not-applicable'])
})
