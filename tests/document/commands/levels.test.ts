import { describe, expect, it } from 'vitest'
import { attempt, putLevel, removeLevel, workLevels } from '#document'
import { accepted, opened, reasonOf, room } from '../../support/editor/facility'

const parts = {
  rooms: [
    room('hall', [0, 0, 10, 10], { name: 'Hall', raisedFloorM: 0.6 }),
    room('yard', [20, 0, 30, 10], { name: 'Yard' }),
    room('plant', [0, 0, 10, 10], { name: 'Plant', floorZ: 6 }),
  ],
}

const open = () => {
  const { document, context } = opened(parts)
  const put = (level: { id?: string; name: string; z: number }) =>
    attempt(document, 'Name level', (edit) => putLevel(edit, context, level))
  return { document, put, levels: () => workLevels(document).map(({ name, z }) => [z, name]) }
}

describe('levels', () => {
  it('are the floors and raised floors of rooms, those of one height together', () => {
    expect(open().levels()).toEqual([
      [0, 'Floor of Hall and 1 more'],
      [0.6, 'Raised floor of Hall'],
      [6, 'Floor of Plant'],
    ])
  })

  it('take a name, which stands for the floor at that height', () => {
    const on = open()
    const roof = accepted(on.put({ name: ' Roof ', z: 12.00004 }))
    accepted(on.put({ name: 'First floor', z: 6 }))
    expect(on.levels()).toEqual([
      [0, 'Floor of Hall and 1 more'],
      [0.6, 'Raised floor of Hall'],
      [6, 'First floor'],
      [12, 'Roof'],
    ])
    accepted(on.put({ id: roof.id, name: 'Roof', z: 12.5 }))
    expect(on.document.get('levels', roof.id)).toEqual({ id: roof.id, name: 'Roof', z: 12.5 })
    attempt(on.document, 'Remove', (edit) => removeLevel(edit, roof.id))
    expect(on.document.count('levels')).toBe(1)
    on.document.undo()
    expect(on.document.count('levels')).toBe(2)
  })

  it('refuse no name, a name in use, no height, and one that is gone', () => {
    const on = open()
    accepted(on.put({ name: 'Roof', z: 12 }))
    expect(reasonOf(on.put({ name: '  ', z: 1 }))).toBe('A level needs a name.')
    expect(reasonOf(on.put({ name: 'Roof', z: 1 }))).toBe('Another level is already called Roof.')
    expect(reasonOf(on.put({ name: 'Sky', z: Number.NaN }))).toContain('height')
    expect(reasonOf(on.put({ id: 'gone', name: 'Sky', z: 1 }))).toContain('no longer there')
    expect(on.document.count('levels')).toBe(1)
  })
})
