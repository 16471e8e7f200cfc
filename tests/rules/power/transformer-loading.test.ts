import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/transformer-loading'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

describe('transformers keep a margin', () => {
  it('passes within the planned loading', () => {
    expect(judgeSite(rule, yard(), { goal: 'n' })).toMatchObject({ pass: 1, fail: [] })
  })

  it('fails beyond it, though not yet beyond the rating', () => {
    const { fail, told } = judgeSite(rule, altered(yard(), 'tx', { ratingKva: 3400 }))
    expect(told['tx']).toBe('tx carries 3,000 kW, 92.9 % of its rating; 90 % is planned.')
    expect(fail[0]).toMatchObject({ limit: 0.9, unit: 'ratio' })
  })

  it('loads 5 MVA with 84.6 % for two published containers', () => {
    // Unnamed public source, Hearst design: 2 × (2,036 + 80) kW on 5 MVA at a power factor of 1.
    const values = { loadKw: 2116, voltageV: 415, cooling: 'hydro' }
    const site = altered(
      yard({ c1: { kind: 'miner-container', values }, c2: { kind: 'miner-container', values } }),
      'tx',
      { ratingKva: 5000 },
    )
    const asked = {
      ...site,
      parameters: { 'power.power-factor': 1, 'power.transformer-loading': 0.846 },
    }
    const { fail } = judgeSite(rule, asked)
    expect(fail[0]?.measured).toBeCloseTo(0.8464, 6)
    expect(
      judgeSite(rule, {
        ...asked,
        parameters: { ...asked.parameters, 'power.transformer-loading': 0.847 },
      }).fail,
    ).toEqual([])
  })

  it('is unknown without a rating', () => {
    const { unknown } = judgeSite(rule, altered(yard(), 'tx', { ratingKva: undefined }))
    expect(unknown).toMatchObject([{ subject: 'tx', missing: [{ field: 'ratingKva' }] }])
  })

  it('finds no subject without transformers', () => {
    expect(judgeSite(rule, hall(), { lens: 'mining' })).toMatchObject({ pass: 0, fail: [] })
  })
})
