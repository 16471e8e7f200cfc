import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { openDocument } from '#document'
import type { AirEvidence } from '#workspace'
import { superpodH100 } from '../../scripts/examples/superpod-h100/index'
import { Session } from '../../src/platform/solver/session'

const open = () => {
  const document = openDocument(superpodH100())
  const session = new Session(catalog)
  session.open(document.toFacility(), document.revision)
  document.subscribe(({ operations, revision }) => session.change(operations, revision))
  session.answer()
  return { document, session }
}

const evidence = (session: Session, warmestC: number): AirEvidence => {
  const asked = session.inquire('air-survey', { room: 'hall' }).next().value
  if (!asked || !('output' in asked)) throw new Error('The survey comes at once')
  return { survey: asked.output, intakes: [{ id: 'RK-01', warmestC }] }
}

const columnOf = (session: Session) => {
  const { columns, ids, air } = session.answer()
  const values = columns.find(({ name }) => name === 'airViewIntakeC')?.values
  return { air, value: values?.[ids.indexOf('RK-01')], other: values?.[ids.indexOf('RK-02')] }
}

describe('what an air view found, on its way to the rules', () => {
  it('is a column while it stands, and unknown for what it did not look at', () => {
    const { session } = open()
    expect(session.answer().air).toBeUndefined()
    session.setAirEvidence(evidence(session, 24.5))
    expect(columnOf(session)).toEqual({ air: 'fresh', value: 24.5, other: Number.NaN })
  })

  it('is stale from an edit of its room on, and stands again when that is undone', () => {
    const { document, session } = open()
    session.setAirEvidence(evidence(session, 24.5))
    const hall = document.get('rooms', 'hall')
    if (!hall) throw new Error('No hall')
    document.transact('Warmer supply', (edit) => edit.put('rooms', { ...hall, supplyAirC: 24 }))
    expect(columnOf(session)).toEqual({ air: 'stale', value: undefined, other: undefined })
    document.undo()
    expect(columnOf(session).air).toBe('fresh')
  })

  it('outlasts an edit elsewhere, and goes with its facility', () => {
    const { document, session } = open()
    session.setAirEvidence(evidence(session, 24.5))
    const tank = document.list('equipment').find(({ kind }) => kind === 'fuel-tank')
    if (!tank) throw new Error('No tank')
    document.transact('Move', (edit) => edit.put('equipment', { ...tank, x: tank.x + 1 }))
    expect(columnOf(session).air).toBe('fresh')
    session.open(superpodH100(), 1)
    expect(session.answer().air).toBeUndefined()
  })
})
