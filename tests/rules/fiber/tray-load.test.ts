import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/tray-load'
import { pair, tray, under } from '../../support/fiber/cables'
import { onlySaid, verdicts } from '../../support/said'

/** Cat6 weighs 0.045 kg/m as planned: 100 cables weigh 4.5 kg/m. */
const bears = (loadLimitKgPerM?: number, more: object = {}) =>
  under([tray({ loadLimitKgPerM, ...more })], 100)

it('passes hangers that bear the cables and fails those that do not', () => {
  expect(verdicts(rule, bears(4.5))).toEqual(['T pass'])
  const said = onlySaid(rule, bears(4))
  expect(said).toMatchObject({ verdict: 'fail', limit: 4, unit: 'kg/m' })
  expect(said.measured).toBeCloseTo(4.5, 9)
})

it('does not know what nobody states', () => {
  expect(onlySaid(rule, bears())).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'T', field: 'loadLimitKgPerM' }],
  })
  expect(verdicts(rule, under([tray({ loadLimitKgPerM: 9 })], 1, 'bare'))).toEqual(['T unknown'])
})

it('has nothing to say of ducts, or where nothing lies in a tray', () => {
  const duct = tray({ pathway: 'duct' })
  expect(verdicts(rule, under([duct], 3))).toEqual(['T not-applicable'])
  expect(verdicts(rule, pair('copper', {}))).toEqual(['facility not-applicable'])
})
