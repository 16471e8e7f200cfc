import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/coolant-supply-temperature'
import { type Asked, saidBy, sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

// NVL72 class S45: dry bulb 36 °C, dry cooler 5 K, CDU 4 K.
const plan = (
  designDryBulbC: number | undefined,
  rack: object = { coolantSupplyMaxC: 45 },
): Plan => ({
  site: designDryBulbC === undefined ? {} : { designDryBulbC },
  equipment: [
    item('rack', 'rack', { loadKw: 132, liquidFraction: 0.87, ...rack }),
    item('CDU', 'cdu', { capacityKw: 1368, approachK: 4 }),
    item('DC', 'dry-cooler', { capacityKw: 1500, ratedAmbientC: 30, approachK: 5 }),
  ],
  connections: [pipe('rack.coolant', 'CDU.secondary'), pipe('CDU.primary', 'DC.coolant')],
})

it('adds the approaches up to what arrives at the racks', () => {
  expect(verdictsOf(rule, plan(36))).toMatchObject({ rack: 'pass' })
  expect(verdictsOf(rule, plan(37))).toMatchObject({ rack: 'fail' })
  expect(sentencesOf(rule, plan(37))).toEqual([
    'Loop rack is supplied at 46 °C: 37 °C + 5 K (DC) + 4 K (CDU); rack takes at most 45 °C.',
  ])
})

it('asks for what the chain and the racks do not state', () => {
  const onRack = (one: Plan) => saidBy(rule, one).find(({ subject }) => subject === 'rack')
  expect(onRack(plan(undefined))).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'site', field: 'designDryBulbC' }],
  })
  expect(onRack(plan(20, {}))).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'rack', field: 'coolantSupplyMaxC' }],
  })
})

it('does not concern loops that no rack stands on', () => {
  expect(verdictsOf(rule, plan(36))['CDU']).toBe('not-applicable')
})

it('holds with any one unit out where the goal asks for it', () => {
  const warmed = (supplyC: number, goal: 'n' | 'n+1'): Asked => ({
    goal,
    instead: ({ loops }) => ({
      loops: loops.map((loop) => ({
        ...loop,
        oneOut: loop.sinkRows.map((row) => ({
          row,
          heatKw: 115,
          capacityKw: 1368,
          flowDemandLPerMin: 100,
          flowCapacityLPerMin: 1200,
          supplyC,
        })),
      })),
    }),
  })
  expect(verdictsOf(rule, plan(30), warmed(45, 'n+1'))).toMatchObject({ rack: 'pass' })
  expect(verdictsOf(rule, plan(30), warmed(45.1, 'n'))).toMatchObject({ rack: 'pass' })
  expect(sentencesOf(rule, plan(30), warmed(45.1, 'n+1'))).toEqual([
    'With CDU out loop rack is supplied at 45.1 °C; rack takes at most 45 °C.',
  ])
})
