import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/continuous-cooling-over-time'
import { type Asked, saidBy, sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

/** A rack of 20 kW into the air of a room, whose CRAH gives its heat to a chiller. */
const plan = (loadKw = 20): Plan => ({
  equipment: [
    item('rack', 'rack', { loadKw }),
    item('crah', 'crah', { netSensibleKw: 30 }),
    item('CH', 'chiller', { supplyC: 10, capacityKw: 100, restartS: 200 }),
  ],
  connections: [pipe('crah.coolant', 'CH.coolant')],
})
const holding = (seconds: number | undefined, more: Asked = {}): Asked => ({
  bridgeS: 30,
  supply: { crah: 'unprotected', CH: 'ok' },
  instead: ({ rooms }) => ({
    rooms: rooms.map((room) => ({
      ...room,
      rideThroughS: seconds === undefined ? undefined : { toC: 32, seconds },
      rideThroughGaps: seconds === undefined ? [{ row: 0, field: 'airInletMaxC' }] : [],
    })),
  }),
  ...more,
})

it('waits for the generators and for the restart of the fans', () => {
  expect(verdictsOf(rule, plan(), holding(60))).toEqual({ hall: 'pass' })
  const [said] = saidBy(rule, plan(), holding(59))
  expect(said).toMatchObject({ verdict: 'fail', measured: 59, limit: 60, unit: 's' })
  expect(said?.detail?.en).toBe(
    'The air of hall reaches 32 °C after 59 s; crah runs again after 60 s.',
  )
})

it('waits for the chiller although the fans turn on', () => {
  const chillerStops = { supply: { crah: 'ok', CH: 'unprotected' } } as const
  // 30 s of the generators and 200 s that the chiller states.
  expect(verdictsOf(rule, plan(), holding(300, chillerStops))).toEqual({ hall: 'pass' })
  expect(verdictsOf(rule, plan(), holding(30, chillerStops))).toEqual({ hall: 'fail' })
})

it('tells what no generator carries', () => {
  const asked = holding(500, { darkWithoutUtility: ['crah'] })
  expect(sentencesOf(rule, plan(), asked)).toEqual([
    'The air of hall reaches 32 °C after 500 s; no generator carries crah.',
  ])
})

it('does not know how long a room holds of which no limit is stated', () => {
  expect(saidBy(rule, plan(), holding(undefined))).toMatchObject([
    { verdict: 'unknown', missing: [{ equipment: 'rack', field: 'airInletMaxC' }] },
  ])
})

it('passes where everything turns on, and does not concern racks of little load', () => {
  const on = { supply: { crah: 'ok', CH: 'ok' } } as const
  expect(verdictsOf(rule, plan(), holding(1, on))).toEqual({ hall: 'pass' })
  expect(verdictsOf(rule, plan(4), holding(1))).toEqual({ facility: 'not-applicable' })
  expect(verdictsOf(rule, plan())).toEqual({ facility: 'not-applicable' })
})
