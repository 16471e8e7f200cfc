import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/copper-within-reach'
import { pair } from '../../support/fiber/cables'
import { onlySaid, verdicts } from '../../support/said'

it('passes 100 m of Cat6 and fails 101', () => {
  expect(verdicts(rule, pair('copper', { cable: 'cat6', lengthM: 100 }))).toEqual(['a pass'])
  const said = onlySaid(rule, pair('copper', { cable: 'cat6', lengthM: 101 }, 3))
  expect(said).toMatchObject({ verdict: 'fail', measured: 101, limit: 100, unit: 'm' })
  expect(said.detail?.en).toBe(
    'a: 3 links, the longest 101 m, over Cat6 twisted pair, which reaches 100 m.',
  )
})

/** LinkX: a passive twin-port cable from switch to switch reaches 2 m. */
it('passes 2 m of passive copper between switches and fails 2.5', () => {
  const of = (lengthM: number) => pair('ndr', { cable: 'mcp4y10', lengthM }, 2)
  expect(verdicts(rule, of(2))).toEqual(['a pass'])
  expect(onlySaid(rule, of(2.5))).toMatchObject({ verdict: 'fail', limit: 2 })
})

it('does not know a length that nobody states and no tray tells', () => {
  expect(verdicts(rule, pair('copper', { cable: 'cat6' }))).toEqual(['facility unknown'])
})

it('has nothing to say of fibre or without links', () => {
  expect(verdicts(rule, pair('ndr', { lengthM: 30 }))).toEqual(['facility not-applicable'])
  expect(verdicts(rule, {})).toEqual(['facility not-applicable'])
})
