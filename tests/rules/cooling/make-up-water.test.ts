import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/make-up-water'
import { type Asked, saidBy, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const plan = (sink: string): Plan => ({
  site: { designWetBulbC: 25, designDryBulbC: 30 },
  equipment: [
    item('tank', 'immersion-tank', { loadKw: 600 }),
    item('T', sink, { capacityKw: 720, ratedWetBulbC: 28, approachK: 5 }),
  ],
  connections: [pipe('tank.coolant', 'T.coolant')],
})
const losing = (value: number, unknownCount = 0): Asked => ({
  lens: 'mining',
  instead: ({ loops }) => ({
    loops: loops.map((loop) => ({ ...loop, makeupLPerH: { value, unknownCount } })),
  }),
})

it('tells what towers lose, as a remark', () => {
  const [said] = saidBy(rule, plan('cooling-tower'), losing(1110))
  expect(said).toMatchObject({ verdict: 'fail', measured: 1110, unit: 'L/h', related: ['T'] })
  expect(said?.detail?.en).toBe('The towers of loop tank lose 1,110 L/h of water with its 600 kW.')
  expect(new Set(Object.values(rule.severity))).toEqual(new Set(['info']))
})

it('does not know what is not all known', () => {
  expect(verdictsOf(rule, plan('cooling-tower'), losing(0, 1))).toEqual({ tank: 'unknown' })
})

it('has nothing to say of dry coolers', () => {
  expect(verdictsOf(rule, plan('dry-cooler'), losing(0))).toEqual({ tank: 'not-applicable' })
})
