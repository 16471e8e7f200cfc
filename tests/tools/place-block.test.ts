import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { attempt, makeBlock } from '#document'
import type { Facility } from '#model'
import { inStep } from '../support/editor/blocks'
import { accepted, item, library, link } from '../support/editor/facility'
import { type Stage, stage } from '../support/editor/stage'

const hall: Partial<Facility> = {
  equipment: [
    item('p', 'pdu', { product: 'test-pdu', x: -3, tag: 'PDU-01' }),
    item('r', 'rack', { tag: 'RACK-01', product: 'test-rack' }),
    item('s', 'server', { inside: { equipment: 'r', slotU: 0 }, tag: 'S-01' }),
  ],
  connections: [link('1', 'p.out', 'r.cord'), link('2', 'r.data', 's.data', { medium: 'data' })],
}

const begun = (): Stage => {
  const on = stage(hall, 'select', { snapping: false })
  const context = { library, ids: countingIds('b-') }
  attempt(on.document, 'Make', (edit) => makeBlock(edit, context, ['p', 'r']))
  on.workspace.select([])
  on.runner.activate('place-block')
  return on
}

describe('place block', () => {
  it('asks for a block where there is none', () => {
    const on = stage(hall)
    on.runner.activate('place-block')
    expect(on.preview().hint).toMatch(/Make a block first/)
    on.pointer('move', 5, 5)
    on.click(5, 5)
    expect(on.document.count('equipment')).toBe(3)
  })

  it('leads its ghosts with the pointer and writes nothing before the click', () => {
    const on = begun()
    const { revision } = on.document
    on.pointer('move', 10, 10)
    expect(on.preview().ghosts).toHaveLength(2)
    expect(on.document.revision).toBe(revision)
    on.click(10, 10)
    expect(on.document.revision).toBe(revision + 1)
    expect(on.document.count('placements')).toBe(2)
    // What is mounted comes along, in its own host.
    const server = on.document.list('equipment').find(({ tag }) => tag === 'S-02')
    expect(on.document.get('equipment', server?.inside?.equipment ?? '')?.tag).toBe('RACK-02')
    expect(on.document.count('connections')).toBe(4)
    inStep(on.document)
  })

  it('turns with R, takes typed places, and stops at Escape', () => {
    const on = begun()
    on.pointer('move', 10, 10)
    on.keys('r')
    expect(on.preview().ghosts?.[0]?.rotationDeg).toBe(90)
    on.type('20,4')
    const placed = on.document.list('placements').at(-1)
    expect(placed).toMatchObject({ x: 20, y: 4, rotationDeg: 90 })
    inStep(on.document)
    on.keys('Escape')
    expect(on.workspace.store.getState().tool).toBe('select')
  })

  it('says what would stand in other things', () => {
    const on = begun()
    on.pointer('move', -1.5, 0)
    expect(on.preview().hint).toMatch(/would stand in other things/)
  })
})

describe('taking hold of parts', () => {
  it('drags the whole placement by any of its parts, shown and done, as one step', () => {
    const on = begun()
    on.runner.activate('select')
    on.drag([0, 0], [0, 4])
    expect(on.document.get('equipment', 'p')).toMatchObject({ x: -3, y: 4 })
    inStep(on.document)
    on.document.undo()
    expect(on.document.get('equipment', 'p')).toMatchObject({ x: -3, y: 0 })
    on.pointer('down', 0, 0)
    on.pointer('move', 0, 1)
    on.pointer('move', 0, 2)
    expect(new Set(on.preview().moved?.ids)).toEqual(new Set(['r', 's', 'p']))
    on.runner.blur()
    expect(on.document.get('equipment', 'p')?.y).toBe(0)
  })

  it('moves one part alone in the copy in which the block is changed', () => {
    const on = begun()
    const context = { library, ids: countingIds('c-') }
    accepted(
      attempt(on.document, 'Row', (edit) => {
        const [placement] = edit.list('placements')
        edit.put('blocks', {
          ...(edit.list('blocks')[0] as NonNullable<Facility['blocks'][number]>),
          editing: { of: placement?.id ?? '', column: 0, row: 0 },
        })
        return { ok: true, value: context, warnings: [] }
      }),
    )
    on.runner.activate('select')
    on.drag([0, 0], [0, 4])
    expect(on.document.get('equipment', 'r')).toMatchObject({ x: 0, y: 4 })
    expect(on.document.get('equipment', 'p')).toMatchObject({ x: -3, y: 0 })
  })
})
