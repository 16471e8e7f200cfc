import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RowCourses, rowStates } from '#engines'
import { CourseCursor } from '#workspace'
import { changesIn } from '../../../src/workspace/playback/course'
import { states } from '../../../src/workspace/playback/states'
import { coursesOf } from '../../support/resilience/cascade'

const alone = (count: number) => new Int32Array(count).fill(-1)

const at = (cursor: CourseCursor, atS: number) => {
  const changed: number[] = []
  cursor.moveTo(atS, (row) => changed.push(row))
  return { changed, shown: [...cursor.shown].map((state) => rowStates[state]) }
}

/** What the rows of a course show at a time, found the slow way. */
const slowly = ({ offsets, atS, state }: RowCourses, count: number, when: number): number[] =>
  Array.from({ length: count }, (_, row) => {
    let now = 0
    for (let n = offsets[row] ?? 0; n < (offsets[row + 1] ?? 0); n++) {
      if ((atS[n] as number) <= when) now = state[n] as number
    }
    return now
  })

const random = fc.array(
  fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...rowStates)), { maxLength: 4 }),
  { minLength: 1, maxLength: 12 },
)

const sorted = (rows: readonly (readonly (readonly [number, (typeof rowStates)[number]])[])[]) =>
  coursesOf(rows.map((changes) => [...changes].sort((a, b) => a[0] - b[0])))

describe('the states of rows', () => {
  it('have the numbers that the engine writes', () => {
    expect(states).toEqual(rowStates)
  })
})

describe('a course', () => {
  const courses = coursesOf([
    [],
    [
      [0, 'at-risk'],
      [10, 'running'],
    ],
    [
      [0, 'at-risk'],
      [300, 'down'],
    ],
    [[0, 'out']],
  ])

  it('tells what has changed since the last moment, and nothing else', () => {
    const cursor = new CourseCursor(changesIn(courses, alone(4)))
    expect(at(cursor, 0)).toEqual({
      changed: [1, 2, 3],
      shown: ['running', 'at-risk', 'at-risk', 'out'],
    })
    expect(at(cursor, 9.9).changed).toEqual([])
    expect(at(cursor, 10).changed).toEqual([1])
    expect(at(cursor, 9e9)).toEqual({
      changed: [2],
      shown: ['running', 'running', 'down', 'out'],
    })
    expect(cursor.counts).toEqual([2, 0, 0, 0, 1, 1])
    expect(at(cursor, 5)).toEqual({
      changed: [2, 1],
      shown: ['running', 'at-risk', 'at-risk', 'out'],
    })
  })

  it('shows the same wherever it came from', () => {
    fc.assert(
      fc.property(random, fc.array(fc.nat(22), { minLength: 1 }), (rows, moments) => {
        const told = sorted(rows)
        const cursor = new CourseCursor(changesIn(told, alone(rows.length)))
        for (const moment of moments) {
          cursor.moveTo(moment, () => {})
          expect([...cursor.shown]).toEqual(slowly(told, rows.length, moment))
        }
        const counted = rowStates.map(
          (_, state) => cursor.shown.filter((shown) => shown === state).length,
        )
        expect(cursor.counts).toEqual(counted)
      }),
    )
  })

  it('goes a few changes at a time where it is held to that', () => {
    const cursor = new CourseCursor(changesIn(courses, alone(4)))
    expect(cursor.moveTo(9e9, () => {}, 3)).toBe(false)
    expect(cursor.moveTo(9e9, () => {}, 3)).toBe(true)
    expect([...cursor.shown]).toEqual([0, 0, 4, 5])
    expect(cursor.moveTo(-1, () => {}, 4)).toBe(false)
    expect(cursor.moveTo(-1, () => {}, 1)).toBe(true)
    expect([...cursor.shown]).toEqual([0, 0, 0, 0])
  })

  it('shows a host the gravest of what is mounted in it, at any depth', () => {
    const inside = coursesOf([
      [],
      [],
      [
        [1, 'degraded'],
        [5, 'running'],
      ],
      [[3, 'down']],
    ])
    // Row 0 is a rack with row 1 in it, which holds 2 and 3.
    const cursor = new CourseCursor(changesIn(inside, Int32Array.of(-1, 0, 1, 1)))
    expect(at(cursor, 1).shown).toEqual(['degraded', 'degraded', 'degraded', 'running'])
    expect(at(cursor, 3).shown).toEqual(['down', 'down', 'degraded', 'down'])
    expect(at(cursor, 5).shown).toEqual(['down', 'down', 'running', 'down'])
    expect(at(cursor, 0).shown).toEqual(['running', 'running', 'running', 'running'])
  })

  it('survives what is mounted in a ring', () => {
    const cursor = new CourseCursor(changesIn(coursesOf([[[0, 'down']], []]), Int32Array.of(1, 0)))
    expect(at(cursor, 0).shown).toEqual(['down', 'down'])
  })

  it('says that it does not know from when a change of unknown time may come', () => {
    const open = coursesOf([
      [
        [4, 'at-risk'],
        [Number.NaN, 'down'],
      ],
      [[Number.NaN, 'down']],
      [
        [2, 'down'],
        [Number.NaN, 'running'],
      ],
    ])
    const cursor = new CourseCursor(changesIn(open, alone(3)))
    expect(at(cursor, 0).shown).toEqual(['running', 'unknown', 'running'])
    expect(at(cursor, 9e9).shown).toEqual(['unknown', 'unknown', 'down'])
  })
})
