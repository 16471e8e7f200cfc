import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import type { Facility } from '#model'
import { type ActionContext, handleKey } from '#tools'
import { hiddenCount } from '#workspace'
import { item, room } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'

const hall: Partial<Facility> = {
  rooms: [room('hall', [-5, -5, 15, 10])],
  equipment: [
    item('a', 'rack', { product: 'test-rack', x: 0, y: 0 }),
    item('b', 'rack', { product: 'test-rack', x: 2, y: 0 }),
    item('c', 'rack', { product: 'test-rack', x: 40, y: 4 }),
  ],
}

const playing = (tool = 'select') => {
  const on = stage(hall, tool, { snapping: true })
  const context: ActionContext = {
    runner: on.runner,
    ids: countingIds('act-'),
    say: () => {},
    clipboard: { read: async () => '', write: async () => {} },
  }
  const press = (key: string, shift = false) =>
    handleKey(on.workspace, context, { key, shift, alt: false, ctrl: false })
  const visibility = () => on.workspace.store.getState().visibility
  return { ...on, press, visibility, hidden: () => hiddenCount(on.document, visibility()) }
}

describe('hiding and isolating', () => {
  it('hides the selection with H, lets it go, and shows it again with Shift+H', () => {
    const on = playing()
    on.workspace.select(['a'])
    on.press('h')
    expect([on.hidden(), on.selection()]).toEqual([1, []])
    on.press('H', true)
    expect(on.hidden()).toBe(0)
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('isolates a room with what stands in it', () => {
    const on = playing()
    on.workspace.select(['hall'])
    on.press('i')
    expect([...(on.visibility().isolated ?? [])].sort()).toEqual(['a', 'b', 'hall'])
    expect(on.hidden()).toBe(1)
  })

  it('does nothing without a selection', () => {
    const on = playing()
    on.press('h')
    on.press('i')
    expect(on.hidden()).toBe(0)
  })

  it('catches nothing hidden in a box, nor with Select all', () => {
    const on = playing()
    on.workspace.select(['b'])
    on.press('h')
    on.drag([-2, -2], [4, 2])
    expect(on.selection()).toEqual(['a'])
    on.workspace.select([])
    handleKey(on.workspace, { runner: on.runner } as ActionContext, {
      key: 'a',
      shift: false,
      alt: false,
      ctrl: true,
    })
    expect(on.selection()).toEqual(['a', 'c'])
  })

  it('does not snap to what is hidden', () => {
    const on = playing('measure')
    on.pointer('move', 1.68, 0.45)
    expect(on.preview().guides).not.toEqual([])
    on.workspace.select(['a', 'b', 'hall'])
    on.press('h')
    on.pointer('move', 1.68, 0.45)
    expect(on.preview().guides).toEqual([])
  })
})
