import { describe, expect, it } from 'vitest'
import capacity from '../../src/rules/power/capacity-in-normal-state'
import concurrentlyMaintainable from '../../src/rules/power/concurrently-maintainable'
import independent from '../../src/rules/power/cords-are-independent'
import anyOne from '../../src/rules/power/no-single-point-of-failure'
import singlePoints from '../../src/rules/power/single-points'
import oneComponent from '../../src/rules/power/survives-one-component'
import { judgeSite } from '../support/power/judge'
import type { Piece, Site } from '../support/power/site'

const v = 415
const bus: Piece = { kind: 'switchgear-bus', values: { ratingA: 4000, voltageV: v } }
const utility: Piece = { kind: 'utility-feed', values: { capacityKw: 2000, voltageV: v } }
const ups = (ratingKw: number): Piece => ({
  kind: 'ups',
  values: { ratingKw, voltageV: v, efficiency: 1, batteryMin: 10 },
})
const generator: Piece = {
  kind: 'generator',
  values: { ratingKw: 2000, ratingClass: 'DCC', voltageV: v, startS: 15 },
}
const ats: Piece = { kind: 'ats', values: { ratingA: 4000, voltageV: v, transferMs: 100 } }
const rack = (loadKw: number, cordsNeeded = 1): Piece => ({
  kind: 'rack',
  values: { loadKw, voltageV: v, cordsNeeded },
})
const source = ['util>ats.in1', 'gen>ats.in2']

const told = (
  rule: Parameters<typeof judgeSite>[0],
  site: Site,
  goal: 'fault-tolerant' | undefined = undefined,
) => Object.keys(judgeSite(rule, site, goal ? { goal } : {}).told).sort()

describe('Schneider Electric White Paper 75 r4, as the rules judge it', () => {
  it('figure 3, N+1: a UPS may fail, and the parallel bus is a single point of failure', () => {
    const site: Site = {
      pieces: {
        util: utility,
        gen: generator,
        ats,
        in: bus,
        u1: ups(300),
        u2: ups(300),
        out: bus,
        pdu: bus,
        load: rack(300),
      },
      wires: [...source, 'ats>in', 'in>u1', 'in>u2', 'u1>out', 'u2>out', 'out>pdu', 'pdu>load'],
    }
    expect(told(oneComponent, site)).toEqual([])
    expect(told(concurrentlyMaintainable, site)).toEqual(['ats', 'in', 'out', 'pdu'])
    expect(told(singlePoints, site)).toEqual(['ats', 'in', 'out', 'pdu'])
  })

  it('figure 6, tri-redundant: no single point, and each survivor at exactly its rating', () => {
    const sides = ['1', '2', '3']
    const site: Site = {
      pieces: {
        ...Object.fromEntries(
          sides.flatMap((side) => [
            [`util${side}`, utility],
            [`ups${side}`, { ...ups(150), path: `R${side}` }],
          ]),
        ),
        load12: rack(100),
        load23: rack(100),
        load13: rack(100),
      },
      wires: [
        ...sides.map((side) => `util${side}>ups${side}`),
        'ups1>load12',
        'ups2>load12',
        'ups2>load23',
        'ups3>load23',
        'ups1>load13',
        'ups3>load13',
      ],
    }
    expect(told(concurrentlyMaintainable, site)).toEqual([])
    expect(told(anyOne, site, 'fault-tolerant')).toEqual([])
    expect(told(independent, site, 'fault-tolerant')).toEqual([])
    // A little more load than the paper's, and the survivors are over.
    const more = { ...site, pieces: { ...site.pieces, load12: rack(101) } }
    expect(told(anyOne, more, 'fault-tolerant')).not.toEqual([])
  })
})

describe('the topology of NVIDIA’s DPS simulator', () => {
  // Utility 750 kW, switchboard 1.6 MW, four floor PDUs of 450 kW, 8 racks of 18 nodes.
  const tree = (nodeKw: number): Site => ({
    pieces: {
      util: { kind: 'utility-feed', values: { capacityKw: 750, voltageV: v } },
      board: {
        kind: 'pdu',
        values: { ratingKva: 1600, primaryV: v, secondaryV: v, efficiency: 1 },
      },
      ...Object.fromEntries(
        [1, 2, 3, 4].map((n) => [
          `pdu${n}`,
          { kind: 'pdu', values: { ratingKva: 450, primaryV: v, secondaryV: v, efficiency: 1 } },
        ]),
      ),
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6, 7, 8].map((n) => [
          `rack${n}`,
          { kind: 'rack', values: { loadKw: 18 * nodeKw, voltageV: v } },
        ]),
      ),
    },
    wires: [
      'util>board',
      ...[1, 2, 3, 4].flatMap((n) => [`board>pdu${n}`, `pdu${n}>rack${n}`, `pdu${n}>rack${n + 4}`]),
    ],
    parameters: { 'power.power-factor': 1 },
  })

  it('is overloaded to 107.5 % at 5.6 kW per node, and carried at 3.2 kW', () => {
    const { fail } = judgeSite(capacity, tree(5.6))
    expect(fail).toHaveLength(1)
    expect(fail[0]).toMatchObject({ subject: 'util', limit: 750 })
    expect(fail[0]?.measured).toBeCloseTo(806.4, 9)
    expect(judgeSite(capacity, tree(3.2)).fail).toEqual([])
  })

  it('is a single tree: every ancestor is a single point of failure', () => {
    expect(told(singlePoints, tree(3.2))).toEqual(['board', 'pdu1', 'pdu2', 'pdu3', 'pdu4', 'util'])
  })
})
