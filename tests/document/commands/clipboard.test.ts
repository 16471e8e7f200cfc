import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  copyItems,
  duplicateItems,
  pasteClipping,
  type Reader,
  readClipboard,
  withContents,
} from '#document'
import { type Facility, readFacility } from '#model'
import { selected } from '../../support/editor/arbitrary'
import {
  accepted,
  facilityWith,
  item,
  link,
  opened,
  reasonOf,
  room,
} from '../../support/editor/facility'

const hall: Partial<Facility> = {
  equipment: [
    item('p', 'pdu', { tag: 'PDU-A-01', path: 'A', x: 0, y: 0 }),
    item('r', 'rack', { tag: 'RACK-01', x: 2, y: 0, product: 'mine', cluster: 'c' }),
    item('s', 'server', { tag: 'SRV-01', inside: { equipment: 'r', slotU: 4 }, cluster: 'c' }),
    item('u', 'ups', { tag: 'UPS-01' }),
  ],
  connections: [
    link('1', 'p.out', 'r.cord', { count: 4 }),
    link('2', 'u.out', 'p.in'),
    link('3', 'p.out', 's.cord'),
  ],
  clusters: [{ id: 'c', name: 'C', nodes: 1, fabrics: [] }],
  products: [
    {
      id: 'mine',
      kind: 'rack',
      maker: 'Own',
      model: 'R',
      source: { grade: 'estimate' },
      values: { loadKw: 7 },
    },
  ],
}

const copied = (reader: Reader, ids: string[]) =>
  accepted(readClipboard(copyItems(reader, ids) ?? 'nothing'))

describe('copy and paste', () => {
  it('gives new ids and tags and keeps what is joined inside the selection', () => {
    const { document, context } = opened(hall)
    const clipping = copied(document, ['p', 'r'])
    const result = document.transact('Paste', (edit) =>
      accepted(pasteClipping(edit, context, clipping, { x: 11, y: 5 })),
    )
    expect(result.equipment).toHaveLength(3)
    const [pdu, rack, server] = result.equipment.map((id) => document.get('equipment', id))
    expect(pdu).toMatchObject({ tag: 'PDU-A-02', path: 'A', y: 5 })
    expect(rack).toMatchObject({ tag: 'RACK-02', product: 'mine', cluster: 'c' })
    expect((rack?.x ?? 0) - (pdu?.x ?? 0)).toBe(2)
    expect(server).toMatchObject({ inside: { equipment: rack?.id, slotU: 4 }, cluster: 'c' })
    const ends = result.connections.map((id) => document.get('connections', id))
    expect(ends).toMatchObject([
      { from: { equipment: pdu?.id }, to: { equipment: rack?.id }, count: 4 },
      { from: { equipment: pdu?.id }, to: { equipment: server?.id } },
    ])
    expect(document.count('products')).toBe(1)
  })

  it('brings own products and clusters into another facility, but no reference out of the clipping', () => {
    const { document } = opened(hall)
    const clipping = copied(document, ['s'])
    const rack = copied(document, ['r'])
    const other = opened({ id: 'other', equipment: [item('r', 'rack', { x: 50 })] })
    other.document.transact('Paste', (edit) => {
      accepted(pasteClipping(edit, other.context, rack))
      accepted(pasteClipping(edit, other.context, clipping))
    })
    expect(other.document.count('products')).toBe(1)
    expect(other.document.count('clusters')).toBe(1)
    const alone = other.document.list('equipment').at(-1)
    // The other facility's "r" is a stranger: the server stands where its own rack stood.
    expect(alone).toMatchObject({ kind: 'server', x: 2, y: 0 })
    expect(alone).not.toHaveProperty('inside')
    expect(readFacility(other.document.toFacility())).toMatchObject({ ok: true })
  })

  it('keeps a copy of mounted equipment in its host, without taking its slot', () => {
    const { document, context } = opened(hall)
    const { equipment } = document.transact('Duplicate', (edit) =>
      accepted(duplicateItems(edit, context, ['s'], { dx: 1, dy: 0 })),
    )
    expect(document.get('equipment', equipment[0] ?? '')?.inside).toEqual({ equipment: 'r' })
  })

  it('copies rooms', () => {
    const { document, context } = opened({ rooms: [room('a', [0, 0, 4, 2])] })
    const { rooms } = document.transact('Duplicate', (edit) =>
      accepted(duplicateItems(edit, context, ['a'], { dx: 10, dy: 0 })),
    )
    expect(document.get('rooms', rooms[0] ?? '')?.polygon[0]).toEqual({ x: 10, y: 0 })
  })

  it('warns of products that are not known here', () => {
    const { document } = opened({ equipment: [item('a', 'rack', { product: 'elsewhere' })] })
    const clipping = copied(document, ['a'])
    const other = opened({ id: 'other' })
    const outcome = other.document.transact('Paste', (edit) =>
      pasteClipping(edit, other.context, clipping),
    )
    expect(outcome).toMatchObject({
      ok: true,
      warnings: [{ en: 'The catalog has no product elsewhere; its ratings are unknown here.' }],
    })
  })

  it.each([
    '',
    'hello',
    '42',
    'null',
    '[]',
    '{}',
    JSON.stringify(facilityWith(hall)),
    '{"format":"gridhall-clipboard"}',
    '{"format":"gridhall-clipboard","version":1,"equipment":[{"id":"a"}]}',
    '{"format":"gridhall-clipboard","version":99,"equipment":[]}',
  ])('refuses other text: %s', (text) => {
    expect(reasonOf(readClipboard(text))).toMatch(/^The clipboard (holds no|cannot)/)
  })

  it('names the place of a fault', () => {
    const text =
      '{"format":"gridhall-clipboard","version":1,"equipment":[{"id":"a","tag":"A","kind":"rack","x":"here","y":0}]}'
    expect(reasonOf(readClipboard(text))).toContain('At equipment[0].x')
  })

  it('of any selection keeps inner connections, makes new tags, and is undone whole', () => {
    fc.assert(
      fc.property(selected, ({ facility, ids }) => {
        fc.pre(ids.length > 0)
        const { document, context } = opened(facility)
        const before = document.toFacility()
        const chosen = withContents(document, ids)
        const inner = facility.connections.filter(
          ({ from, to }) => chosen.has(from.equipment) && chosen.has(to.equipment),
        )
        const result = document.transact('Paste', (edit) =>
          accepted(pasteClipping(edit, context, copied(document, ids))),
        )
        expect(result.equipment).toHaveLength(chosen.size)
        expect(result.connections).toHaveLength(inner.length)
        const mine = new Set(result.equipment)
        for (const id of result.connections) {
          const { from, to } = document.get('connections', id) ?? link('', '.', '.')
          expect(mine.has(from.equipment) && mine.has(to.equipment)).toBe(true)
        }
        const tags = result.equipment.map((id) => document.get('equipment', id)?.tag)
        const old = new Set(facility.equipment.map(({ tag }) => tag))
        expect(new Set(tags).size).toBe(tags.length)
        expect(tags.some((tag) => old.has(tag ?? ''))).toBe(false)
        document.undo()
        expect(document.toFacility()).toEqual(before)
      }),
    )
  })
})
