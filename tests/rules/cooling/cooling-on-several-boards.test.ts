import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/cooling-on-several-boards'
import { type Asked, saidBy, sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const cdu = { capacityKw: 100, flowLPerMin: 200, headKpa: 100 }
const plan = (more: object = {}): Plan => ({
  equipment: [
    item('rack', 'rack', { loadKw: 100, liquidFraction: 0.9, coolantLPerMin: 150 }),
    item('H', 'pipe-header', { loop: 'tcs', fluid: 'pg25' }),
    item('CDU-1', 'cdu', cdu),
    item('CDU-2', 'cdu', { ...cdu, ...more }),
    item('A', 'switchgear-bus', {}),
    item('B', 'switchgear-bus', {}),
    item('CB', 'breaker', {}),
  ],
  connections: [
    pipe('rack.coolant', 'H.branch'),
    pipe('CDU-1.secondary', 'H.branch'),
    pipe('CDU-2.secondary', 'H.branch'),
  ],
})
const losing = (lost: Asked['lost'] = {}): Asked => ({ goal: 'n+1', lost })

it('passes where any one board leaves enough', () => {
  expect(verdictsOf(rule, plan(), losing({ A: ['CDU-1'], B: ['CDU-2'] }))).toEqual({ H: 'pass' })
})

it('fails where one board takes too much of the capacity', () => {
  const asked = losing({ A: ['CDU-1', 'CDU-2'], B: [] })
  expect(saidBy(rule, plan(), asked)).toMatchObject([
    { subject: 'H', verdict: 'fail', measured: 0, limit: 90, unit: 'kW' },
  ])
  expect(sentencesOf(rule, plan(), asked)).toEqual([
    'Without A, the coolant of loop H has 0 kW for 90 kW: CDU-1 and CDU-2 stand still.',
  ])
})

it('fails where the capacity is left but not the flow', () => {
  const asked = losing({ A: ['CDU-1'] })
  expect(saidBy(rule, plan({ flowLPerMin: 120 }), asked)).toMatchObject([
    { verdict: 'fail', measured: 120, limit: 150, unit: 'L/min' },
  ])
})

it('does not ask for more than the loads that stay on need', () => {
  const asked = losing({ A: ['CDU-1', 'CDU-2', 'rack'] })
  expect(verdictsOf(rule, plan(), asked)).toEqual({ H: 'pass' })
})

it('does not know what is left of units that state nothing', () => {
  const silent = plan({ capacityKw: undefined })
  expect(verdictsOf(rule, silent, losing({ A: ['CDU-1'] }))).toEqual({ H: 'unknown' })
})

it('concerns boards, and goals that ask for a spare', () => {
  const all = ['CDU-1', 'CDU-2']
  expect(verdictsOf(rule, plan(), losing({ CB: all }))).toEqual({ H: 'pass' })
  expect(verdictsOf(rule, plan(), { lost: { A: all } })).toEqual({ facility: 'not-applicable' })
  expect(verdictsOf(rule, {}, losing())).toEqual({ facility: 'not-applicable' })
})
