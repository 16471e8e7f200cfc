import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { createLibrary, estimated, kinds } from '#model'
import { keyRating, layOutCatalog } from '../../src/ui/catalog/rows'
import { productOf } from '../support/ui/facility'

const rack = productOf('gb300', {
  maker: 'NVIDIA',
  model: 'GB300',
  values: { loadKw: estimated(142) },
})
const bare = productOf('frame', { model: 'Empty frame', values: { heightM: 2.2 } })
const library = createLibrary(kinds, new Map([rack, bare].map((row) => [row.id, row])))
const keys = (text: string, discipline: 'all' | 'power' = 'all') =>
  layOutCatalog(library, new Set(['frame']), { text, discipline }).map(({ key }) => key)

describe('the catalog', () => {
  it('lists every kind, and products under theirs', () => {
    const all = keys('')
    expect(all.filter((key) => key.startsWith('bare '))).toHaveLength(kinds.size)
    const at = all.indexOf('family rack')
    expect(all.slice(at, at + 4)).toEqual(['family rack', 'gb300', 'frame', 'bare rack'])
  })

  it('finds by maker, model and kind', () => {
    expect(keys('nvidia gb300')).toEqual(['it', 'family rack', 'gb300'])
    expect(keys('nothing like it')).toEqual([])
    expect(keys('', 'power')[0]).toBe('power')
    expect(keys('', 'power')).not.toContain('family rack')
  })

  it('shows a rating that the product states, with its own source, and none that it does not', () => {
    const kind = library.kind('rack')
    expect(keyRating(library, kind, rack)).toMatchObject({
      field: 'loadKw',
      value: 142,
      unit: 'kW',
      source: { grade: 'estimate' },
    })
    expect(keyRating(library, kind, bare)).toBeUndefined()
  })

  it('marks the facility’s own products', () => {
    const rows = layOutCatalog(library, new Set(['frame']), { text: 'frame', discipline: 'all' })
    expect(rows.find(({ key }) => key === 'frame')).toMatchObject({ isOwn: true })
  })

  it('lists every product that the app ships', () => {
    const rows = layOutCatalog(catalog, new Set(), { text: '', discipline: 'all' })
    expect(rows.filter(({ type }) => type === 'product')).toHaveLength(catalog.products.size)
  })
})
