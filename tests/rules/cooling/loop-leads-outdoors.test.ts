import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/loop-leads-outdoors'
import { sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const wet = { loadKw: 100, liquidFraction: 1 }

it('passes a loop with a dry cooler, fails one that ends in a header', () => {
  const plan: Plan = {
    equipment: [
      item('a', 'rack', wet),
      item('dc', 'dry-cooler', {}),
      item('b', 'rack', wet),
      item('header', 'pipe-header', {}),
    ],
    connections: [pipe('a.coolant', 'dc.coolant'), pipe('b.coolant', 'header.branch')],
  }
  expect(verdictsOf(rule, plan)).toEqual({ a: 'pass', header: 'fail' })
  expect(sentencesOf(rule, plan)).toEqual(['Nothing takes the 100 kW of loop header away.'])
})

it('fails a circle', () => {
  const plan: Plan = {
    equipment: [item('a', 'rack', wet), item('cdu', 'cdu', {})],
    connections: [pipe('a.coolant', 'cdu.secondary'), pipe('cdu.primary', 'cdu.secondary')],
  }
  expect(Object.values(verdictsOf(rule, plan))).toEqual(['fail'])
})

it('has nothing to say of pipes that carry no heat', () => {
  const plan: Plan = {
    equipment: [item('header', 'pipe-header', {}), item('dc', 'dry-cooler', {})],
    connections: [pipe('header.branch', 'dc.coolant')],
  }
  expect(verdictsOf(rule, plan)).toEqual({ header: 'not-applicable' })
})
