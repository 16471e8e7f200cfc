import { describe, expect, it } from 'vitest'
import { createNetworkBuilder } from '../../../src/engines/power/network'
import { type Sketch, study } from '../../support/power/graph'

const ups = (ratingKw: number) => ({ role: 'ups', ratingKw }) as const
const open = (role: 'tie' | 'bypass' | 'breaker', manual = false) =>
  ({ role, normallyOpen: true, manual }) as const

describe('transfer switches', () => {
  const sketch: Sketch = {
    nodes: { a: 'source', b: 'source', ua: ups(100), ub: ups(100), sts: 'transfer' },
    edges: ['a>ua', 'b>ub', 'ua>sts', 'ub>sts'],
    loads: { rack: { kw: 80, cords: { sts: 1 } } },
  }

  it('draw from the preferred input only, and from the other when it is gone', () => {
    const system = study(sketch)
    expect([system.kw('ua'), system.kw('ub')]).toEqual([80, 0])
    expect(system.lose('ua')).toMatchObject({ dropped: [], unprotected: [], overloads: {} })
    expect(system.lose('sts').dropped).toEqual(['rack'])
  })

  it('do not transfer when the UPS before them goes over to a generator', () => {
    const system = study({
      nodes: { ...sketch.nodes, gen: 'generator', ats: 'transfer', ub: ups(50) },
      edges: ['a>ats', 'gen>ats', 'ats>ua', 'b>ub', 'ua>sts', 'ub>sts'],
      loads: sketch.loads,
    })
    expect(system.lose('a')).toMatchObject({ dropped: [], overloads: {} })
  })
})

describe('ties', () => {
  const sections = (tie: Sketch['nodes'][string]): Sketch => ({
    nodes: {
      a: { role: 'source', ratingKw: 100 },
      b: { role: 'source', ratingKw: 100 },
      ba: 'bus',
      bb: 'bus',
      tie,
    },
    edges: ['a>ba', 'b>bb', 'ba>tie', 'tie>bb'],
    loads: { la: { kw: 60, cords: { ba: 1 } }, lb: { kw: 30, cords: { bb: 1 } } },
  })

  it('work both ways and carry nothing while open', () => {
    const system = study(sections(open('tie')))
    expect([system.kw('a'), system.kw('b'), system.kw('tie')]).toEqual([60, 30, 0])
    expect(system.lose('a').dropped).toEqual([])
    expect(system.lose('b').dropped).toEqual([])
  })

  it('that a person must close help planned work and no fault', () => {
    expect(study(sections(open('tie', true)), false).lose('a').dropped).toEqual(['la'])
    expect(study(sections(open('tie', true)), true).lose('a').dropped).toEqual([])
  })

  it('that are closed pool their sections by rating', () => {
    const system = study(sections('tie'))
    expect([system.kw('a'), system.kw('b'), system.kw('tie')]).toEqual([45, 45, 15])
    expect(system.kw('ba')).toBe(60)
    expect(system.kw('bb')).toBe(45)
    expect(system.lose('tie')).toMatchObject({ dropped: [], overloads: {} })
    expect(system.lose('a')).toMatchObject({ dropped: [] })
  })

  it('are judged by what runs over them', () => {
    const weak = study(sections({ role: 'tie', normallyOpen: true, ratingKw: 50 }))
    expect(weak.lose('a').overloads).toEqual({ tie: 1.2 })
    expect(weak.lose('b').overloads).toEqual({})
    const closed = study(sections({ role: 'tie', ratingKw: 50 }))
    expect(closed.lose('a').overloads).toEqual({ tie: 1.2 })
    expect(closed.each().get('a')?.overloads).toEqual({ tie: 1.2 })
  })

  it('in a ring leave the flow over each open to question', () => {
    const ring = study({
      nodes: { a: 'source', r1: 'bus', r2: 'bus', t1: 'tie', t2: 'tie' },
      edges: ['a>r1', 'r1>t1', 't1>r2', 'r1>t2', 't2>r2'],
      loads: { l: { kw: 10, cords: { r2: 1 } } },
    })
    expect(ring.kw('a')).toBe(10)
    expect(ring.kw('t1')).toBeNaN()
    expect(ring.lose('t1').dropped).toEqual([])
    expect(ring.lose('t1', 't2').dropped).toEqual(['l'])
  })

  it('chain over several sections', () => {
    const names = ['1', '2', '3', '4', '5']
    const chain = study({
      nodes: Object.fromEntries([
        ...names.map((n) => [`u${n}`, { role: 'source', ratingKw: 100 }]),
        ...names.map((n) => [`b${n}`, 'bus']),
        ...names.slice(1).map((n) => [`t${n}`, open('tie')]),
      ]),
      edges: [
        ...names.map((n) => `u${n}>b${n}`),
        ...names.slice(1).flatMap((n) => [`b${Number(n) - 1}>t${n}`, `t${n}>b${n}`]),
      ],
      loads: Object.fromEntries(names.map((n) => [`l${n}`, { kw: 30, cords: { [`b${n}`]: 1 } }])),
    })
    const four = chain.lose('u1', 'u2', 'u3', 'u4')
    expect(four).toMatchObject({ dropped: [], overloads: { u5: 1.5 } })
    expect(chain.lose('u1', 'u2', 't3').dropped).toEqual(['l1', 'l2'])
  })
})

describe('losses on the way', () => {
  it('follow an efficiency or a curve and reach the source', () => {
    const system = study({
      nodes: {
        util: 'source',
        tx: { role: 'converter', ratingKw: 1000, noLoadLossKw: 1, loadLossKw: 8 },
        ups: { role: 'ups', ratingKw: 600, efficiency: 0.96 },
      },
      edges: ['util>tx', 'tx>ups'],
      loads: { hall: { kw: 480, cords: { ups: 1 } } },
    })
    expect(system.kw('tx')).toBeCloseTo(500, 9)
    expect(system.kw('util')).toBeCloseTo(500 + 1 + 8 * 0.25, 9)
  })

  it('pass a load through where nobody stated them', () => {
    const system = study({
      nodes: { util: 'source', tx: { role: 'converter', lossy: true } },
      edges: ['util>tx'],
      loads: { hall: { kw: 480, cords: { tx: 1 } } },
    })
    expect(system.kw('util')).toBe(480)
  })
})

describe('a load that nobody stated', () => {
  it('is counted on its way up and is not 0', () => {
    const system = study({
      nodes: { util: 'source', a: 'bus', b: 'bus' },
      edges: ['util>a', 'util>b'],
      loads: { one: { cords: { a: 1 } }, two: { kw: 5, cords: { b: 1 } } },
    })
    const { state, plant } = system.base
    const unknown = (name: string) => state.unknown[plant.vertexOf[system.node(name)] as number]
    expect([unknown('util'), unknown('a'), unknown('b')]).toEqual([1, 1, 0])
  })
})

describe('the builder', () => {
  it('refuses what is not there and what cannot conduct both ways', () => {
    const builder = createNetworkBuilder()
    const bus = builder.node({ role: 'bus' })
    const ups = builder.node({ role: 'ups' })
    expect(() => builder.edge(bus, 7)).toThrow('number 7')
    expect(() => builder.edge(bus, ups, { both: true })).toThrow('both ways')
    expect(() => builder.cord(0, bus)).toThrow('No load')
  })
})
