import { describe, expect, it } from 'vitest'
import { overlayByte, overlayUnknown } from '../../src/scene/batch/state'
import { overlayGradient, rampBytes, rampColor } from '../../src/scene/ramp'

/** Lightness as the eye sees it: CIE L*, from sRGB bytes (IEC 61966-2-1, D65). */
const lightness = (bytes: readonly number[]): number => {
  const [r, g, b] = bytes.map((byte) => {
    const value = byte / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance
}

describe('the ramp of overlays', () => {
  it('grows lighter all the way, in nearly even steps', () => {
    const steps = Array.from({ length: 21 }, (_, n) => lightness(rampColor(n / 20)))
    const rises = steps.slice(1).map((value, n) => value - (steps[n] as number))
    for (const rise of rises) {
      expect(rise).toBeGreaterThan(0.8)
      expect(rise).toBeLessThan(8)
    }
    expect((steps[20] as number) - (steps[0] as number)).toBeGreaterThan(55)
  })

  it('stays within its ends', () => {
    expect(rampColor(-1)).toEqual(rampColor(0))
    expect(rampColor(7)).toEqual(rampColor(1))
  })

  it('is the same in the texture and in the legend', () => {
    const bytes = rampBytes(9)
    expect([...bytes.slice(32, 35)]).toEqual(rampColor(1))
    expect(overlayGradient()).toContain(`rgb(${rampColor(0.5).join(' ')})`)
  })
})

describe('the overlay byte', () => {
  it('never takes an unknown value for a small one', () => {
    expect(overlayByte(Number.NaN, 10)).toBe(overlayUnknown)
    expect(overlayByte(0, 10)).toBe(0)
    expect(overlayByte(10, 10)).toBe(254)
    expect(overlayByte(20, 10)).toBe(254)
    expect(overlayByte(-3, 10)).toBe(0)
    expect(overlayByte(5, 0)).toBe(0)
  })
})
