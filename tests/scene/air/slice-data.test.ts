import { describe, expect, it } from 'vitest'
import { sliceOf } from '../../../src/scene/air/slice-data'
import { frameOf } from '../../support/airflow/frame'

const t = (i: number, j: number, k: number) => 20 + i + 10 * j + 100 * k

describe('a slice', () => {
  it.each([
    ['z', [4, 3], 20 + 1 + 20 + 100],
    ['y', [4, 2], 20 + 1 + 20 + 100],
    ['x', [3, 2], 20 + 2 + 20 + 100],
  ] as const)('along %s lies across the other two axes', (axis, size, sum) => {
    const at = axis === 'z' ? 0.75 : 5 / 6
    const found = sliceOf(frameOf([4, 3, 2], { t }), axis, axis === 'x' ? 5 / 8 : at)
    expect([found.width, found.height]).toEqual(size)
    const column = axis === 'x' ? 2 : 1
    const row = axis === 'z' ? 2 : 1
    expect(found.pairs[2 * (column + found.width * row)]).toBeCloseTo(sum, 4)
  })

  it('blends the two layers that it lies between, and holds to the last one at the ends', () => {
    const frame = frameOf([1, 1, 2], { t: (_, __, k) => (k === 0 ? 20 : 30) })
    const celsius = (at: number) => sliceOf(frame, 'z', at).pairs[0]
    expect([0, 0.25, 0.5, 0.625, 1].map(celsius)).toEqual([20, 20, 25, 27.5, 30])
  })

  it('leaves out what is no air, and does not mix it in', () => {
    const frame = frameOf([2, 1, 2], { t: () => 24 }, (i, _, k) => i === 1 && k === 0)
    const { pairs } = sliceOf(frame, 'z', 0.5)
    expect([...pairs]).toEqual([24, 1, 12, 0.5])
    expect([...sliceOf(frame, 'z', 0).pairs]).toEqual([24, 1, 0, 0])
  })
})
