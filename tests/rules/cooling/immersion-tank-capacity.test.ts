import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/immersion-tank-capacity'
import { verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import type { Plan } from '../../support/plan'

const judged = (values: object) =>
  verdictsOf(rule, { equipment: [item('tank', 'immersion-tank', values)] }, { lens: 'mining' })

// Submer SmartPodX: 50 kW.
it('compares what hangs in the tank with what it gives off', () => {
  expect(judged({ loadKw: 50, heatCapacityKw: 50 })).toEqual({ tank: 'pass' })
  expect(judged({ loadKw: 51, heatCapacityKw: 50 })).toEqual({ tank: 'fail' })
})

it('adds up the miners in a tank without a load of its own', () => {
  const plan = (count: number): Plan => ({
    equipment: [
      item('tank', 'immersion-tank', { heatCapacityKw: 50 }),
      ...Array.from({ length: count }, (_, i) =>
        item(`m${i}`, 'miner', { loadKw: 5 }, { inside: { equipment: 'tank' } }),
      ),
    ],
  })
  expect(verdictsOf(rule, plan(10))).toEqual({ tank: 'pass' })
  expect(verdictsOf(rule, plan(11))).toEqual({ tank: 'fail' })
})

it('does not know without either', () => {
  expect(judged({ loadKw: 50 })).toEqual({ tank: 'unknown' })
  expect(judged({ heatCapacityKw: 50 })).toEqual({ tank: 'unknown' })
})
