import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/fluid-flash-point'
import { onlySaid, verdicts } from '../../support/said'
import { hall, item } from '../../support/space'

const plan = (...flashPoints: readonly (number | undefined)[]) => ({
  rooms: [{ ...hall, fireCompartment: 'F1' }],
  equipment: flashPoints.map((flashPointC, i) =>
    item(`t${i}`, 'immersion-tank', 3 + i * 3, 5, { flashPointC }),
  ),
})

// Shell S5 X 200 °C, Castrol DC15 166 °C.
it('tells the lowest flash point of a room', () => {
  const said = onlySaid(rule, plan(200, 166))
  expect(said).toMatchObject({ subject: 'hall', verdict: 'fail', measured: 166, unit: 'C' })
  expect(said.detail?.en).toBe(
    'For the fire check: hall, fire compartment F1, holds 2 tanks of fluid with a flash point of 166 °C at the lowest.',
  )
})

it('takes the published flash point of the dielectric that a tank names', () => {
  const named = {
    rooms: [hall],
    equipment: [item('t', 'immersion-tank', 3, 5, { dielectric: 'castrol-dc15' })],
  }
  expect(onlySaid(rule, named)).toMatchObject({ verdict: 'fail', measured: 166 })
})

it('is a remark and no more', () => {
  expect(new Set(Object.values(rule.severity))).toEqual(new Set(['info']))
})

it('asks for the flash points that are not stated', () => {
  expect(onlySaid(rule, plan(200, undefined))).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 't1', field: 'flashPointC' }],
  })
})

it('has nothing to say without tanks', () => {
  expect(verdicts(rule, plan())).toEqual(['hall not-applicable'])
})
