import { describe, expect, it } from 'vitest'
import { mergeAlike, spreadLoads } from '../../../src/ui/diagram/merge'
import { boardWith, cable, diagramOf, exampleOf } from '../../support/ui/diagram'
import { itemOf } from '../../support/ui/facility'

const none = new Set<string>()

describe('like feeders', () => {
  it('are drawn as one, with what hangs below them', () => {
    const merged = mergeAlike(diagramOf(boardWith(6)), none)
    const counts = [...merged.parts.values()].map(({ kind, ids }) => [kind, ids.length])
    expect(Object.fromEntries(counts)).toEqual({
      'utility-feed': 1,
      'switchgear-bus': 1,
      breaker: 6,
      busway: 6,
      rack: 12,
    })
    expect(merged.wires).toHaveLength(4)
    expect(merged.wires.find(({ to }) => to.includes('r0a'))?.count).toBe(24)
  })

  it('come apart when they differ in rating, path or in what they feed', () => {
    const { equipment, connections } = boardWith(6)
    const differing = equipment.map((item) => {
      if (item.id === 'cb1') return { ...item, values: { ratingA: 63 } }
      return item.id === 'cb2' ? { ...item, path: 'B' } : item
    })
    const extra = cable('bw3', 'r4a:cord')
    const merged = mergeAlike(
      diagramOf({ equipment: differing, connections: [...connections, extra] }),
      none,
    )
    const breakers = [...merged.parts.values()].filter(({ kind }) => kind === 'breaker')
    expect(breakers.map(({ ids }) => ids).sort()).toEqual([
      ['cb0', 'cb5'],
      ['cb1'],
      ['cb2'],
      ['cb3'],
      ['cb4'],
    ])
  })

  it('stay together when one of them is open, and spread out when they are asked to', () => {
    const { equipment, connections } = boardWith(3)
    const items = equipment.map((item) =>
      item.id === 'cb1' ? { ...item, values: { normally: 'open' } } : item,
    )
    const diagram = diagramOf({ equipment: items, connections })
    const many = mergeAlike(diagram, none).parts.get('many cb0')
    expect(many?.ids).toEqual(['cb0', 'cb1', 'cb2'])
    const spread = mergeAlike(diagram, new Set(many?.ids))
    expect([...spread.parts.keys()].filter((key) => key.startsWith('cb'))).toHaveLength(3)
  })

  it('are never mains, ties or boards of different mains', () => {
    const merged = mergeAlike(diagramOf(exampleOf('gb300-hall')), none)
    const single = [...merged.parts.values()].filter(({ ids }) => ids.length === 1)
    const tags = new Set(single.map(({ tag }) => tag))
    for (const tag of ['UTIL-A', 'UTIL-B', 'MV-A', 'MV-B', 'MV-TIE', 'UPS-R1', 'ATS-R4']) {
      expect(tags).toContain(tag)
    }
  })

  it('keep every piece of equipment and every cord', () => {
    for (const name of ['gb300-hall', 'superpod-h100', 'hydro-yard']) {
      const diagram = diagramOf(exampleOf(name))
      const merged = mergeAlike(diagram, none)
      const ids = (parts: typeof diagram.parts) =>
        [...parts.values()].flatMap((part) => part.ids).sort()
      expect(ids(merged.parts)).toEqual(ids(diagram.parts))
      const cords = (wires: typeof diagram.wires) =>
        wires.reduce((sum, { count }) => sum + count, 0)
      expect(cords(merged.wires)).toBe(cords(diagram.wires))
      expect(merged.parts.size).toBeLessThan(diagram.parts.size)
    }
  })

  it('are told apart from a ring without end', () => {
    const ring = ['a', 'b', 'c'].map((id) => itemOf(id, { kind: 'ring-main-unit' }))
    const connections = [cable('a', 'b'), cable('b', 'c'), cable('c', 'a')]
    const merged = mergeAlike(diagramOf({ equipment: ring, connections }), none)
    expect(merged.parts.size).toBe(3)
  })
})

describe('a group of loads that is spread out', () => {
  it('shows each load with its own cords', () => {
    const diagram = diagramOf(boardWith(2))
    const spread = spreadLoads(diagram, new Set(['r0b']))
    expect(spread.parts.has('like r0a')).toBe(false)
    expect(spread.parts.get('r0a')?.ids).toEqual(['r0a'])
    expect(spread.parts.get('like r1a')?.ids).toHaveLength(2)
    expect(spread.wires.find(({ to }) => to === 'r0b')).toMatchObject({ from: 'bw0', count: 2 })
    expect(spreadLoads(diagram, none)).toBe(diagram)
  })
})
