import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/heat-rejection-at-maximum'
import { saidBy, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

// Bitmain ANTSPACE HD5 on an EC2-DT: 1,500 kW at 30 °C ambient, outlet 35 °C.
const ec2dt = { capacityKw: 1500, ratedAmbientC: 30, outletC: 35, approachK: 5, fanKw: 80 }
const yard = (designDryBulbC: number | undefined, coolers = 1): Plan => {
  const units = Array.from({ length: coolers }, (_, i) => `DC${i + 1}`)
  return {
    site: designDryBulbC === undefined ? {} : { designDryBulbC },
    equipment: [
      item('HD5', 'miner-container', { loadKw: 1512, maxLoadKw: 1765, cooling: 'hydro' }),
      ...units.map((id) => item(id, 'dry-cooler', ec2dt)),
    ],
    connections: units.map((id) => pipe('HD5.coolant', `${id}.coolant`)),
  }
}
const mining = { lens: 'mining' } as const

it('fails the published pair at 1,765 kW, with the reason', () => {
  const [said] = saidBy(rule, yard(25), mining)
  expect(said).toMatchObject({ subject: 'HD5', verdict: 'fail', measured: 1765 })
  expect(said?.limit).toBeCloseTo(1650)
  expect(said?.source).toEqual({ grade: 'estimate' })
  expect(said?.detail?.en).toBe(
    'At its highest load loop HD5 gives off 1,765 kW; 1,650 kW can be rejected. DC1 is rated 1,500 kW at 30 °C; in the colder air of 25 °C no more than 110 % of that is counted.',
  )
})

it('passes with a second dry cooler', () => {
  expect(verdictsOf(rule, yard(25, 2), mining)).toEqual({ HD5: 'pass' })
})

it('does not know without a design ambient', () => {
  expect(verdictsOf(rule, yard(undefined), mining)).toEqual({ HD5: 'unknown' })
})

it('does not concern loads that state no maximum', () => {
  const plan: Plan = {
    site: { designDryBulbC: 25 },
    equipment: [
      item('HD5', 'miner-container', { loadKw: 1512, cooling: 'hydro' }),
      item('DC', 'dry-cooler', ec2dt),
    ],
    connections: [pipe('HD5.coolant', 'DC.coolant')],
  }
  expect(verdictsOf(rule, plan, mining)).toEqual({ HD5: 'not-applicable' })
})
