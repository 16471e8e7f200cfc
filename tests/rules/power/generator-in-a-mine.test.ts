import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/generator-in-a-mine'
import { hall, judgeSite, yard } from '../../support/power/judge'

describe('generators in a mine', () => {
  it('are none in a plain one', () => {
    expect(judgeSite(rule, yard(), { goal: 'n' })).toMatchObject({ pass: 1, fail: [] })
  })

  it('are told when an AI hall is judged as a mine', () => {
    const { told } = judgeSite(rule, hall(), { lens: 'mining', goal: 'n' })
    expect(told['facility']).toBe('2 generators stand by here; a mine does without.')
  })

  it('are surplus, at no more than information', () => {
    expect(rule.tells).toBe('surplus')
    expect(new Set(Object.values(rule.severity))).toEqual(new Set(['info']))
  })
})
