import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/intake-temperature-recommended'
import { verdictsOf } from '../../support/cooling/judge'
import { ampleCooler, hall, item, tightAisle } from '../../support/cooling/solve'
import type { Plan } from '../../support/plan'

const plan = (supplyAirC: number | undefined, liquidFraction = 0): Plan => ({
  rooms: [
    { ...hall, containments: [tightAisle], ...(supplyAirC === undefined ? {} : { supplyAirC }) },
  ],
  equipment: [item('rack', 'rack', { loadKw: 20, liquidFraction }), ampleCooler],
})

it.each([
  [18, 'pass'],
  [27, 'pass'],
  [17, 'fail'],
  [28, 'fail'],
  [undefined, 'unknown'],
] as const)('judges %s °C', (supplyAirC, verdict) => {
  expect(verdictsOf(rule, plan(supplyAirC))).toEqual({ rack: verdict })
})

// attom.tech, ASHRAE’s new thermal guideline update: 18 to 22 °C for dense air-cooled equipment.
it.each([
  [18, 'pass'],
  [22, 'pass'],
  [22.1, 'fail'],
  [17.9, 'fail'],
] as const)('judges class H1 at %s °C', (supplyAirC, verdict) => {
  const { rooms = [] } = plan(supplyAirC)
  const equipment = [item('rack', 'rack', { loadKw: 20, airClass: 'H1' }), ampleCooler]
  expect(verdictsOf(rule, { rooms, equipment })).toEqual({ rack: verdict })
})

it('does not concern what gives no heat to the air', () => {
  expect(verdictsOf(rule, plan(50, 1))).toEqual({ rack: 'not-applicable' })
})
