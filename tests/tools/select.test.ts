import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facility } from '#model'
import { item, room } from '../support/editor/facility'
import { type Stage, stage } from '../support/editor/stage'

const hall: Partial<Facility> = {
  rooms: [room('hall', [-5, -5, 15, 10])],
  equipment: [
    item('a', 'rack', { product: 'test-rack', x: 0, y: 0 }),
    item('b', 'rack', { product: 'test-rack', x: 2, y: 0 }),
    item('c', 'rack', { product: 'test-rack', x: 8, y: 4 }),
  ],
}

const free = { snapping: false }

const placeOf = ({ document }: Stage, id: string) => {
  const { x, y, rotationDeg } = document.get('equipment', id) ?? item('', 'rack')
  return [x, y, rotationDeg]
}

describe('selecting', () => {
  it('clicks one, adds and takes away with Shift, clears on nothing', () => {
    const on = stage(hall)
    on.click(0, 0)
    expect(on.selection()).toEqual(['a'])
    on.click(2, 0, { shift: true })
    expect(on.selection()).toEqual(['a', 'b'])
    on.click(0, 0, { shift: true })
    expect(on.selection()).toEqual(['b'])
    on.click(5, 5)
    expect(on.selection()).toEqual(['hall'])
    on.click(50, 50)
    expect(on.selection()).toEqual([])
  })

  it('draws a box: to the right what lies inside, to the left what it touches', () => {
    const on = stage(hall)
    on.drag([-1, -1], [2, 1])
    expect(on.selection()).toEqual(['a'])
    on.drag([2, 1.5], [-1, -1.5])
    expect(on.selection().sort()).toEqual(['a', 'b'])
    on.drag([7, 2], [9, 6], { shift: true })
    expect(on.selection().sort()).toEqual(['a', 'b', 'c'])
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('shows the band while it is drawn, and Escape leaves the selection alone', () => {
    const on = stage(hall)
    on.click(0, 0)
    on.pointer('down', -1, -2)
    on.pointer('move', 3, 3)
    expect(on.preview().band).toEqual({ from: { x: -1, y: -2 }, to: { x: 3, y: 3 } })
    on.keys('Escape')
    expect(on.preview().band).toBeUndefined()
    expect(on.selection()).toEqual(['a'])
    on.keys('Escape')
    expect(on.selection()).toEqual([])
  })

  it('says what the pointer is over', () => {
    const on = stage(hall)
    on.pointer('move', 0, 0)
    expect(on.workspace.store.getState().hovered).toBe('a')
    on.pointer('leave', 0, 0)
    expect(on.workspace.store.getState().hovered).toBeUndefined()
  })
})

describe('moving', () => {
  it('writes nothing until it ends, then one step', () => {
    const on = stage(hall, 'select', free)
    on.pointer('down', 0, 0)
    on.pointer('move', 0.02, 0)
    expect(on.preview().moved).toBeUndefined()
    on.pointer('move', 1.234, -2)
    expect(on.preview().moved).toMatchObject({ ids: ['a'], dx: 1.234, dy: -2, rotationDeg: 0 })
    expect(on.document.undoLabel).toBeUndefined()
    on.pointer('up', 1.234, -2)
    expect(on.preview().moved).toBeUndefined()
    expect(placeOf(on, 'a')).toEqual([1.234, -2, 0])
    expect(on.document.undoLabel).toBe('Move 1 item')
    on.document.undo()
    expect(placeOf(on, 'a')).toEqual([0, 0, 0])
  })

  it('takes the whole selection along, or what was pressed when that is not selected', () => {
    const on = stage(hall, 'select', free)
    on.drag([-1, -1], [3, 1])
    on.drag([2, 0], [2, 3])
    expect([placeOf(on, 'a'), placeOf(on, 'b')]).toEqual([
      [0, 3, 0],
      [2, 3, 0],
    ])
    on.drag([8, 4], [9, 4])
    expect(on.selection()).toEqual(['c'])
    expect(placeOf(on, 'a')).toEqual([0, 3, 0])
  })

  it('holds to one axis with Shift', () => {
    const on = stage(hall, 'select', free)
    on.drag([0, 0], [1.5, 0.7], { shift: true })
    expect(placeOf(on, 'a')).toEqual([1.5, 0, 0])
  })

  it('snaps to a neighbour with a guide, shows distances, and not while Alt is held', () => {
    const on = stage(hall)
    on.pointer('down', 8, 4)
    on.pointer('move', 2.63, 0.04)
    // Its left edge meets the right edge of b at 2.3; the rows align at their middles.
    expect(on.preview().moved).toMatchObject({ dx: -5.4, dy: -4 })
    expect(on.preview().guides).toHaveLength(2)
    expect(on.preview().dimensions?.map(({ text }) => text)).toContain('12.1 m')
    on.pointer('move', 2.63, 0.04, { alt: true })
    expect(on.preview().moved).toMatchObject({ dx: -5.37, dy: -3.96 })
    expect(on.preview().guides).toEqual([])
  })

  it('falls back to the grid', () => {
    const alone = { equipment: [item('a', 'rack', { product: 'test-rack' })] }
    const tenth = stage(alone)
    tenth.drag([0, 0], [3.3333, 1.08])
    expect(placeOf(tenth, 'a')).toEqual([3.3, 1.1, 0])
    const tiles = stage(alone, 'select', { gridM: 0.6 })
    tiles.drag([0, 0], [3.3333, 1.08])
    // Edges lie on the tiles: 0.3 m to the left of the middle, 0.6 m before it.
    expect(placeOf(tiles, 'a')).toEqual([3.3, 1.2, 0])
  })

  it('takes typed figures: a distance along the way, both shifts, an angle', () => {
    const distance = stage(hall, 'select', free)
    distance.pointer('down', 0, 0)
    distance.pointer('move', 0, -1.37)
    distance.type('2.5')
    expect(placeOf(distance, 'a')).toEqual([0, -2.5, 0])
    distance.pointer('up', 0, -1.37)
    expect(placeOf(distance, 'a')).toEqual([0, -2.5, 0])

    const shifts = stage(hall, 'select', free)
    shifts.pointer('down', 0, 0)
    shifts.pointer('move', 1, 1)
    shifts.keys('-', '1', ',')
    expect(shifts.preview()).toMatchObject({ typed: '-1,' })
    shifts.type('0.5')
    expect(placeOf(shifts, 'a')).toEqual([-1, 0.5, 0])

    const angle = stage(hall, 'select', free)
    angle.pointer('down', 0, 0)
    angle.pointer('move', 3, 0)
    angle.type('<30')
    expect(angle.preview().moved).toMatchObject({ rotationDeg: 30, dx: 3 })
    angle.pointer('up', 3, 0)
    expect(placeOf(angle, 'a')).toEqual([3, 0, 30])
  })

  it('says that it cannot read a typed slip, and goes on', () => {
    const on = stage(hall, 'select', free)
    on.pointer('down', 0, 0)
    on.pointer('move', 1, 0)
    on.type('3..6')
    expect(on.preview().hint).toMatch(/"3\.\.6" cannot be read/)
    expect(on.document.undoLabel).toBeUndefined()
    on.pointer('up', 1, 0)
    expect(placeOf(on, 'a')).toEqual([1, 0, 0])
  })

  it('turns on the way with R', () => {
    const on = stage(hall, 'select', free)
    on.pointer('down', 0, 0)
    on.pointer('move', 1, 3)
    on.keys('r')
    on.key('R', { shift: true })
    expect(on.preview().moved).toMatchObject({ rotationDeg: 105 })
    on.pointer('up', 1, 3)
    expect(placeOf(on, 'a')).toEqual([1, 3, 105])
    expect(on.document.undoLabel).toBe('Rotate 1 item')
  })

  it.each([
    ['Escape', (on: Stage) => on.keys('Escape')],
    ['a lost pointer', (on: Stage) => on.pointer('cancel', 0, 0)],
    ['a lost focus', (on: Stage) => on.runner.blur()],
  ])('is called off by %s and leaves nothing behind', (_, callOff) => {
    const on = stage(hall)
    on.click(2, 0)
    on.pointer('down', 0, 0)
    on.pointer('move', 4, 4)
    expect(on.selection()).toEqual(['a'])
    callOff(on)
    expect(on.preview()).not.toHaveProperty('moved')
    expect(on.selection()).toEqual(['b'])
    on.pointer('up', 4, 4)
    expect(placeOf(on, 'a')).toEqual([0, 0, 0])
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('says what it would stand in', () => {
    const on = stage(hall, 'select', free)
    on.pointer('down', 0, 0)
    on.pointer('move', 1.8, 0.3)
    expect(on.preview().hint).toBe('It would stand in b.')
    on.pointer('move', 1.3, 0.3)
    expect(on.preview().hint).toMatch(/^Moved by 1.3 m, 0.3 m/)
  })

  it('does not move what is mounted', () => {
    const on = stage({
      equipment: [item('s', 'server', { inside: { equipment: 'r' } }), item('r', 'rack')],
    })
    on.workspace.select(['s'])
    on.keys('ArrowLeft', 'r')
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('survives that its equipment goes away meanwhile', () => {
    const on = stage(hall, 'select', free)
    on.pointer('down', 0, 0)
    on.pointer('move', 4, 4)
    on.document.transact('Elsewhere', (edit) => edit.remove('equipment', 'a'))
    on.pointer('move', 5, 5)
    on.pointer('up', 5, 5)
    expect(on.document.undoLabel).toBe('Elsewhere')
  })
})

describe('keys', () => {
  it('turn and nudge the selection', () => {
    const on = stage(hall)
    on.click(0, 0)
    on.keys('r')
    expect(placeOf(on, 'a')).toEqual([0, 0, 90])
    on.key('ArrowRight')
    on.key('ArrowUp', { shift: true })
    expect(placeOf(on, 'a')).toEqual([0.1, 1, 90])
    expect(on.key('ArrowUp', { ctrl: true })).toBe(false)
    expect(on.key('q')).toBe(false)
  })

  it('turn many about their common middle', () => {
    const on = stage(hall)
    on.workspace.select(['a', 'b'])
    on.keys('r')
    expect([placeOf(on, 'a'), placeOf(on, 'b')]).toEqual([
      [1, -1, 90],
      [1, 1, 90],
    ])
    expect(on.document.undoLabel).toBe('Rotate 2 items')
  })
})

describe('any drag', () => {
  it('ends where its preview said, and undo puts it back', () => {
    const metre = fc.integer({ min: -2000, max: 2000 }).map((cm) => cm / 100)
    fc.assert(
      fc.property(metre, metre, fc.boolean(), (x, y, snapping) => {
        const on = stage(hall, 'select', { snapping })
        const before = on.document.toFacility()
        on.pointer('down', 2, 0)
        on.pointer('move', 2.5, 0.5)
        on.pointer('move', x, y)
        const moved = on.preview().moved
        on.pointer('up', x, y)
        expect(placeOf(on, 'b')).toEqual([
          expect.closeTo(2 + (moved?.dx ?? 0), 6),
          expect.closeTo(moved?.dy ?? 0, 6),
          0,
        ])
        while (on.document.undo());
        expect(on.document.toFacility()).toEqual(before)
      }),
    )
  })
})
