import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { withPlan } from '#planning'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { without } from '../../support/planning-cooling'
import { solverHere } from '../../support/platform/desk'

describe('plan-cooling', () => {
  it('plans on the solution of the document, with ids of the asked prefix', async () => {
    const document = openDocument(without(superpodH100(), (id) => /^CRAH-\d/.test(id)))
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const request = {
      type: 'cool',
      room: 'hall',
      product: 'vertiv-pw170',
      spare: 'n',
    } as const
    const { output, revision } = await solver.inquire('plan-cooling', { request, prefix: 'p-' })
    expect(revision).toBe(document.revision)
    expect(output.refusals).toEqual([])
    expect(
      output.add.equipment.every(({ id, kind }) => id.startsWith('p-') && kind === 'crah'),
    ).toBe(true)
    const planned = withPlan(document.toFacility(), output)
    expect(planned.equipment).toHaveLength(document.count('equipment') + 2)
  })
})
