import { describe, expect, it } from 'vitest'
import { solveSite } from '../../support/power/site'

const v = 415
const feed = { kind: 'utility-feed', values: { capacityKw: 5000, voltageV: v } }

describe('a power shelf', () => {
  // OCP Open Rack V3: 15 kW from 6 rectifiers of 3 kW, one spare; 96.5 % at full load; 50 V out.
  const shelf = (more = {}) => ({
    kind: 'power-shelf',
    values: {
      ratingKw: 15,
      modules: 6,
      modulesNeeded: 5,
      efficiency100: 0.965,
      inputPowerFactor: 0.99,
      primaryV: v / Math.sqrt(3),
      secondaryV: 50,
      ...more,
    },
  })
  const site = (more = {}) =>
    solveSite({
      pieces: {
        util: feed,
        ups: { kind: 'ups', values: { ratingKw: 500, voltageV: v, efficiency: 1 } },
        bus: { kind: 'busway', values: { ratingA: 400, voltageV: v } },
        shelf: shelf(more),
        raw: { kind: 'busway', values: { ratingA: 400, voltageV: v } },
        rack: { kind: 'rack', values: { loadKw: 12, voltageV: 50, powerFactor: 0.8 } },
      },
      wires: ['util>ups', 'ups>bus', 'bus>shelf', 'shelf>rack', 'util>raw'],
    })

  it('hands on direct current: no reactive power and no phases', () => {
    const { at, power } = site({ phases: 1, phase: 'L2' })
    expect(power.faults).toEqual([])
    expect(at('shelf', 'loadKva')).toBeCloseTo(12, 9)
    expect(at('shelf', 'loadA')).toBeCloseTo(240, 9)
    expect(at('shelf', 'loadL1A')).toBeNaN()
    expect(at('rack', 'loadA')).toBeCloseTo(240, 9)
    expect(at('rack', 'powerFactor')).toBe(1)
    expect(at('shelf', 'utilisation')).toBeCloseTo(0.8, 9)
  })

  it('takes power on its own phase, with its own power factor and losses', () => {
    const { at } = site({ phases: 1, phase: 'L2' })
    const kva = 12 / 0.965 / 0.99
    expect(at('bus', 'loadKva')).toBeCloseTo(kva, 9)
    expect(at('bus', 'loadL1A')).toBeCloseTo(0, 9)
    expect(at('bus', 'loadL2A')).toBeCloseTo((kva * 1000) / (v / Math.sqrt(3)), 9)
  })

  it('with batteries keeps its rack on raw supply', () => {
    const supply = (batteryMin?: number) => {
      const { power, row } = solveSite({
        pieces: {
          util: feed,
          shelf: shelf(batteryMin === undefined ? {} : { batteryMin }),
          rack: { kind: 'rack', values: { loadKw: 12, voltageV: 50 } },
        },
        wires: ['util>shelf', 'shelf>rack'],
      })
      return [power.supply.get(row('rack')), power.rideThroughMin.get(row('shelf'))]
    }
    expect(supply()).toEqual(['unprotected', undefined])
    expect(supply(4)).toEqual(['ok', 5])
  })
})

describe('a rack on whips', () => {
  // NVIDIA, 800 VDC Architecture (via an unnamed public source): 145 kW racks on 60 A whips, of which
  // 8 make 6; 60 A × 0.8 × 415 V × √3 × 0.99 = 34.2 kW each.
  const busways = ['A', 'B', 'C', 'D'] as const
  const racks = (loadKw: number, whips: number, needed: number, ratingA: number) =>
    solveSite({
      pieces: {
        util: feed,
        ...Object.fromEntries(
          busways.flatMap((side) => [
            [
              `ups${side}`,
              { kind: 'ups', path: side, values: { ratingKw: 500, voltageV: v, efficiency: 1 } },
            ],
            [`bus${side}`, { kind: 'busway', path: side, values: { ratingA: 800, voltageV: v } }],
            [
              `tap${side}`,
              { kind: 'tap-box', path: side, values: { ratingA, voltageV: v, whips: whips / 4 } },
            ],
          ]),
        ),
        rack: {
          kind: 'rack',
          values: { loadKw, voltageV: v, powerFactor: 0.99, cords: whips, cordsNeeded: needed },
        },
      },
      wires: busways.flatMap((side) => [
        `util>ups${side}`,
        `ups${side}>bus${side}`,
        `bus${side}>tap${side}`,
        `tap${side}>rack*${whips / 4}`,
      ]),
    })

  it('carries what the whip check says', () => {
    const { at } = racks(145, 4, 3, 60)
    expect(at('tapA', 'ratingKw') * 0.8).toBeCloseTo(34.2, 1)
  })

  it('of which 8 make 6 stays on with a quarter of them gone, and not with a half', () => {
    const { power, row, at } = racks(145, 8, 6, 120)
    expect(power.faults).toEqual([])
    expect(at('tapA', 'loadKw')).toBeCloseTo(145 / 4, 9)
    expect(power.pathLosses.map(({ dropped, overloads }) => [dropped, overloads])).toEqual(
      busways.map(() => [[], []]),
    )
    expect(power.supply.get(row('rack'))).toBe('ok')
    expect(racks(145, 8, 7, 120).power.pathLosses.every(({ droppedKw }) => droppedKw === 145)).toBe(
      true,
    )
  })

  it('of which 4 make 3 puts a third on each survivor', () => {
    const { power, row } = racks(145, 4, 3, 60)
    const lost = power.pathLosses.find(({ lost: path }) => path === 'A')
    expect(lost?.dropped).toEqual([])
    // A third of 145 kW is more than one 60 A whip may carry.
    expect(lost?.overloads.map((found) => found.row)).toEqual(
      ['tapB', 'tapC', 'tapD'].map((id) => row(id)),
    )
    expect(lost?.overloads[0]?.loadKw).toBeCloseTo(145 / 3, 9)
    expect(racks(145, 4, 3, 100).power.pathLosses.flatMap(({ overloads }) => overloads)).toEqual([])
  })
})
