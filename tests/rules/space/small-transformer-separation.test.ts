import { expect, it } from 'vitest'
import rule from '../../../src/rules/space/small-transformer-separation'
import { onlySaid, verdicts } from '../../support/said'
import { item, yard } from '../../support/space'

const pair = (gap: number, ratingKva: number) => ({
  rooms: [yard],
  equipment: [0, 1].map((i) =>
    item(`tx-${i + 1}`, 'transformer', -60 + i * (3 + gap), 50, { ratingKva }),
  ),
})

it('passes 1.5 m and fails less, as an estimate', () => {
  expect(verdicts(rule, pair(1.5, 5000))).toEqual(['tx-1 pass'])
  expect(onlySaid(rule, pair(1, 5000))).toMatchObject({
    verdict: 'fail',
    limit: 1.5,
    source: { grade: 'estimate' },
  })
})

it('leaves large transformers to their own rule', () => {
  expect(verdicts(rule, pair(1, 12_000))).toEqual([])
})
