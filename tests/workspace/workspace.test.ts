import { describe, expect, it } from 'vitest'
import { createLibrary, kinds } from '#model'
import { createWorkspace } from '#workspace'
import { silentSolver } from '../support/silent-solver'
import { facilityOf, itemOf } from '../support/ui/facility'

const start = () =>
  createWorkspace(
    facilityOf({ equipment: ['a', 'b', 'c'].map((id) => itemOf(id)) }),
    createLibrary(kinds, new Map()),
    silentSolver(),
  )

describe('the workspace', () => {
  it('draws out what a finding shows until something else is selected', () => {
    const workspace = start()
    const highlight = () => workspace.store.getState().highlight
    workspace.select(['a'])
    workspace.show(['a', 'b'])
    workspace.select(['b'])
    expect(highlight()).toEqual(['a', 'b'])
    workspace.select(['c'])
    expect(highlight()).toEqual([])
    workspace.show(['a'])
    workspace.select([])
    expect(highlight()).toEqual([])
  })

  it('asks the camera anew for the same place', () => {
    const workspace = start()
    workspace.frame(['a'])
    const first = workspace.store.getState().camera
    workspace.frame(['a'])
    expect(workspace.store.getState().camera?.serial).not.toBe(first?.serial)
    workspace.home()
    expect(workspace.store.getState().camera?.type).toBe('home')
  })

  it('keeps nothing selected that is gone', () => {
    const workspace = start()
    workspace.select(['a', 'b'])
    const { document } = workspace.store.getState()
    document.transact('delete', (edit) => edit.remove('equipment', 'a'))
    expect([...workspace.store.getState().selection]).toEqual(['b'])
  })
})
