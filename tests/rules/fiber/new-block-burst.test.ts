import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/new-block-burst'
import { asMine, mineWith } from '../../support/fiber/mine'
import { entrance } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

const slow = entrance('a', { capacityGbps: 0.1 })

/** 1,554 B a miner: 0.12 s for 1,000 and 1.2 s for 10,000 over 100 Mb/s. */
it('passes 1,000 miners over 100 Mb/s and fails 10,000', () => {
  expect(verdicts(rule, mineWith(1000, slow), asMine)).toEqual(['facility pass'])
  const said = onlySaid(rule, mineWith(10_000, slow), asMine)
  expect(said).toMatchObject({ verdict: 'fail', limit: 1, unit: 's' })
  expect(said.measured).toBeCloseTo(1.2432, 9)
})

it('does not know it while the capacity or the miners are not stated', () => {
  expect(onlySaid(rule, mineWith(1000, entrance('a')), asMine)).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'a', field: 'capacityGbps' }],
  })
  expect(onlySaid(rule, mineWith(undefined, slow), asMine)).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'r', field: 'miners' }],
  })
})

it('has nothing to say without miners or entrances', () => {
  expect(verdicts(rule, { equipment: [slow] }, asMine)).toEqual(['facility not-applicable'])
  expect(verdicts(rule, mineWith(10), asMine)).toEqual(['facility not-applicable'])
})
