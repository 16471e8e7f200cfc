import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/every-load-is-fed'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

describe('every load is fed', () => {
  it('passes where each is', () => {
    expect(judgeSite(rule, hall())).toMatchObject({ pass: 1, fail: [], unknown: [] })
    expect(judgeSite(rule, yard(), { goal: 'n' })).toMatchObject({ pass: 2, fail: [] })
  })

  it('fails for a load without a live cord, or with too few', () => {
    const loose = hall({ lone: { kind: 'rack', values: { loadKw: 5 } } })
    expect(judgeSite(rule, loose).told).toEqual({
      lone: 'lone is not fed: no source reaches enough of its cords.',
    })
    const greedy = altered(hall(), 'rack', { cordsNeeded: 3 })
    expect(Object.keys(judgeSite(rule, greedy).told)).toEqual(['rack'])
  })

  it('is unknown where some cords are dead and nobody stated how many are needed', () => {
    const half = altered(hall({ utilB: undefined, genB: undefined }), 'rack', {
      cordsNeeded: undefined,
    })
    expect(judgeSite(rule, half).unknown).toMatchObject([
      { subject: 'rack', missing: [{ equipment: 'rack', field: 'cordsNeeded' }] },
    ])
  })

  it('does not apply to what says that it draws nothing', () => {
    const door = hall({ door: { kind: 'rear-door-cooler', values: { active: false } } })
    expect(judgeSite(rule, door)).toMatchObject({ pass: 1, notApplicable: 1, fail: [] })
  })
})
