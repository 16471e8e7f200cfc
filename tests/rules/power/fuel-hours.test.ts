import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/fuel-hours'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

describe('fuel lasts long enough', () => {
  it('passes with more than the hours asked for', () => {
    expect(judgeSite(rule, hall())).toMatchObject({ pass: 1, fail: [] })
  })

  it('fails with less, and without a tank', () => {
    const { fail } = judgeSite(rule, altered(hall(), 'tank', { volumeL: 500 }))
    // Two sets at 156.25 kW of 500 burn 110 × (0.103 + 0.897 × 0.3125) = 42.2 L/h each.
    expect(fail[0]?.measured).toBeCloseTo(450 / (2 * 42.16), 2)
    expect(fail[0]).toMatchObject({ limit: 12, unit: 'h', related: ['tank'] })
    expect(judgeSite(rule, hall({ tank: undefined })).told['facility']).toContain('no fuel tank')
  })

  it('follows the hours that the owner asks for', () => {
    const asked = { ...hall(), parameters: { 'power.least-fuel-hours': 96 } }
    expect(
      judgeSite(rule, { ...hall(), parameters: { 'power.least-fuel-hours': 200 } }).fail,
    ).toHaveLength(1)
    expect(judgeSite(rule, asked).pass).toBe(1)
  })

  it('is unknown where a figure is missing, and asks for each', () => {
    const site = altered(altered(hall(), 'tank', { usableRatio: undefined }), 'genB', {
      fuelLPerHAtRated: undefined,
    })
    expect(judgeSite(rule, site).unknown[0]?.missing).toEqual([
      { equipment: 'tank', field: 'usableRatio' },
      { equipment: 'genB', field: 'fuelLPerHAtRated' },
    ])
  })

  it('does not pass while a load is not stated: it burns fuel as well', () => {
    // 9,000 L last 107 h for the 300 kW that are stated; 12 are asked for.
    const rack = { kind: 'rack', values: { voltageV: 415, cordsNeeded: 1 } }
    const open = judgeSite(rule, hall({ open: rack }, ['cbA>open', 'cbB>open']))
    expect(open).toMatchObject({ pass: 0, fail: [] })
    expect(open.unknown[0]?.missing).toEqual([{ equipment: 'open', field: 'loadKw' }])
    // Too little for what is stated is too little for all of it.
    const little = altered(hall({ open: rack }, ['cbA>open', 'cbB>open']), 'tank', { volumeL: 500 })
    expect(judgeSite(rule, little)).toMatchObject({ unknown: [], fail: [{ unit: 'h' }] })
  })

  it('does not apply without generators', () => {
    expect(judgeSite(rule, yard(), { lens: 'ai' }).notApplicable).toBe(1)
  })
})
