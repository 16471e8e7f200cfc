import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/space/lithium-per-compartment'
import { onlySaid, verdicts } from '../../support/said'
import { hall, item } from '../../support/space'

const room = { ...hall, id: 'bat', name: 'Battery room', use: 'battery', fireCompartment: 'B1' }
const racks = (count: number, values: Record<string, unknown>) =>
  Array.from({ length: count }, (_, i) => item(`b-${i + 1}`, 'battery', 1 + i, 5, values))
const lithium = { energyKwh: 26.5, chemistry: 'lithium-ion' }

describe('lithium-per-compartment', () => {
  // Battery room submittal: 24 racks of 26.5 kWh against 600 kWh fail by 36 kWh.
  it('fails 24 racks of 26.5 kWh by 36 kWh', () => {
    const said = onlySaid(rule, { rooms: [room], equipment: racks(24, lithium) })
    expect(said).toMatchObject({ subject: 'bat', verdict: 'fail', measured: 636, limit: 600 })
    expect(said.detail?.en).toBe(
      'Fire compartment B1 holds 636 kWh of lithium-ion batteries, 36 kWh more than the 600 kWh of one fire compartment.',
    )
  })

  it('passes 22 of them, and adds up rooms of one compartment', () => {
    expect(verdicts(rule, { rooms: [room], equipment: racks(22, lithium) })).toEqual(['bat pass'])
    const next = {
      ...room,
      id: 'next',
      polygon: [...(hall['polygon'] as { x: number; y: number }[])].map(({ x, y }) => ({
        x: x + 30,
        y,
      })),
    }
    const equipment = [...racks(22, lithium), item('more', 'battery', 35, 5, lithium)]
    expect(verdicts(rule, { rooms: [room, next], equipment })).toEqual(['bat fail'])
  })

  it('does not know energy, chemistry or compartment that nobody states', () => {
    const energy = onlySaid(rule, {
      rooms: [room],
      equipment: racks(1, { chemistry: 'lithium-ion' }),
    })
    expect(energy).toMatchObject({
      verdict: 'unknown',
      missing: [{ equipment: 'b-1', field: 'energyKwh' }],
    })
    const chemistry = onlySaid(rule, { rooms: [room], equipment: racks(24, { energyKwh: 26.5 }) })
    expect(chemistry.verdict).toBe('unknown')
    expect(chemistry.missing?.[0]).toEqual({ equipment: 'b-1', field: 'chemistry' })
    const loose = { ...room, fireCompartment: undefined }
    expect(onlySaid(rule, { rooms: [loose], equipment: racks(2, lithium) })).toMatchObject({
      verdict: 'unknown',
      missing: [{ field: 'fireCompartment' }],
    })
  })

  it('passes undeclared batteries that would stay below the limit anyway', () => {
    const plan = { rooms: [room], equipment: racks(2, { energyKwh: 26.5 }) }
    expect(verdicts(rule, plan)).toEqual(['bat pass'])
  })

  it('has nothing to say of lead-acid or of a room without batteries', () => {
    const lead = racks(40, { energyKwh: 26.5, chemistry: 'lead-acid' })
    expect(verdicts(rule, { rooms: [room], equipment: lead })).toEqual(['bat not-applicable'])
    expect(verdicts(rule, { rooms: [room] })).toEqual([])
  })
})
