import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/tray-bend'
import { pair, tray, under } from '../../support/fiber/cables'
import { onlySaid, verdicts } from '../../support/said'

const corners = (bendRadiusM?: number) => under([tray({ bendRadiusM })])

it('passes wide corners and fails tight ones', () => {
  expect(verdicts(rule, corners(0.1))).toEqual(['T pass'])
  const said = onlySaid(rule, corners(0.005))
  expect(said).toMatchObject({ subject: 'T', verdict: 'fail', measured: 5, unit: 'mm' })
  expect(said.limit).toBeGreaterThan(5)
})

it('does not know what nobody states', () => {
  expect(onlySaid(rule, corners())).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'T', field: 'bendRadiusM' }],
  })
  expect(verdicts(rule, under([tray({ bendRadiusM: 1 })], 1, 'bare'))).toEqual(['T unknown'])
})

it('has nothing to say where nothing lies in a tray', () => {
  expect(verdicts(rule, pair('copper', {}))).toEqual(['facility not-applicable'])
})
