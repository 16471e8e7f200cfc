import { describe, expect, it } from 'vitest'
import advised from '../../../src/rules/power/transformer-loading-advised'
import { altered, judgeSite, yard } from '../../support/power/judge'

const loaded = (ratingKva: number) => altered(yard(), 'tx', { ratingKva })

describe('transformers of a mine have room for a hot summer', () => {
  it('passes at the loading of a published yard: two containers of 2,116 kW on 5 MVA', () => {
    const site = altered(altered(loaded(5000), 'c1', { loadKw: 2116 }), 'c2', { loadKw: 2116 })
    const published = { ...site, parameters: { 'power.power-factor': 1 } }
    expect(judgeSite(advised, published)).toMatchObject({ pass: 1, fail: [] })
  })

  it('advises against 87 %, which is still planned for', () => {
    const { fail } = judgeSite(advised, loaded(3630))
    expect(fail[0]?.measured).toBeCloseTo(0.87, 3)
    expect(fail[0]).toMatchObject({ limit: 0.85, source: { grade: 'estimate' } })
  })

  it('is unknown without a rating, and does not apply to one that carries nothing', () => {
    const bare = judgeSite(advised, altered(yard(), 'tx', { ratingKva: undefined }))
    expect(bare.unknown).toMatchObject([{ missing: [{ field: 'ratingKva' }] }])
    expect(judgeSite(advised, { ...yard(), wires: [] }).notApplicable).toBe(1)
  })
})
