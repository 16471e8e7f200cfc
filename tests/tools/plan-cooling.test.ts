import { describe, expect, it } from 'vitest'
import type { Connection, Equipment } from '#model'
import type { PlanProposal } from '#planning'
import type { ToolOptions } from '#workspace'
import { item } from '../support/editor/facility'
import { stage } from '../support/editor/stage'

const racks = { equipment: [item('a', 'rack', { product: 'test-rack' })] }

const bare = (fields: Partial<Equipment> & Pick<Equipment, 'id' | 'kind'>): Equipment => ({
  tag: fields.id,
  x: 0,
  y: 0,
  z: 0,
  rotationDeg: 0,
  status: 'new',
  owner: 'host',
  demandFactor: 1,
  ...fields,
})

const cdu = bare({
  id: 'new-cdu',
  kind: 'cdu',
  x: 5,
  rotationDeg: 90,
  values: { widthM: 1, depthM: 1.2, heightM: 2 },
})

const door = bare({
  id: 'new-door',
  kind: 'rear-door-cooler',
  inside: { equipment: 'a' },
  values: { widthM: 0.6, depthM: 0.2, heightM: 2 },
})

const pipe: Connection = {
  id: 'new-pipe',
  medium: 'liquid',
  from: { equipment: 'a', port: 'coolant' },
  to: { equipment: 'new-cdu', port: 'secondary' },
  count: 1,
  lengthM: 6,
}

const plan: PlanProposal = {
  add: { equipment: [cdu, door], connections: [pipe] },
  change: { equipment: [], connections: [] },
  remove: { connections: [] },
  notes: [],
  assumptions: [{ en: 'Lengths are taken from the drawing.' }],
  refusals: [],
}

const proposed = (
  revision = 0,
  what: 'room' | 'loop' = 'room',
): Pick<ToolOptions, 'planCooling'> => ({
  planCooling: { wish: { what }, proposed: { revision, what, plan } },
})

describe('the tool that plans cooling', () => {
  it('shows units where they are to stand, doors behind their racks, and pipes', () => {
    const on = stage(racks, 'plan-cooling', proposed())
    const [unit, hung] = on.preview().ghosts ?? []
    expect(unit).toMatchObject({ kind: 'cdu', x: 5, rotationDeg: 90 })
    expect(hung?.y).toBeGreaterThan(0.3)
    expect(on.preview().cords).toHaveLength(1)
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('applies it in one step that is undone in one', () => {
    const on = stage(racks, 'plan-cooling', proposed())
    on.keys('Enter')
    expect(on.document.count('equipment')).toBe(3)
    expect(on.document.get('connections', 'new-pipe')).toEqual(pipe)
    expect(on.document.list('assumptions').map(({ text }) => text)).toEqual([
      'Lengths are taken from the drawing.',
    ])
    expect(on.selection()).toEqual(['new-cdu', 'new-door'])
    expect(on.document.undoLabel).toBe('Plan cooling: cool a room')
    expect(on.workspace.store.getState().tool).toBe('select')
    on.document.undo()
    expect(on.document.count('equipment')).toBe(1)
    expect(on.document.count('connections')).toBe(0)
  })

  it('names the step by what was asked', () => {
    const on = stage(racks, 'plan-cooling', proposed(0, 'loop'))
    on.keys('Enter')
    expect(on.document.undoLabel).toBe('Plan cooling: connect to loop')
  })

  it('does nothing with a proposal for another state of the document, or when put away', () => {
    const stale = stage(racks, 'plan-cooling', proposed(7))
    expect(stale.preview().ghosts ?? []).toEqual([])
    stale.keys('Enter')
    expect(stale.document.undoLabel).toBeUndefined()
    const left = stage(racks, 'plan-cooling', proposed())
    left.keys('Escape')
    expect(left.workspace.store.getState().tool).toBe('select')
    expect(left.document.undoLabel).toBeUndefined()
  })
})
