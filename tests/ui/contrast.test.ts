import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src/ui/styles/tokens.css', 'utf8')
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }] as const,
  ),
)

const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)

/** Contrast ratio as WCAG 2.2 defines it. */
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const surfaces = ['ground', 'surface', 'raised', 'sunken', 'hover']
const inks = ['text', 'text-dim', 'accent', 'error', 'warning', 'unknown', 'good', 'mining', 'ai']
const tinted = ['accent', 'error', 'warning', 'unknown', 'good', 'mining', 'ai']
const cases = [
  ...inks.flatMap((ink) => surfaces.map((surface) => [ink, surface] as const)),
  ...tinted.map((ink) => [ink, `${ink}-ground`] as const),
  ...tinted.map((ink) => ['text', `${ink}-ground`] as const),
  ['on-accent', 'accent'] as const,
]

describe.each(['light', 'dark'] as const)('colours in the %s theme', (theme) => {
  const hex = (name: string): string => {
    const found = pairs.get(name)?.[theme]
    if (found === undefined) throw new Error(`tokens.css has no colour ${name}`)
    return found
  }

  // WCAG 2.2 SC 1.4.3 asks for 4.5 to 1, SC 1.4.11 for 3 to 1 on what bounds a control.
  it.each(cases)('%s reads on %s', (ink, ground) => {
    expect(contrast(hex(ink), hex(ground))).toBeGreaterThanOrEqual(4.5)
  })
  it.each(surfaces)('strong lines are seen on %s', (ground) => {
    expect(contrast(hex('line-strong'), hex(ground))).toBeGreaterThanOrEqual(3)
  })
})
