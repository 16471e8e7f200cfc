import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/rack-density-advised'
import { sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { hall, item } from '../../support/cooling/solve'
import { type Plan, rectangle } from '../../support/plan'

const aisle = { id: 'aisle', aisle: 'hot', complete: true, polygon: rectangle(8, 9, 4, 3) }
const room = { ...hall, containments: [aisle] }
const rack = (loadKw: number, more: object = {}) => item('rack', 'rack', { loadKw, ...more })
const door = item(
  'door',
  'rear-door-cooler',
  { netSensibleKw: 75, active: true },
  { inside: { equipment: 'rack' } },
)
const verdict = (rooms: readonly object[], ...equipment: readonly object[]) =>
  verdictsOf(rule, {
    rooms: rooms.map((one) => ({ ...one })),
    equipment: equipment.map((one) => ({ ...one })),
  })['rack']

it('holds each method to its advised density', () => {
  expect(verdict([hall], rack(8))).toBe('pass')
  expect(verdict([hall], rack(8.1))).toBe('fail')
  expect(verdict([room], rack(30))).toBe('pass')
  expect(verdict([{ ...hall, containments: [{ ...aisle, complete: false }] }], rack(25))).toBe(
    'fail',
  )
  expect(verdict([hall], rack(55), door)).toBe('pass')
  expect(verdict([hall], rack(56), door)).toBe('fail')
})

// NVIDIA DGX SuperPOD H100: four systems of 10.2 kW in a rack, in complete containment.
it('warns of the published H100 rack, and says why', () => {
  const plan: Plan = { rooms: [room], equipment: [rack(40.8)] }
  expect(sentencesOf(rule, plan)).toEqual([
    'rack gives 40.8 kW to the air; in complete containment up to 30 kW is advised.',
  ])
})

it('counts the air of a liquid-cooled rack only', () => {
  expect(verdict([room], rack(142, { liquidFraction: 0.87 }))).toBe('pass')
})

it('does not know a rack without a load, and leaves out the open', () => {
  expect(verdict([room], item('rack', 'rack', {}))).toBe('unknown')
  expect(verdict([{ ...hall, open: true }], rack(50))).toBe('not-applicable')
})
