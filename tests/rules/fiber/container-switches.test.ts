import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/container-switches'
import { asMine } from '../../support/fiber/mine'
import { names } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

const container = (slots: number | undefined, switches: number) => ({
  equipment: [
    { id: 'c', kind: 'miner-container', values: { slots } },
    ...names('s', switches).map((id) => ({ id, kind: 'switch', inside: { equipment: 'c' } })),
  ],
})

/** HD5: 308 slots, 7 switches of 48 ports. */
it('passes seven for 308 slots and tells of six', () => {
  expect(verdicts(rule, container(308, 7), asMine)).toEqual(['c pass'])
  expect(onlySaid(rule, container(308, 6), asMine)).toMatchObject({
    verdict: 'fail',
    measured: 6,
    limit: 7,
  })
})

it('does not know it without slots or miners', () => {
  expect(onlySaid(rule, container(undefined, 6), asMine)).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'c', field: 'miners' }],
  })
})

it('has nothing to say where no switch is drawn', () => {
  expect(verdicts(rule, container(308, 0), asMine)).toEqual(['c not-applicable'])
  expect(verdicts(rule, {}, asMine)).toEqual(['facility not-applicable'])
})
