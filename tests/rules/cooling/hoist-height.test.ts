import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/hoist-height'
import { onlySaid, saidOf, verdicts } from '../../support/said'
import { hall, item, yard } from '../../support/space'

const tank = (values: object = {}) =>
  item('tank', 'immersion-tank', 5, 5, { widthM: 1.5, depthM: 0.714, heightM: 1.6, ...values })
const under = (heightM: number, values: object = {}, more: readonly object[] = []) => ({
  rooms: [{ ...hall, heightM }],
  equipment: [tank(values), ...more] as never[],
})

// Asperitas AIC24: service height 2.46 m.
it('keeps the service height of the maker, to the millimetre', () => {
  const aic24 = { serviceHeightM: 2.46 }
  expect(verdicts(rule, under(2.46, aic24))).toEqual(['tank pass'])
  const said = onlySaid(rule, under(2.459, aic24))
  expect(said).toMatchObject({ verdict: 'fail', limit: 2.46, unit: 'm' })
  expect(said.measured).toBeCloseTo(2.459, 9)
  expect(said.detail?.en).toBe(
    'Lifting a machine out of tank takes 2.46 m; up to the ceiling of hall there are 2.46 m.',
  )
})

it('takes tank, machine of 0.9 m and 0.6 m for the hook where no service height is stated', () => {
  expect(verdicts(rule, under(3.1))).toEqual(['tank pass'])
  const said = onlySaid(rule, under(3.09))
  expect(said).toMatchObject({ verdict: 'fail', source: { grade: 'estimate' } })
  expect(said.limit).toBeCloseTo(3.1, 9)
  const longer = { ...under(3.3), parameters: { 'cooling.immersion.longest-machine': 1.2 } }
  expect(verdicts(rule, longer)).toEqual(['tank fail'])
})

it('sees what hangs over the tank and not what hangs beside it', () => {
  const busway = (z: number, y = 5) => ({
    ...item('bw', 'busway', 5, y, { widthM: 6, depthM: 0.2, heightM: 0.2 }),
    z,
  })
  const aic24 = { serviceHeightM: 2.46 }
  expect(verdicts(rule, under(4, aic24, [busway(2.46)]))).toEqual(['tank pass'])
  const said = onlySaid(rule, under(4, aic24, [busway(2.4)]))
  expect(said).toMatchObject({ verdict: 'fail', related: ['bw'] })
  expect(said.detail?.en).toContain('up to bw there are 2.4 m')
  expect(verdicts(rule, under(4, aic24, [busway(2.4, 6)]))).toEqual(['tank pass'])
})

it('does not know under a ceiling that nobody states, unless something hangs there', () => {
  const rooms = [{ ...hall, heightM: undefined }]
  expect(onlySaid(rule, { rooms, equipment: [tank()] })).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'hall', field: 'heightM' }],
  })
  const low = { ...item('bw', 'busway', 5, 5, { widthM: 6, depthM: 0.2, heightM: 0.2 }), z: 2 }
  expect(verdicts(rule, { rooms, equipment: [tank(), low] })).toEqual(['tank fail'])
})

it('has all of the sky in a yard, and nothing to say without tanks', () => {
  const outside = item('tank', 'immersion-tank', -50, 50)
  expect(verdicts(rule, { rooms: [yard], equipment: [outside] })).toEqual(['tank pass'])
  expect(saidOf(rule, { rooms: [hall] })).toEqual([])
})
