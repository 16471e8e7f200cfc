import { describe, expect, it } from 'vitest'
import { type Site, solveSite } from '../../support/power/site'

const v = 415
const neutral = v / Math.sqrt(3)
const feed = { kind: 'utility-feed', values: { capacityKw: 5000, voltageV: v } }
const bus = (more = {}) => ({
  kind: 'switchgear-bus',
  values: { ratingA: 1000, voltageV: v, ...more },
})
const single = (loadKw: number, phase?: string, more = {}) => ({
  kind: 'rack',
  values: {
    loadKw,
    phases: 1,
    voltageV: phase && phase.length > 2 ? v : neutral,
    powerFactor: 1,
    ...(phase ? { phase } : {}),
    ...more,
  },
})
const balanced = (loadKw: number, powerFactor: number) => ({
  kind: 'rack',
  values: { loadKw, voltageV: v, powerFactor },
})

const on = (racks: Site['pieces'], more: Partial<Site> = {}) =>
  solveSite({
    ...more,
    pieces: { util: feed, bus: bus(), ...racks },
    wires: ['util>bus', ...Object.keys(racks).map((id) => `bus>${id}`)],
  })

const lines = (site: ReturnType<typeof solveSite>, name: string) =>
  ['loadL1A', 'loadL2A', 'loadL3A'].map((column) => site.at(name, column))

describe('currents by phase', () => {
  it('are equal where everything has three phases', () => {
    const site = on({ a: balanced(60, 0.9) })
    const amps = 60_000 / 0.9 / (Math.sqrt(3) * v)
    for (const each of lines(site, 'bus')) expect(each).toBeCloseTo(amps, 9)
    expect(site.at('bus', 'imbalance')).toBeCloseTo(0, 12)
    expect(site.at('a', 'loadA')).toBeCloseTo(amps, 9)
  })

  it('of a load to the neutral flow in its line alone', () => {
    const site = on({ a: single(10, 'L2') })
    const amps = 10_000 / neutral
    lines(site, 'bus').forEach((each, line) => {
      expect(each).toBeCloseTo(line === 1 ? amps : 0, 9)
    })
    // One phase carries three times the mean: two thirds of it too much, twice the mean.
    expect(site.at('bus', 'imbalance')).toBeCloseTo(2, 9)
    expect(site.at('bus', 'loadA')).toBeCloseTo(amps, 9)
    expect(lines(site, 'a')).toEqual([0, site.at('a', 'loadA'), 0])
  })

  it('of a load between two lines flow in both', () => {
    const site = on({ a: single(10, 'L31') })
    const amps = 10_000 / v
    expect(lines(site, 'bus')[0]).toBeCloseTo(amps, 9)
    expect(lines(site, 'bus')[1]).toBeCloseTo(0, 9)
    expect(lines(site, 'bus')[2]).toBeCloseTo(amps, 9)
  })

  it('of three equal loads between the lines are balanced, √3 of one', () => {
    const site = on({ a: single(10, 'L12'), b: single(10, 'L23'), c: single(10, 'L31') })
    for (const each of lines(site, 'bus')) {
      expect(each).toBeCloseTo((Math.sqrt(3) * 10_000) / v, 9)
    }
    expect(site.at('bus', 'imbalance')).toBeCloseTo(0, 9)
  })

  it('take the phase of the connection before that of the equipment', () => {
    const site = on({ a: single(10, 'L1') })
    const { facility } = site.inventory
    expect(facility.connections.every(({ values }) => values === undefined)).toBe(true)
    expect(lines(site, 'bus')[0]).toBeGreaterThan(0)
    const moved = on({ a: single(10, 'L1') }, { phases: { a: 'L3' } })
    expect(lines(moved, 'bus')[0]).toBeCloseTo(0, 9)
    expect(lines(moved, 'bus')[2]).toBeCloseTo(10_000 / neutral, 9)
  })

  it('are unknown up to the next rectifier while a phase is not stated', () => {
    const site = solveSite({
      pieces: {
        util: feed,
        main: bus(),
        ups: { kind: 'ups', values: { ratingKw: 100, voltageV: v, efficiency: 1 } },
        bus: bus(),
        a: single(10),
        b: balanced(30, 1),
      },
      wires: ['util>main', 'main>ups', 'ups>bus', 'bus>a', 'bus>b'],
    })
    for (const each of lines(site, 'bus')) expect(each).toBeNaN()
    expect(site.at('bus', 'loadA')).toBeNaN()
    expect(site.at('bus', 'utilisation')).toBeNaN()
    expect(site.at('bus', 'loadKva')).toBeCloseTo(40, 9)
    for (const each of lines(site, 'main')) expect(each).not.toBeNaN()
    expect(site.power.unstatedPhaseRows).toEqual([site.row('a')])
  })

  it('are unknown where one panel hangs on two phases, whichever is written first', () => {
    // Both connections run from the same board: how the 10 kW divide over L1 and L2 nobody stated.
    const panel = { kind: 'rpp', values: { ratingA: 60, voltageV: neutral, phases: 1 } }
    for (const [first, second] of [
      ['L1', 'L2'],
      ['L2', 'L1'],
    ] as const) {
      const wire = (id: string, phase: string) => ({
        id,
        medium: 'power',
        from: { equipment: 'bus', port: 'out' },
        to: { equipment: 'panel', port: 'in' },
        count: 1,
        values: { phase },
      })
      const site = solveSite({
        pieces: { util: feed, bus: bus(), panel, a: single(10) },
        wires: ['util>bus', 'panel>a'],
        connections: [wire('p1', first), wire('p2', second)],
      })
      expect(site.power.unstatedPhaseRows).toEqual([site.row('panel')])
      expect(site.at('bus', 'loadA')).toBeNaN()
      expect(site.at('bus', 'loadKw')).toBeCloseTo(10, 9)
    }
  })

  it('pass a delta primary as a load between two lines, and a wye as they are', () => {
    const through = (windings: string) => {
      const tx = {
        kind: 'transformer',
        values: { primaryV: v, secondaryV: v, ratingKva: 100, efficiency: 1, windings },
      }
      return solveSite({
        pieces: { util: feed, main: bus(), tx, a: single(10, 'L1') },
        wires: ['util>main', 'main>tx', 'tx>a'],
      })
    }
    const [first, second, third] = lines(through('delta-wye'), 'main')
    expect(first).toBeCloseTo(10_000 / v, 9)
    expect(second).toBeCloseTo(10_000 / v, 9)
    expect(third).toBeCloseTo(0, 9)
    expect(lines(through('wye-wye'), 'main')[0]).toBeCloseTo(10_000 / neutral, 9)
  })

  it('pass a single-phase panel onto the phase that it hangs on', () => {
    // 30 A at 208 V between two lines: Vertiv VP9571A, netbox-community/devicetype-library.
    const strip = {
      kind: 'rack-pdu',
      values: { ratingA: 30, voltageV: 208, phases: 1, phase: 'L12' },
    }
    const site = solveSite({
      pieces: {
        util: { kind: 'utility-feed', values: { capacityKw: 100, voltageV: 208 } },
        strip,
        a: { kind: 'server', values: { loadKw: 4.16, voltageV: 208, powerFactor: 1 } },
      },
      wires: ['util>strip', 'strip>a'],
    })
    expect(site.at('strip', 'loadA')).toBeCloseTo(20, 9)
    expect(site.at('strip', 'utilisation')).toBeCloseTo(20 / 30, 9)
    expect(lines(site, 'util')[0]).toBeCloseTo(20, 9)
    expect(lines(site, 'util')[2]).toBeCloseTo(0, 9)
    expect(site.at('a', 'loadA')).toBeCloseTo(20, 9)
  })
})

describe('apparent power', () => {
  it('adds real and reactive power, each with its own power factor', () => {
    const site = on({ a: balanced(80, 0.8), b: balanced(100, 1) })
    // 80 kW at 0.8 is 60 kvar: 180 kW and 60 kvar.
    expect(site.at('bus', 'loadKva')).toBeCloseTo(Math.hypot(180, 60), 9)
    expect(site.at('bus', 'powerFactor')).toBeCloseTo(180 / Math.hypot(180, 60), 9)
    expect(site.at('a', 'loadKva')).toBeCloseTo(100, 9)
  })

  it('behind a UPS is its own', () => {
    const ups = (mode: string) =>
      solveSite({
        pieces: {
          util: feed,
          ups: {
            kind: 'ups',
            values: {
              ratingKw: 300,
              voltageV: v,
              efficiency: 0.96,
              ecoEfficiency: 0.99,
              inputPowerFactor: 0.99,
              mode,
            },
          },
          a: balanced(96, 0.8),
        },
        wires: ['util>ups', 'ups>a'],
      })
    expect(ups('double-conversion').at('util', 'loadKw')).toBeCloseTo(100, 9)
    expect(ups('double-conversion').at('util', 'powerFactor')).toBeCloseTo(0.99, 9)
    const eco = ups('eco')
    expect(eco.at('util', 'loadKw')).toBeCloseTo(96 / 0.99, 9)
    expect(eco.at('util', 'loadKva')).toBeCloseTo(Math.hypot(96 / 0.99, 72), 9)
  })

  it('is held against a rating in kVA, real power against one in kW, the worst phase against A', () => {
    const rated = (values: Record<string, number>, loads: Site['pieces']) =>
      solveSite({
        pieces: {
          util: feed,
          pdu: { kind: 'pdu', values: { secondaryV: v, efficiency: 1, ...values } },
          ...loads,
        },
        wires: ['util>pdu', ...Object.keys(loads).map((id) => `pdu>${id}`)],
      })
    const pdu = rated({ ratingKva: 100 }, { a: balanced(81, 0.8) })
    expect(pdu.at('pdu', 'utilisation')).toBeCloseTo(1.0125, 9)
    expect(pdu.power.overloads).toMatchObject([{ row: pdu.row('pdu'), loadKw: 81 }])
    const strip = on({ a: single(100, 'L1') })
    expect(strip.at('bus', 'utilisation')).toBeCloseTo(100_000 / neutral / 1000, 9)
  })

  it('lowers what an A rating carries to the least power factor below', () => {
    const site = on({ a: balanced(80, 0.8), b: balanced(100, 1) })
    expect(site.at('bus', 'ratingKw')).toBeCloseTo((Math.sqrt(3) * v * 1000 * 0.8) / 1000, 6)
  })
})

describe('live', () => {
  it('is 1 for what is fed and 0 for what is not', () => {
    const site = solveSite({
      pieces: {
        util: feed,
        cb: {
          kind: 'breaker',
          values: { ratingA: 100, voltageV: v, normally: 'open', operation: 'manual' },
        },
        a: balanced(10, 1),
        b: balanced(10, 1),
      },
      wires: ['util>cb', 'cb>a', 'util>b'],
    })
    expect(['util', 'cb', 'a', 'b'].map((id) => site.at(id, 'live'))).toEqual([1, 0, 0, 1])
  })
})
