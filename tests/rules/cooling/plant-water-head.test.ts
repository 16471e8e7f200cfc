import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/plant-water-head'
import { type Asked, saidBy, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const plan: Plan = {
  equipment: [
    item('crah', 'crah', { netSensibleKw: 100, waterLPerMin: 200 }),
    item('HDR', 'pipe-header', {}),
    item('P', 'pump', { flowLPerMin: 300, headKpa: 250, powerKw: 5 }),
    item('CH', 'chiller', { capacityKw: 500, supplyC: 10 }),
  ],
  connections: [
    pipe('crah.coolant', 'HDR.branch'),
    pipe('HDR.branch', 'P.branch'),
    pipe('HDR.branch', 'CH.coolant'),
  ],
}
const heads = (required: number, available: number): Asked => ({
  instead: ({ loops }) => ({
    loops: loops.map((loop) => ({
      ...loop,
      requiredHeadKpa: { value: required, unknownCount: 0 },
      availableHeadKpa: { value: available, unknownCount: 0 },
    })),
  }),
})

it('compares what coils and pipes take with what the pumps keep up', () => {
  expect(verdictsOf(rule, plan, heads(250, 250))).toEqual({ HDR: 'pass' })
  expect(saidBy(rule, plan, heads(251, 250))).toMatchObject([
    { subject: 'HDR', verdict: 'fail', measured: 251, limit: 250 },
  ])
})

it('leaves loops of racks to another rule, and is a warning', () => {
  const racks: Plan = {
    equipment: [
      item('rack', 'rack', { loadKw: 10, liquidFraction: 1 }),
      item('CH', 'chiller', { capacityKw: 500, supplyC: 20 }),
    ],
    connections: [pipe('rack.coolant', 'CH.coolant')],
  }
  expect(verdictsOf(rule, racks)).toEqual({ rack: 'not-applicable' })
  expect(new Set(Object.values(rule.severity))).toEqual(new Set(['warning']))
})
