import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/busway-loading'
import { altered, hall, judgeSite } from '../../support/power/judge'
import type { Piece } from '../../support/power/site'

const v = 415

/** The hall with a busway on each side. */
const railed = (ratingA = 600) => {
  const rail = (path: string): Piece => ({ kind: 'busway', path, values: { ratingA, voltageV: v } })
  const site = hall({ railA: rail('A'), railB: rail('B') })
  const direct = new Set(['cbA>rack', 'cbB>rack'])
  return {
    ...site,
    wires: [
      ...site.wires.filter((wire) => !direct.has(wire)),
      ...['A', 'B'].flatMap((side) => [`cb${side}>rail${side}`, `rail${side}>rack`]),
    ],
  }
}

describe('busways keep a margin with one feed lost', () => {
  it('passes where the survivor stays below 90 %', () => {
    // 300 kW on √3 × 415 V × 600 A × 0.95 = 409.7 kW.
    expect(judgeSite(rule, railed())).toMatchObject({ pass: 2, fail: [] })
  })

  it('fails between 90 % and its rating, and says which loss brings it', () => {
    const { fail, told } = judgeSite(rule, railed(470))
    expect(Object.keys(told)).toEqual(['railA', 'railB'])
    expect(told['railA']).toContain('Without path B, railA carries 300 kW')
    expect(fail[0]).toMatchObject({ limit: 0.9, unit: 'ratio' })
    expect(fail[0]?.measured).toBeCloseTo(300 / ((Math.sqrt(3) * v * 470 * 0.95) / 1000), 3)
  })

  it('is unknown without a rating or a load', () => {
    const bare = judgeSite(rule, altered(railed(), 'railA', { ratingA: undefined }))
    expect(bare).toMatchObject({ pass: 1, unknown: [{ missing: [{ field: 'ratingA' }] }] })
    expect(judgeSite(rule, altered(railed(), 'rack', { loadKw: undefined }))).toMatchObject({
      pass: 0,
      unknown: [{ subject: 'railA' }, { subject: 'railB' }],
    })
  })

  it('does not apply at goal N or without busways', () => {
    expect(judgeSite(rule, railed(470), { goal: 'n' }).notApplicable).toBe(1)
    expect(judgeSite(rule, hall()).notApplicable).toBe(1)
  })
})
