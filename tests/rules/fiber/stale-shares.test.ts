import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/stale-shares'
import { asMine, mineOver, mineWith } from '../../support/fiber/mine'
import { onlySaid, verdicts } from '../../support/said'

it('tells the share that a satellite loses, a backup included', () => {
  expect(verdicts(rule, mineOver({ rttMs: 100 }), asMine)).toEqual(['a pass'])
  const said = onlySaid(rule, mineOver({ rttMs: 620, role: 'backup' }), asMine)
  expect(said.verdict).toBe('fail')
  expect(said.measured).toBeCloseTo(0.62 / 600, 12)
  expect(said.detail?.en).toBe(
    'Over a, 620 ms from the pool and back, 0.1 % of the work comes too late.',
  )
})

it('does not know it without a round trip; of a backup nobody asks', () => {
  expect(onlySaid(rule, mineOver({}), asMine)).toMatchObject({ verdict: 'unknown' })
  expect(verdicts(rule, mineOver({ role: 'backup' }), asMine)).toEqual(['a not-applicable'])
  expect(verdicts(rule, mineWith(10), asMine)).toEqual(['facility not-applicable'])
})
