import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { solverHere } from '../../support/platform/desk'

describe('network-lines', () => {
  it('tells every link with the speed that its cluster states', async () => {
    const document = openDocument(superpodH100())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const { output } = await solver.inquire('network-lines', undefined)
    const { connections, equipment } = document.toFacility()
    expect(output.ids.flat().length).toBe(
      connections.filter(({ medium }) => medium === 'data').length,
    )
    const row = (id: string) => equipment.findIndex((item) => item.id === id)
    const [leaf, spine] = [row('LEAF-01'), row('SPINE-01')]
    const at = output.ids.findIndex((_, i) => output.a[i] === leaf && output.b[i] === spine)
    expect([output.count[at], output.gbps[at], output.panels[at]]).toEqual([8, 400, 0])
  })
})
