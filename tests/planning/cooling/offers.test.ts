import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { coolingFamilies, coolingOffers } from '#planning'

describe('what a room may be cooled with', () => {
  const offers = coolingOffers(catalog)
  const byId = new Map(offers.map((offer) => [offer.product.id, offer]))

  it('is every cooling unit of the catalog, those with all ratings first in each family', () => {
    const cooling = [...catalog.products.values()].filter(({ kind }) =>
      coolingFamilies.some((family) => family === kind),
    )
    expect(offers).toHaveLength(cooling.length)
    for (const family of coolingFamilies) {
      const lacks = offers
        .filter((offer) => offer.family === family)
        .map(({ missing }) => missing.length > 0)
      expect(lacks).toEqual([...lacks].sort((a, b) => Number(a) - Number(b)))
      expect(lacks.length).toBeGreaterThan(0)
    }
  })

  it('tells what is missing, and takes gross capacity and leaving fluid for what they stand for', () => {
    expect(byId.get('vertiv-pw170')?.missing).toEqual([])
    expect(byId.get('apc-acrc502')?.missing).toEqual(['netSensibleKw', 'airflowM3PerH'])
    expect(byId.get('motivair-mcdu-60')?.missing).toContain('flowLPerMin')
    expect(byId.get('bitmain-ec2-dt')?.missing).toEqual([])
    expect(byId.has('nvidia-dgx-h100')).toBe(false)
  })
})
