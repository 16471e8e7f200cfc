import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/cords-needed-are-known'
import { altered, hall, judgeSite } from '../../support/power/judge'

describe('how many cords a load needs is known', () => {
  it('passes where it is stated, and where a load has a single cord', () => {
    expect(judgeSite(rule, hall())).toMatchObject({ pass: 1, unknown: [] })
    const single = hall({ utilB: undefined, cbB: undefined })
    const open = altered(single, 'rack', { cordsNeeded: undefined })
    expect(judgeSite(rule, open)).toMatchObject({ pass: 1, unknown: [] })
  })

  it('is unknown otherwise, and asks for it', () => {
    const { unknown, pass } = judgeSite(rule, altered(hall(), 'rack', { cordsNeeded: undefined }))
    expect(pass).toBe(0)
    expect(unknown).toMatchObject([
      { subject: 'facility', missing: [{ equipment: 'rack', field: 'cordsNeeded' }] },
    ])
  })

  it('never fails', () => {
    expect(judgeSite(rule, altered(hall(), 'rack', { cordsNeeded: 9 })).fail).toEqual([])
  })

  it('does not apply at goal N', () => {
    expect(judgeSite(rule, hall(), { goal: 'n' }).notApplicable).toBe(1)
  })
})
