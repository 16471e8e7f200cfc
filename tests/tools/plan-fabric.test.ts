import { describe, expect, it } from 'vitest'
import type { Equipment, Route } from '#model'
import type { PlanProposal } from '#planning'
import type { ToolOptions } from '#workspace'
import { item } from '../support/editor/facility'
import { stage } from '../support/editor/stage'

const machines = { equipment: [item('a', 'rack', { product: 'test-rack' })] }

const rack: Equipment = {
  id: 'new-rack',
  tag: 'NR-01',
  kind: 'rack',
  x: 5,
  y: 0,
  z: 0,
  rotationDeg: 0,
  status: 'new',
  owner: 'host',
  demandFactor: 1,
  values: { widthM: 0.6, depthM: 1.2, heightM: 2.2 },
}

const leaf: Equipment = {
  ...rack,
  id: 'new-leaf',
  tag: 'LEAF-01',
  kind: 'switch',
  inside: { equipment: 'new-rack', slotU: 40 },
  cluster: 'new-cluster',
  values: { widthM: 0.5, depthM: 0.7, heightM: 0.04, role: 'compute-leaf' },
}

const tray: Route = {
  id: 'new-tray',
  name: 'Row 1',
  carries: 'data',
  points: [
    { x: 0, y: 0, z: 2.6 },
    { x: 5, y: 0, z: 2.6 },
  ],
  pathway: 'ladder',
  widthM: 0.3,
}

const plan: PlanProposal = {
  add: {
    equipment: [rack, leaf],
    connections: [
      {
        id: 'new-link',
        medium: 'data',
        from: { equipment: 'a', port: 'data', position: 1 },
        to: { equipment: 'new-leaf', port: 'data', position: 1 },
        count: 8,
      },
    ],
    routes: [tray],
    clusters: [{ id: 'new-cluster', name: 'Hall', nodes: 1, fabrics: [] }],
  },
  change: { equipment: [], connections: [] },
  remove: { connections: [] },
  notes: [],
  assumptions: [{ en: 'Planned trays are 100 mm deep inside.' }],
  refusals: [],
}

const proposed = (revision = 0): Pick<ToolOptions, 'planFabric'> => ({
  planFabric: { wish: { room: 'hall' }, proposed: { revision, plan } },
})

describe('the tool that plans the network', () => {
  it('shows racks, switches in their units, trays at their height, and links', () => {
    const on = stage(machines, 'plan-fabric', proposed())
    const { ghosts, ways, cords } = on.preview()
    expect(ghosts?.map(({ kind }) => kind)).toEqual(['rack', 'switch'])
    expect(ghosts?.[1]?.z).toBeCloseTo(40 * 0.04445, 6)
    expect(ways).toEqual([{ points: tray.points, widthM: 0.3 }])
    expect(cords).toHaveLength(1)
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('applies everything in one step that is undone in one', () => {
    const on = stage(machines, 'plan-fabric', proposed())
    on.keys('Enter')
    expect(on.document.count('equipment')).toBe(3)
    expect(on.document.get('routes', 'new-tray')).toEqual(tray)
    expect(on.document.get('clusters', 'new-cluster')?.name).toBe('Hall')
    expect(on.document.get('connections', 'new-link')?.count).toBe(8)
    expect(on.document.undoLabel).toBe('Plan network')
    expect(on.workspace.store.getState().tool).toBe('select')
    on.document.undo()
    expect(on.document.count('equipment')).toBe(1)
    expect(on.document.count('connections')).toBe(0)
    expect(on.document.count('routes')).toBe(0)
    expect(on.document.count('clusters')).toBe(0)
  })

  it('does nothing with a proposal for another state of the document, or when put away', () => {
    const stale = stage(machines, 'plan-fabric', proposed(7))
    expect(stale.preview().ghosts ?? []).toEqual([])
    stale.keys('Enter')
    expect(stale.document.undoLabel).toBeUndefined()
    const left = stage(machines, 'plan-fabric', proposed())
    left.keys('Escape')
    expect(left.workspace.store.getState().tool).toBe('select')
    expect(left.document.undoLabel).toBeUndefined()
  })
})
