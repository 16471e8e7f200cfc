import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/coolant-flow'
import { saidBy, sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

// Vertiv XDU1350 with two pumps: 1,368 kW at 4 K, 1,200 L/min (SL-71309).
const xdu1350 = { capacityKw: 1368, approachK: 4, flowLPerMin: 1200, pumpKw: 13.7 }

// Eight GB300 NVL72 whose return stands at 54.4 °C (Lenovo LP2357, Table 27).
const row = (cdus: number, cdu: object = xdu1350, rack: object = {}): Plan => {
  const racks = Array.from({ length: 8 }, (_, i) => `R${i + 1}`)
  const units = Array.from({ length: cdus }, (_, i) => `CDU${i + 1}`)
  return {
    site: { designDryBulbC: 36 },
    equipment: [
      ...racks.map((id) =>
        item(id, 'rack', { loadKw: 135, liquidFraction: 0.9, coolantReturnC: 54.4, ...rack }),
      ),
      item('TCS', 'pipe-header', {}),
      ...units.map((id) => item(id, 'cdu', cdu)),
      item('DC', 'dry-cooler', { capacityKw: 2931, ratedAmbientC: 36, approachK: 5 }),
    ],
    connections: [
      ...racks.map((id) => pipe(`${id}.coolant`, 'TCS.branch')),
      ...units.flatMap((id) => [
        pipe('TCS.branch', `${id}.secondary`),
        pipe(`${id}.primary`, 'DC.coolant'),
      ]),
    ],
  }
}

// 8 × 177 L/min at 45 °C are more than one CDU moves, though its kilowatts are 71 % used.
it('finds that flow binds before kilowatts at warm supply', () => {
  expect(verdictsOf(rule, row(1))).toMatchObject({ TCS: 'fail' })
  expect(verdictsOf(rule, row(2))).toMatchObject({ TCS: 'pass' })
  const cool = { ...row(1), site: { designDryBulbC: 26 } }
  expect(verdictsOf(rule, cool)).toMatchObject({ TCS: 'pass' })
})

it('asks for the flow of a CDU that states none', () => {
  const said = saidBy(rule, row(1, { capacityKw: 1368, approachK: 4 }))
  expect(said.find(({ subject }) => subject === 'TCS')).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'CDU1', field: 'flowLPerMin' }],
  })
})

it('has nothing to compare on a loop without pumps', () => {
  expect(verdictsOf(rule, row(1))['CDU1']).toBe('not-applicable')
})

it('judges the pumps of a loop without CDUs', () => {
  const plan = (flowLPerMin: number): Plan => ({
    equipment: [
      item('tank', 'immersion-tank', { loadKw: 100, coolantLPerMin: 150 }),
      item('P', 'pump', { flowLPerMin }),
      item('DC', 'dry-cooler', {}),
    ],
    connections: [pipe('tank.coolant', 'P.branch'), pipe('P.branch', 'DC.coolant')],
  })
  expect(verdictsOf(rule, plan(150))).toEqual({ P: 'pass' })
  expect(sentencesOf(rule, plan(140))).toEqual([
    'Loop P asks for 150 L/min; its pumps move 140 L/min.',
  ])
  expect(sentencesOf(rule, plan(200), { goal: 'n+1' })).toEqual([
    'Loop P asks for 150 L/min; with the largest pump out the others move 0 L/min.',
  ])
})
