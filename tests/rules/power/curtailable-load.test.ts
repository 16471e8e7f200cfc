import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/curtailable-load'
import { altered, judgeSite, yard } from '../../support/power/judge'

const sheds = (shedS?: number) =>
  altered(altered(yard(), 'cb1', { curtailable: true, shedS }), 'cb2', {
    curtailable: true,
    shedS: 4,
  })

describe('what a mine can shed', () => {
  it('tells the kW behind all feeders that may open, and the slowest of them', () => {
    const { fail, told } = judgeSite(rule, sheds(10))
    expect(told['facility']).toBe('2 feeders shed 3,000 kW, 100 % of the IT load, within 10 s.')
    expect(fail[0]).toMatchObject({ measured: 3000, unit: 'kW', related: ['cb1', 'cb2'] })
  })

  it('counts only what may be shed', () => {
    const one = altered(yard(), 'cb1', { curtailable: true, shedS: 10 })
    expect(judgeSite(rule, one).told['facility']).toContain('1,500 kW, 50 % of the IT load')
  })

  it('is unknown without a time or a draw', () => {
    expect(judgeSite(rule, sheds()).unknown).toMatchObject([
      { missing: [{ equipment: 'cb1', field: 'shedS' }] },
    ])
    const dark = altered(sheds(10), 'c1', { loadKw: undefined })
    expect(judgeSite(rule, dark).unknown[0]?.detail).toContain('At least 1,500 kW')
  })

  it('does not apply where no feeder may be curtailed', () => {
    expect(judgeSite(rule, yard()).notApplicable).toBe(1)
  })
})
