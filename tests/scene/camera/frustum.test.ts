import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frustumOf, isInView } from '../../../src/scene/camera/frustum'
import { screenOf, seen, type View } from '../../../src/scene/camera/orbit'

const viewOf = (flatness: number, bearingDeg: number, polarDeg: number): View => ({
  orbit: { target: { x: 10, y: -4, z: 1 }, distanceM: 50, bearingDeg, polarDeg },
  flatness,
  widthPx: 1280,
  heightPx: 800,
})

const pointBox = (x: number, y: number, z: number) => ({
  minX: x,
  maxX: x,
  minY: y,
  maxY: y,
  minZ: z,
  maxZ: z,
})

const metres = fc.double({ min: -200, max: 200, noNaN: true })

describe('what a view shows', () => {
  it('is what falls on the screen, through any lens and from any side', () => {
    const shares = fc.constantFrom(0, 0.4, 1)
    const turns = fc.double({ min: 0, max: 360, noNaN: true })
    const tilts = fc.double({ min: 0, max: 88, noNaN: true })
    fc.assert(
      fc.property(shares, turns, tilts, metres, metres, metres, (flat, turn, tilt, x, y, z) => {
        const view = viewOf(flat, turn, flat === 1 ? 0 : tilt)
        const at = seen(view, { x, y, z })
        const { x: left, y: top } = screenOf(view, at)
        const outside = Math.max(-left, left - view.widthPx, -top, top - view.heightPx)
        // A point on the very rim may fall either way.
        fc.pre(Math.abs(outside) > 1e-3 && Math.abs(at.z) > 1e-3)
        const isSeen = outside < 0 && (flat === 1 || at.z > 0)
        expect(isInView(frustumOf(view), pointBox(x, y, z))).toBe(isSeen)
      }),
    )
  })

  it('takes in a box that is larger than the screen, and a margin around', () => {
    const view = viewOf(1, 0, 0)
    const wide = { minX: -1e3, maxX: 1e3, minY: -1e3, maxY: 1e3, minZ: 0, maxZ: 5 }
    expect(isInView(frustumOf(view), wide)).toBe(true)
    const away = pointBox(10 + 40, -4, 0)
    expect(isInView(frustumOf(view), away)).toBe(false)
    expect(isInView(frustumOf(view), away, 20)).toBe(true)
  })
})
