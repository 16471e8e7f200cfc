import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/utility-entrances'
import { altered, hall, judgeSite } from '../../support/power/judge'

type Place = readonly [substation: string | undefined, route: string | undefined]

const fed = (a: Place, b: Place, asked = 2) => {
  const values = ([substationId, routeId]: Place) => ({ substationId, routeId })
  const site = altered(altered(hall(), 'utilA', values(a)), 'utilB', values(b))
  return { ...site, parameters: { 'power.utility-entrances': asked } }
}

describe('the utility comes in from different substations', () => {
  it('passes where substations and routes differ', () => {
    expect(judgeSite(rule, fed(['North', 'Main St'], ['South', 'Mill Rd']))).toMatchObject({
      pass: 1,
      fail: [],
    })
  })

  it('fails where either is shared', () => {
    for (const second of [
      ['North', 'Mill Rd'],
      ['South', 'Main St'],
    ] as const) {
      const { fail } = judgeSite(rule, fed(['North', 'Main St'], second))
      expect(fail).toMatchObject([{ measured: 1, limit: 2, related: ['utilA', 'utilB'] }])
    }
  })

  it('fails with a single feed, whatever it states', () => {
    const lone = { ...hall({ utilB: undefined }), parameters: { 'power.utility-entrances': 2 } }
    expect(judgeSite(rule, lone).fail).toHaveLength(1)
  })

  it('is unknown where a feed does not say where it comes from', () => {
    const { unknown } = judgeSite(rule, fed(['North', 'Main St'], [undefined, 'Mill Rd']))
    expect(unknown).toMatchObject([{ missing: [{ equipment: 'utilB', field: 'substationId' }] }])
  })

  it('does not apply unless the owner asks for it', () => {
    expect(judgeSite(rule, hall()).notApplicable).toBe(1)
  })
})
