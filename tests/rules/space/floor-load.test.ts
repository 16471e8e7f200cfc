import { expect, it } from 'vitest'
import rule from '../../../src/rules/space/floor-load'
import { onlySaid, saidOf, verdicts } from '../../support/said'
import { hall, item, yard } from '../../support/space'

const slab = { ...hall, slabLimitKpa: 12 }
const tank = (wetMassKg?: number) =>
  item('t', 'immersion-tank', 5, 5, { wetMassKg, widthM: 1, depthM: 1 })

it('passes and fails by what the slab carries', () => {
  expect(verdicts(rule, { rooms: [slab], equipment: [tank(1200)] })).toEqual(['hall pass'])
  const said = onlySaid(rule, { rooms: [slab], equipment: [tank(1240)] })
  expect(said).toMatchObject({ subject: 't', verdict: 'fail', limit: 12, unit: 'kPa' })
  expect(said.detail?.en).toBe('t presses 12.2 kPa on the floor of hall, which carries 12 kPa.')
})

it('does not know a mass or a slab that nobody states', () => {
  const mass = onlySaid(rule, { rooms: [slab], equipment: [tank()] })
  expect(mass).toMatchObject({
    subject: 'hall',
    verdict: 'unknown',
    missing: [{ equipment: 't', field: 'massKg' }],
  })
  expect(onlySaid(rule, { rooms: [hall], equipment: [tank(1200)] })).toMatchObject({
    verdict: 'unknown',
    missing: [{ field: 'slabLimitKpa' }],
  })
})

it('fails what is too heavy even while another mass is open', () => {
  const other = item('r', 'rack', 9, 9)
  const said = saidOf(rule, { rooms: [slab], equipment: [tank(1300), other] })
  expect(said.map(({ subject, verdict }) => `${subject} ${verdict}`)).toEqual([
    't fail',
    'hall unknown',
  ])
})

it('has nothing to say of a yard on the ground or an empty room', () => {
  const outside = item('t', 'immersion-tank', -50, 50)
  expect(verdicts(rule, { rooms: [slab, yard], equipment: [outside] })).toEqual([
    'hall not-applicable',
    'yard not-applicable',
  ])
})
