import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/out-of-band-uplinks'
import { cluster, switchOf } from '../../support/fiber/plans'
import { dataLink } from '../../support/plan'
import { onlySaid, verdicts } from '../../support/said'

const plan = (...connections: Record<string, unknown>[]) => ({
  clusters: [cluster()],
  equipment: [
    switchOf('oob', 'out-of-band'),
    switchOf('i1', 'in-band-leaf'),
    switchOf('i2', 'in-band-leaf'),
    { id: 'node', kind: 'server' },
  ],
  connections,
})
const node = dataLink('node', 'oob')

it('passes two uplinks and fails one', () => {
  const both = plan(node, dataLink('oob', 'i1'), dataLink('oob', 'i2'))
  expect(verdicts(rule, both)).toEqual(['oob pass'])
  const one = onlySaid(rule, plan(node, dataLink('oob', 'i1')))
  expect(one).toMatchObject({ verdict: 'fail', measured: 1, limit: 2 })
  expect(one.detail?.en).toBe('oob has 1 uplink; 2 are needed.')
})

it('has nothing to say where nothing is drawn', () => {
  expect(verdicts(rule, plan())).toEqual(['oob not-applicable'])
  expect(verdicts(rule, { clusters: [cluster()] })).toEqual(['facility not-applicable'])
})

it('judges a switch that serves several clusters once', () => {
  const clusters = [cluster(), cluster({ id: 'd' })]
  const shared = switchOf('oob', 'out-of-band', { cluster: undefined })
  const two = { clusters, equipment: [shared, { id: 'n', kind: 'server' }] }
  expect(verdicts(rule, { ...two, connections: [dataLink('n', 'oob')] })).toEqual(['oob fail'])
})
