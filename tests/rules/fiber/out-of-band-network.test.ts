import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/out-of-band-network'
import { cluster, switchOf } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

const clusters = [cluster()]

it('passes a management switch of the cluster or of the whole facility', () => {
  const own = switchOf('oob', 'out-of-band')
  expect(verdicts(rule, { clusters, equipment: [own] })).toEqual(['c pass'])
  const shared = switchOf('oob', 'out-of-band', { cluster: undefined })
  expect(verdicts(rule, { clusters, equipment: [shared] })).toEqual(['c pass'])
})

it('fails without one, and with one of another cluster', () => {
  expect(onlySaid(rule, { clusters }).detail?.en).toBe('SU 1 has no out-of-band switch.')
  const other = switchOf('oob', 'out-of-band', { cluster: 'd' })
  expect(verdicts(rule, { clusters, equipment: [other] })).toEqual(['c fail'])
})

it('does not know the role of a switch that states none', () => {
  const said = onlySaid(rule, { clusters, equipment: [switchOf('what', undefined)] })
  expect(said).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'what', field: 'role' }],
  })
})

it('has nothing to say without nodes', () => {
  expect(verdicts(rule, { clusters: [cluster({ nodes: 0 })] })).toEqual(['c not-applicable'])
  expect(verdicts(rule, {})).toEqual([])
})
