import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/heat-rejection-capacity'
import { saidBy, sentencesOf, verdictsOf } from '../../support/cooling/judge'
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

it('carries 1,512 kW at a slightly lower ambient than that of its rating', () => {
  expect(verdictsOf(rule, yard(30), mining)).toEqual({ HD5: 'fail' })
  expect(verdictsOf(rule, yard(29.5), mining)).toEqual({ HD5: 'pass' })
  expect(verdictsOf(rule, yard(25), mining)).toEqual({ HD5: 'pass' })
  expect(sentencesOf(rule, yard(32), mining)).toEqual([
    '900 kW can be rejected of the 1,512 kW that loop HD5 gives off. DC1 is rated 1,500 kW at 30 °C; at 32 °C that makes 900 kW.',
  ])
})

it('counts one out only for goals that ask for it', () => {
  expect(verdictsOf(rule, yard(25), { ...mining, goal: 'n+1' })).toEqual({ HD5: 'fail' })
  expect(verdictsOf(rule, yard(25, 2), { ...mining, goal: 'n+1' })).toEqual({ HD5: 'pass' })
  expect(sentencesOf(rule, yard(25), { ...mining, goal: 'n+1' })).toEqual([
    'With DC1 out, nothing rejects the 1,512 kW that loop HD5 gives off.',
  ])
})

it('asks for the design ambient of the site', () => {
  expect(saidBy(rule, yard(undefined), mining)[0]).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'site', field: 'designDryBulbC' }],
  })
})

it('does not concern loops that give their heat to a CDU', () => {
  const plan: Plan = {
    equipment: [
      item('rack', 'rack', { loadKw: 100, liquidFraction: 1 }),
      item('cdu', 'cdu', { capacityKw: 500 }),
    ],
    connections: [pipe('rack.coolant', 'cdu.secondary')],
  }
  expect(verdictsOf(rule, plan)).toEqual({ rack: 'not-applicable' })
})

// 400 kW on a chiller of 500 kW: nobody says up to which air it makes that, so 60 °C are no pass.
it('does not know a chiller that does not state the ambient of its rating', () => {
  const chilled = (chiller: object): Plan => ({
    site: { designDryBulbC: 60 },
    equipment: [
      item('rack', 'rack', { loadKw: 400, liquidFraction: 1 }),
      item('CH', 'chiller', { capacityKw: 500, cop: 3, supplyC: 18, ...chiller }),
    ],
    connections: [pipe('rack.coolant', 'CH.coolant')],
  })
  expect(saidBy(rule, chilled({}))[0]).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'CH', field: 'ratedAmbientC' }],
  })
  expect(saidBy(rule, chilled({ ratedAmbientC: 60 }))[0]?.verdict).toBe('pass')
})
