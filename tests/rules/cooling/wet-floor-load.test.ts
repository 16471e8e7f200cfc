import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/wet-floor-load'
import { onlySaid, verdicts } from '../../support/said'
import { hall, item, yard } from '../../support/space'

const on = (slabLimitKpa: number | undefined, values: object, kind = 'immersion-tank') => ({
  rooms: [{ ...hall, slabLimitKpa }],
  equipment: [item('t', kind, 5, 5, { widthM: 1.5, depthM: 0.805, ...values })],
})
// GRC CarnotJet: 1,497 kg (3,300 lb) on 13 ft²: 12 kPa (grcooling.com, frequently asked questions).
const grc = { wetMassKg: 1497 }

it('presses 12.2 kPa with a GRC rack', () => {
  const said = onlySaid(rule, on(12, grc))
  expect(said).toMatchObject({ verdict: 'fail', limit: 12, unit: 'kPa' })
  expect(said.measured).toBeCloseTo(12.16, 2)
  expect(Math.abs((said.measured ?? 0) / 12 - 1)).toBeLessThan(0.02)
  expect(verdicts(rule, on(said.measured, grc))).toEqual(['t pass'])
})

it('does not take a dry mass for a wet one', () => {
  expect(onlySaid(rule, on(24, { massKg: 500 }))).toMatchObject({
    verdict: 'unknown',
    missing: [{ field: 'wetMassKg' }],
  })
  expect(verdicts(rule, on(24, { massKg: 500 }, 'cdu'))).toEqual(['t unknown'])
})

it('fails what is too heavy even before it is filled', () => {
  const said = onlySaid(rule, on(2, { massKg: 500 }))
  expect(said.detail?.en).toContain('before it is filled')
})

it('asks for the slab, and not on the ground of a yard', () => {
  expect(onlySaid(rule, on(undefined, grc))).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'hall', field: 'slabLimitKpa' }],
  })
  const outside = item('t', 'dry-cooler', -50, 50)
  expect(verdicts(rule, { rooms: [yard], equipment: [outside] })).toEqual(['t not-applicable'])
})
