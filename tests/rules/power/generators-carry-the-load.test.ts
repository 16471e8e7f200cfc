import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/generators-carry-the-load'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

const both = (values: Parameters<typeof altered>[2]) =>
  altered(altered(hall(), 'genA', values), 'genB', values)

describe('generators carry the facility without the utility', () => {
  it('passes with sets that may run on, one of them out', () => {
    expect(judgeSite(rule, hall())).toMatchObject({ pass: 1, fail: [], unknown: [] })
  })

  it('does not pass while losses or the rating of a switch are missing', () => {
    const lossy = judgeSite(rule, altered(hall(), 'upsB', { efficiency: undefined }))
    expect(lossy).toMatchObject({ pass: 0, fail: [] })
    expect(lossy.unknown[0]?.missing).toEqual([{ equipment: 'upsB', field: 'efficiency' }])
    const bare = judgeSite(rule, altered(hall(), 'atsA', { ratingA: undefined }))
    expect(bare.unknown[0]?.missing).toEqual([{ equipment: 'atsA', field: 'ratingA' }])
  })

  it('fails without any', () => {
    expect(judgeSite(rule, yard(), { lens: 'ai' }).told['facility']).toMatch(/^No generator/)
  })

  it('credits standby sets with 70 % of their rating', () => {
    // 300 kW behind a UPS of 96 % on one side alone are 312.5 kW, and a tenth more
    // while its battery recharges; 400 kW of ESP count for 280.
    const { told, fail } = judgeSite(rule, both({ ratingKw: 400, ratingClass: 'ESP' }))
    expect(told['facility']).toContain(
      'genB carries 343.8 kW, 122.8 % of what its rating class lets count',
    )
    expect(fail[0]).toMatchObject({ limit: 280, unit: 'kW' })
    expect(judgeSite(rule, both({ ratingKw: 400, ratingClass: 'DCC' })).pass).toBe(1)
  })

  it('lets batteries recharge as the owner says', () => {
    // Two sets of 330 kW carry 312.5 kW one by one, and not the recharge on top.
    const tight = both({ ratingKw: 330, ratingClass: 'COP' })
    expect(judgeSite(rule, tight).fail).toHaveLength(1)
    const held = { ...tight, parameters: { 'power.battery-recharge': 0 } }
    expect(judgeSite(rule, held).pass).toBe(1)
  })

  it('asks for no spare at goal N', () => {
    const standby = both({ ratingKw: 400, ratingClass: 'ESP' })
    expect(judgeSite(rule, standby, { goal: 'n' }).pass).toBe(1)
  })

  it('is unknown without a rating class, however large the set', () => {
    const { unknown, pass } = judgeSite(rule, altered(hall(), 'genA', { ratingClass: undefined }))
    expect(pass).toBe(0)
    expect(unknown).toMatchObject([{ missing: [{ equipment: 'genA', field: 'ratingClass' }] }])
  })

  it('is unknown while a load is', () => {
    const { unknown } = judgeSite(rule, altered(hall(), 'rack', { loadKw: undefined }))
    expect(unknown).toMatchObject([{ missing: [{ equipment: 'rack', field: 'loadKw' }] }])
  })

  it('does not apply without loads', () => {
    expect(judgeSite(rule, { pieces: {}, wires: [] }).notApplicable).toBe(1)
  })
})
