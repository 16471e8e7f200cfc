import { describe, expect, it } from 'vitest'
import {
  formatBytes,
  formatDensest,
  formatPlace,
  formatRatio,
  formatTotal,
  formatWhen,
} from '../../src/ui/format/figures'
import { keyNames } from '../../src/ui/format/keys'

describe('figures', () => {
  it('says at least, or unknown, where parts of a sum are not stated', () => {
    expect(formatTotal({ value: 7536, unknownCount: 0 }, 'kW')).toBe('7,536 kW')
    expect(formatTotal({ value: 7536, unknownCount: 3 }, 'kW')).toBe('at least 7,536 kW')
    expect(formatTotal({ value: 0, unknownCount: 3 }, 'kW')).toBe('unknown')
    expect(formatTotal({ value: 0, unknownCount: 0 }, 'kW')).toBe('0 kW')
    expect(formatTotal({ value: Number.NaN, unknownCount: 0 }, 'kW')).toBe('unknown')
    expect(formatTotal(undefined, 'kW')).toBe('unknown')
  })

  it('shows ratios to two decimals', () => {
    expect(formatRatio(1.2)).toBe('1.20')
    expect(formatRatio(undefined)).toBe('unknown')
    expect(formatRatio(Number.POSITIVE_INFINITY)).toBe('unknown')
  })

  it('shows places in the units of the screen', () => {
    expect(formatPlace({ x: 12.5, y: -0.001 }, 'metric')).toBe('12.50, 0.00 m')
    expect(formatPlace({ x: 1, y: 2 }, 'imperial')).toBe('3.28, 6.56 ft')
  })

  it('shows sizes in the unit that suits them', () => {
    expect([0, 930, 999.6, 1400, 20_400, 999_600, 3.25e9].map(formatBytes)).toEqual([
      '0 bytes',
      '930 bytes',
      '1 kB',
      '1.4 kB',
      '20 kB',
      '1 MB',
      '3.3 GB',
    ])
  })

  it('does not print a broken date', () => {
    expect(formatWhen('yesterday')).toBe('unknown')
    expect(formatWhen('2026-11-01T10:00:00Z')).toContain('2026')
  })
})

describe('keys', () => {
  it('names them as they are printed on the keyboard', () => {
    expect(keyNames('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
    expect(keyNames('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z'])
    expect(keyNames('?', false)).toEqual(['?'])
    expect(keyNames('mod++', false)).toEqual(['Ctrl', '+'])
  })
})

describe('the densest rack', () => {
  const of = (densestRackKw: number | undefined, rackCount: number, unknownRackCount: number) =>
    formatDensest({ densestRackKw, rackCount, unknownRackCount })

  it('is none without racks, and unknown before the first solution', () => {
    expect(of(undefined, 0, 0)).toBe('none')
    expect(formatDensest(undefined)).toBe('unknown')
  })

  it('is "at least" the densest known while the load of another is not known', () => {
    expect(of(142, 96, 0)).toBe('142 kW')
    expect(of(142, 96, 1)).toBe('at least 142 kW')
    expect(of(undefined, 2, 2)).toBe('unknown')
  })
})
