import { describe, expect, it } from 'vitest'
import type { Facility } from '#model'
import { item, room } from '../support/editor/facility'
import { stage } from '../support/editor/stage'

/** Two racks of 0.6 × 1.2 m in a hall of 10 × 8 m. */
const begun = (more: Partial<Facility> = {}) =>
  stage(
    {
      rooms: [room('hall', [0, 0, 10, 8])],
      equipment: [
        item('a', 'rack', { product: 'test-rack', x: 3, y: 4 }),
        item('b', 'rack', { product: 'test-rack', x: 6, y: 4 }),
      ],
      ...more,
    },
    'dimension',
    { snapping: false },
  )

describe('dimension', () => {
  it('chains from a wall over sides, and puts the line where a place beside is clicked', () => {
    const on = begun()
    on.click(0.05, 2)
    on.click(2.75, 4)
    on.click(5.75, 4)
    on.pointer('move', 4, 6)
    expect(on.preview().dimensions?.map(({ text }) => text)).toEqual(['2.7 m', '3 m'])
    expect(on.document.undoLabel).toBeUndefined()
    on.click(4, 6)
    const [chain] = on.document.list('dimensions')
    expect(chain).toMatchObject({ axis: 'x', offsetM: 2 })
    expect(chain?.anchors).toEqual([
      { of: 'hall', side: 'middle', wall: 3 },
      { of: 'a', side: 'min-x' },
      { of: 'b', side: 'min-x' },
    ])
    expect(on.selection()).toEqual([chain?.id])
    on.document.undo()
    expect(on.document.count('dimensions')).toBe(0)
    expect(on.selection()).toEqual([])
  })

  it('measures up and down, straight across with Shift, and between bare places', () => {
    const on = begun()
    on.click(3, 3.45)
    on.click(3, 0.02)
    on.pointer('move', 2, 2)
    on.keys('Enter')
    expect(on.document.list('dimensions')[0]).toMatchObject({ axis: 'y', offsetM: -1 })
    on.click(1, 1)
    on.click(4, 5)
    on.pointer('move', 4, 2, { shift: true })
    expect(on.preview().dimensions?.[0]?.text).toBe('5 m')
  })

  it('takes back with Backspace and Escape, and writes nothing when it is lost', () => {
    const on = begun()
    on.click(2.75, 4)
    on.click(5.75, 4)
    on.keys('Backspace')
    on.pointer('move', 4, 6)
    on.keys('Enter')
    expect(on.document.count('dimensions')).toBe(0)
    on.runner.blur()
    on.keys('Escape')
    on.keys('Escape')
    expect(on.workspace.store.getState().tool).toBe('select')
  })

  it('is selected by its line, and follows what it measures', () => {
    const on = begun()
    on.click(3.25, 4)
    on.click(5.75, 4)
    on.click(4.5, 6)
    on.runner.activate('select')
    on.click(9, 7)
    on.click(4.5, 6.02)
    expect(on.selection()).toEqual([on.document.list('dimensions')[0]?.id])
  })

  it('holds on to a side of a column', () => {
    const column = {
      id: 'col',
      type: 'column',
      name: 'C1',
      x: 8,
      y: 4,
      z: 0,
      rotationDeg: 0,
      widthM: 0.4,
      depthM: 0.4,
    } as const
    const on = begun({ elements: [column] })
    on.click(6.25, 4)
    const hit = { id: 'col', type: 'element' } as const
    const at = { x: 7.83, y: 4, z: 0, pixelsPerM: 100, screenX: 783, screenY: 400, hit }
    const none = { shift: false, alt: false, ctrl: false, button: 0 as const }
    for (const type of ['down', 'up'] as const) on.runner.pointer({ ...at, ...none, type })
    on.pointer('move', 7, 6)
    on.keys('Enter')
    expect(on.document.list('dimensions')[0]?.anchors).toEqual([
      { of: 'b', side: 'max-x' },
      { of: 'col', side: 'min-x' },
    ])
  })
})
