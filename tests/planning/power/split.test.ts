import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathsToSurvive, picks, spread, survivesOnePath } from '../../../src/planning/power/split'

describe('splitting cords', () => {
  it('spreads them evenly', () => {
    expect(spread(8, 4)).toEqual([2, 2, 2, 2])
    expect(spread(6, 4)).toEqual([2, 2, 1, 1])
    expect(spread(1, 2)).toEqual([1, 0])
  })

  it('tells how many paths let one be lost', () => {
    expect(pathsToSurvive(2, 1)).toBe(2)
    expect(pathsToSurvive(8, 6)).toBe(4)
    expect(pathsToSurvive(4, 3)).toBe(4)
    // Three and three of which four are needed: two paths do not do, three do.
    expect(pathsToSurvive(6, 4)).toBe(3)
    expect(pathsToSurvive(2, 2)).toBeUndefined()
    expect(pathsToSurvive(1, 1)).toBeUndefined()
  })

  it('picks every set once', () => {
    expect(picks(4, 2)).toHaveLength(6)
    expect(picks(3, 3)).toEqual([[0, 1, 2]])
    expect(picks(2, 3)).toEqual([])
    expect(picks(3, 0)).toEqual([[]])
  })

  it('never needs more paths than it finds enough', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (cords, needed) => {
          const paths = pathsToSurvive(cords, needed)
          if (paths === undefined) {
            for (let count = 2; count <= cords; count++) {
              expect(survivesOnePath(spread(cords, count), needed)).toBe(false)
            }
          } else expect(survivesOnePath(spread(cords, paths), needed)).toBe(true)
        },
      ),
    )
  })
})
