import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import type { AirTarget } from '#engines'
import type { Facility } from '#model'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { solverHere } from '../../support/platform/desk'

const survey = async (facility: Facility, target: AirTarget) => {
  const document = openDocument(facility)
  const solver = solverHere()
  solver.open(document.toFacility(), document.revision)
  return (await solver.inquire('air-survey', target)).output
}

const roomChanged = (facility: Facility, more: Partial<Facility['rooms'][number]>): Facility => ({
  ...facility,
  rooms: facility.rooms.map((room) => (room.id === 'hall' ? { ...room, ...more } : room)),
})

describe('air-survey', () => {
  it('reads racks, coolers and containments of the halls of both examples, and asks nothing', async () => {
    for (const [facility, racks, coolers] of [
      [superpodH100(), 10, 3],
      [gb300Hall(), 96, 6],
    ] as const) {
      const found = await survey(facility, { room: 'hall' })
      const ofRole = (role: string) => found.boxes.filter(({ air }) => air?.role === role)
      expect(found.questions).toEqual([])
      expect(ofRole('rack')).toHaveLength(racks)
      expect(ofRole('cooler')).toHaveLength(coolers)
      expect(found.aisles.every(({ complete, aisle }) => complete && aisle === 'hot')).toBe(true)
    }
  })

  it('takes the heat and the air of a rack from what stands in it: four DGX H100', async () => {
    const { boxes } = await survey(superpodH100(), { room: 'hall' })
    const air = boxes.find(({ tag }) => tag === 'RK-01')?.air
    expect(air?.heatKw).toBeCloseTo(4 * 10.2, 6)
    expect(air?.flowM3PerH).toBeCloseTo(4 * 1877, 0)
  })

  it('asks for what nobody states instead of taking something for granted', async () => {
    const { supplyAirC: _, ...unsupplied } = superpodH100().rooms[0] as Facility['rooms'][number]
    const facility = { ...superpodH100(), rooms: [{ ...unsupplied, heightM: undefined as never }] }
    const { questions } = await survey(facility, { room: 'hall' })
    expect(questions).toContainEqual({ subject: 'hall', field: 'supplyAirC' })
    expect(questions).toContainEqual({ subject: 'hall', field: 'heightM' })
  })

  it('cuts out the surroundings of one containment, and refuses yards and rooms that are gone', async () => {
    const cut = await survey(superpodH100(), { room: 'hall', containment: 'HA-1' })
    expect(cut.isCut).toBe(true)
    expect(cut.sizeMm).toEqual([7000, 7400, 4500])
    expect(cut.boxes.filter(({ air }) => air?.role === 'rack')).toHaveLength(10)
    await expect(survey(superpodH100(), { room: 'yard' })).rejects.toThrow(/closed rooms/)
    await expect(survey(superpodH100(), { room: 'gone' })).rejects.toThrow(/no longer there/)
    const raised = await survey(roomChanged(superpodH100(), { raisedFloorM: 0.6 }), {
      room: 'hall',
    })
    expect(raised.tileShare).toBeCloseTo(0.85, 6)
  })
})
