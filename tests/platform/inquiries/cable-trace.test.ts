import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { solverHere } from '../../support/platform/desk'

const asking = () => {
  const document = openDocument(superpodH100())
  const solver = solverHere()
  solver.open(document.toFacility(), document.revision)
  return {
    document,
    trace: async (...ids: string[]) => (await solver.inquire('cable-trace', { ids })).output,
    schedule: async () => (await solver.inquire('cable-schedule', undefined)).output,
  }
}

describe('cable-trace', () => {
  it('follows one link with the figures of the cable schedule', async () => {
    const { trace, schedule } = asking()
    const lines = (await schedule()).cables
    const line = lines.find(({ from, to }) => from.id === 'DGX-01' && to.id === 'LEAF-05')
    const { links, linkCount, untold, lengthM } = await trace(line?.id ?? '')
    expect([links.length, linkCount, untold]).toEqual([1, 1, 0])
    const [cable, ...others] = links[0]?.cables ?? []
    expect(others).toEqual([])
    const { lengthM: own, orderM, label, why, medium } = cable ?? {}
    expect({ own, orderM, label, why, medium }).toEqual({
      own: line?.lengthM,
      orderM: line?.orderM,
      label: line?.label,
      why: line?.why,
      medium: line?.medium,
    })
    expect(lengthM.value).toBeCloseTo(line?.lengthM ?? Number.NaN, 9)
  })

  it('follows all links of a rack and sums them, each once', async () => {
    const { trace, schedule } = asking()
    const { links, cableCount, lengthM } = await trace('RK-01')
    const inRack = (id: string) => /^DGX-0[1-4]$/.test(id)
    const own = (await schedule()).cables.filter(({ from, to }) => inRack(from.id) || inRack(to.id))
    expect(links.map(({ key }) => key.split(' ')[0]).sort()).toEqual(own.map(({ id }) => id).sort())
    expect(cableCount).toBe(own.reduce((sum, { count }) => sum + count, 0))
    const metres = own.reduce(
      (sum, cable) => sum + cable.count * (cable.lengthM ?? cable.atLeastM),
      0,
    )
    expect(lengthM.value).toBeCloseTo(metres, 6)
  })

  it('leads nowhere from what has no links', async () => {
    const { trace } = asking()
    expect((await trace('CRAH-01')).links).toEqual([])
    expect((await trace('nobody')).links).toEqual([])
  })
})
