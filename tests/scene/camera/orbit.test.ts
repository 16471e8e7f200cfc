import fc from 'fast-check'
import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { toThree } from '../../../src/scene/axes'
import {
  basisOf,
  dot,
  eyeDistanceM,
  halfHeightM,
  meetLevel,
  type Orbit,
  pixelsPerMAt,
  rayAt,
  screenOf,
  seen,
  type View,
} from '../../../src/scene/camera/orbit'
import { CameraRig } from '../../../src/scene/camera/rig'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })

const orbits: fc.Arbitrary<Orbit> = fc.record({
  target: fc.record({ x: number(-50, 50), y: number(-50, 50), z: number(0, 3) }),
  distanceM: number(2, 300),
  bearingDeg: number(0, 360),
  polarDeg: number(0, 85),
})

const views: fc.Arbitrary<View> = fc.record({
  orbit: orbits,
  flatness: fc.constantFrom(0, 0.4, 0.9, 1),
  widthPx: fc.constant(1200),
  heightPx: fc.constant(700),
})

describe('the orbit', () => {
  it('looks north in a plan with north at the top', () => {
    const { right, up, forward } = basisOf({
      target: { x: 0, y: 0, z: 0 },
      distanceM: 10,
      bearingDeg: 0,
      polarDeg: 0,
    })
    expect(right).toEqual({ x: 1, y: -0, z: 0 })
    expect(up).toEqual({ x: 0, y: 1, z: 0 })
    expect(forward.z).toBe(-1)
  })

  it('has three directions at right angles', () => {
    fc.assert(
      fc.property(orbits, (orbit) => {
        const { right, up, forward } = basisOf(orbit)
        for (const [a, b] of [
          [right, up],
          [up, forward],
          [forward, right],
        ] as const) {
          expect(dot(a, b)).toBeCloseTo(0, 12)
        }
        expect(dot(forward, forward)).toBeCloseTo(1, 12)
      }),
    )
  })

  it('shows what lies on a pixel’s ray at that pixel', () => {
    fc.assert(
      fc.property(views, number(0, 1200), number(0, 700), number(0.2, 3), (view, x, y, share) => {
        const { origin, direction } = rayAt(view, x, y)
        const far = eyeDistanceM(view) * share
        const point = {
          x: origin.x + direction.x * far,
          y: origin.y + direction.y * far,
          z: origin.z + direction.z * far,
        }
        const at = screenOf(view, seen(view, point))
        expect(at.x).toBeCloseTo(x, 5)
        expect(at.y).toBeCloseTo(y, 5)
      }),
    )
  })

  it('keeps the scale at the target, however long the lens', () => {
    fc.assert(
      fc.property(views, (view) => {
        const scale = pixelsPerMAt(view, seen(view, view.orbit.target).z)
        expect(scale).toBeCloseTo(view.heightPx / (2 * halfHeightM(view)), 6)
      }),
    )
  })

  it('meets no level that it looks away from', () => {
    const up = { origin: { x: 0, y: 0, z: 1 }, direction: { x: 0, y: 0.8, z: 0.6 } }
    expect(meetLevel(up, 0)).toBeUndefined()
    expect(meetLevel(up, 7)).toEqual({ x: 0, y: 8, z: 7 })
    const level = { origin: { x: 0, y: 0, z: 1 }, direction: { x: 1, y: 0, z: 0 } }
    expect(meetLevel(level, 1)).toBeUndefined()
  })
})

describe('three’s camera', () => {
  it('sees every point where the orbit says, in plan and in perspective', () => {
    const points = fc.record({ x: number(-40, 40), y: number(-40, 40), z: number(0, 4) })
    fc.assert(
      fc.property(orbits, fc.boolean(), points, (orbit, plan, point) => {
        const rig = new CameraRig(() => true)
        rig.resize(1200, 700)
        rig.reach = { x: 0, y: 0, radiusM: 60 }
        if (plan) rig.show('plan', 0)
        rig.set(orbit)
        const camera = rig.apply()
        const away = seen(rig.view, point)
        fc.pre(away.z > 1)
        const expected = screenOf(rig.view, away)
        const ndc = toThree(point, new Vector3()).project(camera)
        expect((ndc.x + 1) * 600).toBeCloseTo(expected.x, 3)
        expect((1 - ndc.y) * 350).toBeCloseTo(expected.y, 3)
      }),
    )
  })
})
