import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/ride-through'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

describe('batteries last until the generators carry', () => {
  it('passes with minutes to spare', () => {
    expect(judgeSite(rule, hall())).toMatchObject({ pass: 2, fail: [] })
  })

  it('fails where an old battery does not reach the slowest generator', () => {
    const slow = altered(hall(), 'genB', { startS: 600 })
    const { fail, told } = judgeSite(rule, slow)
    expect(Object.keys(told)).toEqual(['upsA', 'upsB'])
    // 5 min at 400 kW are 13.3 min at 150 kW, of which 80 % are left.
    expect(fail[0]?.measured).toBeCloseTo(5 * (400 / 150) * 0.8, 9)
    // 600 s to start, 3 to detect, 10 in step, 2 to transfer, 20 to ramp up, and 60 of margin.
    expect(fail[0]?.limit).toBeCloseTo(695 / 60, 9)
  })

  it('counts each part of the bridge as the owner sets it', () => {
    const site = {
      ...altered(hall(), 'genB', { startS: 600 }),
      parameters: { 'power.walk-in': 80, 'power.synchronisation': 40 },
    }
    expect(judgeSite(rule, site).fail[0]?.limit).toBeCloseTo(785 / 60, 9)
  })

  it('is unknown without battery minutes or a start time', () => {
    const flat = judgeSite(rule, altered(hall(), 'upsA', { batteryMin: undefined }))
    expect(flat).toMatchObject({ pass: 1, unknown: [{ subject: 'upsA' }] })
    const still = judgeSite(rule, altered(hall(), 'genA', { startS: undefined }))
    expect(still.unknown).toMatchObject([{ missing: [{ equipment: 'genA', field: 'startS' }] }])
  })

  it('asks for the load where that is what is missing, and not for the minutes', () => {
    const rack = { kind: 'rack', values: { voltageV: 415, cordsNeeded: 1 } }
    const { unknown } = judgeSite(rule, hall({ open: rack }, ['cbA>open', 'cbB>open']))
    expect(unknown.map(({ subject }) => subject)).toEqual(['upsA', 'upsB'])
    expect(unknown.flatMap(({ missing }) => missing)).toEqual([
      { equipment: 'open', field: 'loadKw' },
    ])
  })

  it('does not apply without UPS or generators', () => {
    expect(judgeSite(rule, yard(), { lens: 'ai' }).notApplicable).toBe(1)
  })
})
