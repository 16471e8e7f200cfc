import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/fuel-tanks'
import { hall, judgeSite } from '../../support/power/judge'

const second = { tank2: { kind: 'fuel-tank', values: { volumeL: 5000, usableRatio: 0.9 } } }

describe('a fuel tank can be emptied for work', () => {
  it('passes with two', () => {
    expect(judgeSite(rule, hall(second))).toMatchObject({ pass: 1, fail: [] })
  })

  it('fails with one', () => {
    const { fail, told } = judgeSite(rule, hall())
    expect(told['facility']).toContain('2 generators hang on tank alone')
    expect(fail[0]).toMatchObject({ measured: 1, limit: 2, related: ['tank'] })
  })

  it('does not apply below its goal, without generators, or without any tank', () => {
    expect(judgeSite(rule, hall(), { goal: 'n+1' }).notApplicable).toBe(1)
    expect(judgeSite(rule, hall({ tank: undefined })).notApplicable).toBe(1)
    const still = hall({ genA: undefined, genB: undefined })
    expect(judgeSite(rule, still).notApplicable).toBe(1)
  })
})
