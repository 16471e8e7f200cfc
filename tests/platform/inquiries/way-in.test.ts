import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { readFacility } from '#model'
import { solverHere } from '../../support/platform/desk'
import { cdu, dock, door, hall, receiving } from '../../support/way-in'

describe('way-in', () => {
  it('answers from the open document, and follows its edits', async () => {
    const read = readFacility({
      format: 'gridhall',
      version: 1,
      id: 'f',
      name: 'F',
      rooms: [receiving, hall],
      elements: [dock, door()],
      equipment: [{ tag: 'CDU', ...cdu() }],
    })
    if (!read.ok) throw new Error(read.problem)
    const document = openDocument(read.facility)
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    document.subscribe(({ operations, revision }) => solver.change(operations, revision))
    const ask = async () =>
      (await solver.inquire('way-in', { ids: ['cdu'], others: 'in-place' })).output
    expect(await ask()).toMatchObject({ docks: ['dock'], ways: [{ outcome: 'fits' }] })
    document.transact('Narrow', (edit) => edit.set('elements', 'door', { widthM: 0.8 }))
    expect((await ask()).ways[0]?.outcome).toBe('blocked')
    document.transact('No dock', (edit) => edit.set('elements', 'dock', { dock: false }))
    expect((await ask()).ways[0]?.outcome).toBe('no-dock')
  })
})
