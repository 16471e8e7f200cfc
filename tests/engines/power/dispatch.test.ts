import { describe, expect, it } from 'vitest'
import { type Sketch, study } from '../../support/power/graph'
import { twoSides } from '../../support/power/two-sides'

const ups = (ratingKw: number) => ({ role: 'ups', ratingKw }) as const

describe('parallel UPS on one bus', () => {
  // Schneider Electric White Paper 75 r4 figure 3 (p. 9): two of 300 kW for 300 kW.
  const sketch: Sketch = {
    nodes: { util: 'source', a: ups(300), b: ups(300), bus: 'bus' },
    edges: ['util>a', 'util>b', 'a>bus', 'b>bus'],
    loads: { hall: { kw: 300, cords: { bus: 1 } } },
  }

  it('shares equally, and one carries all when the other is out', () => {
    const system = study(sketch)
    expect([system.kw('a'), system.kw('b')]).toEqual([150, 150])
    expect(system.lose('a')).toEqual({ dropped: [], unprotected: [], unknown: [], overloads: {} })
    expect(study({ ...sketch, loads: { hall: { kw: 301, cords: { bus: 1 } } } }).lose('a')).toEqual(
      { dropped: [], unprotected: [], unknown: [], overloads: { b: 1.0033 } },
    )
  })

  it('shares by rating, and equally where a rating is not stated', () => {
    const uneven = study({ ...sketch, nodes: { ...sketch.nodes, b: ups(600) } })
    expect([uneven.kw('a'), uneven.kw('b')]).toEqual([100, 200])
    const unstated = study({ ...sketch, nodes: { ...sketch.nodes, b: 'ups' } })
    expect([unstated.kw('a'), unstated.kw('b')]).toEqual([150, 150])
  })

  it('shares by what stands behind a breaker, not by the breaker', () => {
    const system = study({
      nodes: {
        ...sketch.nodes,
        b: ups(600),
        qa: { role: 'breaker', ratingKw: 800 },
        qb: { role: 'breaker', ratingKw: 800 },
      },
      edges: ['util>a', 'util>b', 'a>qa', 'b>qb', 'qa>bus', 'qb>bus'],
      loads: sketch.loads,
    })
    expect([system.kw('a'), system.kw('b')]).toEqual([100, 200])
  })

  it('shares likewise when one UPS runs on a generator', () => {
    const system = study({
      nodes: { ...sketch.nodes, other: 'source', gen: 'generator', ats: 'transfer' },
      edges: ['util>a', 'other>ats', 'gen>ats', 'ats>b', 'a>bus', 'b>bus'],
      loads: sketch.loads,
    })
    expect(system.lose('other').overloads).toEqual({})
    expect(system.each().has('gen')).toBe(false)
  })
})

describe('six UPS of 500 kW for 2.5 MW and three sets of 2 MW for 3.7 MW', () => {
  // A published Tier III study for 2.5 MW of IT (V21: unnamed public source): 92.5 % of the
  // remaining sets, 100 % of the remaining UPS; 83.3 % with all six sharing.
  const six = ['1', '2', '3', '4', '5', '6'].map((n) => `ups${n}`)
  const modules = study({
    nodes: {
      util: 'source',
      bus: 'bus',
      ...Object.fromEntries(six.map((name) => [name, ups(500)])),
    },
    edges: six.flatMap((name) => [`util>${name}`, `${name}>bus`]),
    loads: { it: { kw: 2500, cords: { bus: 1 } } },
  })
  const sets = study({
    nodes: Object.fromEntries([
      ...['g1', 'g2', 'g3'].map((name) => [name, { role: 'generator', ratingKw: 2000 }]),
      ['bus', 'bus'],
    ]),
    edges: ['g1>bus', 'g2>bus', 'g3>bus'],
    loads: { site: { kw: 3700, cords: { bus: 1 } } },
  })

  it('runs at the published shares', () => {
    expect(modules.kw('ups1') / 500).toBeCloseTo(0.8333, 4)
    expect(modules.lose('ups3').overloads).toEqual({})
    expect(modules.lose('ups3', 'ups4').overloads).toMatchObject({ ups1: 1.25 })
    expect(sets.kw('g1') * 3).toBeCloseTo(3700, 9)
    expect(sets.lose('g2').overloads).toEqual({})
    // 3.7 MW on two sets is 92.5 %, on one 185 %.
    expect(sets.lose('g2', 'g3').overloads).toEqual({ g1: 1.85 })
  })
})

describe('tri-redundant blocks', () => {
  // White Paper 75 r4 figure 6 (p. 13): three UPS of 150 kW, three dual-corded loads of 100 kW.
  const sketch: Sketch = {
    nodes: { util: 'source', u1: ups(150), u2: ups(150), u3: ups(150) },
    edges: ['util>u1', 'util>u2', 'util>u3'],
    loads: {
      l2: { kw: 100, needed: 1, cords: { u1: 1, u2: 1 } },
      l4: { kw: 100, needed: 1, cords: { u2: 1, u3: 1 } },
      l6: { kw: 100, needed: 1, cords: { u1: 1, u3: 1 } },
    },
  }

  it('loads the survivors to exactly 100 % with one out, and drops 100 kW at 133 % with two', () => {
    const system = study(sketch)
    expect(system.kw('u1')).toBe(100)
    expect(system.lose('u1')).toMatchObject({ dropped: [], overloads: {} })
    expect(system.lose('u1', 'u2')).toMatchObject({ dropped: ['l2'], overloads: { u3: 1.3333 } })
  })

  it('shows the overload of lumpy groups that a flow optimiser would spread', () => {
    const lumpy = study({
      ...sketch,
      loads: { ...sketch.loads, l4: { kw: 140, needed: 1, cords: { u2: 1, u3: 1 } } },
    })
    expect(lumpy.lose('u2').overloads).toEqual({ u3: 1.2667 })
  })
})

describe('a tree of floor units', () => {
  // Simulator topology of NVIDIA's power service (docs.nvidia.com/datacenter/dps, SDK user guide):
  // utility 750 kW, switchboard 1.6 MW, four floor PDU of 450 kW, eight racks of 18 trays.
  const tree = (trayW: number): Sketch => ({
    nodes: {
      utility: { role: 'source', ratingKw: 750 },
      board: { role: 'bus', ratingKw: 1600 },
      ...Object.fromEntries(
        [1, 2, 3, 4].map((n) => [`floor${n}`, { role: 'converter', ratingKw: 450 } as const]),
      ),
    },
    edges: ['utility>board', ...[1, 2, 3, 4].map((n) => `board>floor${n}`)],
    loads: Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8].map((n) => [
        `rack${n}`,
        { kw: (18 * trayW) / 1000, cords: { [`floor${((n - 1) % 4) + 1}`]: 1 } },
      ]),
    ),
  })

  it('overloads the utility to 107.5 % at 5,600 W a tray and carries 3,200 W', () => {
    const high = study(tree(5600))
    expect(high.kw('utility')).toBeCloseTo(806.4, 6)
    expect(high.kw('utility') / 750).toBeCloseTo(1.0752, 6)
    expect(high.kw('floor1') / 450).toBeCloseTo(0.448, 6)
    expect(study(tree(3200)).kw('utility')).toBeCloseTo(460.8, 6)
  })

  it('has every ancestor as a single point of failure', () => {
    const losses = study(tree(3200)).each()
    expect([...losses.keys()].sort()).toEqual(
      ['board', 'floor1', 'floor2', 'floor3', 'floor4', 'utility'].sort(),
    )
    expect(losses.get('board')?.dropped).toHaveLength(8)
    expect(losses.get('floor1')?.dropped).toEqual(['rack1', 'rack5'])
  })
})

describe('2N without a tie', () => {
  // Deterministic table I of the DC-Resilience study (V14: unnamed public source): 10 MW in four
  // blocks of 2.5 MW; the loss of UPS A01 and PDU B01 leaves 7,500 kW.
  const sketch = twoSides(4, 2500)

  it('does not pool A and B', () => {
    const system = study(sketch)
    expect(system.lose('upsA1')).toMatchObject({ dropped: [], overloads: {} })
    expect(system.lose('upsA1', 'pduB1').dropped).toEqual(['block1'])
  })

  it('survives the loss of either side with each survivor at its rating', () => {
    const system = study(sketch)
    expect(system.lose('utilA')).toMatchObject({ dropped: [], overloads: {} })
    expect(system.kw('upsA1')).toBe(1250)
  })
})

describe('cords', () => {
  const psus = (cords: Record<string, number>, needed?: number): Sketch => ({
    nodes: { util: 'source', a: ups(100), b: ups(100) },
    edges: ['util>a', 'util>b'],
    loads: { node: { kw: 10, ...(needed === undefined ? {} : { needed }), cords } },
  })

  it('drops a node with 3 + 3 supplies that needs 4, although no feed dominates it', () => {
    const system = study(psus({ a: 3, b: 3 }, 4))
    expect(system.lose('a').dropped).toEqual(['node'])
    expect(system.lose('b').dropped).toEqual(['node'])
  })

  it('keeps eight whips of which six are needed on any two lost', () => {
    expect(study(psus({ a: 6, b: 2 }, 6)).lose('b').dropped).toEqual([])
    expect(study(psus({ a: 6, b: 2 }, 6)).lose('a').dropped).toEqual(['node'])
  })

  it('does not guess how many are needed', () => {
    const system = study(psus({ a: 3, b: 3 }))
    expect(system.lose('a')).toMatchObject({ dropped: [], unknown: ['node'] })
    expect(system.lose('a', 'b')).toMatchObject({ dropped: ['node'], unknown: [] })
  })

  it('shares by the count of live cords', () => {
    const system = study(psus({ a: 1, b: 3 }, 1))
    expect([system.kw('a'), system.kw('b')]).toEqual([2.5, 7.5])
  })
})

describe('a chain of losses', () => {
  // Facebook, Prineville (engineering.fb.com): transformer 2 %, UPS 6 to 12 %, PDU 3 %, supply 10 %
  // of the older way; the page adds them up to 21 to 27 %. Losses on the way multiply, to 19.6–24.7 %.
  const share = (upsLoss: number) => {
    const stage = (role: 'converter' | 'ups', loss: number) => ({ role, efficiency: 1 - loss })
    const system = study({
      nodes: {
        util: 'source',
        tx: stage('converter', 0.02),
        ups: stage('ups', upsLoss),
        pdu: stage('converter', 0.03),
        supply: stage('converter', 0.1),
      },
      edges: ['util>tx', 'tx>ups', 'ups>pdu', 'pdu>supply'],
      loads: { chips: { kw: 100, cords: { supply: 1 } } },
    })
    return 1 - 100 / system.kw('util')
  }

  it('multiplies, and does not add', () => {
    expect(share(0.06)).toBeCloseTo(0.196, 3)
    expect(share(0.12)).toBeCloseTo(0.247, 3)
  })
})
