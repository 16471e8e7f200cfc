import { describe, expect, it } from 'vitest'
import { room } from '../support/editor/facility'
import { stage } from '../support/editor/stage'

const hall = { rooms: [room('hall', [0, 0, 10, 6])] }
const door = { element: { type: 'door' as const, widthM: 1.2, heightM: 2.1, dock: true } }

describe('putting up a part of the building', () => {
  it('leads a door onto the nearest wall, along it, and says how far its ends are', () => {
    const on = stage(hall, 'put-element', door)
    on.pointer('move', 4.03, 0.4)
    expect(on.preview().dimensions?.map(({ text }) => text)).toEqual(['4 m', '6 m'])
    expect(on.document.count('elements')).toBe(0)
    on.click(4.03, 0.4)
    on.pointer('move', 9.7, 3)
    on.click(9.7, 3)
    const [first, second] = on.document.list('elements')
    expect(first).toMatchObject({ name: 'Door 1', x: 4, y: 0, rotationDeg: 0, widthM: 1.2 })
    expect(first?.dock).toBe(true)
    expect(second).toMatchObject({ name: 'Door 2', x: 10, y: 3, rotationDeg: 90 })
    expect(on.selection()).toEqual([second?.id])
    expect(on.document.undoLabel).toBe('Put up a part of the building')
    on.document.undo()
    expect(on.document.count('elements')).toBe(1)
  })

  it('turns a column with R, and takes a typed place', () => {
    const on = stage(hall, 'put-element', { element: { type: 'column' } })
    on.pointer('move', 5, 3)
    on.keys('R')
    on.keys('2', ',', '1', 'Enter')
    expect(on.document.list('elements')[0]).toMatchObject({
      type: 'column',
      name: 'Column 1',
      x: 2,
      y: 1,
      rotationDeg: 90,
    })
    // Nothing is made up of what nobody stated.
    expect(on.document.list('elements')[0]).not.toHaveProperty('widthM')
  })

  it('leaves nothing behind when the pointer or the focus goes', () => {
    const on = stage(hall, 'put-element', door)
    on.pointer('move', 4, 0)
    on.runner.blur()
    expect(on.preview().outline).toBeUndefined()
    expect(on.document.count('elements')).toBe(0)
  })
})
