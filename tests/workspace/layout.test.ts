import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import {
  blankEquipment,
  blankFacility,
  createLibrary,
  type Equipment,
  type Kind,
  type KindId,
} from '#model'
import { itemsInBand, layoutOf } from '#workspace'
import { box, defineKind } from '../../src/model/define'

const plain = (id: KindId, widthM: number, depthM: number, heightM: number): Kind =>
  defineKind({
    id,
    name: id,
    discipline: 'it',
    tag: 'X',
    size: { widthM, depthM, heightM },
    fields: {},
    ports: [],
    solids: (size) => [box('steel', [0, 0, 0], [size.widthM, size.depthM, size.heightM])],
  })

const kinds = new Map<KindId, Kind>([
  ['rack', plain('rack', 0.6, 1.2, 2.3)],
  ['server', plain('server', 0.45, 0.9, 0.36)],
])
const catalog = createLibrary(kinds, new Map())

const item = (id: string, fields: Partial<Equipment> = {}): Equipment => ({
  id,
  tag: id,
  kind: 'rack',
  x: 0,
  y: 0,
  ...blankEquipment,
  ...fields,
})

const open = (equipment: Equipment[]) => openDocument({ ...blankFacility('f', 'F'), equipment })

describe('the layout', () => {
  it('takes sizes from the kind, the product and the equipment, in rising order', () => {
    const document = open([
      item('a'),
      item('b', { product: 'wide' }),
      item('c', { product: 'wide', values: { widthM: 1 } }),
    ])
    document.transact('Add a product', (edit) =>
      edit.put('products', {
        id: 'wide',
        kind: 'rack',
        maker: 'M',
        model: 'Wide',
        source: { grade: 'estimate' },
        values: { widthM: 0.8 },
      }),
    )
    const layout = layoutOf(document, catalog)
    const widths = document.list('equipment').map((one) => layout.placeOf(one).widthM)
    expect(widths).toEqual([0.6, 0.8, 1])
  })

  it('is one per document', () => {
    const document = open([item('a')])
    expect(layoutOf(document, catalog)).toBe(layoutOf(document, catalog))
    expect(layoutOf(open([]), catalog)).not.toBe(layoutOf(document, catalog))
  })

  it('lets mounted equipment follow its host, also through undo', () => {
    const document = open([
      item('host', { x: 4, y: 2, rotationDeg: 90 }),
      item('guest', { kind: 'server', x: 99, inside: { equipment: 'host', slotU: 10 } }),
    ])
    const layout = layoutOf(document, catalog)
    const guest = () => layout.placeOf(document.get('equipment', 'guest') as Equipment)
    expect(guest()).toMatchObject({ x: 4, y: 2, rotationDeg: 90, widthM: 0.45 })
    expect(guest().z).toBeCloseTo(0.4445)
    const heard: string[][] = []
    layout.subscribe((touched) => heard.push([...touched]))
    document.transact('Move', (edit) => edit.set('equipment', 'host', { x: 20 }))
    expect(heard).toEqual([['host', 'guest']])
    expect(layout.index.at(20, 2)).toEqual(['host', 'guest'])
    document.undo()
    expect(layout.index.at(4, 2)).toEqual(['host', 'guest'])
    document.transact('Take out', (edit) => {
      const { inside: _, ...free } = document.get('equipment', 'guest') as Equipment
      edit.put('equipment', free)
    })
    expect(guest()).toMatchObject({ x: 99, y: 0, z: 0 })
    expect([...layout.mountedIn('host')]).toEqual([])
  })

  it('survives equipment that is mounted in a ring', () => {
    const document = open([
      item('a', { inside: { equipment: 'b' } }),
      item('b', { inside: { equipment: 'a' } }),
    ])
    const layout = layoutOf(document, catalog)
    document.transact('Move', (edit) => edit.set('equipment', 'a', { x: 3 }))
    expect(layout.index.size).toBe(2)
  })

  it('resizes everything of a product that changes, and forgets what is removed', () => {
    const document = open([item('a', { product: 'own' }), item('b')])
    const layout = layoutOf(document, catalog)
    document.transact('Own product', (edit) =>
      edit.put('products', {
        id: 'own',
        kind: 'rack',
        maker: 'M',
        model: 'Own',
        source: { grade: 'estimate' },
        values: { depthM: 3 },
      }),
    )
    expect(layout.index.at(0, 1.4)).toEqual(['a'])
    document.transact('Remove', (edit) => edit.remove('equipment', 'a'))
    expect(layout.index.at(0, 1.4)).toEqual([])
    expect(layout.index.size).toBe(1)
  })

  it('answers a band drawn in any direction', () => {
    const document = open([item('a'), item('b', { x: 10 })])
    const caught = itemsInBand(document, catalog, { x: 1, y: 1 }, { x: -1, y: -1 }, 'inside')
    expect(caught).toEqual(['a'])
  })
})
