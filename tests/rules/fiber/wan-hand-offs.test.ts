import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/wan-hand-offs'
import { entrance } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

const over = (...values: Record<string, unknown>[]) => ({
  equipment: values.map((one, i) => entrance(`e${i}`, one)),
})

/** GB200 RA: a customer edge of at least 2 × 100 Gb/s. */
it('passes two of 100 Gb/s, at one entrance or two', () => {
  const one = { handOffs: 1, handOffGbps: 100 }
  expect(verdicts(rule, over(one, one))).toEqual(['facility pass'])
  expect(verdicts(rule, over({ handOffs: 2, handOffGbps: 400 }))).toEqual(['facility pass'])
})

it('fails twenty of 10 Gb/s, and one of 400', () => {
  const many = onlySaid(rule, over({ capacityGbps: 200, handOffs: 20, handOffGbps: 10 }))
  expect(many).toMatchObject({ verdict: 'fail', measured: 0, limit: 2 })
  expect(verdicts(rule, over({ handOffs: 1, handOffGbps: 400 }))).toEqual(['facility fail'])
})

it('fails where the capacity leaves no room for them', () => {
  expect(verdicts(rule, over({ capacityGbps: 150 }, { capacityGbps: 40 }))).toEqual([
    'facility fail',
  ])
})

it('does not know hand-offs that nobody states', () => {
  expect(onlySaid(rule, over({ capacityGbps: 200 }))).toMatchObject({
    verdict: 'unknown',
    missing: [
      { equipment: 'e0', field: 'handOffs' },
      { equipment: 'e0', field: 'handOffGbps' },
    ],
  })
  expect(verdicts(rule, over({ handOffs: 2 }))).toEqual(['facility unknown'])
})

it('has nothing to say without an entrance', () => {
  expect(verdicts(rule, {})).toEqual(['facility not-applicable'])
})
