import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/container-coolant-flow'
import { verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'

const judged = (values: object) =>
  verdictsOf(rule, { equipment: [item('box', 'miner-container', values)] }, { lens: 'mining' })

// Bitmain ANTSPACE HD5: 2 × 73.9 m³/h for 308 slots.
it('passes the published container, and fails one with less', () => {
  const hd5 = { cooling: 'hydro', slots: 308 }
  expect(judged({ ...hd5, coolantLPerMin: (147.8 * 1000) / 60 })).toEqual({ box: 'pass' })
  expect(judged({ ...hd5, coolantLPerMin: 2400 })).toEqual({ box: 'fail' })
  expect(judged({ ...hd5, miners: 280, coolantLPerMin: 2400 })).toEqual({ box: 'pass' })
})

it('does not know without miners or flow', () => {
  expect(judged({ cooling: 'hydro', slots: 308 })).toEqual({ box: 'unknown' })
  expect(judged({ cooling: 'hydro', coolantLPerMin: 2400 })).toEqual({ box: 'unknown' })
})

it('does not concern other containers', () => {
  expect(judged({ cooling: 'air' })).toEqual({ box: 'not-applicable' })
})
