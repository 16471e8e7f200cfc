import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, framed, panned, turned, zoomed } from '../../../src/scene/camera/moves'
import {
  meetLevel,
  type Orbit,
  rayAt,
  screenOf,
  seen,
  type View,
} from '../../../src/scene/camera/orbit'

const viewOf = (orbit: Partial<Orbit> = {}, flatness = 0): View => ({
  orbit: {
    target: { x: 10, y: -4, z: 0 },
    distanceM: 30,
    bearingDeg: 40,
    polarDeg: 50,
    ...orbit,
  },
  flatness,
  widthPx: 1000,
  heightPx: 600,
})

const floorAt = (view: View, x: number, y: number) => meetLevel(rayAt(view, x, y), 0)

const pixels = fc.tuple(fc.integer({ min: 100, max: 900 }), fc.integer({ min: 200, max: 560 }))

describe('panning', () => {
  it('keeps what was under the pointer under the pointer', () => {
    fc.assert(
      fc.property(pixels, pixels, fc.constantFrom(0, 1), (from, to, flatness) => {
        const view = viewOf({}, flatness)
        const held = floorAt(view, ...from)
        const after = floorAt({ ...view, orbit: panned(view, ...from, ...to) }, ...to)
        expect(after?.x).toBeCloseTo(held?.x as number, 6)
        expect(after?.y).toBeCloseTo(held?.y as number, 6)
      }),
    )
  })

  it('moves even when the pointer is in the sky', () => {
    const view = viewOf({ polarDeg: 88 })
    const { target } = panned(view, 500, 5, 560, 5)
    expect(Math.hypot(target.x - 10, target.y + 4)).toBeGreaterThan(0.5)
  })
})

describe('zooming', () => {
  it('keeps the floor under the pointer in its place', () => {
    fc.assert(
      fc.property(pixels, fc.double({ min: 0.5, max: 2, noNaN: true }), (at, factor) => {
        const view = viewOf()
        const held = floorAt(view, ...at)
        const after = floorAt({ ...view, orbit: zoomed(view, ...at, factor, 1000) }, ...at)
        expect(after?.x).toBeCloseTo(held?.x as number, 6)
        expect(after?.y).toBeCloseTo(held?.y as number, 6)
      }),
    )
  })

  it('stops at both ends', () => {
    expect(zoomed(viewOf(), 500, 300, 1e-6, 100).distanceM).toBe(0.8)
    expect(zoomed(viewOf(), 500, 300, 1e6, 100).distanceM).toBe(100)
  })
})

describe('turning', () => {
  it('never goes below the floor nor over the top', () => {
    expect(turned(viewOf().orbit, 0, 500).polarDeg).toBe(88)
    expect(turned(viewOf().orbit, 0, -500).polarDeg).toBe(0)
    expect(turned(viewOf().orbit, 330, 0).bearingDeg).toBe(10)
  })
})

describe('framing', () => {
  const extent = { minX: -20, minY: 5, maxX: 60, maxY: 30, lowM: 0, highM: 4 }

  it.each([0, 1])('shows every corner and wastes little (flatness %i)', (flatness) => {
    const view = viewOf(flatness === 1 ? { polarDeg: 0, bearingDeg: 0 } : {}, flatness)
    const orbit = framed(view, extent, 1.1)
    const places = [-20, 60].flatMap((x) =>
      [5, 30].flatMap((y) =>
        [0, 4].map((z) => screenOf({ ...view, orbit }, seen({ ...view, orbit }, { x, y, z }))),
      ),
    )
    const across = places.map(({ x }) => x)
    const down = places.map(({ y }) => y)
    expect(Math.min(...across)).toBeGreaterThan(0)
    expect(Math.max(...across)).toBeLessThan(1000)
    expect(Math.min(...down)).toBeGreaterThan(0)
    expect(Math.max(...down)).toBeLessThan(600)
    const fill = Math.max(
      (Math.max(...across) - Math.min(...across)) / 1000,
      (Math.max(...down) - Math.min(...down)) / 600,
    )
    expect(fill).toBeGreaterThan(0.75)
    expect(orbit.bearingDeg).toBe(view.orbit.bearingDeg)
  })

  it('does not crash into a single point', () => {
    const point = { minX: 1, minY: 1, maxX: 1, maxY: 1, lowM: 0, highM: 0 }
    expect(framed(viewOf(), point).distanceM).toBeGreaterThan(1)
  })
})

describe('a move', () => {
  it('turns the short way round and ends where it should', () => {
    const from = { ...viewOf().orbit, bearingDeg: 350 }
    const to = { ...viewOf().orbit, bearingDeg: 20, distanceM: 120 }
    expect(between(from, to, 0.5).bearingDeg).toBeCloseTo(365)
    expect(between(from, to, 0.5).distanceM).toBeCloseTo(60)
    expect(between(from, to, 1).distanceM).toBeCloseTo(120)
  })
})
