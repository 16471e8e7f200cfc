import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/orderable-length'
import { pair } from '../../support/fiber/cables'
import { onlySaid, verdicts } from '../../support/said'

/** MFP7E30 is sold up to 100 m, although single-mode optics reach farther. */
it('passes 100 m and fails 150', () => {
  const of = (lengthM: number) => pair('ndr', { cable: 'mfp7e30', lengthM })
  expect(verdicts(rule, of(100))).toEqual(['a pass'])
  const said = onlySaid(rule, of(150))
  expect(said).toMatchObject({ verdict: 'fail', measured: 150, limit: 100 })
})

it('does not know a length that nobody states', () => {
  expect(verdicts(rule, pair('ndr', { cable: 'mfp7e30' }))).toEqual(['facility unknown'])
})

it('has nothing to say of cable that is cut to the metre', () => {
  expect(verdicts(rule, pair('copper', { cable: 'cat6', lengthM: 10 }))).toEqual([
    'facility not-applicable',
  ])
})
