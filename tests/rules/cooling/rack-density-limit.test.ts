import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/rack-density-limit'
import { verdictsOf } from '../../support/cooling/judge'
import { hall, item } from '../../support/cooling/solve'
import { rectangle } from '../../support/plan'

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

it('holds each method to its limit', () => {
  expect(verdict([hall], rack(10))).toBe('pass')
  expect(verdict([hall], rack(10.1))).toBe('fail')
  expect(verdict([room], rack(41.5))).toBe('fail')
  expect(verdict([hall], rack(75), door)).toBe('pass')
  expect(verdict([hall], rack(76), door)).toBe('fail')
})

// NVIDIA DGX SuperPOD H100: four systems of 10.2 kW in a rack; the limit is 41 kW.
it('lets the published H100 rack stand', () => {
  expect(verdict([room], rack(40.8))).toBe('pass')
})

it('does not know a rack without a load, and leaves out the open', () => {
  expect(verdict([room], item('rack', 'rack', {}))).toBe('unknown')
  expect(verdict([{ ...hall, open: true }], rack(50))).toBe('not-applicable')
})
