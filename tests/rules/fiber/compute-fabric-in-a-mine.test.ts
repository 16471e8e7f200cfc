import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/compute-fabric-in-a-mine'
import { superPodUnit } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

const lens = { lens: 'mining' } as const

it('counts leaves and spines as surplus', () => {
  const said = onlySaid(rule, superPodUnit(), lens)
  expect(said.detail?.en).toBe('12 switches of the compute fabric would stand idle in a mine.')
  expect(rule.tells).toBe('surplus')
})

it('passes a mine without, and has nothing to say of an empty facility', () => {
  expect(verdicts(rule, { equipment: [{ id: 'm', kind: 'miner' }] }, lens)).toEqual([
    'facility pass',
  ])
  expect(verdicts(rule, {}, lens)).toEqual(['facility not-applicable'])
})
