import { describe, expect, it } from 'vitest'
import { Drift } from '../../../src/scene/air/drift'
import { cellAt, sampleOf, velocityAt } from '../../../src/scene/air/sampling'
import { frameOf } from '../../support/airflow/frame'

/** Chance that is the same in every run. */
const dice = () => {
  let state = 7
  return () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
}

describe('reading a room of air', () => {
  it('blends velocities between the faces of a cell, along each axis of its own', () => {
    const sample = sampleOf(
      frameOf([4, 3, 2], { u: (i) => i, v: (_, j) => 10 * j, w: (_, __, k) => -k }),
    )
    const into = new Float32Array(3)
    velocityAt(sample, 0.75, 0.6, 0.9, into)
    expect([...into]).toEqual([1.5, 12, expect.closeTo(-1.8, 5)])
    velocityAt(sample, -5, 99, 0.5, into)
    expect([...into].map((value) => Math.round(value * 10) / 10)).toEqual([0, 30, -1])
  })

  it('knows the cell around a point, and that there is none beyond the room', () => {
    const sample = sampleOf(frameOf([4, 3, 2]))
    expect(cellAt(sample, 0.1, 0.1, 0.1)).toBe(0)
    expect(cellAt(sample, 1.9, 1.4, 0.9)).toBe(3 + 4 * (2 + 3 * 1))
    for (const x of [-0.1, 2.1]) expect(cellAt(sample, x, 0.1, 0.1)).toBe(-1)
  })
})

describe('air that drifts', () => {
  it('is carried along as fast as the air goes', () => {
    const drift = new Drift(dice(), 200)
    drift.carry(sampleOf(frameOf([200, 4, 4], { u: () => 1.5 })))
    const before = drift.at.slice()
    drift.advance(0.02)
    const moved = [...before.keys()]
      .filter((n) => n % 3 === 0)
      .map((n) => (drift.at[n] as number) - (before[n] as number))
    const carried = moved.filter((x) => Math.abs(x - 0.03) < 1e-4)
    // A few come to the end of their time in any moment, and begin elsewhere.
    expect(carried.length).toBeGreaterThan(180)
  })

  it('stays in the air: never in a rack, never beyond the walls', () => {
    const frame = frameOf(
      [8, 8, 4],
      { u: () => 1, v: () => -0.7, w: () => 0.3 },
      (i, j) => i > 3 && j > 3,
    )
    const sample = sampleOf(frame)
    const drift = new Drift(dice(), 300)
    drift.carry(sample)
    for (let step = 0; step < 100; step++) drift.advance(0.05)
    for (let n = 0; n < 300; n++) {
      const [x = 0, y = 0, z = 0] = drift.at.subarray(n * 3, n * 3 + 3)
      const cell = cellAt(sample, x, y, z)
      expect(cell).toBeGreaterThanOrEqual(0)
      expect(frame.solid[cell]).toBe(0)
    }
  })

  it('draws trails against the wind, longer where motion is unwelcome, and knows their warmth', () => {
    const drift = new Drift(dice(), 10)
    drift.carry(sampleOf(frameOf([40, 4, 4], { u: () => 1, t: () => 31 })))
    const trails = new Float32Array(60)
    const warmth = new Float32Array(10)
    const lengths = [false, true].map((isCalm) => {
      drift.trails(trails, warmth, isCalm)
      return (trails[0] as number) - (trails[3] as number)
    })
    expect(lengths[0]).toBeGreaterThan(0.1)
    expect(lengths[1]).toBeGreaterThan((lengths[0] as number) * 2)
    expect([...warmth]).toEqual(Array.from({ length: 10 }, () => 31))
  })

  it('costs far less than 2 ms a frame for all of it', () => {
    const drift = new Drift(dice())
    drift.carry(sampleOf(frameOf([50, 40, 15], { u: () => 0.6, v: () => 0.2 })))
    const trails = new Float32Array(drift.count * 6)
    const warmth = new Float32Array(drift.count)
    const times = Array.from({ length: 40 }, () => {
      const start = performance.now()
      drift.advance(1 / 60)
      drift.trails(trails, warmth, false)
      return performance.now() - start
    })
    // The best of many: other work on the machine is not the drift's.
    expect(Math.min(...times)).toBeLessThan(2)
  })
})
