import { expect, it } from 'vitest'
import rule from '../../../src/rules/space/transformer-separation'
import { onlySaid, verdicts } from '../../support/said'
import { item, yard } from '../../support/space'

const pair = (gap: number, ...ratings: (number | undefined)[]) => ({
  rooms: [yard],
  equipment: ratings.map((ratingKva, i) =>
    item(`tx-${i + 1}`, 'transformer', -60 + i * (3 + gap), 50, { ratingKva }),
  ),
})

/** Between transformers of 10 MVA and more: 25 ft (8 m). */
it('passes 8 m and fails less', () => {
  expect(verdicts(rule, pair(8, 12_000, 12_000))).toEqual(['tx-1 pass'])
  const said = onlySaid(rule, pair(7, 12_000, 12_000))
  expect(said).toMatchObject({ subject: 'tx-1', verdict: 'fail', limit: 8, related: ['tx-2'] })
  expect(said.detail?.en).toBe('tx-1 and tx-2 stand 7 m apart; 8 m are needed.')
})

it('judges a pair as soon as one of it is large, and leaves small ones out', () => {
  expect(verdicts(rule, pair(7, 12_000, 5000))).toEqual(['tx-1 fail'])
  expect(verdicts(rule, pair(7, 5000, 5000))).toEqual([])
})

it('does not know it while a rating is not stated', () => {
  expect(onlySaid(rule, pair(7, 5000, undefined))).toMatchObject({
    subject: 'tx-2',
    verdict: 'unknown',
    missing: [{ equipment: 'tx-2', field: 'ratingKva' }],
  })
  expect(verdicts(rule, pair(9, 5000, undefined))).toEqual([])
})
