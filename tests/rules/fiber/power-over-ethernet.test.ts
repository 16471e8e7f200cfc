import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/power-over-ethernet'
import { asMine } from '../../support/fiber/mine'
import { onlySaid, verdicts } from '../../support/said'

const mine = (poe?: string) => ({
  equipment: [
    { id: 'c', kind: 'miner-container', values: { miners: 10 } },
    { id: 's', kind: 'switch', inside: { equipment: 'c' }, values: { ports: 48, poe } },
  ],
})

it('passes what is off and tells what is on', () => {
  expect(verdicts(rule, mine('off'), asMine)).toEqual(['facility pass'])
  expect(onlySaid(rule, mine('on'), asMine)).toMatchObject({ verdict: 'fail', related: ['s'] })
})

it('does not know what nobody states', () => {
  expect(onlySaid(rule, mine(), asMine)).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 's', field: 'poe' }],
  })
})

it('has nothing to say without switches', () => {
  const bare = { equipment: [{ id: 'm', kind: 'miner' }] }
  expect(verdicts(rule, bare, asMine)).toEqual(['facility not-applicable'])
})
