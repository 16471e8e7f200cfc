import { describe, expect, it } from 'vitest'
import { bus, load, source, sts, tie, ups, v, verdictsOf } from '../../support/power/parts'
import { type Piece, type Site, solveSite } from '../../support/power/site'

// Topologies in which several blocks share a reserve, with verdicts worked out by hand.

describe('isolated-parallel UPS on a ring bus', () => {
  // Each module feeds its own board; boards hang on a closed ring over ties, so that a lost module's
  // load is shared by the rest (the "IP bus" of diesel rotary UPS).
  const count = 5
  const each = (make: (n: number) => readonly (readonly [string, Piece])[]) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => make(n)).flat())
  const site: Site = {
    pieces: {
      util: source(20_000),
      mv: bus(),
      ...each((n) => [
        [`u${n}`, ups(1000)],
        [`b${n}`, bus()],
        [`k${n}`, tie('closed')],
        [`r${n}`, bus()],
        [`c${n}`, tie('closed')],
        [`l${n}`, load(800)],
      ]),
    },
    wires: [
      'util>mv',
      ...Array.from({ length: count }, (_, n) => [
        `mv>u${n}`,
        `u${n}>b${n}`,
        `b${n}>l${n}`,
        `b${n}>k${n}.a`,
        `k${n}.b>r${n}`,
        `r${n}>c${n}.a`,
        `c${n}.b>r${(n + 1) % count}`,
      ]).flat(),
    ],
  }
  const solved = solveSite(site)

  it('shares a lost module over the others: five of 800 kW on four of 1,000', () => {
    const { overload, bare } = verdictsOf(solved)
    expect(overload.filter((id) => id.startsWith('u'))).toEqual([])
    expect(bare).toEqual([])
  })

  it('drops what hangs on a lost board, and nothing for a lost ring section', () => {
    const { drop, dropped } = verdictsOf(solved)
    expect(drop).toEqual(['b0', 'b1', 'b2', 'b3', 'b4', 'mv', 'util'])
    expect(dropped('b2')).toEqual(['l2'])
  })
})

describe('block redundant: four blocks and one reserve over static switches', () => {
  // NVIDIA "800 VDC Architecture: Industry Alignment & Execution" (2026): 4 + 1 catcher, here in AC.
  const blocks = [1, 2, 3, 4]
  const site = (reserveKw: number): Site => ({
    pieces: {
      util: source(20_000),
      mv: bus(),
      reserve: ups(reserveKw),
      rb: bus(),
      ...Object.fromEntries(
        blocks.flatMap((n): [string, Piece][] => [
          [`u${n}`, ups(1200)],
          [`s${n}`, sts],
          [`b${n}`, bus()],
          [`l${n}`, load(1200)],
        ]),
      ),
    },
    wires: [
      'util>mv',
      'mv>reserve',
      'reserve>rb',
      ...blocks.flatMap((n) => [
        `mv>u${n}`,
        `u${n}>s${n}.in1`,
        `rb>s${n}.in2`,
        `s${n}>b${n}`,
        `b${n}>l${n}`,
      ]),
    ],
  })

  it('loads the blocks fully and the reserve not at all', () => {
    const solved = solveSite(site(1200))
    expect([solved.at('u1', 'utilisation'), solved.at('reserve', 'loadKw')]).toEqual([1, 0])
    const { drop, overload, bare } = verdictsOf(solved)
    expect(drop).toEqual(['b1', 'b2', 'b3', 'b4', 'mv', 's1', 's2', 's3', 's4', 'util'])
    expect([overload, bare]).toEqual([[], []])
  })

  it('needs a reserve as large as a block', () => {
    expect(verdictsOf(solveSite(site(1000))).overloads('u3')).toEqual({ reserve: 1.2 })
  })
})

describe('four to make three with dual-corded racks', () => {
  const system = (groups: Readonly<Record<string, number>>): Site => ({
    pieces: {
      util: source(20_000),
      mv: bus(),
      ...Object.fromEntries(
        ['1', '2', '3', '4'].flatMap((n): [string, Piece][] => [
          [`u${n}`, ups(1000, `R${n}`)],
          [`b${n}`, bus(`R${n}`)],
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(groups).map(([pair, kw]): [string, Piece] => [`l${pair}`, load(kw, 2, 1)]),
      ),
    },
    wires: [
      'util>mv',
      ...['1', '2', '3', '4'].flatMap((n) => [`mv>u${n}`, `u${n}>b${n}`]),
      ...Object.keys(groups).flatMap((pair) => [...pair].map((n) => `b${n}>l${pair}`)),
    ],
  })

  it('is exact with six equal groups: 75 % each, and 100 % after any loss', () => {
    const even = { 12: 500, 13: 500, 14: 500, 23: 500, 24: 500, 34: 500 }
    const solved = solveSite(system(even))
    expect(solved.at('u1', 'utilisation')).toBeCloseTo(0.75, 9)
    expect(verdictsOf(solved).overload).toEqual([])
  })

  it('fails with the same total in lumps: the worst partner takes a whole half', () => {
    const lumpy = { 12: 1000, 34: 1000, 13: 500, 24: 500 }
    const solved = solveSite(system(lumpy))
    expect(solved.at('u1', 'utilisation')).toBeCloseTo(0.75, 9)
    expect(verdictsOf(solved).overloads('u1')).toEqual({ u2: 1.25 })
  })

  it('hangs on the board before the UPS, which all share', () => {
    const solved = solveSite(system({ 12: 500, 34: 500 }))
    expect(verdictsOf(solved).drop).toEqual(['mv', 'util'])
  })
})

describe('ring main units', () => {
  const ring = (closed: boolean): Site => ({
    pieces: {
      ua: source(10_000),
      ub: source(10_000),
      ...Object.fromEntries(
        [1, 2, 3, 4].flatMap((n): [string, Piece][] => [
          [`r${n}`, { kind: 'ring-main-unit', values: { ratingA: 12_000, voltageV: v } }],
          [`t${n}`, { kind: 'breaker', values: { ratingA: 6000, voltageV: v } }],
          [
            `m${n}`,
            {
              kind: 'miner-container',
              values: { loadKw: 1000, voltageV: v, cords: 1, cordsNeeded: 1 },
            },
          ],
        ]),
      ),
    },
    wires: [
      'ua>r1',
      ...(closed ? ['ub>r4'] : []),
      'r1>r2',
      'r2>r3',
      'r3>r4',
      ...[1, 2, 3, 4].flatMap((n) => [`r${n}>t${n}`, `t${n}>m${n}`]),
    ],
    room: 'mining',
  })

  it('lose only their own loads when the ring has two ends', () => {
    const { dropped } = verdictsOf(solveSite(ring(true)))
    expect(dropped('r2')).toEqual(['m2'])
    expect(dropped('r3')).toEqual(['m3'])
  })

  it('lose everything behind them on a radial', () => {
    const { dropped } = verdictsOf(solveSite(ring(false)))
    expect(dropped('r2')).toEqual(['m2', 'm3', 'm4'])
    expect(dropped('ua')).toHaveLength(4)
  })
})
