import { describe, expect, it } from 'vitest'
import { solvePower } from '#engines'
import { parametersOf } from '#standards'
import { fuelLPerH } from '../../../src/engines/power/standby'
import { type Piece, type Site, solveSite } from '../../support/power/site'

const v = 415
const set = (ratingKw: number, ratingClass?: string, fuel?: number): Piece => ({
  kind: 'generator',
  values: {
    ratingKw,
    voltageV: v,
    ...(ratingClass ? { ratingClass } : {}),
    ...(fuel === undefined ? {} : { fuelLPerHAtRated: fuel }),
  },
})

const plant = (
  sets: Readonly<Record<string, Piece>>,
  loadKw: number,
  more: Site['pieces'] = {},
): Site => ({
  pieces: {
    util: { kind: 'utility-feed', values: { capacityKw: 20_000, voltageV: v } },
    gbus: { kind: 'switchgear-bus', values: { ratingA: 40_000, voltageV: v } },
    ats: { kind: 'ats', values: { ratingA: 40_000, voltageV: v } },
    it: { kind: 'rack', values: { loadKw, voltageV: v } },
    ...sets,
    ...more,
  },
  wires: ['util>ats.in1', 'gbus>ats.in2', 'ats>it', ...Object.keys(sets).map((id) => `${id}>gbus`)],
})

describe('credit by rating class', () => {
  // ISO 8528-1 as quoted by uniqcen.com.my and others: COP 100 %, PRP and ESP 70 % on average.
  it('counts COP and DCC in full, PRP and ESP for 70 %, and does not guess', () => {
    const { power, row } = solveSite(
      plant({ a: set(1000, 'COP'), b: set(1000, 'DCC'), c: set(1000, 'ESP'), d: set(1000) }, 100),
    )
    expect(power.standby.creditedKw).toEqual({ value: 2700, unknownCount: 1 })
    expect(power.standby.creditedOneOutKw).toEqual({ value: 1700, unknownCount: 1 })
    expect(power.standby.unknownRows).toEqual([row('d')])
  })
})

describe('the utility gone', () => {
  it('leaves four sets of 2 MW N+1 for 6 MW, if they are rated for continuous duty', () => {
    // heraklesdata.com: four sets of 2 MW, N+1, so 6 MW at N = 3.
    const four = (ratingClass: string) =>
      solveSite(
        plant(
          Object.fromEntries(['a', 'b', 'c', 'd'].map((n) => [n, set(2000, ratingClass)])),
          6000,
        ),
      ).power.standby
    expect(four('DCC').loadKw).toBeCloseTo(6000, 9)
    expect(four('DCC').utilityLoss.overloads).toEqual([])
    expect(four('DCC').utilityLossOneOut).toEqual([])
    // Rated for standby, 5,600 kW are credited for 6,000.
    expect(four('ESP').utilityLoss.overloads).toHaveLength(4)
    expect(four('ESP').utilityLoss.overloads[0]?.utilisation).toBeCloseTo(1500 / 1400, 9)
  })

  it('drops what no generator reaches, and a set beyond its rating is overloaded in any class', () => {
    const bare = solveSite(plant({}, 100)).power.standby
    expect(bare.utilityLoss.droppedItKw).toBe(100)
    expect(bare.loadKw).toBe(0)
    expect(solveSite(plant({ a: set(50) }, 100)).power.standby.utilityLoss.overloads).toHaveLength(
      1,
    )
  })

  it('does not pool sets on sides without a tie', () => {
    const { standby } = solveSite({
      pieces: {
        u1: { kind: 'utility-feed' },
        u2: { kind: 'utility-feed' },
        g1: set(1000, 'COP'),
        g2: set(1000, 'COP'),
        t1: { kind: 'ats' },
        t2: { kind: 'ats' },
        l1: { kind: 'rack', values: { loadKw: 1200 } },
        l2: { kind: 'rack', values: { loadKw: 200 } },
      },
      wires: ['u1>t1.in1', 'g1>t1.in2', 'u2>t2.in1', 'g2>t2.in2', 't1>l1', 't2>l2'],
    }).power
    expect(standby.creditedKw.value).toBe(2000)
    expect(standby.loadKw).toBe(1400)
    expect(standby.utilityLoss.overloads.map(({ utilisation }) => utilisation)).toEqual([1.2])
  })
})

describe('fuel', () => {
  it('follows the straight line through published loads', () => {
    // Caterpillar 3516E, LEHE1351-09: 563.8 L/h at 2,750 kW and 309.0 at half; the fit misses the
    // half by less than 1.5 %.
    expect(fuelLPerH(563.8, 1, 0.103)).toBeCloseTo(563.8, 9)
    expect(Math.abs(fuelLPerH(563.8, 0.5, 0.103) / 309 - 1)).toBeLessThan(0.015)
  })

  it('lasts 49 h at 6 MW from two tanks of 8,000 gallons', () => {
    // heraklesdata.com: 2 × 8,000 US gal; at 0.205 L/kWh three sets of 2 MW burn 410 L/h each.
    const tank = { kind: 'fuel-tank', values: { volumeL: 30_283, usableRatio: 1 } }
    const sets = Object.fromEntries(['a', 'b', 'c'].map((n) => [n, set(2000, 'DCC', 410)]))
    const { standby } = solveSite(plant(sets, 6000, { t1: tank, t2: tank })).power
    expect(standby.fuelHours).toBeCloseTo(49.2, 1)
  })

  it('is unknown where a figure is missing', () => {
    const tank = { kind: 'fuel-tank', values: { volumeL: 30_000 } }
    expect(
      solveSite(plant({ a: set(500, 'COP', 100) }, 100, { tank })).power.standby.fuelHours,
    ).toBeUndefined()
    expect(solveSite(plant({ a: set(500, 'COP') }, 100)).power.standby.fuelHours).toBeUndefined()
  })
})

describe('sets that share a board', () => {
  const board = { kind: 'switchgear-bus', values: { ratingA: 2000, voltageV: v } }
  const rack = (kw: number) => ({ kind: 'rack', values: { loadKw: kw, voltageV: v } })
  const groupsOf = (wires: readonly string[], turned: boolean) => {
    const pieces: Record<string, Piece> = {
      swing: set(100, 'COP'),
      g1: set(100, 'COP'),
      g2: set(100, 'COP'),
      A: board,
      B: board,
      r1: rack(50),
      r2: rack(20),
    }
    const entries = Object.entries(pieces)
    const solved = solveSite({
      pieces: Object.fromEntries(turned ? entries.reverse() : entries),
      wires: ['g1>A', 'g2>B', 'A>r1', 'B>r2', ...wires],
    })
    const nameOf = (row: number) => Object.keys(pieces).find((id) => solved.row(id) === row)
    return solved.power.standby.groups.map(({ rows, loadKw }) => ({
      names: rows.map(nameOf).sort(),
      loadKw,
    }))
  }

  it('are the same in whatever order they are written down', () => {
    const shared = ['swing>A']
    expect(groupsOf(shared, false)).toEqual([{ names: ['g1', 'swing'], loadKw: 50 }])
    expect(groupsOf(shared, true)).toEqual(groupsOf(shared, false))
    // One that leads to two boards is a neighbour in full to neither.
    expect(groupsOf(['swing>A', 'swing>B'], false)).toEqual([])
    expect(groupsOf(['swing>A', 'swing>B'], true)).toEqual([])
    // Sets that all lead to both boards share what both carry: 50 and 20 kW.
    const both = ['swing>A', 'swing>B', 'g1>B', 'g2>A']
    for (const turned of [false, true]) {
      const [group] = groupsOf(both, turned)
      expect(group?.names).toEqual(['g1', 'g2', 'swing'])
      expect(group?.loadKw).toBeCloseTo(70, 9)
    }
  })
})

describe('ride-through', () => {
  const bridge = (ups: Piece['values'], battery?: Piece['values']) => {
    const { power, row } = solveSite({
      pieces: {
        util: { kind: 'utility-feed' },
        ups: { kind: 'ups', values: { ratingKw: 500, ...ups } },
        ...(battery ? { bat: { kind: 'battery', values: battery } } : {}),
        it: { kind: 'rack', values: { loadKw: 250 } },
      },
      wires: ['util>ups', 'ups>it', ...(battery ? ['bat>ups.store'] : [])],
    })
    return power.rideThroughMin.get(row('ups'))
  }

  it('stretches stated minutes by the load, and counts placed batteries instead', () => {
    expect(bridge({ batteryMin: 5 })).toBeCloseTo(10, 9)
    expect(bridge({ batteryMin: 5 }, { energyKwh: 50 })).toBeCloseTo(12, 9)
  })

  it('runs through the minutes at the rating and at half of it, where both are stated', () => {
    expect(bridge({ batteryMin: 5, batteryMin50: 13 })).toBeCloseTo(13, 9)
    expect(bridge({ batteryMin: 5, batteryMin50: 13, ratingKw: 250 })).toBeCloseTo(5, 9)
    expect(bridge({ batteryMin: 5, batteryMin50: 13, ratingKw: 1000 })).toBeCloseTo(33.8, 9)
    // Fewer minutes at half load than at full are no battery; energy is constant then.
    expect(bridge({ batteryMin: 5, batteryMin50: 4 })).toBeCloseTo(10, 9)
  })

  it('is nothing where the batteries state less power than they are to give', () => {
    // 250 kW of load on cabinets of 100 kW; with 250 kW, 50 kWh last 12 minutes.
    expect(bridge({}, { energyKwh: 50, ratingKw: 100 })).toBe(0)
    expect(bridge({}, { energyKwh: 50, ratingKw: 250 })).toBeCloseTo(12, 9)
  })

  it('of a store that several UPS draw on is that of their loads together', () => {
    const ups = { kind: 'ups', values: { ratingKw: 500 } }
    const { power, row } = solveSite({
      pieces: {
        util: { kind: 'utility-feed' },
        a: ups,
        b: ups,
        store: { kind: 'bess', values: { energyKwh: 100, ratingKw: 500 } },
        it: { kind: 'rack', values: { loadKw: 250, cords: 2, cordsNeeded: 1 } },
        more: { kind: 'rack', values: { loadKw: 50 } },
      },
      wires: ['util>a', 'util>b', 'store>a.store', 'store>b.store', 'a>it', 'b>it', 'a>more'],
    })
    // 175 kW and 125 kW on 100 kWh: 100 / 300 of an hour for both.
    expect(power.rideThroughMin.get(row('a'))).toBeCloseTo(20, 9)
    expect(power.rideThroughMin.get(row('b'))).toBeCloseTo(20, 9)
  })

  it('does not count what stands at the input of a UPS as its battery', () => {
    const site = (port: string): Site => ({
      pieces: {
        util: { kind: 'utility-feed' },
        ups: { kind: 'ups', values: { ratingKw: 500, batteryMin: 5 } },
        store: { kind: 'bess', values: { energyKwh: 1000, ratingKw: 1000 } },
        it: { kind: 'rack', values: { loadKw: 500 } },
      },
      wires: ['util>ups', `store>ups.${port}`, 'ups>it'],
    })
    const minutes = (port: string) => {
      const { power, row } = solveSite(site(port))
      return power.rideThroughMin.get(row('ups'))
    }
    expect(minutes('in')).toBeCloseTo(5, 9)
    expect(minutes('store')).toBeCloseTo(120, 9)
  })

  it('is unknown where nobody stated it', () => {
    expect(bridge({})).toBeUndefined()
    expect(bridge({ batteryMin: 5 }, {})).toBeUndefined()
  })
})

describe('the recharge of batteries', () => {
  const site = (recharge: number): Site => ({
    ...plant({ a: set(1000, 'COP', 200) }, 500, {
      ups: { kind: 'ups', values: { ratingKw: 600, efficiency: 0.96, voltageV: v } },
      tank: { kind: 'fuel-tank', values: { volumeL: 5000, usableRatio: 0.9 } },
    }),
    wires: ['util>ats.in1', 'gbus>ats.in2', 'ats>ups', 'ups>it', 'a>gbus'],
    parameters: { 'power.battery-recharge': recharge },
  })

  it('comes on top of the load, as a share of the input of each UPS', () => {
    const { standby } = solveSite(site(0.1)).power
    expect(standby.loadKw).toBeCloseTo(500 / 0.96, 9)
    expect(standby.rechargeKw).toBeCloseTo((0.1 * 500) / 0.96, 9)
    expect(solveSite(site(0)).power.standby.rechargeKw).toBe(0)
  })

  it('burns no fuel in the hours that count', () => {
    const hours = (recharge: number) => solveSite(site(recharge)).power.standby.fuelHours
    expect(hours(0.1)).toBe(hours(0))
  })

  it('counts anew when the figure is changed between two solutions', () => {
    const { pieces, wires } = site(0)
    const tight = {
      pieces: { ...pieces, a: set(550, 'COP', 200), b: set(550, 'COP', 200) },
      wires: [...wires, 'b>gbus'],
    }
    const { inventory } = solveSite(tight)
    const solved = (recharge: number) => {
      const figures = parametersOf({ 'power.battery-recharge': recharge })
      const draw = new Float64Array(inventory.count).fill(Number.NaN)
      return solvePower(inventory, figures, draw).standby.utilityLossOneOut.length
    }
    expect([solved(0), solved(0.1), solved(0)]).toEqual([0, 2, 0])
  })

  it('is part of what overloads a set', () => {
    const over = (recharge: number) =>
      solveSite({
        ...site(recharge),
        pieces: { ...site(recharge).pieces, a: set(550, 'COP', 200) },
      }).power.standby.utilityLoss.overloads
    expect(over(0)).toEqual([])
    expect(over(0.1)[0]?.utilisation).toBeCloseTo((1.1 * 500) / 0.96 / 550, 9)
  })
})
