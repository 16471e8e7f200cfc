import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { solverHere } from '../../support/platform/desk'

const opened = () => {
  const document = openDocument(gb300Hall())
  const solver = solverHere()
  solver.open(document.toFacility(), document.revision)
  const idOf = (kind: string) =>
    document.list('equipment').find((item) => item.kind === kind)?.id ?? ''
  return { solver, idOf }
}

describe('cascade', () => {
  it('follows a loss, and nothing follows from nothing', async () => {
    const { solver, idOf } = opened()
    const rack = idOf('rack')
    const { output } = await solver.inquire('cascade', { ids: [rack], mode: 'fault' })
    expect(output.rowsOut.length).toBeGreaterThan(0)
    expect(output.figures.loadsLost).toBeGreaterThan(0)
    const none = await solver.inquire('cascade', { ids: [], mode: 'fault' })
    expect(none.output).toMatchObject({ events: [], loads: [], warmth: [], settledS: 0 })
  })

  it('refuses what is not in the facility', async () => {
    const { solver } = opened()
    const asked = solver.inquire('cascade', { ids: ['nowhere'], mode: 'fault' })
    await expect(asked).rejects.toThrow('nowhere')
  })
})
