import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/path-loss-carried'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

describe('any one named path may be lost', () => {
  it('passes where the other carries all', () => {
    expect(judgeSite(rule, hall())).toMatchObject({ pass: 2, fail: [] })
  })

  it('fails where it does not', () => {
    const { told, fail } = judgeSite(rule, altered(hall(), 'upsB', { ratingKw: 250 }))
    expect(told['facility']).toBe('Without path A, upsB carries 300 kW, 120 % of its rating.')
    expect(fail[0]?.measured).toBe(1)
    const greedy = judgeSite(rule, altered(hall(), 'rack', { cordsNeeded: 2 }))
    expect(greedy.told['facility']).toBe(
      'Without path A, 1 load goes dark (rack). Without path B, 1 load goes dark (rack).',
    )
  })

  it('is unknown where the cords needed are not stated', () => {
    const { unknown } = judgeSite(rule, altered(hall(), 'rack', { cordsNeeded: undefined }))
    expect(unknown).toMatchObject([{ missing: [{ equipment: 'rack', field: 'cordsNeeded' }] }])
  })

  it('does not pass while a rating is missing', () => {
    const { unknown, pass } = judgeSite(rule, altered(hall(), 'upsB', { ratingKw: undefined }))
    expect(pass).toBe(0)
    expect(unknown[0]?.missing).toEqual([{ equipment: 'upsB', field: 'ratingKw' }])
  })

  it('does not apply without two named paths, or below its goal', () => {
    expect(judgeSite(rule, yard()).notApplicable).toBe(1)
    expect(judgeSite(rule, hall(), { goal: 'n+1' }).notApplicable).toBe(1)
  })
})
