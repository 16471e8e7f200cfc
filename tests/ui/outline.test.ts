import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { createLibrary, kinds } from '#model'
import { isTyped, moveInTree, typeAhead } from '../../src/ui/outline/keys'
import { OutlineIndex, outside } from '../../src/ui/outline/outlineIndex'
import { idsUnder, kindKey, layOutTree, roomKey } from '../../src/ui/outline/tree'
import { facilityOf, itemOf, productOf, roomOf } from '../support/ui/facility'

const library = createLibrary(kinds, new Map([['gb300', productOf('gb300', { model: 'GB300' })]]))

const start = () => {
  const document = openDocument(
    facilityOf({
      rooms: [roomOf('hall', [0, 0, 10, 10]), roomOf('yard', [20, 0, 10, 10])],
      equipment: [
        itemOf('r10', { tag: 'AI-10', product: 'gb300' }),
        itemOf('r9', { tag: 'AI-9' }),
        itemOf('node', { tag: 'DGX-1', kind: 'server', x: 99, inside: { equipment: 'r9' } }),
        itemOf('ups', { tag: 'UPS-1', kind: 'ups', x: 25 }),
        itemOf('lost', { tag: 'AI-11', x: 500 }),
      ],
    }),
  )
  const index = new OutlineIndex(document)
  document.subscribe(({ operations }) => index.apply(operations))
  return { document, index }
}

const everything = (index: OutlineIndex) =>
  new Set(
    ['hall', 'yard', outside].flatMap((room) => [
      roomKey(room),
      ...[...index.kindsIn(room).keys()].map((kind) => kindKey(room, kind)),
    ]),
  )

const names = ({ document, index }: ReturnType<typeof start>, text = '') =>
  layOutTree({ document, library, index }, { open: everything(index), text }).map(
    ({ level, name }) => `${'-'.repeat(level)}${name}`,
  )

describe('the outline', () => {
  it('lists rooms, kinds and tags, mounted things with their host, tags by number', () => {
    const kind = (id: 'rack' | 'server' | 'ups') => `--${library.kind(id).name.en}`
    expect(names(start())).toEqual([
      '-Room hall',
      kind('rack'),
      '---AI-9',
      '---AI-10',
      kind('server'),
      '---DGX-1',
      '-Room yard',
      kind('ups'),
      '---UPS-1',
      '-Outside any room',
      kind('rack'),
      '---AI-11',
    ])
  })

  it('finds by tag, kind and product, and opens what it finds', () => {
    const { document, index } = start()
    const found = layOutTree({ document, library, index }, { open: new Set(), text: 'gb300' })
    expect(found.map(({ name }) => name).at(-1)).toBe('AI-10')
    expect(found).toHaveLength(3)
    expect(layOutTree({ document, library, index }, { open: new Set(), text: 'zz' })).toEqual([])
  })

  it('selects of a kind only what a search lists', () => {
    const { document, index } = start()
    const under = (text: string, open: ReadonlySet<string>) => {
      const rows = layOutTree({ document, library, index }, { open, text })
      return rows.flatMap((row) =>
        row.key === kindKey('hall', 'rack') ? [idsUnder(index, row, rows).length] : [],
      )
    }
    expect(under('gb300', new Set())).toEqual([1])
    expect(under('', new Set([roomKey('hall')]))).toEqual([2])
  })

  it('shows rooms alone while nothing is open, and a room without equipment too', () => {
    const { document, index } = start()
    const rows = layOutTree({ document, library, index }, { open: new Set(), text: '' })
    expect(rows.map(({ position, siblings }) => [position, siblings])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
  })

  it('says what a row stands for', () => {
    const { document, index } = start()
    const rows = layOutTree({ document, library, index }, { open: everything(index), text: '' })
    const under = rows.map((row) => idsUnder(index, row, rows).join(' '))
    expect(under[0]).toBe('hall')
    expect(under[1]).toBe('r9 r10')
    expect(under[2]).toBe('r9')
    expect(under.at(-3)).toBe('lost')
  })
})

describe('the outline’s index', () => {
  it('takes mounted things along when their host moves, and sorts anew when a tag changes', () => {
    const { document, index } = start()
    document.transact('move', (edit) => edit.set('equipment', 'r9', { x: 25 }))
    expect(index.idsIn('yard', 'server')).toEqual(['node'])
    expect(index.idsIn('hall', 'rack')).toEqual(['r10'])
    document.transact('rename', (edit) => edit.set('equipment', 'r9', { tag: 'AI-99' }))
    expect(index.idsIn('yard', 'rack')).toEqual(['r9'])
    document.undo()
    document.undo()
    expect(index.idsIn('hall', 'rack')).toEqual(['r9', 'r10'])
  })

  it('says nothing changed when nothing that it shows did', () => {
    const { document, index } = start()
    const answers: boolean[] = []
    document.subscribe(({ operations }) => answers.push(index.apply(operations)))
    document.transact('load', (edit) => edit.set('equipment', 'r9', { values: { loadKw: 3 } }))
    document.transact('site', (edit) => edit.setHead({ name: 'x' }))
    expect(answers).toEqual([false, false])
  })

  it('after any edits is the same as one made anew', () => {
    const ids = ['r9', 'r10', 'node', 'ups', 'lost']
    const step = fc.record({
      id: fc.constantFrom(...ids),
      x: fc.constantFrom(1, 25, 500),
      host: fc.option(fc.constantFrom(...ids)),
      act: fc.constantFrom('set', 'remove', 'undo', 'room'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const { document, index } = start()
        for (const { id, x, host, act } of steps) {
          if (act === 'undo') document.undo()
          else if (act === 'room') {
            document.transact('room', (edit) => edit.put('rooms', roomOf('hall', [x, 0, 10, 10])))
          } else if (act === 'remove')
            document.transact('x', (edit) => edit.remove('equipment', id))
          else if (document.get('equipment', id)) {
            const inside = host === null ? {} : { inside: { equipment: host } }
            document.transact('x', (edit) => {
              const { inside: _, ...item } = edit.get('equipment', id) ?? itemOf(id)
              edit.put('equipment', { ...item, x, ...inside })
            })
          }
        }
        const fresh = new OutlineIndex(document)
        expect(names({ document, index })).toEqual(names({ document, index: fresh }))
      }),
    )
  })
})

describe('routes in the outline', () => {
  const tray = (id: string, name: string, x: number) => ({
    id,
    name,
    carries: 'data' as const,
    pathway: 'ladder' as const,
    points: [
      { x, y: 5, z: 2.8 },
      { x: x + 2, y: 5, z: 2.8 },
    ],
  })
  const withTrays = () => {
    const outline = start()
    outline.document.transact('x', (edit) => {
      edit.put('routes', tray('t10', 'Tray 10', 1))
      edit.put('routes', tray('t9', 'Tray 9', 2))
      edit.put('routes', tray('far', 'Duct', 400))
    })
    return outline
  }
  const open = new Set([roomKey('hall'), kindKey('hall', 'route'), roomKey(outside)])
  const rowsOf = ({ document, index }: ReturnType<typeof start>, text = '') =>
    layOutTree({ document, library, index }, { open, text })

  it('stand under their rooms, by name, and are found by a search', () => {
    const outline = withTrays()
    const rows = rowsOf(outline)
    const branch = rows.find(({ key }) => key === kindKey('hall', 'route'))
    expect(branch).toMatchObject({ name: 'Trays and other routes', count: 2, isOpen: true })
    expect(rows.filter(({ parent }) => parent === branch?.key)).toMatchObject([
      { id: 't9', name: 'Tray 9', detail: 'ladder', position: 1, siblings: 2 },
      { id: 't10', name: 'Tray 10' },
    ])
    expect(outline.index.listedAt('far')).toEqual({ room: outside, kind: 'route' })
    expect(outline.index.listedAt('t9')).toEqual({ room: 'hall', kind: 'route' })
    expect(rowsOf(outline, 'tray 10').map(({ name }) => name)).toEqual([
      'Room hall',
      'Trays and other routes',
      'Tray 10',
    ])
  })

  it('are selected together by their branch, and follow edits', () => {
    const outline = withTrays()
    const rows = rowsOf(outline)
    const branch = rows.find(({ key }) => key === kindKey('hall', 'route'))
    expect(branch && idsUnder(outline.index, branch, rows)).toEqual(['t9', 't10'])
    outline.document.transact('x', (edit) => {
      edit.put('routes', tray('t9', 'Tray 11', 21))
      edit.remove('routes', 't10')
    })
    expect(outline.index.othersIn('hall', 'route')).toEqual([])
    expect(outline.index.othersIn('yard', 'route')).toEqual(['t9'])
    const closed = layOutTree({ ...outline, library }, { open: new Set(), text: '' })
    const last = closed.at(-1)
    expect(last && idsUnder(outline.index, last, closed)).toEqual(['lost', 'far'])
  })
})

describe('keys in the tree', () => {
  const { document, index } = start()
  const open = everything(index)
  const rows = layOutTree({ document, library, index }, { open, text: '' })

  it('go as trees go everywhere', () => {
    expect(moveInTree(rows, 0, 'ArrowDown')).toEqual({ type: 'go', index: 1 })
    expect(moveInTree(rows, 0, 'ArrowUp')).toBeUndefined()
    expect(moveInTree(rows, 0, 'End')).toEqual({ type: 'go', index: rows.length - 1 })
    expect(moveInTree(rows, 5, 'Home')).toEqual({ type: 'go', index: 0 })
    expect(moveInTree(rows, 0, 'ArrowRight')).toEqual({ type: 'go', index: 1 })
    expect(moveInTree(rows, 0, 'ArrowLeft')).toEqual({ type: 'close', key: roomKey('hall') })
    expect(moveInTree(rows, 2, 'ArrowLeft')).toEqual({ type: 'go', index: 1 })
    expect(moveInTree(rows, 2, 'ArrowRight')).toBeUndefined()
    const folded = layOutTree({ document, library, index }, { open: new Set(), text: '' })
    expect(moveInTree(folded, 1, 'ArrowRight')).toEqual({ type: 'open', key: roomKey('yard') })
    expect(moveInTree(folded, 1, 'ArrowLeft')).toBeUndefined()
  })

  it('find names by their first letters, round and round', () => {
    const at = rows.findIndex(({ name }) => name === 'AI-9')
    expect(typeAhead(rows, at, 'a')).toBe(at + 1)
    expect(typeAhead(rows, at, 'ai-10')).toBe(at + 1)
    expect(rows[typeAhead(rows, at + 1, 'ai-9')]?.name).toBe('AI-9')
    expect(typeAhead(rows, at, 'q')).toBe(-1)
  })

  it('leaves letters with Shift to the commands', () => {
    expect(isTyped({ key: 'c', shiftKey: false })).toBe(true)
    expect(isTyped({ key: '7', shiftKey: false })).toBe(true)
    expect(isTyped({ key: 'B', shiftKey: true })).toBe(false)
    expect(isTyped({ key: 'Escape', shiftKey: false })).toBe(false)
  })
})
