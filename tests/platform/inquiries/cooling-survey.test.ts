import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { solverHere } from '../../support/platform/desk'

describe('cooling-survey', () => {
  it('takes out every cooler, exchanger, outdoor unit and pump of the hall', async () => {
    const document = openDocument(gb300Hall())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const { output } = await solver.inquire('cooling-survey', undefined)
    const kinds = new Set(['crah', 'fan-wall', 'cdu', 'chiller', 'dry-cooler', 'pump'])
    const units = document.list('equipment').filter(({ kind }) => kinds.has(kind))
    expect(output.unitsTried).toBe(units.length)
    expect(output.losses.length).toBeLessThan(units.length)
  })
})
