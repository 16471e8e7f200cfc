import { describe, expect, it } from 'vitest'
import { overlayByte, overlayUnknown } from '../../src/scene/batch/state'
import { airRamp, overlayRamp } from '../../src/scene/ramp'

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
    const steps = Array.from({ length: 21 }, (_, n) => lightness(overlayRamp.color(n / 20)))
    const rises = steps.slice(1).map((value, n) => value - (steps[n] as number))
    for (const rise of rises) {
      expect(rise).toBeGreaterThan(0.8)
      expect(rise).toBeLessThan(8)
    }
    expect((steps[20] as number) - (steps[0] as number)).toBeGreaterThan(55)
  })

  it('stays within its ends', () => {
    expect(overlayRamp.color(-1)).toEqual(overlayRamp.color(0))
    expect(overlayRamp.color(7)).toEqual(overlayRamp.color(1))
  })

  it('is the same in the texture and in the legend', () => {
    const bytes = overlayRamp.bytes(9)
    expect([...bytes.slice(32, 35)]).toEqual(overlayRamp.color(1))
    expect(overlayRamp.gradient()).toContain(`rgb(${overlayRamp.color(0.5).join(' ')})`)
  })
})

describe('the ramp of air', () => {
  it('goes from dark cold over a light middle to dark warm, and never back', () => {
    const steps = Array.from({ length: 21 }, (_, n) => airRamp.color(n / 20))
    const light = steps.map(lightness)
    const top = light.indexOf(Math.max(...light))
    expect(top).toBeGreaterThan(6)
    expect(top).toBeLessThan(14)
    for (let n = 1; n <= top; n++) expect(light[n]).toBeGreaterThan(light[n - 1] as number)
    for (let n = top + 1; n < 21; n++) expect(light[n]).toBeLessThan(light[n - 1] as number)
    // Blue against yellow tells the two sides apart without red or green.
    const [cold, warm] = [steps[4], steps[16]] as [readonly number[], readonly number[]]
    expect((cold[2] as number) - (cold[0] as number)).toBeGreaterThan(80)
    expect((warm[0] as number) - (warm[2] as number)).toBeGreaterThan(80)
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
