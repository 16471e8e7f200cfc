import { describe, expect, it } from 'vitest'
import { allShown, hiddenCount, isolating, isShown, itemsInBand, layoutOf } from '#workspace'
import { item, library, opened, room } from '../support/editor/facility'

const hall = () =>
  opened({
    rooms: [room('hall', [-20, -20, 20, 20])],
    equipment: [
      item('a', 'rack', { product: 'test-rack' }),
      item('b', 'rack', { product: 'test-rack', x: 8 }),
    ],
    elements: [
      {
        id: 'shaft',
        type: 'shaft',
        name: 'S',
        x: 5,
        y: 5,
        z: 0,
        rotationDeg: 0,
        widthM: 6,
        depthM: 6,
      },
    ],
    notes: [
      { id: 'free', text: '', x: 1, y: 1, z: 0, done: false },
      { id: 'about', text: '', x: 8, y: 1, z: 0, done: false, about: 'b' },
    ],
    dimensions: [
      {
        id: 'chain',
        axis: 'x',
        anchors: [
          { of: 'a', side: 'middle' },
          { of: 'b', side: 'middle' },
        ],
        offsetM: 2,
        z: 0,
      },
    ],
  }).document

const caught = (from: [number, number], to: [number, number], mode: 'inside' | 'touching') =>
  itemsInBand(hall(), library, { x: from[0], y: from[1] }, { x: to[0], y: to[1] }, mode).sort()

describe('a box', () => {
  it('takes parts of the building, notes and dimensions that lie inside', () => {
    expect(caught([-1, -1], [10, 10], 'inside')).toEqual([
      'a',
      'about',
      'b',
      'chain',
      'free',
      'shaft',
    ])
    expect(caught([-1, -1], [5, 5], 'inside')).toEqual(['a', 'free'])
  })

  it('takes what it touches, and a shaft that it is drawn in', () => {
    expect(caught([-1, -1], [3, 3], 'touching')).toEqual(['a', 'chain', 'free', 'shaft'])
    expect(caught([4, 4], [5, 5], 'touching')).toEqual(['shaft'])
    expect(caught([3, 1.5], [4, 2.5], 'touching')).toEqual(['chain', 'shaft'])
    expect(caught([12, 12], [13, 13], 'touching')).toEqual([])
  })
})

describe('what is isolated', () => {
  it('keeps the notes about it and the dimensions between it', () => {
    const document = hall()
    const shown = (ids: string[]) =>
      ['free', 'about', 'chain', 'shaft'].filter((id) =>
        isShown(document, isolating(allShown, ids), id),
      )
    expect(shown(['a'])).toEqual([])
    expect(shown(['b'])).toEqual(['about'])
    expect(shown(['a', 'b'])).toEqual(['about', 'chain'])
    expect(shown(['free', 'chain'])).toEqual(['free', 'chain'])
    expect(hiddenCount(document, isolating(allShown, ['a', 'b']))).toBe(2)
  })

  it('is hidden with what it is about', () => {
    const document = hall()
    const hidden = { ...allShown, hidden: new Set(['b']) }
    expect(['about', 'chain', 'free'].filter((id) => isShown(document, hidden, id))).toEqual([
      'free',
    ])
    expect(layoutOf(document, library).index.has('b')).toBe(true)
  })
})
