import { describe, expect, it } from 'vitest'
import type { PowerTrace } from '#engines'
import { createLibrary, kinds } from '#model'
import { createWorkspace, drawnOut } from '#workspace'
import { silentSolver } from '../support/silent-solver'
import { facilityOf, itemOf } from '../support/ui/facility'

const found = {
  id: 'rack',
  cords: [{ steps: [{ id: 'a' }, { id: 'util' }] }, { steps: [{ id: 'b' }, { id: 'util' }] }],
} as unknown as PowerTrace

const start = () =>
  createWorkspace(
    facilityOf({ equipment: ['rack', 'a', 'b', 'util'].map((id) => itemOf(id)) }),
    createLibrary(kinds, new Map()),
    silentSolver(),
  )

describe('a study', () => {
  it('draws out what it found, each piece once, instead of what a finding showed', () => {
    const highlight = ['b']
    expect(drawnOut({ highlight, study: undefined })).toBe(highlight)
    expect(drawnOut({ highlight, study: { type: 'trace', id: 'rack' } })).toBe(highlight)
    const study = { type: 'trace', id: 'rack', found } as const
    expect(drawnOut({ highlight, study })).toEqual(['rack', 'a', 'util', 'b'])
    expect(drawnOut({ highlight, study })).toBe(drawnOut({ highlight, study: { ...study } }))
  })

  it('ends when what it is about is deleted or another facility is opened', () => {
    const workspace = start()
    const { store } = workspace
    const { document } = store.getState()
    store.setState({ study: { type: 'trace', id: 'rack' } })
    document.transact('delete another', (edit) => edit.remove('equipment', 'a'))
    expect(store.getState().study).toBeDefined()
    document.transact('delete', (edit) => edit.remove('equipment', 'rack'))
    expect(store.getState().study).toBeUndefined()
    store.setState({ study: { type: 'trace', id: 'b' } })
    workspace.open(facilityOf())
    expect(store.getState().study).toBeUndefined()
  })
})
