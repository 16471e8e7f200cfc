import { expect, it } from 'vitest'
import { catalog } from '#catalog'
import rule from '../../../src/rules/cooling/pfas-fluid'
import { onlySaid, verdicts } from '../../support/said'
import { hall, item } from '../../support/space'

const plan = (values: object) => ({
  rooms: [hall],
  equipment: [item('t', 'immersion-tank', 5, 5, { ...values })],
})

it('tells of a fluid with PFAS, as a remark', () => {
  const said = onlySaid(rule, plan({ pfas: true }))
  expect(said.verdict).toBe('fail')
  expect(said.detail?.en).toContain('supply over the life of the tank is at risk')
  expect(new Set(Object.values(rule.severity))).toEqual(new Set(['info']))
})

it('knows the two-phase tank of the catalog as one', () => {
  expect(catalog.products.get('liquidstack-datatank-48u')?.values['pfas']).toBe(true)
})

it('says nothing of fluids that are not known to have any', () => {
  expect(verdicts(rule, plan({}))).toEqual(['t not-applicable'])
  expect(verdicts(rule, plan({ pfas: false }))).toEqual(['t not-applicable'])
})
