import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { solverHere } from '../../support/platform/desk'

describe('power-trace', () => {
  it('follows a rack of the document as it stands, and refuses what is gone', async () => {
    const document = openDocument(gb300Hall())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const rack = document.list('equipment').find(({ kind }) => kind === 'rack')
    const id = rack?.id ?? ''
    const { output } = await solver.inquire('power-trace', { id })
    expect(output.id).toBe(id)
    expect(output.cords.length).toBeGreaterThan(1)
    for (const step of output.cords.flatMap(({ steps }) => steps)) {
      expect(document.get('equipment', step.id)?.kind).toBe(step.kind)
    }
    await expect(solver.inquire('power-trace', { id: 'gone' })).rejects.toThrow(/no longer there/)
  })
})
