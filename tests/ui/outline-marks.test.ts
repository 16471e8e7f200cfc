import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { createLibrary, kinds } from '#model'
import { OutlineIndex, outside } from '../../src/ui/outline/outlineIndex'
import { kindKey, layOutTree, roomKey } from '../../src/ui/outline/tree'
import { facilityOf, itemOf, roomOf } from '../support/ui/facility'

const library = createLibrary(kinds, new Map())

const begun = () => {
  const document = openDocument(
    facilityOf({
      rooms: [roomOf('hall', [0, 0, 10, 10]), roomOf('yard', [20, 0, 10, 10])],
      equipment: [itemOf('r9'), itemOf('ups', { kind: 'ups', x: 25 })],
    }),
  )
  const index = new OutlineIndex(document)
  document.subscribe(({ operations }) => index.apply(operations))
  return { document, index }
}

describe('parts of the building, dimensions and notes in the outline', () => {
  const withMarks = () => {
    const outline = begun()
    outline.document.transact('x', (edit) => {
      edit.put('elements', {
        id: 'door',
        type: 'door',
        name: 'Door 1',
        x: 5,
        y: 5,
        z: 0,
        rotationDeg: 0,
      })
      edit.put('notes', { id: 'n', text: 'Ask\nthe maker', x: 25, y: 5, z: 0, done: true })
      edit.put('notes', { id: 'm', text: '', x: 99, y: 99, z: 0, done: false })
      edit.put('dimensions', {
        id: 'chain',
        axis: 'x',
        anchors: [
          { x: 99, y: 99 },
          { of: 'ups', side: 'middle' },
        ],
        offsetM: 1,
        z: 0,
      })
    })
    return outline
  }
  const everywhere = new Set(
    ['hall', 'yard', outside].flatMap((room) => [
      roomKey(room),
      ...(['element', 'note', 'dimension'] as const).map((kind) => kindKey(room, kind)),
    ]),
  )
  const rowsOf = ({ document, index }: ReturnType<typeof begun>, text = '') =>
    layOutTree({ document, library, index }, { open: everywhere, text })

  it('stand after the equipment of their room, a dimension with what it measures', () => {
    const rows = rowsOf(withMarks()).filter(({ level }) => level === 3)
    expect(rows.map((row) => [row.parent, row.name, 'detail' in row && row.detail])).toEqual([
      [kindKey('hall', 'element'), 'Door 1', 'door'],
      [kindKey('yard', 'dimension'), 'Dimension', '2 points'],
      [kindKey('yard', 'note'), 'Ask', 'done'],
      [kindKey(outside, 'note'), 'Note without words', ''],
    ])
  })

  it('are found by a search and shown where they are when they are selected', () => {
    const outline = withMarks()
    expect(rowsOf(outline, 'ask').map(({ key }) => key)).toEqual([
      roomKey('yard'),
      kindKey('yard', 'note'),
      'n',
    ])
    expect(['door', 'n', 'chain', 'm', 'r9'].map((id) => outline.index.listedAt(id))).toEqual([
      { room: 'hall', kind: 'element' },
      { room: 'yard', kind: 'note' },
      { room: 'yard', kind: 'dimension' },
      { room: outside, kind: 'note' },
      { room: 'hall', kind: 'rack' },
    ])
  })

  it('follow edits: a dimension goes where what it measures goes', () => {
    const outline = withMarks()
    outline.document.transact('x', (edit) => {
      edit.set('equipment', 'ups', { x: 5 })
      edit.remove('notes', 'n')
    })
    expect(outline.index.othersIn('hall', 'dimension')).toEqual(['chain'])
    expect(outline.index.othersIn('yard', 'note')).toEqual([])
  })
})
