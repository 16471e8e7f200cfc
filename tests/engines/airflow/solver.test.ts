import { describe, expect, it } from 'vitest'
import { createAirSolver } from '../../../src/engines/airflow/solver'
import { smallRoom } from '../../support/airflow/rooms'

describe('a room of air', () => {
  it('gives every rack its own warming, and none of the air away', () => {
    const solver = createAirSolver(smallRoom())
    const progress = solver.advance(120)
    expect(progress.divergence).toBeLessThan(0.01)
    for (const { intakeC, exhaustC, heatKw } of solver.devices().slice(0, 8)) {
      expect(heatKw).toBeCloseTo(3, 6)
      expect(exhaustC - intakeC).toBeCloseTo(3 / (0.3 * 1.2 * 1.006), 6)
    }
  })

  it('says that a room warms for ever where the coolers are too small', () => {
    const solver = createAirSolver(smallRoom({}, { coolingKw: 20 }))
    const first = solver.advance(40)
    const later = solver.advance(40)
    expect(first.state).toBe('rising')
    expect(later.meanC).toBeGreaterThan(first.meanC)
    expect(later.settled).toBe(false)
  })

  it('refuses what cannot be', () => {
    expect(() => createAirSolver(smallRoom({ flowM3PerS: Number.NaN }))).toThrow(RangeError)
    expect(() => createAirSolver(smallRoom({ flowM3PerS: -1 }))).toThrow(RangeError)
    expect(() => createAirSolver({ ...smallRoom(), nx: 25 })).toThrow(RangeError)
    expect(() => createAirSolver({ ...smallRoom(), cellMm: [0.2, 200, 200] })).toThrow(RangeError)
    expect(() => createAirSolver(smallRoom({ intakes: [] }))).toThrow(/open/)
  })
})
