import { describe, expect, it } from 'vitest'
import type { Bounds } from '#base'
import { SpatialIndex } from '#workspace'
import { halfHeightM } from '../../../src/scene/camera/orbit'
import { coversGear, freeLineY } from '../../../src/scene/overlay/labels'

const room = { minX: 0, minY: 0, maxX: 20, maxY: 10 }

/** An index that holds the given footprints. */
const indexOf = (...boxes: readonly Bounds[]) => ({
  inBand: (band: Bounds) =>
    boxes
      .filter(
        (box) =>
          box.minX <= band.maxX &&
          box.maxX >= band.minX &&
          box.minY <= band.maxY &&
          box.maxY >= band.minY,
      )
      .map((_, n) => `box-${n}`),
})

const row = (minY: number, maxY: number) => ({ minX: 1, maxX: 19, minY, maxY })

describe('the name of a room', () => {
  it('stands at the south edge while that is free', () => {
    expect(freeLineY(room, 3, 0.5, indexOf())).toBe(0.7)
    expect(freeLineY(room, 3, 0.5, indexOf(row(2, 9)))).toBe(0.7)
  })

  it('gives way to equipment: to the north edge, then to what is free between', () => {
    expect(freeLineY(room, 3, 0.5, indexOf(row(0, 1)))).toBe(9.3)
    expect(freeLineY(room, 3, 0.5, indexOf(row(0, 1), row(9, 10)))).toBe(2.5)
    expect(freeLineY(room, 3, 0.5, indexOf(row(0, 3), row(9, 10)))).toBe(5)
  })

  it('keeps its place where nothing is free', () => {
    expect(freeLineY(room, 3, 0.5, indexOf(row(0, 10)))).toBe(0.7)
  })

  it('leaves room for tall words in a shallow room', () => {
    expect(freeLineY(room, 3, 2, indexOf())).toBe(2)
  })
})

describe('a name in space', () => {
  const view = {
    orbit: { target: { x: 0, y: 0, z: 0 }, bearingDeg: 0, polarDeg: 0, distanceM: 20 },
    flatness: 1,
    widthPx: 800,
    heightPx: 600,
  }
  const at = { x: 400, y: 300 }
  const index = (x: number) => new SpatialIndex([['rack', rackAt(x)]])
  const rackAt = (x: number) => ({
    x,
    y: 0,
    z: 0,
    rotationDeg: 0,
    widthM: 0.6,
    depthM: 1.2,
    heightM: 2,
  })

  it('covers what lies under its middle or its ends, and not what is beside it', () => {
    const metre = 600 / (2 * halfHeightM(view))
    expect(coversGear(view, at, 4 * metre, index(0))).toBe(true)
    expect(coversGear(view, at, 4 * metre, index(1.6))).toBe(true)
    expect(coversGear(view, at, 4 * metre, index(-1.6))).toBe(true)
    expect(coversGear(view, at, 4 * metre, index(4))).toBe(false)
  })
})
