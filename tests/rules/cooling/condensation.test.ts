import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/condensation'
import { saidBy, sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { hall, item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const plan = (supplyC: number | undefined, room: object = {}): Plan => ({
  rooms: [{ ...hall, ...room }],
  equipment: [
    item('rack', 'rack', { loadKw: 100, liquidFraction: 0.9 }),
    item('CH', 'chiller', supplyC === undefined ? {} : { supplyC }),
  ],
  connections: [pipe('rack.coolant', 'CH.coolant')],
})

it('takes the damp end of the recommended range where a room states no humidity', () => {
  expect(verdictsOf(rule, plan(17))).toEqual({ rack: 'pass' })
  expect(sentencesOf(rule, plan(16))).toEqual([
    'Loop rack is supplied at 16 °C; the room’s dew point is 15 °C, and pipes get wet below 17 °C.',
  ])
})

// Dew point of 27 °C at 60 %: 18.6 °C.
it('takes the humidity of the room where it is stated', () => {
  const damp = { supplyAirC: 27, relativeHumidity: 0.6 }
  expect(verdictsOf(rule, plan(20, damp))).toEqual({ rack: 'fail' })
  expect(verdictsOf(rule, plan(21, damp))).toEqual({ rack: 'pass' })
})

it('asks for a supply temperature that nobody states', () => {
  expect(saidBy(rule, plan(undefined))[0]).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'CH', field: 'supplyC' }],
  })
})

it('does not concern the open, nor coils that are meant to be cold', () => {
  expect(verdictsOf(rule, plan(7, { open: true }))).toEqual({ rack: 'not-applicable' })
  const coil: Plan = {
    equipment: [item('crah', 'crah', { netSensibleKw: 10 }), item('CH', 'chiller', { supplyC: 7 })],
    connections: [pipe('crah.coolant', 'CH.coolant')],
  }
  expect(verdictsOf(rule, coil)).toEqual({ crah: 'not-applicable' })
})
