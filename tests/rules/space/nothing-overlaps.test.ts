import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/space/nothing-overlaps'
import { onlySaid, verdicts } from '../../support/said'
import { item } from '../../support/space'

const rack = (id: string, x: number) => item(id, 'rack', x, 5)

describe('nothing-overlaps', () => {
  it('passes racks that touch, and an overlap within rounding', () => {
    expect(verdicts(rule, { equipment: [rack('a', 5), rack('b', 5.6)] })).toEqual(['facility pass'])
    expect(verdicts(rule, { equipment: [rack('a', 5), rack('b', 5.596)] })).toEqual([
      'facility pass',
    ])
  })

  it('fails once for a rack that stands in two others, with the worse one told', () => {
    const said = onlySaid(rule, { equipment: [rack('c', 5.4), rack('a', 5), rack('b', 4.5)] })
    expect(said).toMatchObject({ subject: 'a', verdict: 'fail', related: ['c', 'b'], limit: 0.005 })
    expect(said.measured).toBeCloseTo(0.2)
    expect(said.detail?.en).toBe('a and c reach 0.2 m into each other.')
  })

  it('has nothing to say of nothing', () => {
    expect(verdicts(rule, {})).toEqual(['facility not-applicable'])
  })
})
