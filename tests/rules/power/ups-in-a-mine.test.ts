import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/ups-in-a-mine'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

describe('UPS in a mine', () => {
  it('are none in a plain one', () => {
    expect(judgeSite(rule, yard(), { goal: 'n' })).toMatchObject({ pass: 1, fail: [] })
  })

  it('are told when an AI hall is judged as a mine', () => {
    const { told, fail } = judgeSite(rule, hall(), { lens: 'mining', goal: 'n' })
    expect(told['facility']).toBe('2 UPS carry 300 kW here; a mine does without.')
    expect(fail[0]?.related).toEqual(['upsA', 'upsB'])
  })

  it('may carry controls and network', () => {
    const small = yard({
      ups: { kind: 'ups', values: { ratingKw: 20, efficiency: 0.9, voltageV: 415 } },
      sw: { kind: 'switch', values: { loadKw: 2, voltageV: 415 } },
    })
    const site = { ...small, wires: [...small.wires, 'board>ups', 'ups>sw'] }
    expect(judgeSite(rule, site, { goal: 'n' })).toMatchObject({ pass: 1, fail: [] })
    expect(judgeSite(rule, altered(site, 'sw', { loadKw: undefined })).unknown).toHaveLength(1)
  })
})
