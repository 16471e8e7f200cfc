import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/tray-diversity'
import { line, noWay, oneWay, twoWays } from '../../support/fiber/two-halls'
import { onlySaid, verdicts } from '../../support/said'

it('passes two ways over trays of their own', () => {
  expect(verdicts(rule, twoWays())).toEqual(['facility pass'])
})

it('names the tray that both ways lie in', () => {
  const said = onlySaid(rule, oneWay())
  expect(said).toMatchObject({ subject: 'T', verdict: 'fail', measured: 1, limit: 0 })
  expect(said.detail?.en).toBe('Without tray Tray T, 1 machine reaches no carrier.')
})

it('does not know ways that no tray gives', () => {
  const far = line('T', [
    [200, 0],
    [210, 0],
  ])
  expect(verdicts(rule, { ...noWay(), routes: [far] })).toEqual(['facility unknown'])
})

it('has nothing to say without trays or carriers', () => {
  expect(verdicts(rule, noWay())).toEqual(['facility not-applicable'])
  expect(verdicts(rule, {})).toEqual(['facility not-applicable'])
})
