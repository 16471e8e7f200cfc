import { describe, expect, it } from 'vitest'
import type { Facility } from '#model'
import { isEmptyPlan } from '#planning'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { h100Fabrics, planFabricOf, unwired, wished } from '../../support/planning-fabric'

const request = { ...wished, room: 'hall', fabrics: h100Fabrics } as const

describe('planning the network of one scalable unit of H100', () => {
  const { plan, after } = planFabricOf(unwired(superpodH100()), request)

  it('counts what Table 4 of RA-11333-001 V11 publishes', () => {
    expect(plan.refusals).toEqual([])
    const compute = after.solution.fiber.fabrics.find(({ role }) => role === 'compute')
    expect(compute?.placed).toMatchObject({
      leaves: 8,
      spines: 4,
      accessLinks: 252,
      leafSpineLinks: 256,
    })
  })

  it('completes every fabric', () => {
    for (const { needed, placed } of after.solution.fiber.fabrics) {
      expect(placed.leaves).toBe(needed?.leaves)
      expect(placed.spines).toBe(needed?.spines)
      expect(placed.accessLinks).toBeGreaterThanOrEqual(needed?.accessLinks ?? Number.NaN)
      expect(placed.leafSpineLinks).toBe(needed?.leafSpineLinks)
    }
    expect(after.solution.fiber.overfull).toEqual([])
  })

  it('leads rail r of every system to leaf r', () => {
    const { facility } = after
    const leaves = facility.equipment
      .filter(({ values }) => values?.['role'] === 'compute-leaf')
      .map(({ id }) => id)
    for (const { id } of facility.equipment.filter(
      ({ product }) => product === 'nvidia-dgx-h100',
    )) {
      const own = facility.connections.filter(
        ({ medium, from, to }) =>
          medium === 'data' && from.equipment === id && leaves.includes(to.equipment),
      )
      expect(own.map(({ to }) => to.equipment)).toEqual(leaves)
      expect(own.map(({ from }) => from.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    }
  })

  it('plans nothing more when asked again', () => {
    const again = planFabricOf(after.facility, request, 'then-')
    expect(isEmptyPlan(again.plan)).toBe(true)
  })

  it('does not depend on the order of the file', () => {
    const reversed = (facility: Facility): Facility => ({
      ...facility,
      equipment: [...facility.equipment].reverse(),
      connections: [...facility.connections].reverse(),
    })
    const other = planFabricOf(reversed(unwired(superpodH100())), request)
    expect(other.plan.add).toEqual(plan.add)
    expect(other.plan.notes).toEqual(plan.notes)
  })
})
