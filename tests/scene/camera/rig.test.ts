import { describe, expect, it } from 'vitest'
import { panned, turned, zoomed } from '../../../src/scene/camera/moves'
import { screenOf, seen } from '../../../src/scene/camera/orbit'
import { CameraRig } from '../../../src/scene/camera/rig'

const extent = { minX: 0, minY: 0, maxX: 40, maxY: 20, lowM: 0, highM: 3 }

const rigOf = (calm: boolean): CameraRig => {
  const rig = new CameraRig(() => calm)
  rig.resize(1000, 600)
  rig.home(extent, 0, true)
  return rig
}

describe('the camera rig', () => {
  it('moves smoothly and comes to rest', () => {
    const rig = rigOf(false)
    rig.frame({ ...extent, minX: 38 }, 1000)
    expect(rig.advance(1000)).toBe(true)
    const early = rig.view.orbit.distanceM
    expect(rig.advance(1150)).toBe(true)
    expect(rig.view.orbit.distanceM).toBeLessThan(early)
    expect(rig.advance(5000)).toBe(false)
    expect(rig.advance(5001)).toBe(false)
  })

  it('jumps for readers who asked for less motion', () => {
    const rig = rigOf(true)
    const before = rig.view.orbit.distanceM
    rig.frame({ ...extent, minX: 38, minY: 18 }, 1000)
    expect(rig.advance(1000)).toBe(false)
    expect(rig.view.orbit.distanceM).toBeLessThan(before)
  })

  it('goes to a plan and back to the same direction', () => {
    const rig = rigOf(true)
    rig.set({ ...rig.view.orbit, bearingDeg: 123, polarDeg: 40 })
    rig.show('plan', 0)
    expect(rig.isPlan).toBe(true)
    expect(rig.view).toMatchObject({ flatness: 1, orbit: { bearingDeg: 0, polarDeg: 0 } })
    rig.set({ ...rig.view.orbit, bearingDeg: 70, polarDeg: 60 })
    expect(rig.view.orbit).toMatchObject({ bearingDeg: 0, polarDeg: 0 })
    rig.show('3d', 0)
    expect(rig.view).toMatchObject({ flatness: 0, orbit: { bearingDeg: 123, polarDeg: 40 } })
  })

  it('keeps everything in view between space and plan, until somebody moves on', () => {
    const rig = rigOf(true)
    rig.show('plan', 0)
    const corners = [
      { x: extent.minX, y: extent.minY, z: 0 },
      { x: extent.maxX, y: extent.maxY, z: 0 },
    ].map((corner) => screenOf(rig.view, seen(rig.view, corner)))
    for (const { x, y } of corners) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(1000)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(600)
    }
    const moved = { ...rig.view.orbit, distanceM: 9 }
    rig.set(moved)
    rig.show('3d', 0)
    expect(rig.view.orbit).toMatchObject({ target: moved.target, distanceM: 9 })
  })

  it('ends a change of view under way when somebody takes the camera', () => {
    const rig = rigOf(false)
    rig.show('plan', 0)
    rig.advance(100)
    rig.set(rig.view.orbit)
    expect(rig.view.flatness).toBe(1)
    expect(rig.advance(200)).toBe(false)
  })

  it('shows an elevation whole and level, and drags it in the plane of the screen', () => {
    const rig = rigOf(true)
    rig.look({ bearingDeg: 180, polarDeg: 90 }, true, 0)
    expect(rig.view).toMatchObject({ flatness: 1, orbit: { bearingDeg: 180, polarDeg: 90 } })
    expect([rig.isFlat, rig.isPlan]).toEqual([true, false])
    const at = (x: number, z: number) => screenOf(rig.view, seen(rig.view, { x, y: 0, z }))
    // From the north, east lies to the left.
    expect(at(40, 0).x).toBeLessThan(at(0, 0).x)
    expect(at(0, 3).y).toBeLessThan(at(0, 0).y)
    for (const corner of [at(0, 0), at(40, 3)]) {
      expect(corner.x).toBeGreaterThan(0)
      expect(corner.x).toBeLessThan(1000)
    }
    const before = at(10, 1)
    rig.set(panned(rig.view, 300, 300, 360, 250))
    expect(at(10, 1).x - before.x).toBeCloseTo(60)
    expect(at(10, 1).y - before.y).toBeCloseTo(-50)
    const held = at(10, 1)
    rig.set(zoomed(rig.view, held.x, held.y, 0.5, 1000))
    expect(at(10, 1).x).toBeCloseTo(held.x)
    expect(at(10, 1).y).toBeCloseTo(held.y)
  })

  it('is in space again as soon as somebody turns away from an elevation', () => {
    const rig = rigOf(true)
    rig.look({ bearingDeg: 90, polarDeg: 90 }, true, 0)
    rig.set(turned(rig.view.orbit, 10, -20))
    expect(rig.view).toMatchObject({ flatness: 0, orbit: { bearingDeg: 100, polarDeg: 70 } })
  })

  it('goes from an elevation to the plan and back to the direction before both', () => {
    const rig = rigOf(true)
    rig.set({ ...rig.view.orbit, bearingDeg: 77, polarDeg: 33 })
    rig.look({ bearingDeg: 0, polarDeg: 90 }, true, 0)
    rig.show('plan', 0)
    expect(rig.view).toMatchObject({ flatness: 1, orbit: { bearingDeg: 0, polarDeg: 0 } })
    rig.show('3d', 0)
    expect(rig.view).toMatchObject({ flatness: 0, orbit: { bearingDeg: 77, polarDeg: 33 } })
  })

  it('flies to where somebody once was, with perspective or without', () => {
    const rig = rigOf(true)
    const pose = { target: { x: 3, y: 4, z: 1 }, distanceM: 12, bearingDeg: 200, polarDeg: 40 }
    rig.fly(pose, false, 0)
    expect(rig.view).toMatchObject({ flatness: 0, orbit: pose })
    rig.fly({ ...pose, polarDeg: 90 }, true, 0)
    expect(rig.view).toMatchObject({ flatness: 1, orbit: { ...pose, polarDeg: 90 } })
  })
})
