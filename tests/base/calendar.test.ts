import { describe, expect, it } from 'vitest'
import { monthDays } from '#base'

describe('the months', () => {
  it.each([
    [false, 8760],
    [true, 8784],
  ])('fill a year (leap: %s) of %d hours', (isLeap, hours) => {
    const days = monthDays(isLeap)
    expect(days.length).toBe(12)
    expect(days.reduce((sum, count) => sum + count * 24, 0)).toBe(hours)
    expect(days[1]).toBe(isLeap ? 29 : 28)
  })
})
