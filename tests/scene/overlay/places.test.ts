import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LabelPlaces } from '../../../src/scene/overlay/places'

describe('places of labels', () => {
  it('keep apart', () => {
    const places = new LabelPlaces()
    expect(places.take(100, 100, 60)).toBe(true)
    expect(places.take(120, 110, 60)).toBe(false)
    expect(places.take(120, 130, 60)).toBe(true)
  })

  it('go to the first spot that is free', () => {
    const places = new LabelPlaces()
    places.take(100, 100, 60)
    const spots = [
      { x: 110, y: 100 },
      { x: 110, y: 122 },
      { x: 300, y: 100 },
    ]
    expect(places.takeFirst(spots, 60)).toEqual({ x: 110, y: 122 })
    expect(places.takeFirst(spots, 60)).toEqual({ x: 300, y: 100 })
    expect(places.takeFirst(spots, 60)).toBeUndefined()
  })

  it('never overlap, wherever labels are asked for', () => {
    const wish = fc.record({
      x: fc.integer({ min: -50, max: 700 }),
      y: fc.integer({ min: -50, max: 500 }),
      width: fc.integer({ min: 8, max: 260 }),
    })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 200 }), (wishes) => {
        const places = new LabelPlaces()
        const taken = wishes.filter(({ x, y, width }) => places.take(x, y, width))
        expect(places.count).toBe(taken.length)
        for (const [n, a] of taken.entries()) {
          for (const b of taken.slice(n + 1)) {
            const overlaps =
              Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < 21
            expect(overlaps).toBe(false)
          }
        }
      }),
    )
  })

  it('end: of 100,000 that ask, no more are told than somebody could read', () => {
    const places = new LabelPlaces()
    for (let n = 0; n < 100_000; n++) places.take((n % 400) * 100, Math.floor(n / 400) * 40, 60)
    expect(places.count).toBe(300)
    expect(places.isFull).toBe(true)
  })
})
