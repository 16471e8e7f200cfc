import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/loop-is-pumped'
import { sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const tank = item('tank', 'immersion-tank', { loadKw: 50 })
const dc = item('dc', 'dry-cooler', {})

it('passes a loop with a pump or a CDU', () => {
  const plan: Plan = {
    equipment: [tank, item('p', 'pump', {}), item('cdu', 'cdu', {})],
    connections: [pipe('tank.coolant', 'p.branch'), pipe('p.branch', 'cdu.secondary')],
  }
  expect(verdictsOf(rule, plan)).toEqual({ p: 'pass' })
})

it('does not know the flow of a loop that nothing moves', () => {
  const plan: Plan = { equipment: [tank, dc], connections: [pipe('tank.coolant', 'dc.coolant')] }
  expect(sentencesOf(rule, plan)).toEqual([
    'No pump is drawn on loop tank: its flow and pump power are not known.',
  ])
})

it('does not concern containers, which pump their own', () => {
  const box = item('box', 'miner-container', { loadKw: 1000, cooling: 'hydro' })
  const plan: Plan = { equipment: [box, dc], connections: [pipe('box.coolant', 'dc.coolant')] }
  expect(verdictsOf(rule, plan)).toEqual({ box: 'not-applicable' })
})
