import { describe, expect, it } from 'vitest'
import { crossings, partBelow, runsBelow, spanOn } from '../../../src/ui/sheet/cut-shapes'

describe('shapes under a cut', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 2, y: 0 },
    { x: 2, y: 2 },
    { x: 0, y: 2 },
  ]

  it('keep what lies below, and know where the line runs', () => {
    expect(partBelow(square, 1).map(({ y }) => y)).toEqual([0, 0, 1, 1])
    expect(partBelow(square, -1)).toHaveLength(0)
    expect(spanOn(square, 1)).toEqual([0, 2])
    expect(spanOn(square, 3)).toBeUndefined()
    expect(crossings(square, 1).map(({ slant }) => slant)).toEqual([1, 1])
  })

  it('part a way into the runs on this side', () => {
    const way = [0, 2, 0, 2].map((nearM, x) => ({ x, y: 0, nearM }))
    expect(runsBelow(way, 1).map((run) => run.map(({ x }) => x))).toEqual([
      [0, 0.5],
      [1.5, 2, 2.5],
    ])
    expect(runsBelow(way, 3)).toEqual([way])
    expect(runsBelow(way, -1)).toEqual([])
  })
})
