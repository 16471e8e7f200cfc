import { describe, expect, it } from 'vitest'
import type { Product } from '#model'
import rule from '../../../src/rules/power/known-products'
import { judgeSite, yard } from '../../support/power/judge'

const busway: Product = {
  id: 'acme-busway',
  kind: 'busway',
  maker: 'Acme',
  model: 'Busway',
  source: { grade: 'estimate' },
  values: {},
}

const named = (product: string, kind = 'breaker') => ({
  ...yard(),
  products: [busway],
  pieces: {
    ...yard().pieces,
    x1: { kind, product, values: { ratingA: 100, voltageV: 415 } },
    x2: { kind, product, values: { ratingA: 100, voltageV: 415 } },
  },
})

describe('products are known', () => {
  it('passes where every named product stands in the catalog', () => {
    expect(judgeSite(rule, named('acme-busway', 'busway'))).toMatchObject({ pass: 1, fail: [] })
  })

  it('fails once for a product that nobody has heard of, with all that name it', () => {
    const { fail, told } = judgeSite(rule, named('acme-9000'))
    expect(fail).toMatchObject([{ subject: 'x1', measured: 2, related: ['x1', 'x2'] }])
    expect(told['x1']).toContain('"acme-9000" stands neither in the catalog nor in this file')
  })

  it('fails for a product of another kind', () => {
    expect(judgeSite(rule, named('acme-busway')).told['x1']).toContain(
      'is no Circuit breaker but a Busway',
    )
  })

  it('does not apply where nothing names a product', () => {
    expect(judgeSite(rule, yard()).notApplicable).toBe(1)
  })
})
