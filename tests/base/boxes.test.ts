import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Boxes,
  boxAheadM,
  boxCorners,
  createBoxes,
  heightPenetrationM,
  type OrientedRect,
  planDistanceM,
  planPenetrationM,
  polygonContains,
  setBox,
  stripBefore,
  stripBounds,
  wallAheadM,
} from '#base'

function boxesOf(...rects: readonly OrientedRect[]): Boxes {
  const boxes = createBoxes(rects.length)
  rects.forEach((rect, row) => {
    setBox(boxes, row, rect, 0, 2)
  })
  return boxes
}

function rect(x: number, y: number, widthM: number, depthM: number, rotationDeg = 0): OrientedRect {
  return { x, y, widthM, depthM, rotationDeg }
}

const anyRect = fc.record({
  x: fc.double({ min: -3, max: 3, noNaN: true }),
  y: fc.double({ min: -3, max: 3, noNaN: true }),
  widthM: fc.double({ min: 0.1, max: 3, noNaN: true }),
  depthM: fc.double({ min: 0.1, max: 3, noNaN: true }),
  rotationDeg: fc.double({ min: -360, max: 360, noNaN: true }),
})

describe('penetration in plan', () => {
  it('is the shortest way out', () => {
    expect(planPenetrationM(boxesOf(rect(0, 0, 2, 2), rect(1.5, 0, 2, 2)), 0, 1)).toBeCloseTo(0.5)
    expect(planPenetrationM(boxesOf(rect(0, 0, 4, 1), rect(0, 0.8, 1, 1)), 0, 1)).toBeCloseTo(0.2)
    expect(planPenetrationM(boxesOf(rect(0, 0, 2, 2), rect(3, 0, 2, 2)), 0, 1)).toBeCloseTo(-1)
  })

  it('is zero where two racks touch', () => {
    expect(planPenetrationM(boxesOf(rect(0, 0, 0.6, 1.2), rect(0.6, 0, 0.6, 1.2)), 0, 1)).toBe(0)
  })

  it('sees a corner that turned squares spare', () => {
    const diamond = rect(1.6, 1.6, 2, 2, 45)
    expect(planPenetrationM(boxesOf(rect(0, 0, 2, 2), diamond), 0, 1)).toBeGreaterThan(0.1)
    const farther = rect(1.8, 1.8, 2, 2, 45)
    expect(planPenetrationM(boxesOf(rect(0, 0, 2, 2), farther), 0, 1)).toBeLessThan(0)
  })

  it('is symmetric, and shifting by it parts the two', () => {
    fc.assert(
      fc.property(anyRect, anyRect, (a, b) => {
        const boxes = boxesOf(a, b)
        const there = planPenetrationM(boxes, 0, 1)
        expect(planPenetrationM(boxes, 1, 0)).toBeCloseTo(there, 9)
        if (there > 0) expect(planDistanceM(boxes, 0, 1)).toBe(0)
        else expect(planDistanceM(boxes, 0, 1)).toBeGreaterThanOrEqual(-there - 1e-9)
      }),
    )
  })

  it('agrees with corners inside the other', () => {
    fc.assert(
      fc.property(anyRect, anyRect, (a, b) => {
        const boxes = boxesOf(a, b)
        const ring = boxCorners(boxes, 0)
        const inside = boxCorners(boxes, 1).some(({ x, y }) => polygonContains(ring, x, y))
        if (inside) expect(planPenetrationM(boxes, 0, 1)).toBeGreaterThanOrEqual(-1e-9)
      }),
    )
  })
})

it('measures shared height, negative where one stands above', () => {
  const boxes = createBoxes(2)
  setBox(boxes, 0, rect(0, 0, 1, 1), 0, 2.2)
  setBox(boxes, 1, rect(0, 0, 1, 1), 2.5, 2.6)
  expect(heightPenetrationM(boxes, 0, 1)).toBeCloseTo(-0.3)
})

describe('distance in plan', () => {
  it('goes edge to edge', () => {
    expect(planDistanceM(boxesOf(rect(0, 0, 2, 2), rect(5, 0, 2, 2)), 0, 1)).toBeCloseTo(3)
    expect(planDistanceM(boxesOf(rect(0, 0, 2, 2), rect(5, 6, 2, 2)), 0, 1)).toBeCloseTo(5)
    expect(planDistanceM(boxesOf(rect(0, 0, 2, 2), rect(0.5, 0, 2, 2)), 0, 1)).toBe(0)
  })
})

describe('what is ahead', () => {
  const boxes = boxesOf(rect(0, 0, 2, 1), rect(0, -3, 1, 1), rect(1.5, -3, 1, 1), rect(0, 3, 1, 1))

  it('counts only what stands in the strip before the side', () => {
    const front = stripBefore(boxes, 0, 'front')
    expect(boxAheadM(front, boxes, 1)).toBeCloseTo(2)
    expect(boxAheadM(front, boxes, 2)).toBe(Number.POSITIVE_INFINITY)
    expect(boxAheadM(front, boxes, 3)).toBe(Number.POSITIVE_INFINITY)
    expect(boxAheadM(stripBefore(boxes, 0, 'rear'), boxes, 3)).toBeCloseTo(2)
    expect(boxAheadM(stripBefore(boxes, 0, 'front', 1, 0.2), boxes, 2)).toBeCloseTo(2)
  })

  it('names left and right as one who looks at the back from behind the equipment', () => {
    const west = boxesOf(rect(0, 0, 1, 1), rect(-3, 0, 1, 1))
    expect(boxAheadM(stripBefore(west, 0, 'left'), west, 1)).toBeCloseTo(2)
    expect(boxAheadM(stripBefore(west, 0, 'right'), west, 1)).toBe(Number.POSITIVE_INFINITY)
  })

  it('meets walls, even those wider than the strip and those that end in it', () => {
    const front = stripBefore(boxes, 0, 'front')
    expect(wallAheadM(front, -50, -2, 50, -2)).toBeCloseTo(1.5)
    expect(wallAheadM(front, 0, -1.25, 0, -9)).toBeCloseTo(0.75)
    expect(wallAheadM(front, -50, -1, 50, -3)).toBeCloseTo(1.5 - 0.02, 6)
    expect(wallAheadM(front, 1, -9, 1, 9)).toBe(Number.POSITIVE_INFINITY)
    expect(wallAheadM(front, 0.5, -9, 0.5, 9)).toBe(0)
  })

  it('is the same for everything turned together', () => {
    const other = fc.tuple(anyRect, fc.double({ min: 0, max: 360, noNaN: true }))
    fc.assert(
      fc.property(other, ([item, degrees]) => {
        const turn = (one: OrientedRect): OrientedRect => {
          const c = Math.cos((degrees * Math.PI) / 180)
          const s = Math.sin((degrees * Math.PI) / 180)
          const [x, y] = [one.x * c - one.y * s, one.x * s + one.y * c]
          return { ...one, x, y, rotationDeg: one.rotationDeg + degrees }
        }
        const own = rect(0.3, -0.2, 1.4, 0.8, 20)
        const plain = boxesOf(own, item)
        const round = boxesOf(turn(own), turn(item))
        const before = boxAheadM(stripBefore(plain, 0, 'rear'), plain, 1)
        const after = boxAheadM(stripBefore(round, 0, 'rear'), round, 1)
        // Rounding may decide about what merely grazes the strip.
        if (Number.isFinite(before) && Number.isFinite(after)) expect(after).toBeCloseTo(before, 6)
      }),
    )
  })

  it('bounds a strip', () => {
    const strip = stripBefore(boxes, 0, 'front')
    expect(stripBounds(strip, 3)).toEqual({ minX: -1, minY: -3.5, maxX: 1, maxY: -0.5 })
  })
})
