import { describe, expect, it } from 'vitest'
import { attempt, replaceProduct } from '#document'
import type { Product } from '#model'
import { accepted, item, link, opened, reasonOf } from '../../support/editor/facility'

const source = { document: 'made up for the test', grade: 'secondary' } as const
const product = (id: string, kind: Product['kind'], values: Product['values']): Product => ({
  id,
  kind,
  maker: 'Test',
  model: id,
  source,
  values,
})

const products = [
  product('rack-415', 'rack', { voltageV: 415, loadKw: 60, slotsU: 42 }),
  product('rack-800', 'rack', { voltageV: 800, loadKw: 120, slotsU: 20 }),
  product('switch-4', 'switch', { radix: 4 }),
  product('switch-2', 'switch', { radix: 2 }),
]

const dataLink = (id: string, from: string, to: string) => ({
  ...link(id, from, to),
  medium: 'data' as const,
})

const hall = () =>
  opened({
    products,
    equipment: [
      item('p', 'pdu', { product: 'test-pdu' }),
      item('r', 'rack', {
        tag: 'RACK-07',
        product: 'test-rack',
        x: 4,
        rotationDeg: 90,
        path: 'A',
        values: { loadKw: 33, massKg: 900 },
      }),
      item('q', 'rack', { tag: 'RACK-08', product: 'test-rack', x: 5 }),
      item('s', 'server', { inside: { equipment: 'r', slotU: 25 } }),
      item('w', 'switch', { product: 'switch-4' }),
    ],
    connections: [
      link('1', 'p.out', 'r.cord'),
      link('2', 'p.out', 'q.cord'),
      dataLink('3', 'r.data', 'w.data'),
      dataLink('4', 'q.data', 'w.data'),
      dataLink('5', 's.data', 'w.data'),
    ],
  })

const replacing = (ids: string[], to: string | undefined) => {
  const { document, context } = hall()
  const outcome = attempt(document, 'Replace', (edit) => replaceProduct(edit, context, ids, to))
  return { document, outcome }
}

const said = (outcome: ReturnType<typeof replacing>['outcome']) =>
  outcome.ok ? outcome.warnings.map(({ en }) => en) : [reasonOf(outcome)]

describe('replacing a product in place', () => {
  it('keeps tag, place, path and connections, and drops values that the product states', () => {
    const { document, outcome } = replacing(['r', 'q'], 'rack-415')
    expect(accepted(outcome)).toEqual({ items: 2, connections: 0, values: 1 })
    expect(document.get('equipment', 'r')).toMatchObject({
      tag: 'RACK-07',
      x: 4,
      rotationDeg: 90,
      path: 'A',
      product: 'rack-415',
      values: { massKg: 900 },
    })
    expect(document.get('equipment', 'r')?.values).not.toHaveProperty('loadKw')
    expect(document.count('connections')).toBe(5)
    expect(said(outcome)).toEqual(['1 value set by hand went: the product states its own.'])
    document.undo()
    expect(document.get('equipment', 'r')).toMatchObject({ product: 'test-rack' })
  })

  it('drops feeds of another voltage and says what stands above the highest slot', () => {
    const { document, outcome } = replacing(['r'], 'rack-800')
    expect(accepted(outcome).connections).toBe(1)
    expect(document.get('connections', '1')).toBeUndefined()
    expect(document.get('connections', '3')).toBeDefined()
    expect(said(outcome)).toEqual([
      '1 connection went: the voltage differs.',
      '1 value set by hand went: the product states its own.',
      '1 item mounted inside reaches above the highest slot.',
    ])
  })

  it('drops what finds no place, the last drawn first to go', () => {
    const { document, outcome } = replacing(['w'], 'switch-2')
    expect(said(outcome)).toEqual(['1 connection went: there are too few places.'])
    expect(document.list('connections').map(({ id }) => id)).toEqual(['1', '2', '3', '4'])
  })

  it('does not punish a mismatch that was there before', () => {
    const { document, context } = hall()
    document.transact('Prepare', (edit) => {
      const rack = edit.get('equipment', 'r')
      if (rack) edit.put('equipment', { ...rack, product: 'rack-800' })
    })
    accepted(
      attempt(document, 'Replace', (edit) => replaceProduct(edit, context, ['p'], undefined)),
    )
    expect(document.get('connections', '1')).toBeDefined()
    expect(document.get('equipment', 'p')).not.toHaveProperty('product')
  })

  it('refuses another kind, several kinds at once, and what the catalog does not know', () => {
    expect(said(replacing(['r'], 'switch-2').outcome)[0]).toMatch(/of the kind/)
    expect(said(replacing(['r', 'w'], 'rack-415').outcome)[0]).toMatch(/several kinds/)
    expect(said(replacing(['r'], 'nothing').outcome)[0]).toBe('There is no product nothing.')
  })
})
