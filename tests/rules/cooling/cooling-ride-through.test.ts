import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/cooling-ride-through'
import { type Asked, saidBy } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const plan: Plan = {
  equipment: [
    item('rack', 'rack', { loadKw: 4, liquidFraction: 0.9 }),
    item('CH', 'chiller', { supplyC: 20, restartS: 0, capacityKw: 50 }),
  ],
  connections: [pipe('rack.coolant', 'CH.coolant')],
}
const lasting = (seconds: number | undefined): Asked => ({
  bridgeS: 60,
  supply: { CH: 'unprotected' },
  instead: ({ loops }) => ({
    loops: loops.map((loop) => ({
      ...loop,
      rideThroughS: seconds === undefined ? undefined : { toC: 45, seconds },
      rideThroughGaps: seconds === undefined ? [{ row: 0, field: 'fluidL' }] : [],
    })),
  }),
})

it('compares the time that the coolant lasts with that of the generators', () => {
  expect(saidBy(rule, plan, lasting(60))).toEqual([{ subject: 'rack', verdict: 'pass' }])
  const [said] = saidBy(rule, plan, lasting(59.9))
  expect(said).toMatchObject({ verdict: 'fail', limit: 60, unit: 's' })
  expect(said?.measured).toBeCloseTo(59.9, 9)
  expect(said?.detail?.en).toBe(
    'The coolant of loop rack reaches 45 °C after 59.9 s; CH runs again after 60 s.',
  )
})

it('asks for what the time rests on', () => {
  expect(saidBy(rule, plan, lasting(undefined))).toMatchObject([
    { verdict: 'unknown', missing: [{ equipment: 'rack', field: 'fluidL' }] },
  ])
})

it('passes where nothing stands still', () => {
  expect(saidBy(rule, plan, { ...lasting(1), supply: { CH: 'ok' } })).toEqual([
    { subject: 'rack', verdict: 'pass' },
  ])
})

it('judges the air of a room by its own time', () => {
  const airy: Plan = {
    equipment: [
      item('rack', 'rack', { loadKw: 3 }),
      item('crah', 'crah', { netSensibleKw: 30, restartS: 5 }),
    ],
  }
  const asked = (seconds: number): Asked => ({
    bridgeS: 30,
    supply: { crah: 'unprotected' },
    instead: ({ rooms }) => ({
      rooms: rooms.map((room) => ({ ...room, rideThroughS: { toC: 32, seconds } })),
    }),
  })
  expect(saidBy(rule, airy, asked(35))).toEqual([{ subject: 'hall', verdict: 'pass' }])
  expect(saidBy(rule, airy, asked(34))).toMatchObject([{ subject: 'hall', verdict: 'fail' }])
})

it('leaves racks that ask for continuous cooling to the rule about them', () => {
  const dense: Plan = {
    ...plan,
    equipment: [
      item('rack', 'rack', { loadKw: 100, liquidFraction: 0.9 }),
      item('CH', 'chiller', { supplyC: 20, capacityKw: 200 }),
    ],
  }
  expect(saidBy(rule, dense, lasting(1))).toEqual([
    { subject: 'facility', verdict: 'not-applicable' },
  ])
})

it('has nothing to say without generators', () => {
  expect(saidBy(rule, plan)).toEqual([{ subject: 'facility', verdict: 'not-applicable' }])
})
