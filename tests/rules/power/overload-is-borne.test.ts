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
    const { fail, told } = judgeSite(rule, strained({ overload10MinRatio: 1.1 }))
    expect(told['upsB']).toContain(
      'upsB carries 300 kW, 120 % of its rating; it bears 110 % for 10 min',
    )
    expect(fail[0]).toMatchObject({ measured: 1.2, limit: 1.1 })
  })

  it('asks of the curve what the time asks for', () => {
    const brief = { overload10MinRatio: 1.1, overload1MinRatio: 1.5 }
    expect(judgeSite(rule, strained(brief, 1))).toMatchObject({ pass: 1, fail: [] })
    expect(
      judgeSite(rule, strained({ ...galaxy, overloadContinuousRatio: 1.12 }, 60)).fail,
    ).toMatchObject([{ limit: 1.12 }])
  })

  it('is unknown where the curve is not stated', () => {
    expect(judgeSite(rule, strained()).unknown).toMatchObject([
      { subject: 'upsB', missing: [{ field: 'overload10MinRatio' }] },
    ])
  })

  it('does not apply without an overload, or at goal N', () => {
    expect(judgeSite(rule, hall()).notApplicable).toBe(1)
    expect(judgeSite(rule, strained(), { goal: 'n' }).notApplicable).toBe(1)
  })
})
