import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { withPlan } from '#planning'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { h100Fabrics, unwired, wished } from '../../support/planning-fabric'
import { solverHere } from '../../support/platform/desk'

describe('plan-fabric', () => {
  it('plans on the solution of the document, with ids of the asked prefix', async () => {
    const document = openDocument(unwired(superpodH100()))
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const request = { ...wished, room: 'hall', fabrics: h100Fabrics }
    const { output, revision } = await solver.inquire('plan-fabric', { request, prefix: 'p-' })
    expect(revision).toBe(document.revision)
    expect(output.refusals).toEqual([])
    expect(output.add.equipment.every(({ id }) => id.startsWith('p-'))).toBe(true)
    const planned = withPlan(document.toFacility(), output)
    expect(planned.clusters).toHaveLength(1)
    expect(planned.equipment.filter(({ kind }) => kind === 'switch')).toHaveLength(15)
  })
})
