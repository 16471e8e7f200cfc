import { describe, expect, it } from 'vitest'
import { createLibrary, kinds } from '#model'
import { createWorkspace } from '#workspace'
import { createUniforms } from '../../src/scene/batch/materials'
import { flags } from '../../src/scene/batch/state'
import { Presence } from '../../src/scene/presence'
import { silentSolver } from '../support/silent-solver'
import { facilityOf, itemOf } from '../support/ui/facility'

const start = () => {
  const workspace = createWorkspace(
    facilityOf({
      equipment: [
        itemOf('rack', { kind: 'rack' }),
        itemOf('node', { kind: 'server', inside: { equipment: 'rack', slotU: 4 } }),
        itemOf('door', { kind: 'rear-door-cooler', inside: { equipment: 'rack' } }),
      ],
    }),
    createLibrary(kinds, new Map()),
    silentSolver(),
  )
  const { document } = workspace.store.getState()
  const presence = new Presence(document, workspace, createUniforms(), 0.4, () => {})
  const isHidden = (id: string) => {
    const row = presence.crowd.rows.rowOf(id)
    return row !== undefined && (presence.crowd.rows.flagsOf(row) & flags.hidden) !== 0
  }
  return { document, presence, isHidden }
}

describe('the presence of equipment', () => {
  it('hides what stands in a closed rack, and counts it all the same', () => {
    const { presence, isHidden } = start()
    expect(['rack', 'node', 'door'].map(isHidden)).toEqual([false, true, false])
    expect(presence.crowd.rows.size).toBe(3)
  })

  it('shows it again when it is taken out', () => {
    const { document, isHidden } = start()
    document.transact('take out', (edit) => {
      const { inside: _, ...node } = edit.get('equipment', 'node') ?? itemOf('node')
      edit.put('equipment', { ...node, x: 9 })
    })
    expect(isHidden('node')).toBe(false)
    document.undo()
    expect(isHidden('node')).toBe(true)
  })
})
