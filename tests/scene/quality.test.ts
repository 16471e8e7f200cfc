import { describe, expect, it } from 'vitest'
import { QualityGovernor, spendingOf } from '../../src/scene/quality'

const play = (governor: QualityGovernor, ms: number, frames: number): number => {
  let changes = 0
  for (let n = 0; n < frames; n++) if (governor.waited(ms)) changes += 1
  return changes
}

describe('quality', () => {
  it('begins in the middle, and rises where frames come at the pace of the screen', () => {
    const governor = new QualityGovernor()
    expect(governor.level).toBe('medium')
    expect(play(governor, 16.7, 23)).toBe(0)
    expect(play(governor, 16.7, 1)).toBe(1)
    expect(governor.level).toBe('high')
    expect(play(governor, 16.7, 100)).toBe(0)
  })

  it('goes down where frames are slow, and does not try again what was too slow', () => {
    const governor = new QualityGovernor()
    play(governor, 16.7, 24)
    play(governor, 45, 24)
    expect(governor.level).toBe('medium')
    expect(play(governor, 10, 200)).toBe(0)
    play(governor, 120, 24)
    expect(governor.level).toBe('low')
    expect(play(governor, 500, 100)).toBe(0)
    expect(play(governor, 8, 100)).toBe(0)
  })

  it('is not misled by a few slow frames, nor by a page that slept', () => {
    const governor = new QualityGovernor()
    for (let n = 0; n < 240; n++) governor.waited(n % 4 === 0 ? 300 : 25)
    expect(governor.level).toBe('medium')
    expect(play(governor, 60_000, 100)).toBe(0)
    expect(play(governor, Number.NaN, 100)).toBe(0)
  })

  it('holds what the person asked for, whatever the frames say', () => {
    const governor = new QualityGovernor()
    governor.ask('high')
    expect(play(governor, 400, 200)).toBe(0)
    expect(governor.level).toBe('high')
    governor.ask('auto')
    expect(governor.level).toBe('medium')
  })

  it('spends more from step to step', () => {
    const { low, medium, high } = spendingOf
    expect(low.shadowPx).toBe(0)
    expect(medium.shadowPx).toBeLessThan(high.shadowPx)
    expect(low.mostRatio).toBeLessThan(high.mostRatio)
    // Finer than a sixth of a metre wherever shadows are cast.
    for (const { shadowPx, shadowReachM } of [medium, high]) {
      expect((2 * shadowReachM) / shadowPx).toBeLessThan(1 / 6)
    }
  })
})
