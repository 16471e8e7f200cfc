import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chillerCurveOf,
  chillerFactors,
  chillerPartLoad,
} from '../../../../src/engines/cooling/formulas/chiller'
import {
  counterflowApproachK,
  counterflowEffectiveness,
  counterflowUaKwPerK,
} from '../../../../src/engines/cooling/formulas/exchange'
import {
  pumpFlowLPerMin,
  pumpHeadKpa,
  pumpPointsOf,
  pumpPowerKw,
  tableOf,
} from '../../../../src/engines/cooling/formulas/pump'
import {
  towerApproachK,
  towerRatioOf,
  yorkApproachK,
} from '../../../../src/engines/cooling/formulas/tower'

describe('a counterflow exchanger', () => {
  // 84 kW, 2 kg/s of 4.2 kJ/(kg·K) on both sides, 45 to 35 and 30 to 40 °C: UA 16.8 kW/K, 0.667.
  it('shows its heat transfer in one point', () => {
    const even = { hotKwPerK: 8.4, coldKwPerK: 8.4 }
    expect(counterflowUaKwPerK(84, 5, even)).toBeCloseTo(16.8, 9)
    expect(counterflowEffectiveness(16.8 / 8.4, 1)).toBeCloseTo(2 / 3, 9)
    expect(counterflowApproachK(84, 16.8, even)).toBeCloseTo(5, 9)
  })

  // OCP Deschutes: 2,000 kW, facility water 32.30 kg/s from 26.8 °C, racks 31.48 kg/s, approach 3 K.
  it('closes the balance of Deschutes', () => {
    const rates = { hotKwPerK: 31.48 * 4.18, coldKwPerK: 32.3 * 4.18 }
    expect(26.8 + 2000 / rates.coldKwPerK).toBeCloseTo(41.6, 1)
    expect(2000 / rates.hotKwPerK).toBeCloseTo(15.2, 1)
    const ua = counterflowUaKwPerK(2000, 3, rates) ?? Number.NaN
    expect(26.8 + counterflowApproachK(2000, ua, rates)).toBeCloseTo(29.8, 6)
    expect(counterflowApproachK(1000, ua, rates)).toBeCloseTo(1.5, 6)
  })

  it('comes closer with more transfer and with more cold flow, and agrees with effectiveness', () => {
    const figure = fc.double({ min: 1, max: 500, noNaN: true })
    fc.assert(
      fc.property(
        figure,
        figure,
        figure,
        figure,
        fc.double({ min: 1, max: 3, noNaN: true }),
        (q, ua, hot, cold, more) => {
          const rates = { hotKwPerK: hot, coldKwPerK: cold }
          const approach = counterflowApproachK(q, ua, rates)
          const slack = 1e-9 * (1 + approach)
          expect(counterflowApproachK(q, ua * more, rates)).toBeLessThanOrEqual(approach + slack)
          expect(
            counterflowApproachK(q, ua, { hotKwPerK: hot, coldKwPerK: cold * more }),
          ).toBeLessThanOrEqual(approach + slack)
          const least = Math.min(hot, cold)
          const effectiveness = counterflowEffectiveness(ua / least, least / Math.max(hot, cold))
          // Hot fluid enters q/(ε·C) above the cold and leaves q/hot below that.
          fc.pre(effectiveness < 0.999)
          expect(approach / (q / (effectiveness * least) - q / hot)).toBeCloseTo(1, 4)
        },
      ),
    )
  })

  it('is no exchanger where the point is impossible', () => {
    expect(counterflowUaKwPerK(0, 4, { hotKwPerK: 1, coldKwPerK: 1 })).toBeUndefined()
    expect(counterflowUaKwPerK(100, 1, { hotKwPerK: 100, coldKwPerK: 1 })).toBeUndefined()
  })
})

describe('a cooling tower', () => {
  // The nominal point of the Modelica library: 25.55 °C wet bulb, 5.56 K range, 3.89 K approach.
  const nominal = { wetBulbC: 25.55, rangeK: 5.56, approachK: 3.89 }

  it('meets its published point and follows the duty', () => {
    expect(towerRatioOf(nominal)).toBeGreaterThan(0.5)
    expect(towerApproachK(nominal, 25.55, 1)).toBeCloseTo(3.89, 6)
    expect(towerApproachK(nominal, 25.55, 0.5)).toBeLessThan(3.89)
    // Drier air takes up less water: the approach grows while the water still gets colder.
    const drier = towerApproachK(nominal, 15, 1) ?? Number.NaN
    expect(drier).toBeGreaterThan(3.89)
    expect(15 + drier).toBeLessThan(25.55 + 3.89)
  })

  it('knows nothing beyond its bounds', () => {
    expect(yorkApproachK(27, 5, 1)).toBeUndefined()
    expect(yorkApproachK(-35, 5, 1)).toBeUndefined()
    expect(yorkApproachK(20, 23, 1)).toBeUndefined()
    expect(yorkApproachK(20, 5, 9)).toBeUndefined()
    expect(towerApproachK({ ...nominal, wetBulbC: 28 }, 25, 1)).toBeUndefined()
  })
})

describe('a chiller by its curve', () => {
  it.each([
    ['carrier-30xa220', 0.02],
    ['carrier-30rb360', 0.02],
    ['mcquay-wsc-471', 0.02],
    ['york-yt-563', 0.05],
  ])('%s is itself at its own point', (id, within) => {
    const curve = chillerCurveOf(id)
    if (!curve) throw new Error(id)
    const [a, b, c, d, e, f] = curve.capacity
    const [x, y] = [curve.leavingC, curve.enteringC]
    expect(Math.abs(a + b * x + c * x * x + d * y + e * y * y + f * x * y - 1)).toBeLessThan(within)
    const point = { leavingC: x, enteringC: y }
    expect(chillerFactors(curve, point, point)).toEqual({ capacity: 1, energyInput: 1 })
    expect(chillerPartLoad(curve, 1)).toBeCloseTo(1, 1)
    expect(chillerPartLoad(curve, 2)).toBeUndefined()
  })

  it('loses capacity and efficiency in hot air, and is unknown where nobody measured', () => {
    const curve = chillerCurveOf('carrier-30xa220')
    if (!curve) throw new Error('curve')
    const rated = { leavingC: 6.67, enteringC: 35 }
    const hot = chillerFactors(curve, rated, { leavingC: 6.67, enteringC: 45 })
    expect(hot?.capacity).toBeLessThan(1)
    expect(hot?.energyInput).toBeGreaterThan(1)
    expect(chillerFactors(curve, rated, { leavingC: 6.67, enteringC: 50 })).toBeUndefined()
    expect(chillerFactors(curve, rated, { leavingC: 25, enteringC: 35 })).toBeUndefined()
  })
})

describe('a pump', () => {
  const points = pumpPointsOf('1800 200; 1200 248') ?? []

  it('reads its curve in any order and refuses nonsense', () => {
    expect(points.map(({ flowLPerMin }) => flowLPerMin)).toEqual([1200, 1800])
    for (const text of ['', 'twelve', '100', '0 50', '-5 10', '100 -1']) {
      expect(pumpPointsOf(text), text).toBeUndefined()
    }
    expect(tableOf('25 59 15.9, 30 71 22.1', 3)).toHaveLength(2)
  })

  it('has at least its first head below, lies between, and is unknown beyond', () => {
    expect(pumpHeadKpa(points, 600)).toBe(248)
    expect(pumpHeadKpa(points, 1500)).toBeCloseTo(224)
    expect(pumpHeadKpa(points, 1801)).toBeUndefined()
  })

  it('moves what the system lets it', () => {
    const square = (kpaAt1000: number) => (flow: number) => kpaAt1000 * (flow / 1000) ** 2
    expect(pumpFlowLPerMin(points, square(50))).toBe(1800)
    const flow = pumpFlowLPerMin(points, square(100))
    expect(square(100)(flow)).toBeCloseTo(pumpHeadKpa(points, flow) ?? 0, 3)
    expect(pumpPowerKw(10, 0.5, 0.05)).toBeCloseTo(1.25)
    expect(pumpPowerKw(10, 0.1, 0.05)).toBeCloseTo(0.5)
  })
})
