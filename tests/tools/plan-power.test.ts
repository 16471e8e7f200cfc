import { describe, expect, it } from 'vitest'
import type { Connection, Equipment } from '#model'
import type { PlanProposal } from '#planning'
import type { Proposed } from '#workspace'
import { item } from '../support/editor/facility'
import { stage } from '../support/editor/stage'

const racks = {
  equipment: [
    item('a', 'rack', { product: 'test-rack' }),
    item('b', 'rack', { product: 'test-rack', x: 3, y: 4 }),
  ],
}

const added: Equipment = {
  id: 'new-ups',
  tag: 'UPS-01',
  kind: 'ups',
  x: 1,
  y: 2,
  z: 0,
  rotationDeg: 90,
  status: 'new',
  owner: 'host',
  demandFactor: 1,
  values: { widthM: 3, depthM: 1, heightM: 2 },
}

const cord: Connection = {
  id: 'new-cord',
  medium: 'power',
  from: { equipment: 'new-ups', port: 'out' },
  to: { equipment: 'a', port: 'cord' },
  count: 2,
}

const plan: PlanProposal = {
  add: { equipment: [added], connections: [cord] },
  change: { equipment: [], connections: [] },
  remove: { connections: [] },
  notes: [],
  assumptions: [{ en: 'One supply is taken.' }],
  refusals: [],
}

const proposed = (revision = 0): { plan: { wish: '2n'; proposed: Proposed } } => ({
  plan: { wish: '2n', proposed: { revision, wish: '2n', plan } },
})

describe('the planning tool', () => {
  it('shows what is proposed as ghosts and lines, and writes nothing', () => {
    const on = stage(racks, 'plan-power')
    expect(on.preview().ghosts ?? []).toEqual([])
    on.workspace.setOptions(proposed())
    expect(on.preview().ghosts).toEqual([
      {
        kind: 'ups',
        product: undefined,
        x: 1,
        y: 2,
        z: 0,
        rotationDeg: 90,
        size: { widthM: 3, depthM: 1, heightM: 2 },
      },
    ])
    expect(on.preview().cords?.[0]?.from).toEqual({ x: 1, y: 2, z: 1 })
    expect(on.preview().cords?.[0]?.to).toMatchObject({ x: 0, y: 0 })
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('applies it in one step, selects what is new and hands over to the select tool', () => {
    const on = stage(racks, 'plan-power', proposed())
    on.keys('Enter')
    expect(on.document.get('equipment', 'new-ups')).toEqual(added)
    expect(on.document.get('connections', 'new-cord')).toEqual(cord)
    expect(on.document.list('assumptions').map(({ text }) => text)).toEqual([
      'One supply is taken.',
    ])
    expect(on.selection()).toEqual(['new-ups'])
    expect(on.document.undoLabel).toBe('Plan power: 2N')
    expect(on.workspace.store.getState().tool).toBe('select')
    on.document.undo()
    expect(on.document.undoLabel).toBeUndefined()
    expect(on.document.count('equipment')).toBe(2)
    expect(on.document.count('connections')).toBe(0)
  })

  it('does nothing with a proposal for another state of the document', () => {
    const on = stage(racks, 'plan-power', proposed(7))
    expect(on.preview().ghosts ?? []).toEqual([])
    on.keys('Enter')
    expect(on.document.undoLabel).toBeUndefined()
    expect(on.workspace.store.getState().tool).toBe('plan-power')
  })

  it('is put away with Escape and leaves nothing', () => {
    const on = stage(racks, 'plan-power', proposed())
    on.keys('Escape')
    expect(on.workspace.store.getState().tool).toBe('select')
    expect(on.preview().ghosts ?? []).toEqual([])
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('selects by click, and more with Shift', () => {
    const on = stage(racks, 'plan-power')
    on.click(0, 0)
    expect(on.selection()).toEqual(['a'])
    on.click(3, 4, { shift: true })
    expect(on.selection()).toEqual(['a', 'b'])
    on.click(0, 0, { ctrl: true })
    expect(on.selection()).toEqual(['b'])
    on.click(9, 9)
    expect(on.selection()).toEqual(['b'])
  })
})
