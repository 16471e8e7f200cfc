import { describe, expect, it } from 'vitest'
import { solvePower } from '../../../src/engines/power/solve'
import { parametersOf } from '../../../src/standards'
import { inventoryOf } from '../../support/plan'
import { type Piece, type Site, solveSite } from '../../support/power/site'

const rack = (cordsNeeded = 1): Piece => ({
  kind: 'rack',
  values: { loadKw: 10, cords: 2, cordsNeeded },
})
const bus: Piece = { kind: 'switchgear-bus' }
const breaker: Piece = { kind: 'breaker' }

const namesIn = (site: Site, row: (name: string) => number) => (rows: readonly number[]) =>
  Object.keys(site.pieces).filter((name) => rows.includes(row(name)))

const zonesOf = (site: Site) => {
  const { power, row } = solveSite(site)
  const names = namesIn(site, row)
  return Object.fromEntries(power.zoneLosses.map(({ lost, dropped }) => [lost, names(dropped)]))
}

describe('a fault on a bus', () => {
  const plain: Site = {
    pieces: {
      u: { kind: 'utility-feed' },
      tx: { kind: 'transformer' },
      b1: bus,
      b2: bus,
      r1: rack(),
      r2: rack(),
    },
    wires: ['u>tx', 'tx>b1', 'tx>b2', 'b1>r1*2', 'b2>r2*2'],
  }

  it('takes with it everything up to the next breaker', () => {
    expect(zonesOf(plain)).toEqual({ b1: ['r1', 'r2'], b2: ['r1', 'r2'] })
    const parted = {
      pieces: { ...plain.pieces, q1: breaker, q2: breaker },
      wires: ['u>tx', 'tx>q1', 'tx>q2', 'q1>b1', 'q2>b2', 'b1>r1*2', 'b2>r2*2'],
    }
    expect(zonesOf(parted)).toEqual({ b1: ['r1'], b2: ['r2'] })
  })

  it('stops at a UPS, a transfer switch and an open tie, not at a closed one', () => {
    const sides = (tie: Piece): Site => ({
      pieces: {
        u1: { kind: 'utility-feed' },
        u2: { kind: 'utility-feed' },
        a: bus,
        b: bus,
        tie,
        r: rack(),
      },
      wires: ['u1>a', 'u2>b', 'a>tie', 'tie.b>b', 'a>r', 'b>r'],
    })
    expect(zonesOf(sides({ kind: 'tie' }))).toEqual({})
    expect(zonesOf(sides({ kind: 'tie', values: { normally: 'closed' } }))).toEqual({
      a: ['r'],
      b: ['r'],
    })
    const behind: Site = {
      pieces: {
        u: { kind: 'utility-feed' },
        main: bus,
        ups: { kind: 'ups' },
        sts: { kind: 'sts' },
        out: bus,
        end: bus,
        near: rack(),
        far: rack(),
      },
      wires: ['u>main', 'main>ups', 'ups>out', 'out>sts.in1', 'sts>end', 'out>near*2', 'end>far*2'],
    }
    expect(zonesOf(behind)).toEqual({ main: ['near', 'far'], out: ['near', 'far'], end: ['far'] })
  })
})

/** Two rooms with a board each and a hall with dual-corded racks. */
const rooms = (compartments: readonly (string | undefined)[], open = false) => {
  const square = (x: number) => [
    { x, y: 0 },
    { x: x + 9, y: 0 },
    { x: x + 9, y: 9 },
    { x, y: 9 },
  ]
  const at = (id: string, kind: string, x: number, values = {}) => ({ id, kind, x, y: 5, values })
  const wire = (id: string, from: string, to: string, port = 'in', count = 1) => ({
    id,
    medium: 'power',
    from: { equipment: from, port: 'out' },
    to: { equipment: to, port },
    count,
  })
  return inventoryOf({
    rooms: ['a', 'b', 'hall'].map((id, i) => ({
      id,
      use: 'electrical',
      polygon: square(10 * i),
      open,
      ...(compartments[i] === undefined ? {} : { fireCompartment: compartments[i] }),
    })),
    equipment: [
      at('ua', 'utility-feed', 100),
      at('ub', 'utility-feed', 100),
      at('ba', 'switchgear-bus', 5),
      at('bb', 'switchgear-bus', 15),
      at('bw', 'busway', 25),
      at('r1', 'rack', 25, { loadKw: 10, cords: 2, cordsNeeded: 1 }),
      at('r2', 'rack', 100, { loadKw: 20, cords: 2, cordsNeeded: 1 }),
      at('pdu', 'rack', 5, { loadKw: 1 }),
    ],
    connections: [
      wire('1', 'ua', 'ba'),
      wire('2', 'ub', 'bb'),
      wire('3', 'ba', 'bw'),
      wire('4', 'bw', 'r1', 'cord'),
      wire('5', 'bb', 'r1', 'cord'),
      wire('6', 'ba', 'r2', 'cord'),
      wire('7', 'bb', 'r2', 'cord'),
      wire('8', 'ba', 'pdu', 'cord'),
    ],
  })
}

const compartmentsOf = (inventory: ReturnType<typeof rooms>) => {
  const power = solvePower(
    inventory,
    parametersOf({}),
    new Float64Array(inventory.count).fill(Number.NaN),
  )
  const names = (rows: readonly number[] = []) => rows.map((row) => inventory.equipment[row]?.id)
  return {
    assumed: power.assumedCompartments,
    losses: power.compartmentLosses.map(({ lost, dropped, droppedKw, inside }) => ({
      lost,
      dropped: names(dropped),
      droppedKw,
      inside: names(inside),
    })),
  }
}

describe('a lost compartment', () => {
  it('takes a room alone where nobody says what it belongs to', () => {
    expect(compartmentsOf(rooms([undefined, undefined, undefined]))).toEqual({
      assumed: ['a', 'b', 'hall'],
      losses: [
        { lost: 'a', dropped: [], droppedKw: 0, inside: ['pdu'] },
        { lost: 'b', dropped: [], droppedKw: 0, inside: [] },
        { lost: 'hall', dropped: [], droppedKw: 0, inside: ['r1'] },
      ],
    })
  })

  it('takes all rooms of one compartment together', () => {
    expect(compartmentsOf(rooms(['one', 'one', 'hall']))).toEqual({
      assumed: [],
      losses: [
        { lost: 'one', dropped: ['r1', 'r2'], droppedKw: 30, inside: ['pdu'] },
        { lost: 'hall', dropped: [], droppedKw: 0, inside: ['r1'] },
      ],
    })
  })

  it('does not count an open yard, unless somebody says that it is one', () => {
    expect(compartmentsOf(rooms([undefined, undefined, undefined], true)).losses).toEqual([])
    expect(compartmentsOf(rooms(['x', 'x', undefined], true)).losses).toHaveLength(1)
  })
})

describe('single points', () => {
  const twoSides = (needed: number): Site => ({
    pieces: {
      u: { kind: 'utility-feed' },
      main: bus,
      ua: { kind: 'ups' },
      ub: { kind: 'ups' },
      pa: { kind: 'rpp' },
      pb: { kind: 'rpp' },
      r: rack(needed),
    },
    wires: ['u>main', 'main>ua', 'main>ub', 'ua>pa', 'ub>pb', 'pa>r', 'pb>r'],
  })

  it('tell the loads that hang on them, fed and protected', () => {
    const { power, row } = solveSite(twoSides(1))
    const loads = (name: string) => {
      const point = power.singlePoints.find((one) => one.row === row(name))
      return point && [point.fed.loads, point.fed.kw, point.protected.loads]
    }
    expect(loads('main')).toEqual([1, 10, 1])
    expect(loads('u')).toEqual([1, 10, 1])
    expect(loads('ua')).toBeUndefined()
    const both = solveSite(twoSides(2)).power
    expect(both.singlePoints).toHaveLength(6)
  })

  it('tell what the cords of a load share, above and below its protection', () => {
    const { power, row } = solveSite(twoSides(1))
    expect(power.diversity).toEqual([
      { class: 0, afterProtection: [], beforeProtection: [row('u'), row('main')].sort() },
    ])
    const one = twoSides(1)
    const shared = solveSite({ ...one, wires: [...one.wires.slice(0, 4), 'ua>pb', 'pa>r', 'pb>r'] })
    expect(shared.power.diversity[0]?.afterProtection).toEqual([shared.row('ua')])
  })

  it('name the class of loads by its rows', () => {
    const { power, row } = solveSite(twoSides(1))
    expect(power.loadClasses).toEqual([
      { rows: [row('r')], cords: 2, cordsNeeded: 1, kw: 10, itKw: 10 },
    ])
  })
})
