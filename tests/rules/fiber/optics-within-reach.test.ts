import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/optics-within-reach'
import { pair } from '../../support/fiber/cables'
import { onlySaid, verdicts } from '../../support/said'

/** MMA4Z00-NS: 50 m over OM4. */
it('passes 50 m over OM4 and fails 51', () => {
  const of = (lengthM: number) => pair('ndr', { cable: 'mfp7e10-om4', lengthM })
  expect(verdicts(rule, of(50))).toEqual(['a pass'])
  expect(onlySaid(rule, of(51))).toMatchObject({ verdict: 'fail', measured: 51, limit: 50 })
})

it('passes what is chosen by its reach', () => {
  expect(verdicts(rule, pair('ndr', { lengthM: 30 }))).toEqual(['a pass'])
  expect(verdicts(rule, pair('ndr', { lengthM: 480 }))).toEqual(['a pass'])
})

it('does not know a length that nobody states', () => {
  expect(verdicts(rule, pair('ndr', { cable: 'mfp7e10-om4' }))).toEqual(['facility unknown'])
})

it('has nothing to say of copper', () => {
  expect(verdicts(rule, pair('copper', { lengthM: 30 }))).toEqual(['facility not-applicable'])
})
