import { describe, expect, it } from 'vitest'
import type { PowerTrace } from '#engines'
import { createLibrary, kinds, type Room } from '#model'
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

  it('of a break lasts as long as all that it takes out: equipment, rooms, routes, compartments', () => {
    const room = {
      id: 'hall',
      name: 'Hall',
      use: 'ai-training' as const,
      polygon: [
        { x: 0, y: 0 },
        { x: 9, y: 0 },
        { x: 9, y: 9 },
      ],
      floorZ: 0,
      heightM: 4,
      open: false,
      containments: [],
      fireCompartment: 'FC-1',
    } satisfies Room
    const { store } = createWorkspace(
      facilityOf({ equipment: [itemOf('a')], rooms: [room] }),
      createLibrary(kinds, new Map()),
      silentSolver(),
    )
    const { document } = store.getState()
    const contingency = { ids: ['a', 'hall'], compartments: ['FC-1'], mode: 'fault' } as const
    store.setState({ study: { type: 'break', contingency } })
    document.transact('add', (edit) => edit.put('equipment', itemOf('b')))
    expect(store.getState().study).toBeDefined()
    document.transact('other compartment', (edit) =>
      edit.put('rooms', { ...room, fireCompartment: 'FC-2' }),
    )
    expect(store.getState().study).toBeUndefined()
    // Weather and the grid take nothing out that could go.
    store.setState({
      study: { type: 'break', contingency: { ids: [], mode: 'fault', dryBulbC: 45 } },
    })
    document.transact('delete', (edit) => edit.remove('equipment', 'a'))
    expect(store.getState().study).toBeDefined()
  })
})
