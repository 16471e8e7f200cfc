import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { solverHere } from '../../support/platform/desk'

const opened = () => {
  const document = openDocument(gb300Hall())
  const solver = solverHere()
  solver.open(document.toFacility(), document.revision)
  return { document, solver }
}

describe('power-loss', () => {
  it('loses a room with all that stands in it', async () => {
    const { document, solver } = opened()
    const room = document.list('rooms')[0]?.id ?? ''
    const { output } = await solver.inquire('power-loss', { ids: [], room })
    expect(output).toMatchObject({ lost: room, type: 'selection' })
    expect(output.inside).toBeDefined()
  })

  it('refuses what is not in the facility', async () => {
    const { solver } = opened()
    await expect(solver.inquire('power-loss', { ids: ['nowhere'] })).rejects.toThrow('nowhere')
  })
})
