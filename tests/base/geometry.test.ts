import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boundsOf,
  cornersOf,
  distanceToSegment,
  emptyBounds,
  nearestShare,
  polygonAreaM2,
  polygonContains,
  rotate,
} from '#base'

const metres = fc.double({ min: -1000, max: 1000, noNaN: true })
const size = fc.double({ min: 0.1, max: 50, noNaN: true })
const rect = fc.record({
  x: metres,
  y: metres,
  widthM: size,
  depthM: size,
  rotationDeg: fc.double({ min: -720, max: 720, noNaN: true }),
})

describe('floor geometry', () => {
  it('turns anticlockwise, exactly at right angles', () => {
    expect(rotate({ x: 1, y: 0 }, 90)).toEqual({ x: -0, y: 1 })
    expect(rotate({ x: 0.6, y: 1.2 }, 180)).toEqual({ x: -0.6, y: -1.2 })
    expect(rotate({ x: 3, y: 4 }, -90)).toEqual({ x: 4, y: -3 })
    expect(rotate({ x: 3, y: 4 }, 720)).toEqual({ x: 3, y: 4 })
    expect(rotate({ x: 1, y: 0 }, 45).x).toBeCloseTo(Math.SQRT1_2)
  })

  it('keeps lengths and undoes itself', () => {
    fc.assert(
      fc.property(
        metres,
        metres,
        fc.double({ min: -360, max: 360, noNaN: true }),
        (x, y, angle) => {
          const turned = rotate({ x, y }, angle)
          expect(Math.hypot(turned.x, turned.y)).toBeCloseTo(Math.hypot(x, y), 6)
          const back = rotate(turned, -angle)
          expect(back.x).toBeCloseTo(x, 6)
          expect(back.y).toBeCloseTo(y, 6)
        },
      ),
    )
  })

  it('gives corners anticlockwise from the front left, with the area of the rectangle', () => {
    expect(cornersOf({ x: 1, y: 2, widthM: 4, depthM: 2, rotationDeg: 0 })).toEqual([
      { x: -1, y: 1 },
      { x: 3, y: 1 },
      { x: 3, y: 3 },
      { x: -1, y: 3 },
    ])
    fc.assert(
      fc.property(rect, (box) => {
        expect(polygonAreaM2(cornersOf(box))).toBeCloseTo(box.widthM * box.depthM, 3)
        expect(polygonContains(cornersOf(box), box.x, box.y)).toBe(true)
      }),
    )
  })

  it('measures a hall with a corner cut out, either way round', () => {
    const hall = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 4 },
      { x: 6, y: 4 },
      { x: 6, y: 8 },
      { x: 0, y: 8 },
    ]
    expect(polygonAreaM2(hall)).toBe(64)
    expect(polygonAreaM2(hall.toReversed())).toBe(64)
    expect(polygonContains(hall, 3, 6)).toBe(true)
    expect(polygonContains(hall, 8, 6)).toBe(false)
    expect(boundsOf(hall)).toEqual({ minX: 0, minY: 0, maxX: 10, maxY: 8 })
    expect(boundsOf([])).toEqual(emptyBounds)
  })
  it('measures how far a segment is, also beyond its ends and where it has no length', () => {
    const a = { x: 0, y: 0 }
    const b = { x: 4, y: 0 }
    expect(distanceToSegment(a, b, { x: 1, y: 3 })).toBe(3)
    expect(nearestShare(a, b, { x: 1, y: 3 })).toBe(0.25)
    expect(distanceToSegment(a, b, { x: 7, y: 4 })).toBe(5)
    expect(distanceToSegment(a, a, { x: 3, y: 4 })).toBe(5)
  })
})
