import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { solverHere } from '../../support/platform/desk'

describe('power-survey', () => {
  it('surveys a hall: every component, all pairs, availability', async () => {
    const document = openDocument(gb300Hall())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const { output } = await solver.inquire('power-survey', undefined)
    const { pairs, losses, availability } = output
    expect(losses.length).toBeGreaterThan(50)
    expect(pairs.capped).toBeUndefined()
    expect(pairs.pairsStoodFor).toBe((losses.length * (losses.length - 1)) / 2)
    expect(pairs.pairsTried).toBeLessThan(pairs.pairsStoodFor)
    expect(availability.system.unavailability).toBeGreaterThan(0)
    expect(() => structuredClone(output)).not.toThrow()
  })
})
