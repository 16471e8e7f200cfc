import { describe, expect, it } from 'vitest'
import { measuresOf } from '#document'
import { ledChain, ledNote, ledReader, type Preview } from '#workspace'
import { item, library, opened } from '../support/editor/facility'

const { document } = opened({
  equipment: ['a', 'b', 'c'].map((id, n) => item(id, 'rack', { product: 'test-rack', x: 3 * n })),
  notes: [{ id: 'n', text: '', x: 0, y: 0, z: 0, done: false, about: 'a' }],
  dimensions: [
    {
      id: 'chain',
      axis: 'x',
      anchors: ['a', 'b', 'c'].map((of) => ({ of, side: 'middle' as const })),
      offsetM: 1,
      z: 0,
    },
  ],
})
const chain = () => document.list('dimensions')[0] ?? expect.fail('no chain')

const led = (ids: string[], more: Partial<Preview> = {}): Preview => ({
  moved: { ids, dx: 1, dy: 2, rotationDeg: 0, about: { x: 0, y: 0 } },
  ...more,
})
const read = (preview: Preview) =>
  measuresOf(ledReader(document, preview), library, ledChain(document, chain(), preview)).map(
    ({ valueM, from }) => [valueM, from.y],
  )

describe('what is led', () => {
  it('is measured where it is led to, before anything is written', () => {
    expect(read({})).toEqual([
      [3, 1],
      [3, 1],
    ])
    expect(read(led(['b']))).toEqual([
      [4, 1],
      [2, 1],
    ])
    expect(document.get('equipment', 'b')?.x).toBe(3)
  })

  it('takes along what follows it, by its own shift', () => {
    expect(read(led(['b'], { followers: [{ id: 'c', dx: 1, dy: 0 }] }))[1]?.[0]).toBe(3)
  })

  it('is a line that is led away by itself', () => {
    expect(read(led(['chain']))).toEqual([
      [3, 3],
      [3, 3],
    ])
  })

  it('takes notes along that are about it', () => {
    const [note] = document.list('notes')
    if (!note) return expect.fail('no note')
    expect(ledNote(note, led(['a']).moved)).toMatchObject({ x: 1, y: 2 })
    expect(ledNote(note, led(['b']).moved)).toBe(note)
  })
})
