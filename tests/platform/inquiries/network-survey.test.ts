import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { solverHere } from '../../support/platform/desk'

describe('network-survey', () => {
  it('takes out every switch, entrance, tray and room of the hall', async () => {
    const document = openDocument(superpodH100())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const { output } = await solver.inquire('network-survey', undefined)
    const tried = new Set(output.losses.flatMap(({ like }) => like))
    const { equipment, routes, rooms } = document.toFacility()
    const kinds = new Set(['switch', 'entrance', 'patch-panel', 'tray'])
    for (const { id, kind } of equipment) expect(tried.has(id)).toBe(kinds.has(kind))
    for (const { id, carries } of routes) expect(tried.has(id)).toBe(carries === 'data')
    for (const { id } of rooms) expect(tried.has(id)).toBe(true)
    const spines = output.losses.find(({ like }) => like.includes('SPINE-01'))
    expect(spines?.bisection).toBeCloseTo(0.75, 9)
  })
})
