import { describe, expect, it } from 'vitest'
import { createLibrary, entered, estimate, kinds, type Product } from '#model'
import { facilityOf, inventoryOf, rectangle } from '../support/plan'

const sheet = { document: 'Data sheet', grade: 'primary' } as const
const other = { document: 'Field test', grade: 'secondary' } as const

const product = (
  id: string,
  values: Product['values'],
  kind: Product['kind'] = 'ups',
): Product => ({
  id,
  kind,
  maker: 'Test',
  model: id,
  source: sheet,
  values,
})

const rows = [
  product('big', { ratingKw: 500, efficiency: { value: 0.97, source: other }, widthM: 3 }),
  product('tie', { normally: 'closed' }, 'tie'),
]
const library = createLibrary(kinds, new Map(rows.map((row) => [row.id, row])))

const item = (more: object) =>
  facilityOf({ equipment: [{ id: 'u', kind: 'ups', ...more }] }).equipment[0] as never

describe('the library', () => {
  it('takes what the equipment states before its product, and that before its kind', () => {
    const own = item({ product: 'big', values: { ratingKw: 400 } })
    expect(library.valueOf(own, 'ratingKw')).toEqual({
      value: 400,
      source: entered,
      from: 'equipment',
    })
    expect(library.valueOf(item({ product: 'big' }), 'ratingKw')).toEqual({
      value: 500,
      source: sheet,
      from: 'product',
    })
    expect(library.valueOf(item({ product: 'big' }), 'depthM')).toMatchObject({
      source: estimate,
      from: 'kind',
    })
  })

  it('lets a value bring its own source, wherever it stands', () => {
    expect(library.valueOf(item({ product: 'big' }), 'efficiency')?.source).toBe(other)
    const own = item({ values: { ratingKw: { value: 1, source: sheet } } })
    expect(library.valueOf(own, 'ratingKw')?.source).toEqual(sheet)
  })

  it('states nothing that nobody stated', () => {
    expect(library.valueOf(item({}), 'ratingKw')).toBeUndefined()
    expect(library.valueOf(item({ product: 'nowhere' }), 'ratingKw')).toBeUndefined()
    expect(library.valueOf(item({ product: 'big' }), 'noSuchField')).toBeUndefined()
  })

  it('ignores a product of another kind', () => {
    expect(library.valueOf(item({ product: 'tie' }), 'normally')).toBeUndefined()
    expect(library.productValue('tie', 'tie', 'normally')?.value).toBe('closed')
    expect(library.productValue('tie', undefined, 'normally')?.value).toBe('open')
  })

  it("prefers a facility's own products and leaves the catalog as it was", () => {
    const own = library.with([product('big', { ratingKw: 9 }), product('mine', { ratingKw: 8 })])
    expect(own.productValue('ups', 'big', 'ratingKw')?.value).toBe(9)
    expect(own.productValue('ups', 'mine', 'ratingKw')?.value).toBe(8)
    expect(own.productValue('ups', 'big', 'efficiency')).toBeUndefined()
    expect(library.productValue('ups', 'big', 'ratingKw')?.value).toBe(500)
    expect(library.products.has('mine')).toBe(false)
  })

  it('knows every kind and says which it does not', () => {
    expect(library.kind('ups').name.en).toBe('UPS')
    expect(() => library.kind('toaster' as never)).toThrow('toaster')
  })
})

describe('the inventory', () => {
  const inventory = inventoryOf({
    rooms: [
      { id: 'hall', polygon: rectangle(0, 0, 20, 20), heightM: 5 },
      { id: 'cage', polygon: rectangle(5, 5, 5, 5) },
    ],
    products: [product('r', { loadKw: 12, slotsU: 42 }, 'rack')],
    equipment: [
      { id: 'rack', kind: 'rack', x: 7, y: 7, rotationDeg: 90, product: 'r' },
      {
        id: 'server',
        kind: 'server',
        x: 900,
        y: 900,
        inside: { equipment: 'rack' },
        values: { loadKw: 3 },
      },
      { id: 'card', kind: 'server', x: -900, y: 0, inside: { equipment: 'server' } },
      { id: 'gone', kind: 'rack', x: 1, y: 1, status: 'removed' },
      { id: 'out', kind: 'rack', x: 50, y: 50, values: { loadKw: 'much' } },
      { id: 'roof', kind: 'rack', x: 1, y: 1, z: 9 },
      { id: 'lost', kind: 'rack', x: 2, y: 2, inside: { equipment: 'nowhere' } },
      { id: 'self', kind: 'rack', x: 2, y: 2, inside: { equipment: 'self' } },
    ],
  })
  const row = (id: string) => inventory.rowOf.get(id) as number

  it('leaves out what is marked as removed', () => {
    expect(inventory.count).toBe(7)
    expect(inventory.rowOf.has('gone')).toBe(false)
    expect(inventory.rowsOf('rack').map((at) => inventory.equipment[at]?.id)).toEqual([
      'rack',
      'out',
      'roof',
      'lost',
      'self',
    ])
    expect(inventory.rowsOf('chiller')).toEqual([])
  })

  it('keeps what is marked as removed in the facility when something moves', () => {
    const rack = inventory.equipment[row('rack')]
    if (!rack) throw new Error('The plan has no rack')
    const moved = inventory.moved([{ ...rack, x: 8 }])
    expect(moved.facility.equipment.map(({ id }) => id)).toEqual(
      inventory.facility.equipment.map(({ id }) => id),
    )
    expect(moved.facility.equipment.find(({ id }) => id === 'rack')?.x).toBe(8)
    expect(moved.count).toBe(7)
  })

  it('puts mounted equipment where its host stands, however deep', () => {
    const { x, y, rotationDeg, widthM } = inventory.placeOf(row('card'))
    expect([x, y, rotationDeg]).toEqual([7, 7, 90])
    expect(widthM).toBeCloseTo(0.482)
    expect(inventory.roomRow[row('card')]).toBe(1)
    expect(inventory.hostRow[row('card')]).toBe(row('server'))
  })

  it('finds the smallest room, and none outside, above or without a host', () => {
    const rooms = ['rack', 'out', 'roof', 'lost', 'self'].map((id) => inventory.roomRow[row(id)])
    expect(rooms).toEqual([1, -1, -1, 0, 0])
    expect(inventory.hostRow[row('lost')]).toBe(-1)
    expect(inventory.hostRow[row('self')]).toBe(-1)
  })

  it('says NaN for what nobody stated, never 0', () => {
    const load = inventory.numbers('loadKw')
    expect(load[row('rack')]).toBe(12)
    expect(load[row('server')]).toBe(3)
    expect(load[row('card')]).toBeNaN()
    expect(load[row('out')]).toBeNaN()
    expect(inventory.numberOf(row('card'), 'loadKw')).toBeUndefined()
    expect(inventory.textOf(row('out'), 'loadKw')).toBe('much')
    expect(inventory.numbers('noSuchField').every(Number.isNaN)).toBe(true)
  })

  it('agrees with the library, value by value', () => {
    for (const field of ['loadKw', 'slotsU', 'widthM', 'heightM']) {
      inventory.equipment.forEach((_, at) => {
        const value = inventory.valueOf(at, field)?.value
        expect(inventory.numberOf(at, field)).toBe(typeof value === 'number' ? value : undefined)
      })
    }
  })

  it('ends where equipment is mounted in a circle', () => {
    const circle = inventoryOf({
      equipment: [
        { id: 'a', kind: 'rack', inside: { equipment: 'b' } },
        { id: 'b', kind: 'rack', inside: { equipment: 'a' } },
      ],
    })
    expect(Number.isFinite(circle.placeOf(0).x)).toBe(true)
  })
})
