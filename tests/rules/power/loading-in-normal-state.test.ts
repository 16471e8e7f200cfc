import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/loading-in-normal-state'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

describe('UPS and transformers keep a margin', () => {
  it('passes below the planned share', () => {
    expect(judgeSite(rule, hall())).toMatchObject({ pass: 2, fail: [], unknown: [] })
  })

  it('fails above it, each unit by itself', () => {
    // 150 kW on 180 kW are 83.3 %; a published design plans for 80 %.
    const { fail, told, pass } = judgeSite(rule, altered(hall(), 'upsB', { ratingKw: 180 }))
    expect(told).toEqual({
      upsB: 'upsB carries 150 kW, 83.3 % of its rating; 80 % is planned.',
    })
    expect(fail[0]).toMatchObject({ limit: 0.8, source: { grade: 'secondary' } })
    expect(pass).toBe(1)
  })

  it('judges transformers too', () => {
    // 3,000 kW at a power factor of 0.95 on 3,800 kVA.
    const site = altered(yard(), 'tx', { ratingKva: 3800 })
    expect(judgeSite(rule, site, { lens: 'ai' }).fail[0]?.measured).toBeCloseTo(3000 / 3610, 4)
  })

  it('is unknown without a rating or a load', () => {
    const bare = judgeSite(rule, altered(hall(), 'upsA', { ratingKw: undefined }))
    expect(bare.unknown).toMatchObject([{ subject: 'upsA', missing: [{ field: 'ratingKw' }] }])
    const dark = judgeSite(rule, altered(hall(), 'rack', { loadKw: undefined }))
    expect(dark).toMatchObject({ pass: 0, unknown: [{ subject: 'upsA' }, { subject: 'upsB' }] })
  })

  it('does not apply to a unit that carries nothing', () => {
    const idle = { ...hall(), wires: hall().wires.filter((wire) => wire !== 'upsB>cbB') }
    expect(judgeSite(rule, idle)).toMatchObject({ pass: 1, notApplicable: 1 })
  })
})
