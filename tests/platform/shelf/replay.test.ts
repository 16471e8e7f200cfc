import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jumpsOf, placesOf, replay } from '../../../src/platform/shelf/replay'

describe('places', () => {
  it('come back from their jumps, whatever gaps they have', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(200), { maxLength: 60 }), (some) => {
        const places = some.sort((a, b) => a - b)
        expect(placesOf(jumpsOf(places), places.length)).toEqual(places)
      }),
    )
  })

  it('cost nothing without a gap and little with one', () => {
    expect(jumpsOf([0, 1, 2, 3])).toEqual([])
    expect(jumpsOf([0, 1, 4, 5, 6, 9])).toEqual([
      [2, 4],
      [5, 9],
    ])
    expect(placesOf(undefined, 3)).toEqual([0, 1, 2])
  })
})

describe('replay', () => {
  const rows = ['a', 'b', 'c'].map((id) => ({ id }))
  const idsOf = (json: Record<string, unknown>) =>
    (json['things'] as { id: string }[]).map(({ id }) => id)

  it('puts a row back where its place says, counted as at the time of the record', () => {
    const places = { things: [[1, 2]] as const }
    const put = (id: string, order: number) => ({ table: 'things', id, order, after: { id } })
    // The rows stand at 0, 2 and 3: one that was at 1 goes between the first two.
    const back = replay({ things: rows }, places, [{ operations: [put('x', 1)] }])
    expect(idsOf(back)).toEqual(['a', 'x', 'b', 'c'])
    // Opened anew they stand at 0, 1 and 2: the next free place is 3.
    const renumbered = { renumbered: true, operations: [put('x', 3), put('a', 0)] }
    expect(idsOf(replay({ things: rows }, places, [renumbered]))).toEqual(['a', 'b', 'c', 'x'])
  })

  it('changes the head by fields, and leaves tables that nothing touched as they are', () => {
    const json = replay({ name: 'A', note: 'n', things: rows }, {}, [
      { operations: [{ table: 'head', set: { name: 'B' }, unset: ['note'] }] },
    ])
    expect(json).toEqual({ name: 'B', things: rows })
    expect(json['things']).toBe(rows)
  })

  it('takes tables that this version does not know', () => {
    const operations = [{ table: 'later', id: 'x', order: 0, after: { id: 'x' } }]
    expect(replay({}, {}, [{ operations }])).toEqual({ later: [{ id: 'x' }] })
  })
})
