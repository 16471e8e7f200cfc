import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lossOfNode } from '../../../src/engines/power/loss-curve'
import { createNetworkBuilder, type NodeSpec } from '../../../src/engines/power/network'
import { solveSite } from '../../support/power/site'

const loss = (spec: Omit<NodeSpec, 'role'>, loadKw: number) => {
  const builder = createNetworkBuilder()
  builder.node({ role: 'ups', lossy: true, ...spec })
  return lossOfNode(builder.build(), 0, loadKw)
}

describe('losses', () => {
  it('go through every published point', () => {
    const efficiencyAt = [0.94, 0.965, 0.962, 0.957]
    for (const [part, ratio] of efficiencyAt.entries()) {
      const kw = 250 * (part + 1)
      expect(loss({ ratingKw: 1000, efficiencyAt }, kw)).toBeCloseTo(kw / ratio - kw, 9)
    }
  })

  it('lie on a straight line between two points, and on towards no load', () => {
    const spec = { ratingKw: 1000, efficiencyAt: [undefined, 0.96, undefined, 0.95] }
    const half = 500 / 0.96 - 500
    const full = 1000 / 0.95 - 1000
    expect(loss(spec, 750)).toBeCloseTo((half + full) / 2, 9)
    expect(loss(spec, 0)).toBeCloseTo(Math.max(0, 2 * half - full), 9)
    expect(loss({ ratingKw: 1000, efficiencyAt: [0.93, 0.96] }, 0)).toBeGreaterThan(0)
  })

  it('with one point keep its efficiency', () => {
    expect(loss({ efficiencyAt: [undefined, undefined, undefined, 0.95] }, 380)).toBeCloseTo(20, 9)
  })

  it('of a curve without a rating fall back on the single figure, and without one are unknown', () => {
    const efficiencyAt = [0.9, 0.95]
    expect(loss({ efficiencyAt, efficiency: 0.98 }, 98)).toBeCloseTo(2, 9)
    expect(loss({ efficiencyAt }, 98)).toBeNaN()
    expect(loss({}, 98)).toBeNaN()
  })

  it('of a transformer are iron and the square of the load', () => {
    const spec = { ratingKw: 1000, noLoadLossKw: 2, loadLossKw: 12, efficiencyAt: [0.5] }
    expect(loss(spec, 0)).toBe(2)
    expect(loss(spec, 500)).toBeCloseTo(5, 12)
    expect(loss(spec, 1000)).toBeCloseTo(14, 12)
  })

  it('are never less than nothing', () => {
    const ratio = fc.double({ min: 0.5, max: 1, noNaN: true })
    const point = fc.option(ratio, { nil: undefined })
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 4, maxLength: 4 }),
        fc.double({ min: 0, max: 1500, noNaN: true }),
        (efficiencyAt, kw) => {
          const found = loss({ ratingKw: 1000, efficiencyAt, efficiency: 0.9 }, kw)
          expect(found).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})

// Facebook Engineering on its legacy chain before Prineville: transformer 2 %, UPS 6 to 12 %, PDU 3 %,
// power supply 10 %, published as a sum of 21 to 27 %. A chain multiplies: 19.6 to 24.7 % of what is taken.
describe('a chain of losses', () => {
  const v = 480
  const chain = (upsLoss: number) => {
    const stage = (kind: string, efficiency: number, more = {}) => ({
      kind,
      values: { efficiency, ratingKva: 2000, primaryV: v, secondaryV: v, ...more },
    })
    const { at, power } = solveSite({
      pieces: {
        util: { kind: 'utility-feed', values: { capacityKw: 5000, voltageV: v } },
        tx: stage('transformer', 0.98),
        ups: { kind: 'ups', values: { efficiency: 1 - upsLoss, ratingKw: 2000, voltageV: v } },
        pdu: stage('pdu', 0.97),
        supply: stage('pdu', 0.9),
        rack: { kind: 'rack', values: { loadKw: 1000, voltageV: v } },
      },
      wires: ['util>tx', 'tx>ups', 'ups>pdu', 'pdu>supply', 'supply>rack'],
    })
    expect(at('util', 'loadKw')).toBeCloseTo(1000 + power.lossKw, 9)
    return power.lossKw / at('util', 'loadKw')
  }

  it.each([
    [0.06, 0.196, 0.21],
    [0.12, 0.247, 0.27],
  ])('with %d in the UPS multiplies to %d and does not add up to %d', (ups, product, sum) => {
    expect(chain(ups)).toBeCloseTo(product, 3)
    expect(0.02 + ups + 0.03 + 0.1).toBeCloseTo(sum, 12)
  })
})
