import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/metro-round-trip'
import { entrance } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

const over = (values: Record<string, unknown>) => ({ equipment: [entrance('a', values)] })

it('plans inference with 10 ms', () => {
  expect(verdicts(rule, over({ rttMs: 10 }))).toEqual(['a pass'])
  expect(onlySaid(rule, over({ rttMs: 12 }))).toMatchObject({
    verdict: 'fail',
    measured: 12,
    limit: 10,
    source: { grade: 'estimate' },
  })
})

it('does not know a round trip that nobody states, and has nothing to say without entrances', () => {
  expect(onlySaid(rule, over({}))).toMatchObject({ verdict: 'unknown' })
  expect(verdicts(rule, {})).toEqual(['facility not-applicable'])
})

it('is for inference only', () => {
  expect(rule.severity).toEqual({ 'ai-inference': 'warning' })
})
