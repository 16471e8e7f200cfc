import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { withPlan } from '#planning'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { solverHere } from '../../support/platform/desk'

describe('plan-power', () => {
  it('plans on the solution of the document, with ids of the asked prefix', async () => {
    const document = openDocument(gb300Hall())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const request = { type: 'redundant', ids: ['GB-R1'], aim: 'n+1' } as const
    const { output, revision } = await solver.inquire('plan-power', { request, prefix: 'p-' })
    expect(revision).toBe(document.revision)
    expect(output.refusals).toEqual([])
    // Two sets of 1,800 kW carry the path; a third stands in.
    expect(output.add.equipment.map(({ id, kind }) => [id, kind])).toEqual([['p-1', 'generator']])
    const planned = withPlan(document.toFacility(), output)
    const sets = planned.connections.filter(({ to }) => to.equipment === 'GB-R1')
    expect(sets).toHaveLength(3)
  })
})
