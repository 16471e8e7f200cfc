import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/container-return-pressure'
import { saidBy, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const mining = { lens: 'mining' } as const
// Bitmain ANTSPACE HK3: more than 0.05 MPa at the return (docs.mos.tether.io).
const plan = (staticPressureKpa: number | undefined, coolantReturnMinKpa?: number): Plan => ({
  equipment: [
    item('mc', 'miner-container', { loadKw: 1030, cooling: 'hydro', coolantReturnMinKpa }),
    item('HDR', 'pipe-header', { innerDiameterM: 0.15, lengthM: 6, staticPressureKpa }),
    item('DC', 'dry-cooler', { capacityKw: 1500 }),
  ],
  connections: [pipe('mc.coolant', 'HDR.branch'), pipe('HDR.branch', 'DC.coolant')],
})

it('compares the fill pressure with what the container states', () => {
  expect(verdictsOf(rule, plan(50, 50), mining)).toEqual({ mc: 'pass' })
  expect(saidBy(rule, plan(49, 50), mining)).toMatchObject([
    { verdict: 'fail', measured: expect.closeTo(49, 6), limit: 50, unit: 'kPa' },
  ])
})

it('counts the height between header and container', () => {
  const below = plan(49, 50)
  const equipment = (below.equipment ?? []).map((one) =>
    one['id'] === 'HDR' ? { ...one, z: 3 } : one,
  )
  // Three metres of water: 29 kPa more at the container.
  expect(verdictsOf(rule, { ...below, equipment }, mining)).toEqual({ mc: 'pass' })
})

it('asks for the fill pressure', () => {
  expect(saidBy(rule, plan(undefined, 50), mining)).toMatchObject([
    { verdict: 'unknown', missing: [{ equipment: 'HDR', field: 'staticPressureKpa' }] },
  ])
  const bare: Plan = {
    equipment: [
      item('mc', 'miner-container', { loadKw: 1030, cooling: 'hydro', coolantReturnMinKpa: 50 }),
      item('DC', 'dry-cooler', { capacityKw: 1500 }),
    ],
    connections: [pipe('mc.coolant', 'DC.coolant')],
  }
  expect(verdictsOf(rule, bare, mining)).toEqual({ mc: 'unknown' })
})

it('asks nothing of containers that state nothing', () => {
  expect(verdictsOf(rule, plan(10), mining)).toEqual({ mc: 'not-applicable' })
})
