import { describe, expect, it } from 'vitest'
import type { CoolingPlanRequest, Spare } from '#planning'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { told } from '../../support/planning'
import { findingsOf, planCoolingOf, without } from '../../support/planning-cooling'

const bare = without(superpodH100(), (id) => /^CRAH-\d/.test(id))
const doors = (product: string, spare: Spare = 'n'): CoolingPlanRequest => ({
  type: 'cool',
  room: 'hall',
  product,
  spare,
})

describe('rear doors for a room', () => {
  it('hangs one on every rack with heat in its air, and joins them to chilled water', () => {
    const { plan, after, ...before } = planCoolingOf(bare, doors('motivair-chilleddoor-75'))
    expect(told(plan.refusals)).toEqual([])
    expect(plan.add.equipment).toHaveLength(10)
    expect(plan.add.equipment.every(({ inside }) => inside !== undefined)).toBe(true)
    expect(findingsOf(before, 'n')).toContain('room-air-capacity hall')
    expect(findingsOf(after, 'n')).not.toContain('room-air-capacity hall')
    expect(
      planCoolingOf(after.facility, doors('motivair-chilleddoor-75')).plan.add.equipment,
    ).toEqual([])
  })

  it('refuses doors that take less than a rack gives off, and says by how much', () => {
    const { plan } = planCoolingOf(bare, doors('motivair-chilleddoor-35'))
    expect(plan.add.equipment).toEqual([])
    expect(told(plan.refusals)[0]).toMatch(/takes less than these racks give off: RK-01 by 5.8 kW/)
  })

  it('never claims N+1 of doors', () => {
    const { plan } = planCoolingOf(bare, doors('motivair-chilleddoor-75', 'n+1'))
    expect(told(plan.refusals)[0]).toMatch(/^Not N\+1/)
  })
})
