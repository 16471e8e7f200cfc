import { describe, expect, it } from 'vitest'
import { type Site, solveSite } from '../../support/power/site'

const v = 415
const feed = { kind: 'utility-feed', values: { capacityKw: 5000, voltageV: v } }
const bus = (ratingA = 4000) => ({ kind: 'switchgear-bus', values: { ratingA, voltageV: v } })
const ups = (ratingKw: number, more = {}) => ({
  kind: 'ups',
  values: { ratingKw, voltageV: v, efficiency: 0.96, ...more },
})
const rack = (loadKw: number, cordsNeeded?: number) => ({
  kind: 'rack',
  values: { loadKw, voltageV: v, ...(cordsNeeded === undefined ? {} : { cordsNeeded }) },
})

/** One hall on two sides, A and B, each with its own UPS. */
const twoSides: Site = {
  pieces: {
    util: feed,
    gen: { kind: 'generator', values: { ratingKw: 1000, ratingClass: 'COP', voltageV: v } },
    ats: { kind: 'ats', values: { ratingA: 4000, voltageV: v } },
    main: bus(),
    upsA: { ...ups(300), path: 'A' },
    upsB: { ...ups(300), path: 'B' },
    busA: { ...bus(1000), path: 'A' },
    busB: { ...bus(1000), path: 'B' },
    r1: rack(100, 1),
    r2: rack(140, 1),
    crah: { kind: 'crah', values: { voltageV: v } },
  },
  wires: [
    'util>ats.in1',
    'gen>ats.in2',
    'ats>main',
    'main>upsA',
    'main>upsB',
    'upsA>busA',
    'upsB>busB',
    'busA>r1',
    'busB>r1',
    'busA>r2',
    'busB>r2',
    'main>crah',
  ],
  mechanicalKw: { crah: 10 },
}

describe('the normal state', () => {
  const solved = solveSite(twoSides)
  const { power, at } = solved

  it('sums loads and losses up to the utility', () => {
    expect(power.itLoadKw).toEqual({ value: 240, unknownCount: 0 })
    expect(power.supportLoadKw).toEqual({ value: 10, unknownCount: 0 })
    expect(power.lossKw).toBeCloseTo(240 / 0.96 - 240, 9)
    expect(power.utilityKw.value).toBeCloseTo(250 + 10, 9)
    expect(power.utilityKw.unknownCount).toBe(0)
    expect(power.itLoadKw.value + power.supportLoadKw.value + power.lossKw).toBeCloseTo(260, 9)
  })

  it('gives every row its quantities', () => {
    expect(at('upsA', 'loadKw')).toBeCloseTo(120, 9)
    expect(at('upsA', 'inputKw')).toBeCloseTo(125, 9)
    expect(at('upsA', 'lossKw')).toBeCloseTo(5, 9)
    expect(at('upsA', 'utilisation')).toBeCloseTo(0.4, 9)
    expect(at('busA', 'loadKva')).toBeCloseTo(120 / 0.95, 9)
    expect(at('busA', 'loadA')).toBeCloseTo(120_000 / (Math.sqrt(3) * v * 0.95), 6)
    expect(at('busA', 'ratingKw')).toBeCloseTo((Math.sqrt(3) * v * 1000 * 0.95) / 1000, 6)
    expect(at('r1', 'loadKw')).toBe(100)
    expect(at('gen', 'loadKw')).toBe(0)
  })

  it('tells how each load is supplied', () => {
    expect(power.supply.get(solved.row('r1'))).toBe('ok')
    expect(power.supply.get(solved.row('crah'))).toBe('unprotected')
    expect(power.paths).toEqual(['A', 'B'])
    expect(power.componentsTried).toBe(8)
  })

  it('judges removals by component and by path', () => {
    const state = (id: string) => power.componentLosses.find(({ lost }) => lost === id)
    expect(state('upsA')).toBeUndefined()
    // How long the generator takes and the batteries last, nobody says.
    expect(state('util')).toMatchObject({ dropped: [], unprotected: [], interrupted: [] })
    expect(state('util')?.interruptionUnknown).toHaveLength(3)
    expect(state('ats')).toMatchObject({ droppedItKw: 240, droppedKw: 250 })
    expect(
      power.pathLosses.map(({ lost, dropped, overloads }) => [lost, dropped, overloads]),
    ).toEqual([
      ['A', [], []],
      ['B', [], []],
    ])
  })

  it('answers the same whatever the order of the records and wherever they stand', () => {
    const reversed = solveSite({
      ...twoSides,
      pieces: Object.fromEntries(
        Object.entries(twoSides.pieces)
          .reverse()
          .map(([id, piece]) => [id, { ...piece, x: 50, y: -20 }]),
      ),
      wires: twoSides.wires.toReversed(),
    })
    for (const name of Object.keys(twoSides.pieces)) {
      for (const { name: quantity } of power.columns) {
        const is = reversed.at(name, quantity)
        const was = at(name, quantity)
        if (Number.isNaN(was)) expect(is).toBeNaN()
        else expect(is).toBeCloseTo(was, 9)
      }
    }
    const ids = (site: typeof solved) =>
      site.power.componentLosses
        .map(({ lost, dropped }) => [
          lost,
          ...dropped.map((r) => site.inventory.equipment[r]?.id).sort(),
        ])
        .sort()
    expect(ids(reversed)).toEqual(ids(solved))
  })
})

describe('what is not stated', () => {
  it('stays unknown all the way up', () => {
    const { power, at } = solveSite({
      ...twoSides,
      pieces: { ...twoSides.pieces, r2: { kind: 'rack', values: { voltageV: v, cordsNeeded: 1 } } },
    })
    expect(power.itLoadKw).toEqual({ value: 100, unknownCount: 1 })
    expect(at('main', 'loadKw')).toBeNaN()
    expect(at('upsA', 'utilisation')).toBeNaN()
    expect(power.utilityKw.unknownCount).toBe(1)
    expect(power.utilityKw.value).toBeCloseTo(100 / 0.96 + 10, 9)
  })

  it('is a loss that is listed and not guessed', () => {
    const { power, at, row } = solveSite({
      ...twoSides,
      pieces: {
        ...twoSides.pieces,
        upsA: { kind: 'ups', values: { ratingKw: 300, voltageV: v } },
      },
    })
    expect(power.unknownLossRows).toEqual([row('upsA')])
    expect(at('upsA', 'lossKw')).toBeNaN()
    expect(at('main', 'loadKw')).toBeCloseTo(120 + 125 + 10, 9)
    expect(power.utilityKw.unknownCount).toBe(1)
  })

  it('is a rating that makes no utilisation', () => {
    const { power, at, row } = solveSite({
      ...twoSides,
      pieces: { ...twoSides.pieces, upsB: { kind: 'ups', values: { voltageV: v, efficiency: 1 } } },
    })
    expect(power.unratedRows).toEqual([row('upsB')])
    expect(at('upsB', 'utilisation')).toBeNaN()
  })

  it('is how many cords are needed', () => {
    const { power, row } = solveSite({
      ...twoSides,
      pieces: { ...twoSides.pieces, r1: rack(100) },
    })
    expect(power.cordsUnstatedRows).toEqual([row('r1')])
    expect(power.supply.get(row('r1'))).toBe('ok')
    const lost = power.componentLosses.find((state) => state.lost === 'upsA')
    expect(lost).toMatchObject({ dropped: [], unknown: [row('r1')] })
  })
})

describe('a container with fans and pumps of its own', () => {
  it('draws them besides its miners', () => {
    const { power, at } = solveSite({
      pieces: { util: feed, c: { kind: 'miner-container', values: { loadKw: 1512, voltageV: v } } },
      wires: ['util>c'],
      mechanicalKw: { c: 25 },
    })
    expect(power.itLoadKw.value).toBe(1512)
    expect(power.supportLoadKw.value).toBe(25)
    expect(at('util', 'loadKw')).toBe(1537)
  })
})

describe('3+1 distributed redundant, published hall', () => {
  // Schneider Electric RD110/RD111 (V9, via an unnamed public source): 48 racks of 142 kW and 48 of
  // 15 kW are 7,536 kW; each block carries a quarter, and a third with one block out.
  const blocks = ['1', '2', '3', '4']
  const racks = Array.from({ length: 96 }, (_, i) => i)
  const cordsOf = (i: number) =>
    i < 48
      ? blocks.map((n) => `bus${n}>rack${i}*2`)
      : [
          `bus${(i % 4) + 1}>rack${i}`,
          `bus${((i + 1 + (i >> 2)) % 3 === 0 ? (i + 1) % 4 : (i + 2) % 4) + 1}>rack${i}`,
        ]
  const solved = solveSite({
    pieces: Object.fromEntries([
      ['util', { kind: 'utility-feed', values: { capacityKw: 10_000, voltageV: v } }],
      ...blocks.flatMap((n) => [
        [`ups${n}`, { ...ups(3000), path: `R${n}` }],
        [`bus${n}`, { ...bus(6000), path: `R${n}` }],
      ]),
      ...racks.map((i) => [`rack${i}`, i < 48 ? rack(142, 6) : rack(15, 1)]),
    ]),
    wires: [
      ...blocks.flatMap((n) => [`util>ups${n}`, `ups${n}>bus${n}`]),
      ...racks.flatMap(cordsOf),
    ],
  })

  it('sums to 7,536 kW', () => {
    expect(solved.power.itLoadKw).toEqual({ value: 7536, unknownCount: 0 })
  })

  it('carries the hall with any block out', () => {
    expect(solved.power.paths).toEqual(['R1', 'R2', 'R3', 'R4'])
    for (const { droppedItKw, overloads, unknown } of solved.power.pathLosses) {
      expect({ droppedItKw, overloads, unknown }).toEqual({
        droppedItKw: 0,
        overloads: [],
        unknown: [],
      })
    }
  })
})

describe('a block whose second UPS cannot carry it alone', () => {
  const pair = (loadKw: number, cords: readonly string[]) =>
    solveSite({
      pieces: {
        util: feed,
        a1: ups(100),
        a2: ups(100),
        busA: bus(),
        b: ups(400),
        busB: bus(),
        r: rack(loadKw, 1),
      },
      wires: ['util>a1', 'util>a2', 'util>b', 'a1>busA', 'a2>busA', 'b>busB', ...cords],
    }).power.componentLosses.find(({ lost }) => lost === 'a1')

  it('may go out whole where the other cords of its loads carry on', () => {
    const state = pair(300, ['busA>r', 'busB>r'])
    expect(state?.overloads).toHaveLength(1)
    expect(state?.shed).toEqual([2])
  })

  it('may not where they do not', () => {
    expect(pair(150, ['busA>r'])?.shed).toBeUndefined()
  })
})
