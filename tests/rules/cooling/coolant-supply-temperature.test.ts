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

// 36 °C + 5 K + 4 K = 45 °C reaches the server through the port of its rack.
it('holds to what is mounted in a rack and drinks from its port', () => {
  const within = (server: object) => {
    const one = plan(36, { loadKw: undefined, coolantSupplyMaxC: 50 })
    const mounted = item('server', 'server', { loadKw: 100, liquidFraction: 1, ...server })
    const inside = { inside: { equipment: 'rack', slotU: 1 } }
    return { ...one, equipment: [...(one.equipment ?? []), { ...mounted, ...inside }] }
  }
  expect(verdictsOf(rule, within({}))).toMatchObject({ rack: 'pass' })
  expect(verdictsOf(rule, within({ coolantSupplyMaxC: 45 }))).toMatchObject({ rack: 'pass' })
  expect(sentencesOf(rule, within({ coolantSupplyMaxC: 44 }))).toEqual([
    'Loop rack is supplied at 45 °C: 36 °C + 5 K (DC) + 4 K (CDU); server takes at most 44 °C.',
  ])
})

it('does not pass where nothing tells the supply with one of several units out', () => {
  const one = plan(30)
  const two: Plan = {
    ...one,
    equipment: [...(one.equipment ?? []), item('CDU2', 'cdu', { capacityKw: 1368, approachK: 4 })],
    connections: [
      ...(one.connections ?? []),
      pipe('rack.coolant', 'CDU2.secondary'),
      pipe('CDU2.primary', 'DC.coolant'),
    ],
  }
  const blind = (goal: 'n' | 'n+1'): Asked => ({
    goal,
    instead: ({ loops }) => ({
      loops: loops.map((loop) => ({
        ...loop,
        oneOut: loop.oneOut.map((loss) => ({ ...loss, supplyC: undefined })),
      })),
    }),
  })
  expect(verdictsOf(rule, two, { goal: 'n+1' })).toMatchObject({ rack: 'pass' })
  expect(verdictsOf(rule, two, blind('n'))).toMatchObject({ rack: 'pass' })
  expect(sentencesOf(rule, two, blind('n+1'))).toEqual([
    'How warm the coolant of loop rack arrives with CDU out is not known.',
  ])
})
