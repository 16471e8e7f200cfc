import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/coolant-is-separated'
import { verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const rack = item('rack', 'rack', { loadKw: 100, liquidFraction: 1 })
const dc = item('dc', 'dry-cooler', {})

it('passes racks behind a CDU, fails racks straight on a dry cooler', () => {
  const behind: Plan = {
    equipment: [rack, item('cdu', 'cdu', {}), dc],
    connections: [pipe('rack.coolant', 'cdu.secondary'), pipe('cdu.primary', 'dc.coolant')],
  }
  expect(verdictsOf(rule, behind)).toEqual({ rack: 'pass', cdu: 'not-applicable' })
  const straight: Plan = {
    equipment: [rack, dc],
    connections: [pipe('rack.coolant', 'dc.coolant')],
  }
  expect(verdictsOf(rule, straight)).toEqual({ rack: 'fail' })
})
