import { describe, expect, it } from 'vitest'
import { item, room } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'

describe('corners and walls of the selected room', () => {
  it('are dragged once the room is selected', () => {
    const on = stage({ rooms: [room('hall', [0, 0, 8, 6])] })
    on.click(4, 3)
    on.pointer('down', 8, 6)
    on.pointer('move', 9.02, 7.51)
    expect(on.preview().outline?.polygon[2]).toEqual({ x: 9, y: 7.5 })
    expect(on.preview().dimensions).toHaveLength(2)
    expect(on.document.undoLabel).toBeUndefined()
    on.pointer('up', 9.02, 7.51)
    expect(on.document.get('rooms', 'hall')?.polygon[2]).toEqual({ x: 9, y: 7.5 })
    expect(on.document.undoLabel).toBe('Move room corner')
  })

  it('leave a click on them a click', () => {
    const on = stage({ rooms: [room('hall', [0, 0, 8, 6])] })
    on.click(4, 3)
    on.click(8, 6)
    on.click(8, 3)
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('go with their wall, which moves square to itself', () => {
    const on = stage({ rooms: [room('hall', [0, 0, 8, 6])] })
    on.click(4, 3)
    on.pointer('down', 8.02, 3)
    on.pointer('move', 9.53, 4.2)
    expect(on.preview().dimensions?.map(({ text }) => text)).toEqual(['9.5 m', '9.5 m'])
    on.pointer('up', 9.53, 4.2)
    expect(on.document.get('rooms', 'hall')?.polygon).toEqual([
      { x: 0, y: 0 },
      { x: 9.5, y: 0 },
      { x: 9.5, y: 6 },
      { x: 0, y: 6 },
    ])
    expect(on.document.undoLabel).toBe('Move wall')
  })

  it('let equipment at the wall be taken first', () => {
    const at = item('a', 'rack', { product: 'test-rack', x: 7.7, y: 3 })
    const on = stage({ rooms: [room('hall', [0, 0, 8, 6])], equipment: [at] }, 'select', {
      snapping: false,
    })
    on.click(4, 3)
    on.drag([7.98, 3], [6.98, 3])
    expect(on.document.get('equipment', 'a')).toMatchObject({ x: 6.7, y: 3 })
  })

  it('are refused where walls would cross', () => {
    const on = stage({ rooms: [room('hall', [0, 0, 8, 6])] })
    on.click(4, 3)
    on.drag([8, 6], [-3, 2])
    expect(on.said).toEqual(['The walls of a room cannot cross each other.'])
    expect(on.preview().hint).toBe('The walls of a room cannot cross each other.')
    expect(on.document.undoLabel).toBeUndefined()
  })
})
