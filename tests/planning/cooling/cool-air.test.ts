import { describe, expect, it } from 'vitest'
import type { Facility } from '#model'
import type { CoolingPlanRequest } from '#planning'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { told } from '../../support/planning'
import { planCoolingOf, without } from '../../support/planning-cooling'

const bare = (): Facility => without(superpodH100(), (id) => /^CRAH-\d/.test(id))

const crah = (spare: 'n' | 'n+1', product = 'vertiv-pw170'): CoolingPlanRequest => ({
  type: 'cool',
  room: 'hall',
  product,
  spare,
})

describe('cooling the air of a room', () => {
  it('gives the SuperPOD hall its three CRAH units back, on its chilled water', () => {
    const { plan, after } = planCoolingOf(bare(), crah('n+1'))
    expect(told(plan.refusals)).toEqual([])
    // 376 kW of air heat: two of 233 kW, and one more.
    expect(plan.add.equipment.map(({ kind }) => kind)).toEqual(['crah', 'crah', 'crah'])
    expect(plan.add.connections.map(({ to }) => to.equipment)).toEqual(['CHW', 'CHW', 'CHW'])
    expect(plan.add.connections.every(({ lengthM = 0 }) => lengthM > 0)).toBe(true)
    const room = after.solution.cooling.rooms.find(({ roomRow }) => roomRow === 0)
    expect(room?.capacityOneOutKw.value).toBeGreaterThan(room?.airHeatKw.value ?? Number.NaN)
    expect(after.solution.cooling.unconnectedRows).toEqual([])
    // Along the east wall, where the water is, looking west.
    expect(new Set(plan.add.equipment.map(({ rotationDeg }) => rotationDeg))).toEqual(
      new Set([270]),
    )
  })

  it('takes one less where none need be spare', () => {
    expect(planCoolingOf(bare(), crah('n')).plan.add.equipment).toHaveLength(2)
  })

  it('stands units clear: nothing overlaps, is obstructed or leaves the room', () => {
    const { after, plan } = planCoolingOf(bare(), crah('n+1'))
    const { space } = after.solution
    const own = new Set(plan.add.equipment.map(({ id }) => after.inventory.rowOf.get(id)))
    expect(space.overlaps.filter(({ rowA, rowB }) => own.has(rowA) || own.has(rowB))).toEqual([])
    expect([...space.outside, ...space.throughWalls].filter((row) => own.has(row))).toEqual([])
    expect(space.clearanceFaults.filter(({ byRow }) => own.has(byRow))).toEqual([])
  })

  it('proposes nothing for a room that is cooled, and says so', () => {
    const { plan } = planCoolingOf(superpodH100(), crah('n+1'))
    expect(plan.add).toEqual({ equipment: [], connections: [] })
    expect(told(plan.notes)[0]).toBe('SuperPOD hall is cooled as asked.')
    const { after } = planCoolingOf(bare(), crah('n+1'))
    expect(planCoolingOf(after.facility, crah('n+1')).plan.add.equipment).toEqual([])
  })

  it('says what a product lacks, and asks for a heat that nobody states', () => {
    const { plan } = planCoolingOf(bare(), crah('n', 'apc-acrc502'))
    expect(told(plan.refusals)[0]).toMatch(/cannot be planned with: its net sensible capacity/)
    const unknown = bare()
    const facility = {
      ...unknown,
      equipment: unknown.equipment.map((item) =>
        item.id === 'MR-01' ? { ...item, product: undefined, values: {} } : item,
      ),
    } as Facility
    const asked = planCoolingOf(facility, crah('n')).plan
    expect(asked.add.equipment).toEqual([])
    expect(told(asked.refusals).join()).toMatch(/not known/)
  })

  it('names racks that are too warm once a cooler is out, however many there are', () => {
    const hall = bare()
    const equipment = hall.equipment.map((item) =>
      item.id === 'MR-01' ? { ...item, values: { ...item.values, airInletMaxC: 15 } } : item,
    )
    const { plan } = planCoolingOf({ ...hall, equipment }, crah('n+1'))
    expect(told(plan.refusals)).toEqual([
      'CRAH-01, CRAH-02 and CRAH-03: without it the air at MR-01 is above what they take.',
    ])
  })

  it('says by how much a wall is too short', () => {
    const hall = bare()
    const [room] = hall.rooms
    const small = {
      ...hall,
      rooms: hall.rooms.map((one) =>
        one === room
          ? {
              ...one,
              polygon: [
                [2, 1.2],
                [6.2, 1.2],
                [6.2, 9.4],
                [2, 9.4],
              ].map(([x = 0, y = 0]) => ({ x, y })),
            }
          : one,
      ),
    }
    const { plan } = planCoolingOf(small, crah('n+1'))
    expect(plan.add.equipment).toEqual([])
    expect(told(plan.refusals)[0]).toMatch(
      /\d of 3 units .* along the walls of SuperPOD hall: [\d.]+ m of free wall are missing/,
    )
  })
})
