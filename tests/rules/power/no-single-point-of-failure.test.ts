import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/no-single-point-of-failure'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

describe('any one component may fail', () => {
  const asked = { goal: 'fault-tolerant' } as const

  it('passes on two live sides', () => {
    expect(judgeSite(rule, hall(), asked)).toMatchObject({ pass: 10, fail: [], unknown: [] })
  })

  it('fails on one', () => {
    expect(Object.keys(judgeSite(rule, yard(), asked).told)).toHaveLength(5)
  })

  it('finds the rack that needs both of its cords', () => {
    const greedy = altered(hall(), 'rack', { cordsNeeded: 2 })
    // Neither side dominates the rack, but each takes down one of two needed cords.
    expect(Object.keys(judgeSite(rule, greedy, asked).told).sort()).toEqual(
      ['atsA', 'atsB', 'cbA', 'cbB', 'upsA', 'upsB'].sort(),
    )
  })

  it('is unknown where the cords needed are not stated', () => {
    const open = altered(hall(), 'rack', { cordsNeeded: undefined })
    expect(judgeSite(rule, open, asked).unknown).toHaveLength(1)
  })

  it('applies where parts may be taken out for work and no single point is accepted', () => {
    const strict = { ...yard(), parameters: { 'power.single-points-accepted': 0 } }
    expect(Object.keys(judgeSite(rule, strict).told)).toHaveLength(5)
    expect(judgeSite(rule, strict, { goal: 'n+1' }).notApplicable).toBe(1)
  })

  it('does not apply below its goal', () => {
    expect(judgeSite(rule, yard())).toMatchObject({ notApplicable: 1, fail: [] })
  })
})
