import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/second-path-in-a-mine'
import { hall, judgeSite, yard } from '../../support/power/judge'

describe('a second path in a mine', () => {
  it('is none in a plain one', () => {
    expect(judgeSite(rule, yard(), { goal: 'n' })).toMatchObject({ pass: 1, fail: [] })
  })

  it('is told when an AI hall is judged as a mine', () => {
    const { told } = judgeSite(rule, hall(), { lens: 'mining', goal: 'n' })
    expect(told['facility']).toBe('2 named paths stand here (A, B); one is enough for a mine.')
  })

  it('does not apply where the owner asks for more than N', () => {
    expect(judgeSite(rule, hall(), { lens: 'mining', goal: 'n+1' }).notApplicable).toBe(1)
  })
})
