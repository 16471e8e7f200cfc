import { describe, expect, it } from 'vitest'
import type { CoolingPlanRequest } from '#planning'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { hydroYard } from '../../../scripts/examples/hydro-yard/index'
import { immersionBuilding } from '../../../scripts/examples/immersion-building/index'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { told } from '../../support/planning'
import {
  findingsOf,
  pipeName,
  planCoolingOf,
  unpiped,
  without,
} from '../../support/planning-cooling'

const cool = (room: string, product: string, more: object = {}): CoolingPlanRequest => ({
  type: 'cool',
  room,
  product,
  spare: 'n',
  ...more,
})

describe('CDUs for a room', () => {
  const bare = without(gb300Hall(), (id) => id.startsWith('CDU-'))
  const request = cool('hall', 'coolit-chx2000', { spare: 'n+1', into: 'gallery' })

  it('gives the GB300 hall its four CDUs back, between its coolant and its facility water', () => {
    const { plan, after, ...before } = planCoolingOf(bare, request)
    expect(told(plan.refusals)).toEqual([])
    expect(plan.add.equipment.map(({ kind }) => kind)).toEqual(['cdu', 'cdu', 'cdu', 'cdu'])
    expect(plan.add.connections.map(pipeName)).toContain('TCS.branch>new-1.secondary')
    expect(plan.add.connections.map(pipeName)).toContain('new-1.primary>FWS.branch')
    // They stand in the gallery, out of each other's way.
    const gallery = after.facility.rooms.findIndex(({ id }) => id === 'gallery')
    for (const { id } of plan.add.equipment) {
      expect(after.inventory.roomRow[after.inventory.rowOf.get(id) ?? -1]).toBe(gallery)
    }
    expect(findingsOf(before)).toContain('loop-leads-outdoors TCS')
    const left = findingsOf(after).filter((one) =>
      /^(cdu-capacity|loop-leads-outdoors|overlap)/.test(one),
    )
    expect(left).toEqual([])
    expect(planCoolingOf(after.facility, request).plan.add.equipment).toEqual([])
  })

  it('counts both limits of a CDU: its heat and its flow', () => {
    // 5.9 MW ask for ten of 600 kW, whose 900 L/min each would be twice what is needed.
    const byHeat = planCoolingOf(bare, cool('hall', 'envicool-row-600', { into: 'gallery' }))
    expect(byHeat.plan.add.equipment).toHaveLength(10)
    const thin = {
      id: 'thin',
      kind: 'cdu' as const,
      maker: 'Test',
      model: 'CDU of little flow',
      source: { grade: 'estimate' as const },
      values: { capacityKw: 3000, flowLPerMin: 800, approachK: 4, headKpa: 500 },
    }
    const facility = { ...bare, products: [...bare.products, thin] }
    const byFlow = planCoolingOf(facility, cool('hall', 'thin', { into: 'gallery' }))
    // Two would take the heat; 4,608 L/min take six.
    expect(byFlow.plan.add.equipment).toHaveLength(6)
  })

  it('does not offer a product that lacks a rating, and names it', () => {
    const { plan } = planCoolingOf(bare, cool('hall', 'vertiv-coolchip-600'))
    expect(plan.add.equipment).toEqual([])
    expect(told(plan.refusals)[0]).toMatch(
      /cannot be planned with: its secondary flow is not stated/,
    )
  })

  it('draws the headers that are missing, and joins racks and outdoor units to them', () => {
    const none = without(
      gb300Hall(),
      (id) => id.startsWith('CDU-') || id === 'TCS' || id === 'FWS' || id.startsWith('P-FWS'),
    )
    const { plan, after } = planCoolingOf(none, request)
    const headers = plan.add.equipment.filter(({ kind }) => kind === 'pipe-header')
    expect(headers.map(({ tag }) => tag).sort()).toEqual(['FWS-01', 'TCS-01'])
    const { loops, unconnectedRows } = after.solution.cooling
    expect(unconnectedRows).toEqual([])
    const racks = loops.find(({ name }) => name === 'TCS-01')
    expect(racks?.sourceRows).toHaveLength(48)
    const water = loops.find(({ name }) => name === 'FWS-01')
    expect(water?.rejects).toBe(true)
    // 48 racks of 96 L/min: DN200 carries 4,647 L/min at 2.4 m/s, DN150 only 2,686.
    const sizes = new Map(headers.map(({ tag, product }) => [tag, product]))
    expect(sizes.get('TCS-01')).toBe('generic-steel-header-dn200')
    expect(sizes.get('FWS-01')).toBe('generic-steel-header-dn300')
    const pipes = [...(racks?.pipes ?? []), ...(water?.pipes ?? [])]
    for (const { velocityMPerS, frictionPaPerM } of pipes) {
      expect(velocityMPerS).toBeLessThanOrEqual(2.4)
      expect(frictionPaPerM).toBeLessThanOrEqual(785)
    }
    expect(racks?.pipes.filter(({ connection }) => connection)).toHaveLength(52)
    const words = told(plan.notes).join()
    expect(words).toMatch(/TCS-01 is a Steel header pair DN200: 4,608 L\/min at 2.38 m\/s/)
    expect(words).toMatch(/No pump is drawn yet on FWS-01/)
    expect(after.solution.space.overlaps).toEqual([])
  })
})

describe('outdoor units for a room', () => {
  it('stands a dry cooler for each hydro container in the yard and joins them', () => {
    const bare = without(hydroYard(), (id) => id.startsWith('DC-'))
    const { plan, after } = planCoolingOf(bare, cool('yard', 'bitmain-ec2-dt'))
    expect(told(plan.refusals)).toEqual([])
    expect(plan.add.equipment).toHaveLength(8)
    expect(plan.add.connections.map(pipeName)).toContain('HD5-01.coolant>new-1.coolant')
    expect(after.solution.cooling.unconnectedRows).toEqual([])
    expect(after.solution.space.overlaps).toEqual([])
    expect(findingsOf(after).filter((one) => one.startsWith('heat-rejection-capacity'))).toEqual([])
    expect(told(plan.notes)[0]).toMatch(/^8 × Bitmain EC2-DT in .*, 1 for each of HD5-01/)
  })

  it('goes by the last loop: the water behind the CDUs, not the coolant of the racks', () => {
    const bare = without(gb300Hall(), (id) => /^CH-\d/.test(id))
    const { plan, after } = planCoolingOf(bare, cool('hall', 'bac-tdfs1238n', { spare: 'n+1' }))
    const joined = plan.add.connections.map(({ from }) => from.equipment)
    expect(new Set(joined)).toEqual(new Set(['FWS']))
    const yard = after.facility.rooms.findIndex(({ id }) => id === 'yard')
    for (const { id } of plan.add.equipment) {
      expect(after.inventory.roomRow[after.inventory.rowOf.get(id) ?? -1]).toBe(yard)
    }
    expect(findingsOf(after).filter((one) => one === 'heat-rejection-capacity FWS')).toEqual([])
  })

  it('cools the tanks of the immersion building again, and joins tanks to their headers', () => {
    const building = immersionBuilding()
    const bare = without(building, (id) => id.startsWith('DC-'))
    const { plan, after } = planCoolingOf(bare, cool('hall', 'bac-tdfs1238n'))
    expect(plan.add.equipment).toHaveLength(2)
    expect(findingsOf(after).filter((one) => one.startsWith('loop-leads-outdoors'))).toEqual([])

    const loose = unpiped(building, (id) => id.startsWith('TANK'))
    const again = planCoolingOf(loose, { type: 'join', ids: ['hall'] })
    expect(again.plan.add.connections).toHaveLength(80)
    expect(again.after.solution.cooling.unconnectedRows).toEqual([])
  })

  it('says so where there is no yard, no loop, or no place for them', () => {
    const hall = gb300Hall()
    const indoors = { ...hall, rooms: hall.rooms.filter(({ open }) => !open) }
    const refused = (facility: typeof hall, room: string) =>
      told(planCoolingOf(facility, cool(room, 'bac-tdfs1238n', { spare: 'n+1' })).plan.refusals)[0]
    expect(refused(indoors, 'hall')).toMatch(/Draw a yard/)
    const dry = without(superpodH100(), (id) => /^CRAH-\d/.test(id))
    expect(refused(dry, 'hall')).toMatch(/No heat of SuperPOD hall goes into a loop/)
    const small = {
      ...without(hall, (id) => /^CH-\d/.test(id)),
      rooms: hall.rooms.map((room) =>
        room.open
          ? {
              ...room,
              polygon: room.polygon.map(({ x, y }) => ({ x: x / 8, y: 40 + (y - 40) / 8 })),
            }
          : room,
      ),
    }
    expect(refused(small, 'hall')).toMatch(/free floor are missing/)
  })
})
