import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { solverHere } from '../../support/platform/desk'

describe('cable-ways', () => {
  it('leads the links of a piece of equipment over the trays, one or all', async () => {
    const document = openDocument(superpodH100())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const routes = document.list('routes')
    const levels = new Set(routes.flatMap(({ points }) => points.map(({ z }) => z)))
    const links = document.list('connections').filter(({ medium }) => medium === 'data')
    const known = (await solver.inquire('cable-ways', { ids: links.map(({ id }) => id) })).output
    expect(known.ways.length).toBeGreaterThan(50)
    const first = known.ways.find(({ points }) => points.some(({ z }) => levels.has(z)))
    expect(first?.points.length).toBeGreaterThan(3)
    const link = document.get('connections', first?.id ?? '')
    const ids = [link?.from.equipment ?? '']
    const { output } = await solver.inquire('cable-ways', { ids })
    expect(output.ways.map(({ id }) => id)).toContain(first?.id)
    for (const { id } of output.ways) {
      const { from, to } = document.get('connections', id) ?? {}
      expect([from?.equipment, to?.equipment]).toContain(ids[0])
    }
  })

  it('tells nothing of what is gone, of power, or of nothing', async () => {
    const document = openDocument(superpodH100())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const power = document.list('connections').find(({ medium }) => medium === 'power')
    for (const ids of [[], ['gone'], [power?.id ?? '']]) {
      const { output } = await solver.inquire('cable-ways', { ids })
      expect(output.ways).toEqual([])
    }
  })
})
