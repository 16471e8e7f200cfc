import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { removeItems } from '#document'
import { createWorkspace } from '#workspace'
import { gb300Hall } from '../../scripts/examples/gb300-hall/index'
import { isDone, type Seen, spareOf, stepIds } from '../../src/ui/tour/steps'
import { silentSolver } from '../support/silent-solver'

const setting = () => {
  const workspace = createWorkspace(gb300Hall(), catalog, silentSolver())
  const seen = (dialog?: string): Seen => ({ state: workspace.store.getState(), dialog })
  return { workspace, seen }
}

describe('the guided tour', () => {
  it('is about what stands in its example', () => {
    expect(spareOf(setting().seen().state)).toBeDefined()
  })

  it('asks for nothing that is done already, but for what takes back', () => {
    const { seen } = setting()
    const done = stepIds.filter((step) => isDone[step](seen(), seen()))
    expect(done).toEqual(['undo'])
  })

  it('notices each thing that it asks for', () => {
    const { workspace, seen } = setting()
    const { store } = workspace
    const before = seen()
    store.setState({ view: 'plan' })
    expect(isDone.look(before, seen())).toBe(true)
    const { document } = before.state
    const rack = document.list('equipment').find(({ kind }) => kind === 'rack')
    workspace.select([rack?.id ?? ''])
    expect(isDone.select(before, seen())).toBe(true)
    store.setState({ overlay: 'load' })
    expect(isDone.colour(before, seen())).toBe(true)
    const spare = spareOf(before.state) ?? ''
    document.transact('Delete', (edit) => removeItems(edit, [spare]))
    expect(isDone.remove(before, seen())).toBe(true)
    expect(isDone.undo(before, seen())).toBe(false)
    document.undo()
    expect(isDone.undo(before, seen())).toBe(true)
    workspace.ask({ lens: 'mining' })
    expect(isDone.lens(before, seen())).toBe(true)
    expect(isDone.find(before, seen('query'))).toBe(true)
    store.setState({ tool: 'move' })
    expect(isDone.draw(before, seen())).toBe(true)
  })
})
