import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { actions, handleKey } from '#tools'
import { item, room } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'

const rack = (id: string, x: number, y = 0) => item(id, 'rack', { product: 'test-rack', x, y })

const playing = () => {
  const on = stage({
    rooms: [room('hall', [-5, -5, 20, 10])],
    equipment: [rack('a', 0), rack('b', 2, 1), rack('c', 9, 2)],
  })
  const context = {
    runner: on.runner,
    ids: countingIds('act-'),
    say: ({ en }: { en: string }) => on.said.push(en),
    clipboard: { read: async () => '', write: async () => undefined },
  }
  const act = (id: string) => {
    const action = actions.find((one) => one.id === id)
    if (!action?.enabled(on.workspace)) return false
    action.run(on.workspace, context)
    return true
  }
  const press = (key: string, held: { shift?: boolean } = {}) =>
    handleKey(on.workspace, context, { key, shift: false, alt: false, ctrl: true, ...held })
  return { ...on, act, press }
}

describe('arranging', () => {
  it('aligns and spreads what is selected, one undo step each', () => {
    const on = playing()
    on.workspace.select(['a', 'b', 'c'])
    expect(on.act('align-south')).toBe(true)
    expect(on.document.list('equipment').map(({ y }) => y)).toEqual([0, 0, 0])
    expect(on.document.undoLabel).toBe('Align 3 items')
    expect(on.act('spread-gaps-x')).toBe(true)
    expect(on.document.list('equipment').map(({ x }) => x)).toEqual([0, 4.5, 9])
    on.document.undo()
    on.document.undo()
    expect(on.document.list('equipment').map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [2, 1],
      [9, 2],
    ])
    on.workspace.select(['a', 'b'])
    expect(on.act('spread-gaps-x')).toBe(false)
  })

  it('groups, selects by one click, goes in by two, comes out by Escape, ungroups', () => {
    const on = playing()
    on.workspace.select(['a', 'b'])
    on.press('g')
    expect(on.document.undoLabel).toBe('Group 2 items')
    on.keys('Escape')
    on.click(0, 0)
    expect(on.selection()).toEqual(['a', 'b'])
    on.pointer('double', 2, 1)
    expect(on.selection()).toEqual(['b'])
    on.click(0, 0)
    expect(on.selection()).toEqual(['a'])
    on.keys('Escape')
    expect(on.selection()).toEqual(['a', 'b'])
    on.click(9, 2, { shift: true })
    expect(on.selection()).toEqual(['a', 'b', 'c'])
    on.click(0, 0, { shift: true })
    expect(on.selection()).toEqual(['c'])
    on.click(0, 0)
    on.press('G', { shift: true })
    expect(on.document.count('groups')).toBe(0)
    on.click(0, 0)
    expect(on.selection()).toEqual(['a'])
  })

  it('drags a group by one of its members, and only that one from inside', () => {
    const on = playing()
    on.workspace.select(['a', 'b'])
    on.press('g')
    on.workspace.select([])
    on.drag([2, 1], [2, 5], { alt: true })
    expect(on.document.list('equipment').map(({ y }) => y)).toEqual([4, 5, 2])
    on.pointer('double', 2, 5)
    on.drag([2, 5], [3, 5], { alt: true })
    expect(on.document.list('equipment').map(({ x }) => x)).toEqual([0, 3, 9])
  })
})
