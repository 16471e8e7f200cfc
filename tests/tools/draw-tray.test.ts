import { describe, expect, it } from 'vitest'
import type { Route } from '#model'
import type { ToolOptions } from '#workspace'
import { item, room } from '../support/editor/facility'
import { type Stage, stage } from '../support/editor/stage'

const at = (heightM: number | undefined, more: Partial<ToolOptions['tray']> = {}) => ({
  tray: { pathway: 'tray' as const, ...(heightM === undefined ? {} : { heightM }), ...more },
})

const routesOf = ({ document }: Stage) =>
  document.list('routes').map(({ points }) => points.map(({ x, y, z }) => [x, y, z]))

const tray = (id: string, points: readonly [number, number, number][]): Route => ({
  id,
  name: id,
  carries: 'data',
  points: points.map(([x, y, z]) => ({ x, y, z })),
})

describe('drawing a tray', () => {
  it('by clicks and Enter, as one step, with what the panel states', () => {
    const on = stage({}, 'draw-tray', at(2.8, { widthM: 0.3, usableDepthM: 0.1, path: 'A' }))
    on.click(1.02, 0.98)
    on.click(6, 1)
    on.pointer('move', 6, 4)
    expect(on.preview().dimensions?.map(({ text }) => text)).toEqual(['3 m'])
    expect(on.preview().hint).toMatch(/^8 m, 2.8 m up/)
    expect(on.document.undoLabel).toBeUndefined()
    on.click(6, 4)
    on.keys('Enter')
    expect(routesOf(on)).toEqual([
      [
        [1, 1, 2.8],
        [6, 1, 2.8],
        [6, 4, 2.8],
      ],
    ])
    expect(on.document.list('routes')[0]).toMatchObject({
      name: 'Tray 1',
      carries: 'data',
      pathway: 'tray',
      widthM: 0.3,
      usableDepthM: 0.1,
      path: 'A',
    })
    expect(on.document.list('routes')[0]).not.toHaveProperty('heightM')
    expect(on.selection()).toEqual(['new-1'])
    expect(on.document.undoLabel).toBe('Draw tray')
    on.document.undo()
    expect(routesOf(on)).toEqual([])
  })

  it('ends with a double click, which adds no point of its own', () => {
    const on = stage({}, 'draw-tray', at(3))
    on.click(0, 0)
    on.click(4, 0)
    on.click(4.03, 0)
    on.pointer('double', 4.03, 0)
    expect(routesOf(on)).toEqual([
      [
        [0, 0, 3],
        [4, 0, 3],
      ],
    ])
  })

  it('by typed figures alone: place, shift, direction, riser', () => {
    const on = stage({}, 'draw-tray', at(2.8))
    on.type('1,2')
    on.type('3.6,2.4')
    on.type('<90')
    on.type('2')
    on.type('0,0,0.6')
    on.type('3<180')
    on.keys('Enter')
    expect(routesOf(on)).toEqual([
      [
        [1, 2, 2.8],
        [4.6, 4.4, 2.8],
        [4.6, 6.4, 2.8],
        [4.6, 6.4, 3.4],
        [1.6, 6.4, 3.4],
      ],
    ])
  })

  it('keeps the pointer in a typed direction', () => {
    const on = stage({}, 'draw-tray', at(2.8))
    on.type('0,0')
    on.type('<90')
    on.pointer('move', 1.3, 5)
    expect(on.preview().ways?.[0]?.points.at(-1)).toEqual({ x: 0, y: 5, z: 2.8 })
  })

  it('runs along the axes while Shift is held', () => {
    const on = stage({}, 'draw-tray', at(2.8))
    on.click(0, 0)
    on.click(5, 1.2, { shift: true })
    on.keys('Enter')
    expect(routesOf(on)[0]?.[1]).toEqual([5, 0, 2.8])
  })
})

describe('the level of a tray', () => {
  it('rises where Page Up or the panel lifts it, by one upright leg', () => {
    const on = stage({}, 'draw-tray', at(2.8))
    on.click(0, 0)
    on.click(4, 0)
    on.keys('PageUp', 'PageUp', 'PageUp')
    expect(on.workspace.store.getState().options.tray.heightM).toBeCloseTo(3.1)
    on.workspace.setOptions(at(3.4))
    on.click(8, 0)
    on.keys('Enter')
    expect(routesOf(on)).toEqual([
      [
        [0, 0, 2.8],
        [4, 0, 2.8],
        [4, 0, 3.4],
        [8, 0, 3.4],
      ],
    ])
  })

  it('takes a riser back when it comes down again, and with Backspace', () => {
    const on = stage({}, 'draw-tray', at(2.8))
    on.click(0, 0)
    on.click(4, 0)
    on.keys('PageUp', 'PageDown')
    expect(on.preview().ways?.[0]?.points).toHaveLength(2)
    on.keys('PageUp', 'Backspace')
    on.click(6, 0)
    on.keys('Enter')
    expect(routesOf(on)).toEqual([
      [
        [0, 0, 2.8],
        [4, 0, 2.8],
        [6, 0, 2.8],
      ],
    ])
  })

  it('suits the room when nothing was chosen: over its floor, under its ceiling', () => {
    const low = room('low', [0, 0, 10, 10], { floorZ: 5, heightM: 2.6 })
    const yard = room('yard', [20, 0, 30, 10], { heightM: 2.6, open: true })
    const on = stage({ rooms: [low, yard] }, 'draw-tray', at(undefined))
    on.type('1,1')
    on.type('3,0')
    on.keys('Enter')
    on.type('21,1')
    on.type('3,0')
    on.keys('Enter')
    expect(routesOf(on).map((points) => points[0]?.[2])).toEqual([7.2, 2.8])
  })

  it('is no news when something else in the panel changes', () => {
    const on = stage(
      {
        routes: [
          tray('High', [
            [0, 0, 4],
            [9, 0, 4],
          ]),
        ],
      },
      'draw-tray',
      at(2.8),
    )
    on.click(0, 0)
    on.workspace.setOptions(at(2.8, { path: 'B' }))
    on.click(0, 5)
    on.keys('Enter')
    expect(routesOf(on)[1]).toEqual([
      [0, 0, 4],
      [0, 5, 4],
    ])
  })
})

describe('joining trays', () => {
  const main = tray('Main', [
    [0, 5, 2.8],
    [10, 5, 2.8],
  ])

  it('is drawn to their points and runs and shows where it joins', () => {
    const on = stage({ routes: [main] }, 'draw-tray', at(2.8))
    on.click(4, 0)
    on.pointer('move', 4.02, 4.93)
    expect(on.preview().ways?.[0]?.joins).toEqual([{ x: 4, y: 5, z: 2.8 }])
    expect(on.preview().hint).toContain('Joins Main.')
    on.click(4.02, 4.93)
    on.keys('Enter')
    expect(routesOf(on)[1]).toEqual([
      [4, 0, 2.8],
      [4, 5, 2.8],
    ])
  })

  it('reaches a tray at another level by a riser', () => {
    const on = stage({ routes: [main] }, 'draw-tray', at(3.4))
    on.click(10, 0)
    on.click(10.05, 5.04)
    on.keys('Enter')
    expect(routesOf(on)[1]).toEqual([
      [10, 0, 3.4],
      [10, 5, 3.4],
      [10, 5, 2.8],
    ])
  })

  it('crosses without joining while Alt is held', () => {
    const on = stage({ routes: [main] }, 'draw-tray', at(3.4))
    on.click(4, 0)
    on.click(4, 4.98, { alt: true })
    on.keys('Enter')
    expect(routesOf(on)[1]).toEqual([
      [4, 0, 3.4],
      [4, 4.98, 3.4],
    ])
  })

  it('follows the middle of a row of racks', () => {
    const racks = [0, 1, 2].map((n) =>
      item(`r${n}`, 'rack', { x: 2.03 + n * 0.6, y: 3.37, product: 'test-rack' }),
    )
    const on = stage({ equipment: racks }, 'draw-tray', at(2.8))
    on.click(1, 3.4)
    on.click(6, 3.33)
    on.keys('Enter')
    expect(routesOf(on)[0]?.map(([, y]) => y)).toEqual([3.37, 3.37])
  })
})

describe('a tray that is no tray', () => {
  it('is refused with one point and goes on', () => {
    const on = stage({}, 'draw-tray', at(2.8))
    on.keys('Enter')
    on.click(0, 0)
    on.keys('Enter')
    expect(on.preview().hint).toMatch(/two points/)
    expect(on.document.undoLabel).toBeUndefined()
    on.type('nonsense')
    on.type('3')
    on.keys('Enter')
    expect(routesOf(on)).toEqual([
      [
        [0, 0, 2.8],
        [3, 0, 2.8],
      ],
    ])
  })

  it('goes with Escape; a second Escape ends the tool', () => {
    const on = stage({}, 'draw-tray', at(2.8))
    on.click(0, 0)
    on.click(4, 0)
    on.keys('Escape')
    expect(on.preview().ways?.[0]?.points).toEqual([])
    on.keys('Escape')
    expect(on.workspace.store.getState().tool).toBe('select')
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('keeps its points when the page loses the focus', () => {
    const on = stage({}, 'draw-tray', at(2.8))
    on.click(0, 0)
    on.runner.blur()
    on.click(4, 0)
    on.keys('Enter')
    expect(routesOf(on)).toHaveLength(1)
  })
})
