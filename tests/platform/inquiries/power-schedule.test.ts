import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { solverHere } from '../../support/platform/desk'

describe('power-schedule', () => {
  // Schneider Electric RD110/RD111 (via an unnamed public source): 48 × 142 kW and 48 × 15 kW.
  it('adds up to the IT load of the published hall, and finds what its worst loss brings', async () => {
    const document = openDocument(gb300Hall())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const { output } = await solver.inquire('power-schedule', undefined)
    expect(output.itLoadKw).toEqual({ value: 7536, unknownCount: 0 })
    const racks = output.rows.filter(({ kind }) => kind === 'rack')
    const sum = racks.reduce((all, { demandKw = Number.NaN }) => all + demandKw, 0)
    expect(sum).toBeCloseTo(7536, 6)
    const ups = output.rows.filter(({ kind }) => kind === 'ups')
    expect(ups.length).toBeGreaterThan(3)
    expect(ups.some(({ worstBy }) => worstBy !== undefined)).toBe(true)
    for (const { demandKw = Number.NaN, worstKw = Number.NaN } of ups) {
      expect(worstKw).toBeGreaterThanOrEqual(demandKw)
    }
  })
})
