import { describe, expect, it } from 'vitest'
import {
  addPlacement,
  connect,
  disconnect,
  duplicateItems,
  type Edit,
  explode,
  makeBlock,
  moveItems,
  partIds,
  removeItems,
  rotateItems,
  setEquipment,
  setPlacement,
  setValues,
} from '#document'
import { inStep } from '../../../support/editor/blocks'
import { reasonOf } from '../../../support/editor/facility'

import { pod, podInRow } from '../../../support/editor/pod'

describe('making and placing blocks', () => {
  it('keeps what it was made from as its first copy', () => {
    const { document, made } = pod()
    expect(made.added).toEqual([])
    expect(document.count('equipment')).toBe(4)
    expect(document.get('equipment', 'r1')).toMatchObject({ x: 2, y: 0, tag: 'R-01' })
    expect(document.get('equipment', 'r1')?.part).toEqual({
      of: made.placement,
      member: 'r1',
      column: 0,
      row: 0,
    })
    // The feed comes from outside and stays an ordinary connection.
    expect(document.get('connections', 'feed')?.part).toBeUndefined()
    expect(document.get('blocks', made.block)?.connections.map(({ id }) => id)).toEqual([
      'c1',
      'c2',
    ])
  })

  it('places fifty with new ids, counting tags and their own connections', () => {
    const { document, context, does, made } = pod()
    for (let copy = 1; copy < 50; copy++) {
      does((edit) => addPlacement(edit, context, { block: made.block, x: 0, y: copy * 5 }))
    }
    expect(document.count('placements')).toBe(50)
    expect(document.count('equipment')).toBe(1 + 50 * 3)
    expect(document.count('connections')).toBe(1 + 50 * 2)
    const tags = document.list('equipment').map(({ tag }) => tag)
    expect(new Set(tags).size).toBe(tags.length)
    expect(tags).toContain('R-100')
    expect(tags).toContain('PDU-50')
  })

  it('refuses what is a part already, what is mounted outside, and nothing', () => {
    const { context, run } = pod()
    expect(reasonOf(run((edit) => makeBlock(edit, context, ['r1'])))).toMatch(/part of Pod 1/)
    expect(reasonOf(run((edit) => makeBlock(edit, context, [])))).toMatch(/Select the equipment/)
  })

  it('copies a placement as a placement, and a part alone as plain equipment', () => {
    const { document, context, does, made } = pod()
    const ids = partIds(document, [made.placement])
    does((edit) => duplicateItems(edit, context, ids, { dx: 0, dy: 9 }))
    expect(document.count('placements')).toBe(2)
    const copied = does((edit) => duplicateItems(edit, context, ['r1'], { dx: 0, dy: 4 }))
    expect(document.get('equipment', copied.equipment[0] ?? '')?.part).toBeUndefined()
  })

  it('explodes into what stands by itself', () => {
    const { document, does, made } = podInRow(3)
    does((edit) => explode(edit, [made.placement]))
    expect(document.count('placements')).toBe(0)
    expect(document.count('equipment')).toBe(10)
    expect(document.list('equipment').some(({ part }) => part)).toBe(false)
    expect(document.list('connections').some(({ part }) => part)).toBe(false)
    expect(document.get('blocks', made.block)).toBeDefined()
  })
})

describe('parametric rows', () => {
  it('changes count and pitch later, and keeps ids, tags and outer connections', () => {
    const { document, context, does, made } = podInRow(4)
    const before = document.list('equipment').map(({ id, tag }) => [id, tag])
    does((edit) => setPlacement(edit, context, made.placement, { columnPitchM: 9 }))
    expect(document.list('equipment').map(({ id, tag }) => [id, tag])).toEqual(before)
    const racks = document.list('equipment').filter(({ part }) => part?.member === 'r1')
    expect(racks.map(({ x }) => x)).toEqual([2, 11, 20, 29])
    does((edit) =>
      setPlacement(edit, context, made.placement, { columns: 2, rows: 2, rowPitchM: 4 }),
    )
    expect(document.count('equipment')).toBe(1 + 4 * 3)
    expect(document.get('connections', 'feed')).toBeDefined()
  })

  it('says which connections to outside went with copies that went', () => {
    const { document, context, does, run, made } = podInRow(2)
    const pdu = document
      .list('equipment')
      .find(({ part }) => part?.member === 'pdu' && part.column === 1)
    does((edit) =>
      connect(edit, context, {
        from: { equipment: 'board', port: 'out' },
        to: { equipment: pdu?.id ?? '', port: 'in' },
      }),
    )
    const outcome = run((edit) => setPlacement(edit, context, made.placement, { columns: 1 }))
    expect(outcome.ok && outcome.warnings.map(({ en }) => en)).toEqual([
      '1 connection to things outside went with parts that are no longer there.',
    ])
  })

  it('turns every second row, with aisles of their own', () => {
    const { document, context, does, made } = pod()
    does((edit) =>
      setPlacement(edit, context, made.placement, {
        rows: 4,
        rowPitchM: 2.4,
        pairPitchM: 3,
        alternate: true,
      }),
    )
    const rows = document.list('equipment').filter(({ part }) => part?.member === 'pdu')
    expect(rows.map(({ y, rotationDeg }) => [y, rotationDeg])).toEqual([
      [0, 0],
      [2.4, 180],
      [5.4, 0],
      [7.8, 180],
    ])
  })
})

describe('parts follow their block', () => {
  it('moves the placement with any of its parts', () => {
    const { document, does, run, made } = podInRow(2)
    const outcome = run((edit) => {
      moveItems(edit, ['r1'], { dx: 1, dy: 2 })
      return { ok: true, value: undefined, warnings: [] }
    })
    expect(outcome.ok && outcome.warnings[0]?.en).toBe('Pod 1 moved as a whole.')
    expect(document.get('equipment', 'pdu')).toMatchObject({ x: 1, y: 2 })
    document.undo()
    expect(document.get('equipment', 'pdu')).toMatchObject({ x: 0, y: 0 })
    document.redo()
    const ids = partIds(document, [made.placement])
    does((edit) => {
      rotateItems(edit, ids, 90, { x: 0, y: 0 })
      return { ok: true, value: undefined, warnings: [] }
    })
    expect(document.get('equipment', 'pdu')).toMatchObject({ x: -2, y: 1, rotationDeg: 90 })
  })

  it('refuses to move parts apart, and writes nothing', () => {
    const { document, run } = pod()
    const before = document.toFacility()
    const outcome = run((edit) => {
      moveItems(edit, ['r1'], { dx: 1, dy: 0 })
      moveItems(edit, ['r2'], { dx: 0, dy: 1 })
      return { ok: true, value: undefined, warnings: [] }
    })
    expect(reasonOf(outcome)).toMatch(/would move apart/)
    expect(document.toFacility()).toEqual(before)
  })

  it('changes values in every copy and says so; tag, path and owner are each one’s own', () => {
    const { document, context, run, does } = podInRow(5)
    const outcome = run((edit) => setValues(edit, context, ['r1'], { loadKw: 55 }))
    expect(outcome.ok && outcome.warnings[0]?.en).toBe('Pod is changed in all 5 copies.')
    const racks = document.list('equipment').filter(({ part }) => part?.member === 'r1')
    expect(racks.map(({ values }) => values?.['loadKw'])).toEqual([55, 55, 55, 55, 55])
    does((edit) => setEquipment(edit, ['r1'], { path: 'A', owner: 'tenant' }))
    const owners = document.list('equipment').filter(({ owner }) => owner === 'tenant')
    expect(owners.map(({ id }) => id)).toEqual(['r1'])
    expect(document.undoLabel).toBe('Test')
  })

  it('does not let one part be deleted, but a whole placement', () => {
    const { document, run, does, made } = podInRow(2)
    const remove = (ids: readonly string[]) => (edit: Edit) => {
      removeItems(edit, ids)
      return { ok: true, value: undefined, warnings: [] } as const
    }
    expect(reasonOf(run(remove(['r1'])))).toMatch(/^R-01 is part of Pod 1/)
    expect(document.get('equipment', 'r1')).toBeDefined()
    does(remove(partIds(document, [made.placement])))
    expect(document.count('placements')).toBe(0)
    expect(document.count('equipment')).toBe(1)
    document.undo()
    expect(document.count('placements')).toBe(1)
    inStep(document)
  })

  it('takes a connection out of every copy', () => {
    const { document, run } = podInRow(3)
    run((edit) => ({ ok: true, value: disconnect(edit, ['c2']), warnings: [] }))
    expect(document.list('connections').filter(({ part }) => part?.member === 'c2')).toEqual([])
    expect(document.list('connections').filter(({ part }) => part?.member === 'c1')).toHaveLength(3)
  })
})
