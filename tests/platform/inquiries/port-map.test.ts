import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { solverHere } from '../../support/platform/desk'

describe('port-map', () => {
  it('tells the ports of one device, of a rack, and of everything, with the same lines', async () => {
    const document = openDocument(superpodH100())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const ask = async (id?: string) =>
      (await solver.inquire('port-map', id === undefined ? {} : { id })).output
    const all = await ask()
    const rack = await ask('MR-01')
    const leaf = await ask('LEAF-01')
    expect(all.devices.length).toBeGreaterThan(rack.devices.length)
    expect(leaf.devices).toHaveLength(1)
    const [map] = leaf.devices
    expect(rack.devices.find(({ id }) => id === 'LEAF-01')).toEqual(map)
    expect(all.devices.find(({ id }) => id === 'LEAF-01')).toEqual(map)
    expect(all.takenCount).toBe(all.devices.reduce((sum, one) => sum + one.takenCount, 0))
  })
})
