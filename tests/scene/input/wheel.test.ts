import { describe, expect, it } from 'vitest'
import { isPlanView } from '../../../src/scene/camera/orbit'
import { CameraRig } from '../../../src/scene/camera/rig'
import { takeWheel, type WheelFacts, WheelSense } from '../../../src/scene/input/wheel'

const event = (facts: Partial<WheelFacts>): WheelFacts => ({
  deltaMode: 0,
  deltaX: 0,
  deltaY: 0,
  ctrlKey: false,
  shiftKey: false,
  timeStamp: 0,
  ...facts,
})

/** What each event of a movement is taken for, 16 ms apart. */
const read = (run: readonly Partial<WheelFacts>[], sense = new WheelSense(), fromMs = 0) =>
  run.map((facts, n) => sense.deviceOf(event({ timeStamp: fromMs + n * 16, ...facts })))

const mice: Readonly<Record<string, readonly Partial<WheelFacts>[]>> = {
  'Chrome on Windows: notches of 100 px': [
    { deltaY: 100, wheelDeltaY: -120 },
    { deltaY: 100, wheelDeltaY: -120 },
  ],
  'Chrome on Windows with the page at 125 %': [{ deltaY: 80, wheelDeltaY: -120 }],
  'Chrome on Linux, three lines a notch': [{ deltaY: -120, wheelDeltaY: 120 }],
  'a fast wheel: several notches in one event': [{ deltaY: 300, wheelDeltaY: -360 }],
  'Firefox: lines': [{ deltaMode: 1, deltaY: 3, wheelDeltaY: -120 }],
  'Chrome on macOS: the smallest step of a notch': [
    { deltaY: 4.000244140625, wheelDeltaY: -12 },
    { deltaY: 12.000732421875, wheelDeltaY: -36 },
  ],
  'with Shift it counts sideways': [{ deltaX: 100, shiftKey: true, wheelDeltaY: 0 }],
  'nothing known but a long way': [{ deltaY: 120 }],
}

const trackpads: Readonly<Record<string, readonly Partial<WheelFacts>[]>> = {
  'macOS: begins slowly, then runs on by itself': [
    { deltaY: 1, wheelDeltaY: -3 },
    { deltaY: 14, wheelDeltaY: -42 },
    { deltaY: 40, wheelDeltaY: -120 },
    { deltaY: 180, wheelDeltaY: -540 },
    { deltaY: 2, wheelDeltaY: -6 },
  ],
  askew: [{ deltaX: -2, deltaY: 5, wheelDeltaY: -15 }],
  sideways: [{ deltaX: 9 }],
  'Windows precision: parts of a pixel': [{ deltaY: 6.4, wheelDeltaY: -7 }],
}

describe('what moves the wheel', () => {
  for (const [name, run] of Object.entries(mice)) {
    it(`is a mouse: ${name}`, () => {
      expect(read(run)).toEqual(run.map(() => 'mouse'))
    })
  }

  for (const [name, run] of Object.entries(trackpads)) {
    it(`is a trackpad: ${name}`, () => {
      expect(read(run)).toEqual(run.map(() => 'trackpad'))
    })
  }

  it('is found out in the middle of a movement when that goes askew', () => {
    expect(read([{ deltaY: 120 }, { deltaX: 3, deltaY: 60 }, { deltaY: 80 }])).toEqual([
      'mouse',
      'trackpad',
      'trackpad',
    ])
  })

  it('is what was used last, where an event tells nothing', () => {
    const sense = new WheelSense()
    read([{ deltaX: 4, deltaY: 3 }], sense)
    expect(read([{ deltaY: 70 }], sense, 5000)).toEqual(['trackpad'])
    expect(read([{ deltaY: 100, wheelDeltaY: -120 }], sense, 9000)).toEqual(['mouse'])
    expect(read([{ deltaY: 70 }], sense, 15_000)).toEqual(['mouse'])
  })
})

const begin = (isFlat: boolean) => {
  const rig = new CameraRig(() => true)
  rig.resize(800, 600)
  if (isFlat) rig.show('plan', 0)
  const sense = new WheelSense()
  return {
    rig,
    roll: (facts: Partial<WheelFacts>, means: 'auto' | 'zoom' | 'pan' = 'auto') =>
      takeWheel(event(facts), { x: 400, y: 300 }, rig, sense, means),
  }
}

const notch = { deltaY: 100, wheelDeltaY: -120 }
const fingers = { deltaX: 30, deltaY: 20 }

describe('the view', () => {
  it('is zoomed by a mouse and moved by two fingers', () => {
    const { rig, roll } = begin(true)
    expect(isPlanView(rig.view)).toBe(true)
    const { distanceM, target } = rig.view.orbit
    roll(notch)
    expect(rig.view.orbit.distanceM).toBeGreaterThan(distanceM)
    expect(rig.view.orbit.target).toEqual(target)
    const after = rig.view.orbit
    roll({ ...fingers, timeStamp: 4000 })
    expect(rig.view.orbit.distanceM).toBe(after.distanceM)
    // What lies to the right and below comes into view: east and south in a plan.
    expect(rig.view.orbit.target.x).toBeGreaterThan(after.target.x)
    expect(rig.view.orbit.target.y).toBeLessThan(after.target.y)
  })

  it('moves with the fingers, pixel by pixel', () => {
    const { rig, roll } = begin(true)
    const pxPerM = 600 / (2 * rig.view.orbit.distanceM * Math.tan((20 * Math.PI) / 180))
    roll({ deltaX: 60, deltaY: 0 })
    expect(rig.view.orbit.target.x).toBeCloseTo(60 / pxPerM, 6)
    expect(rig.view.orbit.target.y).toBeCloseTo(0, 6)
  })

  it('is zoomed by a pinch, which comes with Ctrl, and turned with Shift in space', () => {
    const { rig, roll } = begin(false)
    const { distanceM, bearingDeg } = rig.view.orbit
    roll({ deltaY: -5, ctrlKey: true })
    expect(rig.view.orbit.distanceM).toBeLessThan(distanceM)
    expect(rig.view.orbit.bearingDeg).toBe(bearingDeg)
    const near = rig.view.orbit.distanceM
    roll({ deltaX: 20, deltaY: 4, shiftKey: true })
    expect(rig.view.orbit.bearingDeg).not.toBe(bearingDeg)
    expect(rig.view.orbit.distanceM).toBe(near)
  })

  it('does what the person chose, whatever the device', () => {
    const zooming = begin(true)
    const { distanceM } = zooming.rig.view.orbit
    zooming.roll(fingers, 'zoom')
    expect(zooming.rig.view.orbit.distanceM).toBeGreaterThan(distanceM)
    const moving = begin(true)
    moving.roll(notch, 'pan')
    expect(moving.rig.view.orbit.distanceM).toBe(distanceM)
    expect(moving.rig.view.orbit.target.y).toBeLessThan(0)
  })

  it('is zoomed by a mouse with Shift too, where the wheel counts sideways', () => {
    const { rig, roll } = begin(false)
    const { distanceM, bearingDeg } = rig.view.orbit
    roll({ deltaX: 100, shiftKey: true })
    expect(rig.view.orbit.distanceM).toBeGreaterThan(distanceM)
    expect(rig.view.orbit.bearingDeg).toBe(bearingDeg)
  })
})
