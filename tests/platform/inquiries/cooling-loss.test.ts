import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { solverHere } from '../../support/platform/desk'

describe('cooling-loss', () => {
  it('answers about the rows of the answer, before and after', async () => {
    const document = openDocument(gb300Hall())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const cdu = document.list('equipment').find(({ tag }) => tag === 'CDU-01')
    const { output } = await solver.inquire('cooling-loss', { ids: [cdu?.id ?? ''] })
    expect(output.rows.length).toBe(1)
    const shrunk = output.loops.filter(
      ({ capacityMarginKw }) => capacityMarginKw.after < capacityMarginKw.before,
    )
    expect(shrunk.length).toBeGreaterThan(0)
    await expect(solver.inquire('cooling-loss', { ids: ['gone'] })).rejects.toThrow(/gone/)
  })
})
