import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { openDocument } from '#document'
import { redraws } from '../../../src/ui/diagram/read'
import { powerSource } from '../../../src/ui/single-line/source'
import { boardWith, cable, diagramOf, exampleOf } from '../../support/ui/diagram'
import { facilityOf, itemOf } from '../../support/ui/facility'

describe('reading the diagram', () => {
  it('gives every component a part of its own, and loads with equal feeds one together', () => {
    const { parts, wires } = diagramOf(boardWith(2))
    expect([...parts.keys()].sort()).toEqual(
      ['board', 'bw0', 'bw1', 'cb0', 'cb1', 'grid', 'like r0a', 'like r1a'].sort(),
    )
    expect(parts.get('like r0a')?.ids).toEqual(['r0a', 'r0b'])
    expect(wires.find(({ to }) => to === 'like r0a')).toMatchObject({ from: 'bw0', count: 4 })
    expect(wires).toHaveLength(7)
  })

  it('leaves out what carries no power: removed, misjoined and unplugged equipment', () => {
    const { equipment, connections } = boardWith(1)
    const { parts, wires } = diagramOf({
      equipment: [
        ...equipment,
        itemOf('gone', { kind: 'ups', status: 'removed' }),
        itemOf('loose', { kind: 'rack' }),
        itemOf('spare', { kind: 'ups' }),
        itemOf('pump', { kind: 'pipe-header' }),
      ],
      connections: [
        ...connections,
        cable('board', 'gone'),
        cable('cb0:in', 'spare'),
        cable('spare:nowhere', 'board'),
        { ...cable('board', 'spare'), id: 'wet', medium: 'liquid' as const },
      ],
    })
    expect(parts.has('gone') || parts.has('loose') || parts.has('pump')).toBe(false)
    expect(parts.has('spare')).toBe(true)
    expect(wires.some(({ from, to }) => from === 'spare' || to === 'spare')).toBe(false)
  })

  it('has every piece of the GB300 hall that has a cable, once', () => {
    const facility = exampleOf('gb300-hall')
    const wired = new Set(
      facility.connections
        .filter(({ medium }) => medium === 'power')
        .flatMap(({ from, to }) => [from.equipment, to.equipment]),
    )
    const drawn = [...diagramOf(facility).parts.values()].flatMap(({ ids }) => ids)
    expect(new Set(drawn).size).toBe(drawn.length)
    expect(drawn.sort()).toEqual([...wired].sort())
  })

  it('does not depend on the order of the records', () => {
    const { equipment, connections } = boardWith(4)
    const plain = diagramOf({ equipment, connections })
    fc.assert(
      fc.property(
        fc.shuffledSubarray(equipment, { minLength: equipment.length }),
        fc.shuffledSubarray(connections, { minLength: connections.length }),
        (items, cables) => {
          const found = diagramOf({ equipment: items, connections: cables })
          expect([...found.parts]).toEqual([...plain.parts])
          expect(found.wires).toEqual(plain.wires)
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('what redraws the diagram', () => {
  const changed = (gesture: Parameters<ReturnType<typeof openDocument>['transact']>[1]) => {
    const document = openDocument(facilityOf(boardWith(1)))
    const operations: Parameters<typeof redraws>[0][number][] = []
    document.subscribe((change) => operations.push(...change.operations))
    document.transact('test', gesture)
    expect(operations.length).toBeGreaterThan(0)
    return redraws(operations, catalog, powerSource)
  }

  it('is what changes parts or wires', () => {
    expect(changed((edit) => edit.set('equipment', 'cb0', { path: 'B' }))).toBe(true)
    expect(changed((edit) => edit.set('equipment', 'cb0', { tag: 'CB-9' }))).toBe(true)
    expect(changed((edit) => edit.set('equipment', 'cb0', { values: { ratingA: 63 } }))).toBe(true)
    expect(changed((edit) => edit.remove('connections', 'board>cb0'))).toBe(true)
    expect(changed((edit) => edit.remove('equipment', 'r0a'))).toBe(true)
  })

  it('is no device that opens, load that grows or piece that moves', () => {
    const open = { values: { normally: 'open' } }
    expect(changed((edit) => edit.set('equipment', 'cb0', open))).toBe(false)
    expect(changed((edit) => edit.set('equipment', 'r0a', { values: { loadKw: 99 } }))).toBe(false)
    expect(changed((edit) => edit.set('equipment', 'cb0', { x: 40 }))).toBe(false)
    expect(changed((edit) => edit.put('equipment', itemOf('tray', { kind: 'tray' })))).toBe(false)
  })
})
