import { describe, expect, it } from 'vitest'
import { item, room } from '../support/editor/facility'
import { stage } from '../support/editor/stage'

describe('pinning a note', () => {
  it('to a place, once, and selects it so that it can be written', () => {
    const on = stage({ rooms: [room('hall', [0, 0, 10, 6])] }, 'note')
    on.click(3, 2)
    const [note] = on.document.list('notes')
    expect(note).toMatchObject({ x: 3, y: 2, text: '', done: false })
    expect(on.selection()).toEqual([note?.id])
    expect(on.document.undoLabel).toBe('Pin a note')
    on.document.undo()
    expect(on.document.count('notes')).toBe(0)
  })

  it('to equipment, which it is then about', () => {
    const on = stage({ equipment: [item('r', 'rack', { x: 3, y: 2 })] }, 'note')
    on.click(3, 2)
    expect(on.document.list('notes')[0]?.about).toBe('r')
  })
})
