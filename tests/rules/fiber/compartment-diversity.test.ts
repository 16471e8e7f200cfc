import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/compartment-diversity'
import { noWay, oneWay, twoWays } from '../../support/fiber/two-halls'
import { onlySaid, verdicts } from '../../support/said'

it('passes two ways through compartments of their own', () => {
  expect(verdicts(rule, twoWays())).toEqual(['facility pass'])
})

it('names the compartment that both cables pass, although only one switch stands there', () => {
  const said = onlySaid(rule, oneWay())
  expect(said).toMatchObject({ subject: 'north', verdict: 'fail', measured: 1 })
  expect(said.detail?.en).toBe('Without fire compartment F-north, 1 machine reaches no carrier.')
})

it('does not know what cables pass whose way is not drawn', () => {
  expect(verdicts(rule, noWay())).toEqual(['facility unknown'])
})

it('has nothing to say where nothing reaches a carrier', () => {
  expect(verdicts(rule, {})).toEqual(['facility not-applicable'])
})
