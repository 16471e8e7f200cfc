import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { solverHere } from '../../support/platform/desk'

describe('power-losses', () => {
  it('hands out the losses of the solution as they are', async () => {
    const document = openDocument(gb300Hall())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const tried = new Promise<number>((resolve) => {
      solver.subscribe(({ solution }) => resolve(solution.power.componentsTried))
    })
    const { output } = await solver.inquire('power-losses', undefined)
    expect(output.componentsTried).toBe(await tried)
    expect(output.componentsTried).toBeGreaterThan(50)
    expect(output.paths.map(({ lost }) => lost)).toEqual(['MA', 'MB', 'R1', 'R2', 'R3', 'R4'])
    expect(output.utility.type).toBe('utility')
    for (const loss of [...output.faults, ...output.works]) {
      expect(document.get('equipment', loss.lost)?.id).toBe(loss.lost)
      const harm = [...loss.dropped, ...loss.unprotected, ...loss.unknown, ...loss.overloads]
      expect(harm.length).toBeGreaterThan(0)
    }
  })
})
