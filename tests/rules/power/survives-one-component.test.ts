import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/survives-one-component'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

describe('any one utility feed, generator or UPS may fail', () => {
  it('passes on two sides', () => {
    expect(judgeSite(rule, hall(), { goal: 'n+1' })).toMatchObject({
      pass: 6,
      fail: [],
      unknown: [],
    })
  })

  it('fails where a survivor is overloaded', () => {
    const { told, fail } = judgeSite(rule, altered(hall(), 'upsB', { ratingKw: 200 }), {
      goal: 'n+1',
    })
    expect(told).toEqual({ upsA: 'Without upsA, upsB carries 300 kW, 150 % of its rating.' })
    expect(fail[0]).toMatchObject({ measured: 1.5, limit: 1, unit: 'ratio', related: ['upsB'] })
  })

  it('fails for a mine on one path when more than N is asked', () => {
    const { told } = judgeSite(rule, yard(), { goal: 'n+1' })
    expect(told).toEqual({ util: 'Without util, 2 loads go dark (c1 and c2).' })
  })

  it('is unknown where the cords needed are not stated, and asks for them', () => {
    const { unknown, pass } = judgeSite(rule, altered(hall(), 'rack', { cordsNeeded: undefined }))
    expect(pass).toBe(4)
    expect(unknown).toMatchObject([
      { subject: 'facility', missing: [{ equipment: 'rack', field: 'cordsNeeded' }] },
    ])
  })

  it('does not pass while a rating is missing', () => {
    const { unknown, pass } = judgeSite(rule, altered(hall(), 'upsB', { ratingKw: undefined }))
    expect(pass).toBe(0)
    expect(unknown[0]?.missing).toEqual([{ equipment: 'upsB', field: 'ratingKw' }])
  })

  it('does not apply at goal N', () => {
    expect(judgeSite(rule, yard(), { goal: 'n' })).toMatchObject({ notApplicable: 1, fail: [] })
  })
})
