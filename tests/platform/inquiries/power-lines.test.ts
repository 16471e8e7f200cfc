import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { solverHere } from '../../support/platform/desk'

describe('power-lines', () => {
  it('knows every power connection of the document', async () => {
    const document = openDocument(gb300Hall())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const { output } = await solver.inquire('power-lines', undefined)
    const power = document.list('connections').filter(({ medium }) => medium === 'power')
    expect([...output.ids].sort()).toEqual(power.map(({ id }) => id).sort())
    expect(output.loadKw).toHaveLength(power.length)
    expect(output.loadKw.some((kw) => kw > 1000)).toBe(true)
  })
})
