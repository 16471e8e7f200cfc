import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DirtyRanges } from '../../../src/scene/batch/dirty-ranges'

describe('dirty ranges', () => {
  it('uploads one row for one edit', () => {
    const dirty = new DirtyRanges()
    dirty.add(70_000)
    dirty.add(70_000)
    expect(dirty.take(100_000)).toEqual([{ start: 70_000, count: 1 }])
    expect(dirty.take(100_000)).toEqual([])
  })

  it('covers every changed row in few runs', () => {
    const rows = fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 1500 })
    fc.assert(
      fc.property(rows, (changed) => {
        const dirty = new DirtyRanges()
        for (const row of changed) dirty.add(row)
        const ranges = dirty.take(5001)
        expect(ranges.length).toBeLessThanOrEqual(16)
        for (const row of changed) {
          expect(ranges.some(({ start, count }) => row >= start && row < start + count)).toBe(true)
        }
      }),
    )
  })

  it('uploads everything in use when told so, and nothing of an empty buffer', () => {
    const dirty = new DirtyRanges()
    dirty.addAll()
    dirty.add(3)
    expect(dirty.take(40)).toEqual([{ start: 0, count: 40 }])
    dirty.addAll()
    expect(dirty.take(0)).toEqual([])
  })
})
