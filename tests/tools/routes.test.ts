import { describe, expect, it } from 'vitest'
import type { Route } from '#model'
import { item } from '../support/editor/facility'
import { type Stage, stage } from '../support/editor/stage'

const tray = (id: string, points: readonly (readonly [number, number, number])[]): Route => ({
  id,
  name: id,
  carries: 'data',
  widthM: 0.3,
  points: points.map(([x, y, z]) => ({ x, y, z })),
})

const pointsOf = ({ document }: Stage, id = 't') =>
  document.get('routes', id)?.points.map(({ x, y, z }) => [x, y, z])

const straight = [
  [0, 0, 2.8],
  [10, 0, 2.8],
] as const
const bent = [...straight, [10, 0, 3.6], [10, 6, 3.6]] as const
const inSpace = { ctrl: true, lift: 50 }

describe('selecting routes', () => {
  it('takes the tray over a rack, and the rack beside it', () => {
    const rack = item('r', 'rack', { x: 2, y: 0, product: 'test-rack' })
    const on = stage({ equipment: [rack], routes: [tray('t', straight)] })
    on.pointer('move', 2, 0.1)
    expect(on.workspace.store.getState().hovered).toBe('t')
    on.click(2, 0.1)
    expect(on.selection()).toEqual(['t'])
    on.click(2, 0.4)
    expect(on.selection()).toEqual(['r'])
    on.click(2, 0.1, { shift: true })
    expect(on.selection()).toEqual(['r', 't'])
  })

  it('leaves the rack to tools that want one', () => {
    const rack = item('r', 'rack', { x: 2, y: 0, product: 'test-rack' })
    const on = stage({ equipment: [rack], routes: [tray('t', straight)] }, 'connect')
    on.pointer('move', 2, 0.1)
    expect(on.workspace.store.getState().hovered).toBe('r')
  })

  it('drags the selected rack from under a tray', () => {
    const rack = item('r', 'rack', { x: 2, y: 0, product: 'test-rack' })
    const on = stage({ equipment: [rack], routes: [tray('t', straight)] })
    on.workspace.select(['r'])
    on.drag([2, 0.1], [4, 2.1], { alt: true })
    expect(on.document.get('equipment', 'r')).toMatchObject({ x: 4, y: 2 })
    expect(pointsOf(on)?.[0]).toEqual([0, 0, 2.8])
  })

  it('catches those in a box: whole ones to the right, crossed ones to the left', () => {
    const on = stage({ routes: [tray('t', straight), tray('s', bent.slice(2))] })
    on.drag([9, 7], [11, -1])
    expect(on.selection()).toEqual(['s'])
    on.drag([6, 1], [5, -1])
    expect(on.selection()).toEqual(['t'])
    on.drag([6, 3], [5, 1])
    expect(on.selection()).toEqual([])
  })
})

describe('moving a route', () => {
  it('shifts it as a whole and writes only at the end, in one step', () => {
    const on = stage({ routes: [tray('t', bent)] })
    on.pointer('down', 3, 0)
    on.pointer('move', 3.5, 1, { alt: true })
    on.pointer('move', 4, 2, { alt: true })
    expect(on.preview().moved).toMatchObject({ ids: ['t'], dx: 1, dy: 2 })
    expect(on.document.undoLabel).toBeUndefined()
    on.pointer('up', 4, 2, { alt: true })
    expect(pointsOf(on)).toEqual([
      [1, 2, 2.8],
      [11, 2, 2.8],
      [11, 2, 3.6],
      [11, 8, 3.6],
    ])
    on.document.undo()
    expect(pointsOf(on)?.[0]).toEqual([0, 0, 2.8])
  })

  it('lifts it with Ctrl in 3D, by Page Up, and by a third typed figure', () => {
    const on = stage({ routes: [tray('t', straight)] })
    on.drag([3, 0], [3, 0.52], inSpace)
    expect(pointsOf(on)?.map(([, , z]) => z)).toEqual([3.8, 3.8])
    on.keys('PageUp', 'PageUp', 'PageDown')
    expect(pointsOf(on)?.[0]).toEqual([0, 0, 3.9])
    on.key('PageDown', { shift: true })
    expect(pointsOf(on)?.[0]).toEqual([0, 0, 2.9])
    on.pointer('down', 3, 0)
    on.pointer('move', 3.5, 0)
    on.keys('PageUp')
    expect(on.preview().hint).toContain('0.1 m up')
    on.type('1,0,0.5')
    expect(pointsOf(on)).toEqual([
      [1, 0, 3.4],
      [11, 0, 3.4],
    ])
  })

  it('lifts no rack', () => {
    const rack = item('r', 'rack', { x: 2, y: 0, product: 'test-rack' })
    const on = stage({ equipment: [rack], routes: [tray('t', straight)] })
    on.workspace.select(['r', 't'])
    expect(on.key('PageUp')).toBe(false)
    expect(on.document.undoLabel).toBeUndefined()
  })
})

describe('the points of a selected route', () => {
  const begun = (points: Parameters<typeof tray>[1]) => {
    const on = stage({ routes: [tray('t', points)] })
    on.workspace.select(['t'])
    return on
  }

  it('are moved one by one; a riser stays upright', () => {
    const on = begun(bent)
    on.drag([10, 0], [12.03, 0.98])
    expect(pointsOf(on)).toEqual([
      [0, 0, 2.8],
      [12, 1, 2.8],
      [12, 1, 3.6],
      [10, 6, 3.6],
    ])
    expect(on.document.undoLabel).toBe('Move point of a route')
  })

  it('keep to the axes with Shift', () => {
    const on = begun(straight)
    on.drag([10, 0], [12, 0.4], { shift: true })
    expect(pointsOf(on)?.[1]).toEqual([12, 0, 2.8])
  })

  it('rise with Ctrl in 3D, in steps', () => {
    const on = begun(straight)
    on.drag([10, 0], [10, 0.26], inSpace)
    expect(pointsOf(on)).toEqual([
      [0, 0, 2.8],
      [10, 0, 3.3],
    ])
  })

  it('are added by the handle in the middle of a run, or by a double click anywhere on it', () => {
    const on = begun(straight)
    on.drag([5, 0], [5, 2])
    expect(pointsOf(on)?.[1]).toEqual([5, 2, 2.8])
    expect(on.document.undoLabel).toBe('Add point to a route')
    on.document.undo()
    on.click(3, 0.05)
    on.click(3, 0.05)
    on.pointer('double', 3, 0.05)
    expect(pointsOf(on)).toHaveLength(3)
  })

  it('are taken out by a double click, or by Delete while held; two remain', () => {
    const on = begun(bent)
    on.pointer('double', 10, 6)
    expect(pointsOf(on)).toHaveLength(3)
    on.pointer('down', 0, 0)
    on.keys('Delete')
    on.pointer('up', 0, 0)
    expect(pointsOf(on)).toEqual([
      [10, 0, 2.8],
      [10, 0, 3.6],
    ])
    on.pointer('double', 10, 0)
    expect(pointsOf(on)).toHaveLength(2)
    expect(on.said.at(-1)).toMatch(/two points/)
  })

  it('go back with Escape, and a click that moves nothing changes nothing', () => {
    const on = begun(straight)
    on.pointer('down', 10, 0)
    on.pointer('move', 10.5, 1)
    on.pointer('move', 11, 1)
    expect(on.preview().ways?.[0]?.points.at(-1)).toEqual({ x: 11, y: 1, z: 2.8 })
    on.keys('Escape')
    on.click(10, 0)
    expect(pointsOf(on)?.[1]).toEqual([10, 0, 2.8])
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('snap to other trays of their level and show the join', () => {
    const on = stage({
      routes: [
        tray('t', straight),
        tray('m', [
          [12, -5, 2.8],
          [12, 5, 2.8],
        ]),
      ],
    })
    on.workspace.select(['t'])
    on.pointer('down', 10, 0)
    on.pointer('move', 11, 0)
    on.pointer('move', 11.96, 0.02)
    expect(on.preview().ways?.[0]?.joins).toEqual([{ x: 12, y: 0, z: 2.8 }])
    on.pointer('up', 11.96, 0.02)
    expect(pointsOf(on)?.[1]).toEqual([12, 0, 2.8])
  })
})
