import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { addPlacement, groupItems, makeBlock } from '#document'
import { item, library, room } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'

const stacked = {
  rooms: [room('hall', [-5, -5, 5, 5], { name: 'Hall' })],
  equipment: [
    item('low', 'rack', { tag: 'RACK-01', product: 'test-rack' }),
    item('high', 'rack', { tag: 'RACK-02', product: 'test-rack', z: 3 }),
  ],
}

describe('what overlaps', () => {
  it('is gone through by Alt clicks, and begins anew behind the last', () => {
    const on = stage(stacked)
    const taken = [1, 2, 3, 4].map(() => {
      on.click(0, 0, { alt: true })
      return on.selection()
    })
    expect(taken).toEqual([['high'], ['low'], ['hall'], ['high']])
    expect(on.preview().hint).toBe('RACK-02, 1 of 3 here. Alt click takes the next.')
  })

  it('goes on from what is selected, and a plain click takes the front', () => {
    const on = stage(stacked)
    on.workspace.select(['high'])
    on.click(0, 0, { alt: true })
    expect(on.selection()).toEqual(['low'])
    on.click(0, 0)
    expect(on.selection()).toEqual(['high'])
  })

  it('changes nothing about dragging freely with Alt', () => {
    const on = stage(stacked)
    on.drag([0, 0], [1.234, 0], { alt: true })
    expect(on.document.get('equipment', 'high')?.x).toBe(1.234)
    expect(on.document.get('equipment', 'low')?.x).toBe(0)
  })
})

/** A pod of two racks placed twice, a lone rack, a note, a column and a dimension. */
const pods = () => {
  const rack = (id: string, x: number, y = 0) => item(id, 'rack', { product: 'test-rack', x, y })
  const on = stage({
    rooms: [room('hall', [-5, -5, 25, 15], { name: 'Hall' })],
    equipment: [rack('p1', 0), rack('p2', 1), rack('lone', 8)],
    elements: [
      { id: 'column', type: 'column', name: 'C', x: 8, y: 5, z: 0, rotationDeg: 0, widthM: 0.4 },
    ],
    notes: [{ id: 'note', text: '', x: 6, y: 5, z: 0, done: false }],
    dimensions: [
      {
        id: 'chain',
        axis: 'x',
        anchors: [
          { of: 'p2', side: 'max-x' },
          { of: 'lone', side: 'min-x' },
        ],
        offsetM: 3,
        z: 0,
      },
    ],
  })
  const context = { library, ids: countingIds('pod-') }
  const added = on.document.transact('Pods', (edit) => {
    const made = makeBlock(edit, context, ['p1', 'p2'])
    if (!made.ok) throw new Error(made.reason.en)
    const placed = addPlacement(edit, context, { block: made.value.block, x: 12.5, y: 0 })
    if (!placed.ok) throw new Error(placed.reason.en)
    return placed.value.added
  })
  const group = (ids: string[]) =>
    on.document.transact('Group', (edit) => groupItems(edit, context, ids))
  const double = (x: number, y: number) => {
    on.click(x, y)
    on.click(x, y)
    on.pointer('double', x, y)
  }
  return { ...on, added, group, double }
}

describe('a placement of a block', () => {
  it('is selected by a click, entered by two, left by Escape', () => {
    const on = pods()
    on.click(0, 0)
    expect(on.selection()).toEqual(['p1', 'p2'])
    on.double(1, 0)
    expect(on.selection()).toEqual(['p2'])
    on.click(0, 0)
    expect(on.selection()).toEqual(['p1'])
    on.keys('Escape')
    expect(on.selection()).toEqual(['p1', 'p2'])
    on.keys('Escape')
    expect(on.selection()).toEqual([])
    on.double(0, 0)
    on.click(13, 0)
    expect(on.selection().sort()).toEqual([...on.added].sort())
  })

  it('is added and taken away whole with Shift', () => {
    const on = pods()
    on.click(8, 0)
    on.click(0, 0, { shift: true })
    expect(on.selection()).toEqual(['lone', 'p1', 'p2'])
    on.click(1, 0, { shift: true })
    expect(on.selection()).toEqual(['lone'])
  })

  it('nests in a group: a step in or out at a time', () => {
    const on = pods()
    on.group(['p1', 'p2', 'lone'])
    on.click(0, 0)
    expect(on.selection().sort()).toEqual(['lone', 'p1', 'p2'])
    on.double(0, 0)
    expect(on.selection()).toEqual(['p1', 'p2'])
    on.double(0, 0)
    expect(on.selection()).toEqual(['p1'])
    on.keys('Escape')
    expect(on.selection()).toEqual(['p1', 'p2'])
    on.keys('Escape')
    expect(on.selection().sort()).toEqual(['lone', 'p1', 'p2'])
  })

  it('is taken whole by a box, but for a box drawn while working inside it', () => {
    const on = pods()
    on.drag([-1, 2], [0.4, -2])
    expect(on.selection().sort()).toEqual(['p1', 'p2'])
    on.double(1, 0)
    on.drag([-1, 2], [0.4, -2])
    expect(on.selection()).toEqual(['p1'])
  })

  it('follows the pointer whole from any part, and refuses to lose one', () => {
    const on = pods()
    on.pointer('down', 1, 0)
    on.pointer('move', 1, 2, { alt: true })
    expect(on.preview().moved?.ids.toSorted()).toEqual(['p1', 'p2'])
    on.pointer('up', 1, 2, { alt: true })
    expect(on.document.get('equipment', 'p1')?.y).toBe(2)
  })
})

describe('marks', () => {
  it('are taken by a box with everything else', () => {
    const on = pods()
    on.drag([-2, -2], [9, 6])
    expect(on.selection().sort()).toEqual(['chain', 'column', 'lone', 'note', 'p1', 'p2'])
    on.drag([5, 4], [9, 6])
    expect(on.selection().sort()).toEqual(['column', 'note'])
  })

  it('are dragged: a dimension by its line, away from what it measures', () => {
    const on = pods()
    on.drag([4, 3], [4, 4], { alt: true })
    expect(on.selection()).toEqual(['chain'])
    expect(on.document.get('dimensions', 'chain')).toMatchObject({ offsetM: 4 })
    expect(on.document.undoLabel).toBe('Move 1 item')
  })

  it('are not taken while they are hidden', () => {
    const on = pods()
    const hide = (ids: string[]) =>
      on.workspace.store.setState(({ visibility }) => ({
        visibility: { ...visibility, hidden: new Set(ids) },
      }))
    hide(['chain', 'note'])
    on.drag([5, 4], [9, 6])
    expect(on.selection()).toEqual(['column'])
    on.click(4, 3)
    expect(on.selection()).toEqual(['hall'])
  })
})
