import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/twisted-pair-advised'
import { pair } from '../../support/fiber/cables'
import { onlySaid, verdicts } from '../../support/said'

it('passes 90 m and advises against 95', () => {
  expect(verdicts(rule, pair('copper', { lengthM: 90 }))).toEqual(['a pass'])
  expect(onlySaid(rule, pair('copper', { lengthM: 95 }))).toMatchObject({
    verdict: 'fail',
    measured: 95,
    limit: 90,
  })
})

it('does not know a length that nobody states', () => {
  expect(verdicts(rule, pair('copper', { cable: 'cat6' }))).toEqual(['facility unknown'])
})

it('has nothing to say of fibre', () => {
  expect(verdicts(rule, pair('ndr', { lengthM: 95 }))).toEqual(['facility not-applicable'])
})
