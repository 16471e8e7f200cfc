import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/container-uplinks'
import { asMine } from '../../support/fiber/mine'
import { dataLink } from '../../support/plan'
import { onlySaid, verdicts } from '../../support/said'

const yard = (count: number) => ({
  equipment: [
    { id: 'c', kind: 'miner-container', values: { miners: 10 } },
    { id: 's', kind: 'switch' },
    { id: 't', kind: 'switch' },
  ],
  connections: [dataLink('s', 't'), ...(count > 0 ? [dataLink('c', 's', count)] : [])],
})

it('passes two pairs and tells of one and none', () => {
  expect(verdicts(rule, yard(2), asMine)).toEqual(['c pass'])
  expect(onlySaid(rule, yard(1), asMine)).toMatchObject({ verdict: 'fail', measured: 1, limit: 2 })
  expect(verdicts(rule, yard(0), asMine)).toEqual(['c fail'])
})

it('does not know links that nobody drew', () => {
  const bare = { equipment: [{ id: 'c', kind: 'miner-container' }] }
  expect(verdicts(rule, bare, asMine)).toEqual(['c unknown'])
})

it('has nothing to say without containers', () => {
  expect(verdicts(rule, {}, asMine)).toEqual(['facility not-applicable'])
})
