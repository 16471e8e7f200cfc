import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/rails-meet-their-leaves'
import { cluster, superPodUnit, switchOf } from '../../support/fiber/plans'
import { dataLink, type Plan } from '../../support/plan'
import { onlySaid, verdicts } from '../../support/said'

const unit = superPodUnit()

it('passes a SuperPOD unit as its reference architecture draws it', () => {
  expect(verdicts(rule, unit)).toEqual(['c pass'])
})

it('fails a node with two rails on one leaf, and names it', () => {
  const connections = (unit.connections ?? []).map((one) =>
    one['id'] === 'node-3-leaf-2' ? { ...dataLink('node-3', 'leaf-1'), id: 'again' } : one,
  )
  const said = onlySaid(rule, { ...unit, connections })
  expect(said).toMatchObject({ verdict: 'fail', related: ['node-3'] })
  expect(said.detail?.en).toBe('In SU 1: 1 machine has several rails on one leaf, such as node-3.')
})

it('does not know how many nodes a rack holds', () => {
  const plan: Plan = {
    clusters: [cluster()],
    equipment: [
      { id: 'rack', kind: 'rack', cluster: 'c', values: { gpus: 72 } },
      switchOf('leaf', 'compute-leaf'),
    ],
    connections: [dataLink('rack', 'leaf', 9)],
  }
  expect(onlySaid(rule, plan)).toMatchObject({
    verdict: 'unknown',
    missing: [{ field: 'gpusPerNode' }],
  })
})

it('has nothing to say of one tier or without links', () => {
  const fabrics = [{ role: 'compute', rails: 8, radix: 512 }]
  expect(verdicts(rule, { ...unit, clusters: [cluster({ fabrics })] })).toEqual([
    'c not-applicable',
  ])
  expect(verdicts(rule, { ...unit, connections: [] })).toEqual(['c not-applicable'])
})
