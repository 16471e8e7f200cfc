import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { solverHere } from '../../support/platform/desk'

describe('network-loss', () => {
  it('leaves three quarters of the bisection without one of four spines', async () => {
    const document = openDocument(superpodH100())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const { output } = await solver.inquire('network-loss', { ids: ['SPINE-01'] })
    const compute = output.fabrics.find(({ role }) => role === 'compute')
    expect(compute?.bisection).toBeCloseTo(0.75, 9)
    await expect(solver.inquire('network-loss', { ids: ['gone'] })).rejects.toThrow(/gone/)
  })
})
