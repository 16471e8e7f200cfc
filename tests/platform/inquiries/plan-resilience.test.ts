import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { solverHere } from '../../support/platform/desk'
import { twoBoards } from '../../support/resilience/boards'

describe('plan-resilience', () => {
  it('proposes on the solution of the document, with ids of the asked prefix', async () => {
    const document = openDocument(twoBoards())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const request = { ids: ['board-a'], mode: 'fault' } as const
    const { output, revision } = await solver.inquire('plan-resilience', { request, prefix: 'p-' })
    expect(revision).toBe(document.revision)
    const [fix] = output.fixes
    expect(fix?.plan.add.connections[0]?.id).toMatch(/^p-/)
    expect(output.before.itKwLost.value).toBeGreaterThan(fix?.after.itKwLost.value ?? Infinity)
  })
})
