import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/capacity-in-normal-state'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

describe('nothing is overloaded in the normal state', () => {
  it('passes within the ratings; what carries nothing is not judged', () => {
    const { pass, notApplicable, fail } = judgeSite(rule, hall())
    // Two generators carry nothing, and the site states no firm capacity.
    expect({ pass, notApplicable, fail }).toEqual({ pass: 8, notApplicable: 3, fail: [] })
  })

  it('does not pass what feeds a UPS of unstated losses, and asks for them once', () => {
    const { pass, fail, unknown } = judgeSite(
      rule,
      altered(hall(), 'upsA', { efficiency: undefined }),
    )
    expect({ pass, fail }).toEqual({ pass: 6, fail: [] })
    expect(unknown.map(({ subject }) => subject)).toEqual(['utilA', 'atsA'])
    expect(unknown.flatMap(({ missing }) => missing)).toEqual([
      { equipment: 'upsA', field: 'efficiency' },
    ])
    // What is too much without the losses is too much with them.
    const tight = altered(altered(hall(), 'upsA', { efficiency: undefined }), 'atsA', {
      ratingA: 200,
    })
    expect(judgeSite(rule, tight).fail.map(({ subject }) => subject)).toEqual(['atsA'])
  })

  it('fails beyond a rating, with both figures', () => {
    const { fail, told } = judgeSite(rule, altered(yard(), 'tx', { ratingKva: 3000 }))
    expect(told).toEqual({ tx: 'tx carries 3,158 kVA, 105.3 % of its 3,000 kVA.' })
    expect(fail[0]).toMatchObject({ limit: 3000, unit: 'kVA' })
  })

  it('holds the worst phase against a rating in A, and is unknown while a phase is', () => {
    const site = yard()
    const single = (values: Record<string, number | string>) =>
      altered(site, 'c1', { phases: 1, voltageV: 415 / Math.sqrt(3), ...values })
    const { told } = judgeSite(rule, single({ phase: 'L1' }))
    expect(told['cb1']).toMatch(/^cb1 carries 6,\d{3} A in its worst phase/)
    const { unknown } = judgeSite(rule, single({}))
    expect(unknown.map(({ subject }) => subject)).toContain('board')
  })

  it('is unknown without a rating, and asks for the field that the kind has', () => {
    const { unknown } = judgeSite(rule, altered(yard(), 'tx', { ratingKva: undefined }))
    expect(unknown).toMatchObject([{ subject: 'tx', missing: [{ field: 'ratingKva' }] }])
    const dark = judgeSite(rule, altered(yard(), 'board', { voltageV: undefined }))
    expect(dark.unknown).toMatchObject([{ subject: 'board', missing: [{ field: 'voltageV' }] }])
  })

  it('is unknown above a load that nobody stated, which it asks for once', () => {
    const { unknown, pass } = judgeSite(rule, altered(yard(), 'c2', { loadKw: undefined }))
    expect(pass).toBe(1)
    expect(unknown.map(({ subject }) => subject)).toEqual(['util', 'tx', 'board', 'cb2'])
    expect(unknown.flatMap(({ missing }) => missing)).toEqual([
      { equipment: 'c2', field: 'loadKw' },
    ])
  })

  it('fails for sure where the known part alone is too much', () => {
    const site = altered(altered(yard(), 'c2', { loadKw: undefined }), 'tx', { ratingKva: 1000 })
    expect(Object.keys(judgeSite(rule, site).told)).toEqual(['tx'])
  })
})
