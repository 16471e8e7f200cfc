import { describe, expect, it } from 'vitest'
import { type Piece, type Site, solveSite } from '../../support/power/site'

const rack: Piece = { kind: 'rack', values: { loadKw: 10 } }

const lossOf = (site: Site, lost: string) => {
  const { power, row } = solveSite(site)
  const state = power.componentLosses.find((one) => one.lost === lost)
  const names = (rows: readonly number[] = []) =>
    Object.keys(site.pieces).filter((name) => rows.includes(row(name)))
  return {
    interrupted: names(state?.interrupted),
    unknown: names(state?.interruptionUnknown),
    dropped: names(state?.dropped),
    power,
    row,
  }
}

/** Two utilities on a transfer switch before a rack. */
const switched = (kind: 'ats' | 'sts', transferMs?: number): Site => ({
  pieces: {
    u1: { kind: 'utility-feed' },
    u2: { kind: 'utility-feed' },
    ts: { kind, values: transferMs === undefined ? {} : { transferMs } },
    it: rack,
  },
  wires: ['u1>ts.in1', 'u2>ts.in2', 'ts>it'],
})

describe('a transfer without a UPS below it', () => {
  it('is ridden through up to the hold-up of the power supply', () => {
    // WP75 r4 p. 13: a static switch moves within 8 ms; a mechanical one within 100 ms.
    expect(lossOf(switched('sts', 8), 'u1')).toMatchObject({ interrupted: [], unknown: [] })
    expect(lossOf(switched('ats', 100), 'u1').interrupted).toEqual(['it'])
    expect(lossOf(switched('ats', 20), 'u1').interrupted).toEqual([])
  })

  it('is unknown where its time is not stated, and harmless where the other input fails', () => {
    expect(lossOf(switched('ats'), 'u1')).toMatchObject({ interrupted: [], unknown: ['it'] })
    expect(lossOf(switched('ats', 100), 'u2').interrupted).toEqual([])
  })

  it('follows the hold-up in force', () => {
    const patient = { ...switched('ats', 100), parameters: { 'power.supply-hold-up': 120 } }
    expect(lossOf(patient, 'u1').interrupted).toEqual([])
  })

  it('does not stop a load whose other cord stays live', () => {
    const site = switched('ats', 100)
    const two = {
      pieces: {
        ...site.pieces,
        u3: { kind: 'utility-feed' },
        it: { kind: 'rack', values: { loadKw: 10, cords: 2, cordsNeeded: 1 } },
      },
      wires: [...site.wires, 'u3>it'],
    }
    expect(lossOf(two, 'u1').interrupted).toEqual([])
    const both = { ...two.pieces, it: { kind: 'rack', values: { loadKw: 10, cordsNeeded: 2 } } }
    expect(lossOf({ ...two, pieces: both }, 'u1').interrupted).toEqual(['it'])
  })
})

/** A utility and a generator on a transfer switch before a UPS, a rack behind and a rack before it. */
const standby = (startS: number | undefined, batteryMin: number | undefined): Site => ({
  pieces: {
    util: { kind: 'utility-feed' },
    gen: { kind: 'generator', values: startS === undefined ? {} : { startS } },
    ats: { kind: 'ats', values: { transferMs: 100 } },
    ups: {
      kind: 'ups',
      values: { ratingKw: 10, ...(batteryMin === undefined ? {} : { batteryMin }) },
    },
    bare: rack,
    it: rack,
  },
  wires: ['util>ats.in1', 'gen>ats.in2', 'ats>ups', 'ups>it', 'ats>bare'],
})

describe('a generator that has to start', () => {
  it('is bridged by a battery that lasts longer', () => {
    expect(lossOf(standby(45, 1), 'util').interrupted).toEqual(['bare'])
    expect(lossOf(standby(75, 1), 'util').interrupted).toEqual(['bare', 'it'])
    // 60 s of start and 0.1 s of transfer.
    expect(lossOf(standby(60, 1), 'util').interrupted).toEqual(['bare', 'it'])
  })

  it('is unknown behind a battery of unknown size, and before one of unknown start', () => {
    expect(lossOf(standby(45, undefined), 'util')).toMatchObject({
      interrupted: ['bare'],
      unknown: ['it'],
    })
    // It takes 100 ms at the least: too long for a bare rack, perhaps too long for a minute.
    expect(lossOf(standby(undefined, 1), 'util')).toMatchObject({
      interrupted: ['bare'],
      unknown: ['it'],
    })
  })

  it('is told with the loss of the utility as well', () => {
    const { power, row } = lossOf(standby(75, 1), 'util')
    expect(power.standby.utilityLoss.interrupted).toEqual([row('bare'), row('it')].sort())
  })

  it('does not break a load that it feeds from the start', () => {
    expect(lossOf(standby(45, 1), 'gen').interrupted).toEqual([])
  })

  it('is told anew when the load of the battery changes', () => {
    const site = standby(75, 1)
    const light = { ...site.pieces, it: { kind: 'rack', values: { loadKw: 5 } } }
    expect(lossOf({ ...site, pieces: light }, 'util').interrupted).toEqual(['bare'])
  })
})

describe('a tie that closes by itself', () => {
  const sides = (tie: Piece['values']): Site => ({
    pieces: {
      u1: { kind: 'utility-feed' },
      u2: { kind: 'utility-feed' },
      b1: { kind: 'switchgear-bus' },
      b2: { kind: 'switchgear-bus' },
      tie: { kind: 'tie', values: { ...tie } },
      it: rack,
    },
    wires: ['u1>b1', 'u2>b2', 'b1>tie', 'tie.b>b2', 'b1>it'],
  })

  it('makes a break of unknown length', () => {
    expect(lossOf(sides({}), 'u1').unknown).toEqual(['it'])
    expect(lossOf(sides({}), 'u2').unknown).toEqual([])
  })

  it('makes none when it stands closed', () => {
    expect(lossOf(sides({ normally: 'closed' }), 'u1')).toMatchObject({
      interrupted: [],
      unknown: [],
    })
  })
})

describe('a store on a bus', () => {
  /** A utility and a generator on a transfer switch before a bus with a BESS. */
  const site = (values: Piece['values']): Site => ({
    pieces: {
      util: { kind: 'utility-feed' },
      gen: { kind: 'generator', values: { startS: 60 } },
      ats: { kind: 'ats', values: { transferMs: 100 } },
      bus: { kind: 'switchgear-bus' },
      bess: { kind: 'bess', values: { ...values } },
      it: rack,
    },
    wires: ['util>ats.in1', 'gen>ats.in2', 'ats>bus', 'bess>bus', 'bus>it'],
  })
  const full = { ratingKw: 20, energyKwh: 1 }

  it('bridges a break where it says how fast it takes over, and as long as its energy lasts', () => {
    expect(lossOf(site({ ...full, takeoverMs: 10 }), 'util').interrupted).toEqual([])
    expect(lossOf(site({ ...full, takeoverMs: 100 }), 'util').interrupted).toEqual(['it'])
    // 0.1 kWh carry 10 kW for 36 s.
    expect(lossOf(site({ ...full, energyKwh: 0.1, takeoverMs: 0 }), 'util').interrupted).toEqual([
      'it',
    ])
  })

  it('does not where it is too small, or follows the grid, and nobody knows where its energy is not stated', () => {
    expect(lossOf(site({ ...full, ratingKw: 5, takeoverMs: 0 }), 'util').interrupted).toEqual([
      'it',
    ])
    expect(lossOf(site(full), 'util').interrupted).toEqual(['it'])
    expect(lossOf(site({ ratingKw: 20, takeoverMs: 0 }), 'util').unknown).toEqual(['it'])
  })

  it('drops what it carries when nothing else comes', () => {
    const { pieces, wires } = site({ ...full, takeoverMs: 0 })
    const { gen: _, ...alone } = pieces
    const bare = { pieces: alone, wires: wires.filter((wire) => !wire.includes('gen')) }
    expect(lossOf(bare, 'util').dropped).toEqual(['it'])
  })
})

describe('transfer switches', () => {
  it('name the weakest buffer of the IT below them', () => {
    const { power, row } = solveSite(standby(45, 1))
    expect(power.transfers).toEqual([
      { row: row('ats'), transferMs: 100, buffer: 'hold-up', rideThroughMs: 20 },
    ])
    const { bare: _, ...pieces } = standby(45, 1).pieces
    const behind = solveSite({ pieces, wires: standby(45, 1).wires.slice(0, -1) })
    expect(behind.power.transfers).toEqual([
      { row: behind.row('ats'), transferMs: 100, buffer: 'ups', rideThroughMs: 60_000 },
    ])
    const empty = solveSite({
      pieces: { u1: { kind: 'utility-feed' }, ts: { kind: 'sts' } },
      wires: ['u1>ts.in1'],
    })
    expect(empty.power.transfers).toEqual([
      { row: empty.row('ts'), transferMs: undefined, buffer: 'none', rideThroughMs: undefined },
    ])
  })
})
