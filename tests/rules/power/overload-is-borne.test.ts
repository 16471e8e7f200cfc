import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/overload-is-borne'
import { altered, hall, judgeSite } from '../../support/power/judge'

/** UPS B carries 300 kW on 250 kW once A is lost: 120 %. */
const strained = (values: Parameters<typeof altered>[2] = {}, minutes = 10) => ({
  ...altered(hall(), 'upsB', { ratingKw: 250, ...values }),
  parameters: { 'power.overload-time': minutes },
})

describe('an overload after a loss is borne until it is relieved', () => {
  // Schneider Galaxy VXL: 125 % for 10 minutes, 150 % for 1 minute.
  const galaxy = { overload10MinRatio: 1.25, overload1MinRatio: 1.5 }

  it('passes along the curve of a published UPS', () => {
    expect(judgeSite(rule, strained(galaxy))).toMatchObject({ pass: 1, fail: [] })
  })

  it('fails where the curve ends before', () => {
    const { fail, told } = judgeSite(
      rule,
      strained({ overload10MinRatio: 1.1, overload1MinRatio: 1.5 }),
    )
    expect(told['upsB']).toContain(
      'upsB carries 300 kW, 120 % of its rating; it bears that for 1 min and is off after',
    )
    expect(fail[0]).toMatchObject({ measured: 1, limit: 10, unit: 'min' })
    const weak = strained({ overload10MinRatio: 1.1, overload1MinRatio: 1.15 })
    expect(judgeSite(rule, weak).told['upsB']).toContain('is off at once')
  })

  it('follows the time that the owner asks for, without end where the unit says so', () => {
    expect(judgeSite(rule, strained(galaxy, 60)).fail).toMatchObject([{ measured: 10, limit: 60 }])
    const strong = strained({ ...galaxy, overloadContinuousRatio: 1.2 }, 60)
    expect(judgeSite(rule, strong)).toMatchObject({ pass: 1, fail: [] })
  })

  it('is unknown where the curve is not stated', () => {
    expect(judgeSite(rule, strained()).unknown).toMatchObject([
      {
        subject: 'upsB',
        missing: [{ field: 'overload10MinRatio' }, { field: 'overload1MinRatio' }],
      },
    ])
  })

  it('does not apply without an overload, or at goal N', () => {
    expect(judgeSite(rule, hall()).notApplicable).toBe(1)
    expect(judgeSite(rule, strained(), { goal: 'n' }).notApplicable).toBe(1)
  })
})
