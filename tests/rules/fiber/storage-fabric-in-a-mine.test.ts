import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/storage-fabric-in-a-mine'
import { switchOf } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

const lens = { lens: 'mining' } as const

it('counts storage racks and storage switches as surplus', () => {
  const equipment = [{ id: 's', kind: 'storage-rack' }, switchOf('l', 'storage-leaf')]
  expect(onlySaid(rule, { equipment }, lens)).toMatchObject({
    verdict: 'fail',
    measured: 2,
    related: ['l', 's'],
  })
  expect(rule.tells).toBe('surplus')
  expect(rule.severity['ai-training']).toBeUndefined()
})

it('passes a mine without, and has nothing to say of an empty facility', () => {
  expect(verdicts(rule, { equipment: [{ id: 'm', kind: 'miner' }] }, lens)).toEqual([
    'facility pass',
  ])
  expect(verdicts(rule, {}, lens)).toEqual(['facility not-applicable'])
})
