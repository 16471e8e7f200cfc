import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clearDistances } from '../../../src/tools/shared/distances'
import { type SnapManner, snapBox, snapPoint } from '../../../src/tools/shared/snap'
import { room } from '../../support/editor/facility'

const manner: SnapManner = { on: true, gridM: 0.1, pixelsPerM: 100 }
const box = (minX: number, minY: number, maxX: number, maxY: number) => ({ minX, minY, maxX, maxY })
const empty = { boxes: [], rooms: [] }

describe('snapping', () => {
  it('puts the lower edges on the grid where nothing is near', () => {
    expect(snapBox(box(1.04, 2.07, 2, 3), empty, manner)).toEqual({
      dx: expect.closeTo(-0.04),
      dy: expect.closeTo(0.03),
      guides: [],
    })
    const tiles = snapBox(box(1.04, 2.07, 2, 3), empty, { ...manner, gridM: 0.6 })
    expect([tiles.dx, tiles.dy]).toEqual([expect.closeTo(0.16), expect.closeTo(-0.27)])
  })

  it('joins edges to edges, whichever side', () => {
    const around = { boxes: [box(0, 0, 1, 1)], rooms: [] }
    expect(snapBox(box(1.05, 5, 2.2, 6.2), around, manner).dx).toBeCloseTo(-0.05)
    expect(snapBox(box(-1.15, 5, -0.03, 6.2), around, manner).dx).toBeCloseTo(0.03)
    expect(snapBox(box(0.06, 5, 3, 6.2), around, manner).dx).toBeCloseTo(-0.06)
  })

  it('joins middles to middles, never to edges', () => {
    const around = { boxes: [box(0, 0, 2, 2)], rooms: [] }
    expect(snapBox(box(0.74, 5, 1.34, 6), around, manner).dx).toBeCloseTo(-0.04)
    // The left edge is 0.04 from the middle line, which does not pull at it: the grid does.
    expect(snapBox(box(1.04, 5, 1.74, 6), around, manner).dx).toBeCloseTo(-0.04)
    expect(snapBox(box(1.03, 5, 1.73, 6), around, { ...manner, gridM: 0.5 }).dx).toBeCloseTo(-0.03)
    expect(snapBox(box(1.07, 5, 1.6, 6), around, { ...manner, gridM: 0.25 }).dx).toBeCloseTo(-0.07)
    expect(snapBox(box(1.07, 5, 1.6, 6), around, { ...manner, gridM: 0.25 }).guides).toEqual([])
  })

  it('prefers an edge to a middle that is as near', () => {
    const around = { boxes: [box(0, 0, 1, 1), box(1.25, 0, 1.75, 1)], rooms: [] }
    const { guides } = snapBox(box(1.25, 5, 1.75, 6), around, manner)
    expect(guides[0]?.from.x).not.toBe(1.5)
  })

  it('reaches as far as ten pixels, and never farther than 0.4 m', () => {
    const around = { boxes: [box(0, 0, 1, 1)], rooms: [] }
    const pullAt = (pixelsPerM: number, x: number) =>
      snapBox(box(x, 5, x + 3.3, 6.2), around, { ...manner, pixelsPerM, gridM: 100 }).dx
    expect(pullAt(100, 1.09)).toBeCloseTo(-0.09)
    expect(pullAt(100, 1.11)).toBeCloseTo(-1.11)
    expect(pullAt(1, 1.39)).toBeCloseTo(-0.39)
    expect(pullAt(1, 1.41)).toBeCloseTo(-1.41)
  })

  it('draws guides from thing to thing', () => {
    const around = { boxes: [box(0, 0, 1, 1)], rooms: [] }
    const { guides } = snapBox(box(1.02, 3, 2.27, 4.21), around, { ...manner, gridM: 0.5 })
    expect(guides).toEqual([{ from: { x: 1, y: 0 }, to: { x: 1, y: expect.closeTo(4.21) } }])
  })

  it('snaps to walls that run along an axis and to the middle of a room', () => {
    const sloped = room('hall', [0, 0, 10, 6], {
      polygon: [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 12, y: 6 },
        { x: 0, y: 6 },
      ],
    })
    const around = { boxes: [], rooms: [sloped] }
    expect(snapBox(box(0.07, 0.05, 0.67, 1.25), around, manner)).toMatchObject({
      dx: expect.closeTo(-0.07),
      dy: expect.closeTo(-0.05),
    })
    // The room is 12 m wide over all; its middle is at 6.
    expect(snapBox(box(5.75, 3, 6.35, 4.1), around, manner).dx).toBeCloseTo(-0.05)
  })

  it('is off when it is told so', () => {
    const around = { boxes: [box(0, 0, 1, 1)], rooms: [] }
    expect(snapBox(box(1.01, 0, 2, 1), around, { ...manner, on: false })).toEqual({
      dx: 0,
      dy: 0,
      guides: [],
    })
    expect(snapPoint({ x: 1.0123, y: 2 }, around, { ...manner, on: false }).at).toEqual({
      x: 1.0123,
      y: 2,
    })
  })

  it('never moves a thing farther than half a grid or the reach', () => {
    const metre = fc.double({ min: -50, max: 50, noNaN: true })
    const size = fc.double({ min: 0, max: 5, noNaN: true })
    const boxes = fc.array(
      fc.tuple(metre, metre, size, size).map(([x, y, w, d]) => box(x, y, x + w, y + d)),
    )
    fc.assert(
      fc.property(metre, metre, size, boxes, (x, y, width, others) => {
        const { dx, dy } = snapBox(
          box(x, y, x + width, y + 1),
          { boxes: others, rooms: [] },
          manner,
        )
        expect(Math.max(Math.abs(dx), Math.abs(dy))).toBeLessThanOrEqual(0.1 + 1e-9)
      }),
    )
  })
})

describe('clear distances', () => {
  const texts = (...parameters: Parameters<typeof clearDistances>) =>
    clearDistances(...parameters).map(({ text }) => text)

  it('are measured to the nearest thing or wall on each side', () => {
    const around = {
      boxes: [box(3, 0, 4, 1), box(6, 0, 7, 1), box(0.5, 4, 1, 5), box(9, 9, 10, 10)],
      rooms: [room('hall', [-2, -3, 20, 30])],
    }
    const distances = clearDistances(box(0, 0, 1, 1), around, 'metric')
    expect(distances).toEqual([
      { from: { x: 0, y: 0.5 }, to: { x: -2, y: 0.5 }, text: '2 m' },
      { from: { x: 1, y: 0.5 }, to: { x: 3, y: 0.5 }, text: '2 m' },
      { from: { x: 0.5, y: 0 }, to: { x: 0.5, y: -3 }, text: '3 m' },
      { from: { x: 0.75, y: 1 }, to: { x: 0.75, y: 4 }, text: '3 m' },
    ])
  })

  it('leave out what touches and what is only beside', () => {
    expect(
      texts(box(0, 0, 1, 1), { boxes: [box(1, 0, 2, 1), box(3, 1, 4, 2)], rooms: [] }, 'metric'),
    ).toEqual([])
  })

  it('speak feet', () => {
    expect(texts(box(0, 0, 1, 1), { boxes: [box(2, 0, 3, 1)], rooms: [] }, 'imperial')).toEqual([
      '3.28 ft',
    ])
  })
})
