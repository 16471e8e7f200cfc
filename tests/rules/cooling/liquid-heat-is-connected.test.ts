import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/liquid-heat-is-connected'
import { sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const wet = { loadKw: 100, liquidFraction: 0.9 }

it('passes what is joined and fails what is not', () => {
  const plan: Plan = {
    equipment: [
      item('joined', 'rack', wet),
      item('loose', 'rack', wet),
      item('dry', 'rack', { loadKw: 10 }),
      item('crah', 'crah', { netSensibleKw: 100 }),
      item('cdu', 'cdu', { capacityKw: 500 }),
      item('dc', 'dry-cooler', {}),
    ],
    connections: [pipe('joined.coolant', 'cdu.secondary'), pipe('cdu.primary', 'dc.coolant')],
  }
  expect(verdictsOf(rule, plan)).toEqual({
    joined: 'pass',
    loose: 'fail',
    crah: 'fail',
    cdu: 'pass',
  })
})

it('fails a CDU whose heat leads nowhere, and says so', () => {
  const plan: Plan = {
    equipment: [item('rack', 'rack', wet), item('cdu', 'cdu', { capacityKw: 500 })],
    connections: [pipe('rack.coolant', 'cdu.secondary')],
  }
  expect(verdictsOf(rule, plan)).toEqual({ cdu: 'fail', rack: 'pass' })
  expect(sentencesOf(rule, plan)).toEqual([
    'cdu takes heat from its loop and has no loop to give it to.',
  ])
})
