import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openDocument } from '#document'
import { layoutOf } from '#workspace'
import { clearanceSource } from '../../../src/ui/app/clearances'
import { facilityWith, item, library, room } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'

const clear = { clearFrontM: 1.2 }

const hall = {
  rooms: [room('hall', [-10, -10, 20, 20])],
  equipment: [
    item('a', 'rack', { product: 'test-rack', values: clear }),
    item('b', 'rack', { product: 'test-rack', x: 4, y: -2 }),
    item('s', 'server', { inside: { equipment: 'a', slotU: 2 } }),
  ],
}

const clearances = clearanceSource()

beforeAll(async () => {
  const document = openDocument(facilityWith(hall))
  const layout = layoutOf(document, library)
  // What is asked for first begins to load; the answer is there a moment later.
  expect(clearances(document, layout)).toBeUndefined()
  await vi.waitUntil(() => clearances(document, layout) !== undefined, { timeout: 20_000 })
})

const on = () => stage(hall, 'select', { snapping: false }, { clearances })

describe('clear spaces on the way', () => {
  it('are drawn while a piece is dragged, and red where something stands in them', () => {
    const { pointer, preview, document } = on()
    pointer('move', 0, 0)
    pointer('down', 0, 0)
    pointer('move', 1, 0)
    expect(preview().zones).toHaveLength(1)
    expect(preview().zones?.[0]).toMatchObject({ id: 'a', side: 'front', neededM: 1.2 })
    expect(preview().zones?.[0]?.fault).toBeUndefined()
    expect(preview().hint).toContain('Moved by')
    pointer('move', 4, 0)
    expect(preview().zones?.[0]?.fault).toMatchObject({ by: 'b' })
    expect(preview().zones?.[0]?.fault?.foundM).toBeCloseTo(0.8)
    expect(preview().hint).toBe('a needs 1.2 m clear in front; b leaves 0.8 m: 0.4 m short.')
    expect(document.revision).toBe(0)
    pointer('up', 4, 0)
    expect(preview().zones).toBeUndefined()
  })

  it('tell of others that the led one stands before, and of walls', () => {
    const { pointer, preview } = on()
    pointer('move', 4, -2)
    pointer('down', 4, -2)
    pointer('move', 0, -1.6)
    expect(preview().zones).toMatchObject([{ id: 'a', fault: { by: 'b' } }])
    expect(preview().hint).toBe('a needs 1.2 m clear in front; b leaves 0.4 m: 0.8 m short.')
    pointer('cancel', 0, 0)
    pointer('move', 0, 0)
    pointer('down', 0, 0)
    pointer('move', 0, -9)
    expect(preview().hint).toBe('a needs 1.2 m clear in front; a wall leaves 0.4 m: 0.8 m short.')
  })

  it('follow an edit of what a piece needs, and of the rooms', () => {
    const at = on()
    at.document.transact('Deeper', (edit) =>
      edit.set('equipment', 'a', { values: { clearFrontM: 3 } }),
    )
    at.pointer('move', 4, -2)
    at.pointer('down', 4, -2)
    at.pointer('move', 0, -3)
    expect(at.preview().hint).toBe('a needs 3 m clear in front; b leaves 1.8 m: 1.2 m short.')
  })

  it('are told where a piece is placed, and where it is moved by figures', () => {
    const placing = stage(
      hall,
      'place',
      { snapping: false, place: { kind: 'rack', product: 'test-rack' } },
      { clearances },
    )
    placing.pointer('move', 0, -1.6)
    expect(placing.preview().hint).toBe(
      'a needs 1.2 m clear in front; it leaves 0.4 m: 0.8 m short.',
    )
    const moving = on()
    moving.workspace.select(['b'])
    moving.runner.activate('move')
    moving.click(4, -2)
    moving.pointer('move', 0, -1.6)
    expect(moving.preview().hint).toContain('b leaves 0.4 m')
  })

  it('say nothing before the check is there, nor of a hundred pieces', () => {
    const { pointer, preview } = stage(hall, 'select', { snapping: false })
    pointer('move', 0, 0)
    pointer('down', 0, 0)
    pointer('move', 4, 0)
    expect(preview().zones).toEqual([])
    expect(preview().hint).toContain('Moved by')
    const many = Array.from({ length: 100 }, (_, n) =>
      item(`m${n}`, 'rack', { x: n, values: clear }),
    )
    const wide = stage({ equipment: many }, 'select', { snapping: false }, { clearances })
    wide.workspace.select(many.map(({ id }) => id))
    wide.pointer('move', 0, 0)
    wide.pointer('down', 0, 0)
    wide.pointer('move', 0, 3)
    expect(wide.preview().zones).toEqual([])
  })
})
