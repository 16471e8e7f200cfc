import { describe, expect, it } from 'vitest'
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
})
