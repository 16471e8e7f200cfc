import { describe, expect, it } from 'vitest'
import type { ToolOptions } from '#workspace'
import { room } from '../support/editor/facility'
import { type Stage, stage } from '../support/editor/stage'

const rectangular: Partial<ToolOptions> = {
  room: { shape: 'rectangle', use: 'electrical', heightM: 4 },
}
const polygonal: Partial<ToolOptions> = { room: { shape: 'polygon', use: 'mining' } }

const roomsOf = ({ document }: Stage) =>
  document.list('rooms').map(({ polygon }) => polygon.map(({ x, y }) => [x, y]))

describe('drawing a rectangle', () => {
  const drawn = [
    [
      [1, 1],
      [5, 1],
      [5, 4],
      [1, 4],
    ],
  ]

  it('by two clicks, with both sides measured on the way', () => {
    const on = stage({}, 'draw-room', rectangular)
    on.click(1.02, 0.97)
    on.pointer('move', 5.01, 4)
    expect(on.preview().outline).toMatchObject({ closed: true })
    expect(on.preview().dimensions?.map(({ text }) => text)).toEqual(['4 m', '3 m'])
    expect(on.preview().hint).toMatch(/^12 m²/)
    expect(on.document.undoLabel).toBeUndefined()
    on.click(5.01, 4)
    expect(roomsOf(on)).toEqual(drawn)
    expect(on.document.list('rooms')[0]).toMatchObject({
      use: 'electrical',
      heightM: 4,
      name: 'Room 1',
    })
    expect(on.selection()).toEqual(['new-1'])
    expect(on.document.undoLabel).toBe('Draw room')
    expect(on.preview()).not.toHaveProperty('outline')
  })

  it('in one drag', () => {
    const on = stage({}, 'draw-room', rectangular)
    on.drag([5, 4], [1, 1])
    expect(roomsOf(on)).toEqual(drawn)
  })

  it('by typed figures alone', () => {
    const on = stage({}, 'draw-room', rectangular)
    on.type('1,1')
    on.type('4,3')
    expect(roomsOf(on)).toEqual(drawn)
  })

  it('by a corner and a typed size, towards the pointer', () => {
    const on = stage({}, 'draw-room', rectangular)
    on.click(5, 4)
    on.pointer('move', 4.2, 3.1)
    on.type('4x3')
    expect(roomsOf(on)).toEqual(drawn)
  })

  it('refuses one length, nonsense and a sliver, and goes on', () => {
    const on = stage({}, 'draw-room', rectangular)
    on.click(1, 1)
    on.type('4')
    expect(on.preview().hint).toBe('"4" has no meaning here.')
    on.type('4;')
    expect(on.preview().hint).toMatch(/cannot be read/)
    on.type('4,0.01')
    expect(on.preview().hint).toBe('This room has no floor to stand on.')
    expect(on.document.undoLabel).toBeUndefined()
    on.click(5, 4)
    expect(roomsOf(on)).toEqual(drawn)
  })

  it('snaps to the walls of its neighbour', () => {
    const on = stage({ rooms: [room('a', [0, 0, 7.77, 5])] }, 'draw-room', rectangular)
    on.click(7.8, 0.04)
    on.pointer('move', 12, 5.05)
    expect(on.preview().guides).toHaveLength(1)
    on.click(12, 5.05)
    expect(on.document.list('rooms')[1]?.polygon[3]).toEqual({ x: 7.77, y: 5 })
  })
})

describe('drawing a polygon', () => {
  it('by clicks, closed with Enter; Backspace takes a corner back', () => {
    const on = stage({}, 'draw-room', polygonal)
    for (const [x, y] of [
      [0, 0],
      [6, 0],
      [9, 9],
    ] as const) {
      on.click(x, y)
    }
    on.keys('Backspace')
    on.click(6, 4)
    on.click(0, 4)
    expect(on.preview().outline?.closed).toBe(false)
    on.keys('Enter')
    expect(roomsOf(on)).toEqual([
      [
        [0, 0],
        [6, 0],
        [6, 4],
        [0, 4],
      ],
    ])
  })

  it('is closed on its first corner, or by a double click', () => {
    const on = stage({}, 'draw-room', polygonal)
    on.click(0, 0)
    on.click(6, 0)
    on.click(6, 4)
    on.click(0.05, 0.05)
    expect(roomsOf(on)).toHaveLength(1)
    on.click(10, 0)
    on.click(16, 0)
    on.click(16, 4)
    on.click(16, 4)
    on.pointer('double', 16, 4)
    expect(roomsOf(on)[1]).toHaveLength(3)
  })

  it('takes typed lengths and angles, and right angles with Shift', () => {
    const on = stage({}, 'draw-room', polygonal)
    on.type('0,0')
    on.pointer('move', 2, 0.3, { shift: true })
    on.type('6')
    on.type('4<90')
    on.type('-6,0')
    on.keys('Enter')
    expect(roomsOf(on)).toEqual([
      [
        [0, 0],
        [6, 0],
        [6, 4],
        [0, 4],
      ],
    ])
  })

  it('says why corners make no room, and keeps them', () => {
    const on = stage({}, 'draw-room', polygonal)
    on.click(0, 0)
    on.click(4, 4)
    on.keys('Enter')
    expect(on.preview().hint).toBe('A room needs at least three corners.')
    on.click(4, 0)
    on.click(0, 4)
    on.keys('Enter')
    expect(on.preview().hint).toBe('The walls of a room cannot cross each other.')
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('is called off with Escape; a second one puts the tool away', () => {
    const on = stage({}, 'draw-room', polygonal)
    on.click(0, 0)
    on.click(4, 4)
    on.runner.blur()
    on.keys('Escape')
    expect(on.preview()).not.toHaveProperty('outline')
    expect(on.workspace.store.getState().tool).toBe('draw-room')
    on.keys('Escape')
    expect(on.workspace.store.getState().tool).toBe('select')
    expect(on.document.undoLabel).toBeUndefined()
  })
})
