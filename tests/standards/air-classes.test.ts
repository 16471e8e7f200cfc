import { expect, it } from 'vitest'
import { airClasses, allowableMaxC, narrowestAirClass } from '#standards'

// Derived from the slopes of each class above 900 m.
it.each([
  ['A1', 0, 32],
  ['A1', 900, 32],
  ['A1', 1500, 30],
  ['A2', 2000, 31.3],
  ['A3', 1500, 36.6],
  ['A4', 2000, 36.2],
  ['A4', 3050, 27.8],
])('allows %s at %i m up to %d °C', (id, elevationM, limitC) => {
  const found = airClasses.find((row) => row.id === id)
  expect(found && allowableMaxC(found, elevationM)).toBeCloseTo(limitC, 1)
})

it('takes A1 as the narrowest of the room classes', () => {
  expect(narrowestAirClass().id).toBe('A1')
})
