import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { applyChanges, attempt, openDocument, type RecordChanges } from '#document'
import type { Connection } from '#model'
import { facilityOf } from '../../support/plan'

const facility = facilityOf({
  equipment: [
    { id: 'a', kind: 'ups' },
    { id: 'b', kind: 'rack' },
  ],
  connections: [
    {
      id: 'c',
      medium: 'power',
      from: { equipment: 'a', port: 'out' },
      to: { equipment: 'b', port: 'cord' },
    },
  ],
})
const cord = facility.connections[0] as Connection
const nothing: RecordChanges = {
  add: { equipment: [], connections: [] },
  change: { equipment: [], connections: [] },
  remove: { connections: [] },
  assumptions: [],
}

const run = (changes: Partial<RecordChanges>) => {
  const document = openDocument(facility)
  const outcome = attempt(document, 'plan', (edit) =>
    applyChanges(edit, { ids: countingIds('as-') }, { ...nothing, ...changes }),
  )
  return { document, outcome }
}

describe('planned changes', () => {
  it('are carried out and undone as one', () => {
    const { document, outcome } = run({
      change: { equipment: [], connections: [{ ...cord, count: 4 }] },
      assumptions: [{ en: 'So it is.' }],
    })
    expect(outcome.ok).toBe(true)
    expect(document.get('connections', 'c')?.count).toBe(4)
    expect(document.get('assumptions', 'as-1')?.source).toEqual({ grade: 'estimate' })
    document.undo()
    expect(document.toFacility()).toEqual(facility)
  })

  it.each<[string, Partial<RecordChanges>]>([
    ['adds an id that is taken', { add: { equipment: [], connections: [cord] } }],
    ['removes what is gone', { remove: { connections: ['gone'] } }],
    ['changes what is gone', { change: { equipment: [], connections: [{ ...cord, id: 'gone' }] } }],
  ])('are refused as a whole where one %s', (_, changes) => {
    const { document, outcome } = run({ assumptions: [{ en: 'So it is.' }], ...changes })
    expect(outcome.ok).toBe(false)
    expect(document.undoLabel).toBeUndefined()
    expect(document.toFacility()).toEqual(facility)
  })
})
