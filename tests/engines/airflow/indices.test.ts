import { describe, expect, it } from 'vitest'
import { airIndices } from '#engines'
import {
  rackCoolingIndex,
  returnTemperatureIndex,
  supplyHeatIndex,
} from '../../../src/engines/airflow/indices'

const rack = (flowM3PerS: number, intakeC: number, exhaustC: number) => ({
  flowM3PerS,
  intakeC,
  intakeMaxC: intakeC,
  exhaustC,
})

describe('indices of a room’s air', () => {
  it('reckons SHI as the share of the warming before the racks, weighted by their air', () => {
    // (1·2 + 3·4) / (1·12 + 3·14) = 14 / 54
    const racks = [rack(1, 22, 32), rack(3, 24, 34)]
    expect(supplyHeatIndex(racks, 20)).toBeCloseTo(14 / 54, 12)
    expect(supplyHeatIndex([rack(1, 20, 30)], 20)).toBe(0)
  })

  it('reckons RTI from the published means of RISE POD2: 20.49 °C out, 30.14 °C back, 95.8 %', () => {
    const riseK = (30.14 - 20.49) / 0.958
    expect(riseK).toBeCloseTo(10.07, 2)
    expect(returnTemperatureIndex({ supplyC: 20.49, returnC: 30.14 }, 10.07)).toBeCloseTo(0.958, 3)
  })

  it('reckons RCI of POD2: six of thirty intakes above 27 °C by 8.7 K together, class A1, 94.2 %', () => {
    const above = [29.72, 29, 28.5, 28.2, 27.9, 27.38]
    const intakes = [...above, ...Array.from({ length: 24 }, () => 24)]
    expect(above.reduce((sum, c) => sum + c - 27, 0)).toBeCloseTo(8.7, 6)
    expect(rackCoolingIndex(intakes, 27, 32)).toBeCloseTo(0.942, 3)
    expect(rackCoolingIndex(intakes, 18, 15)).toBe(1)
  })

  it('puts them together, RHI as the rest of SHI and the airflow as a ratio', () => {
    const range = {
      recommendedLowC: 18,
      recommendedHighC: 27,
      allowableLowC: 15,
      allowableHighC: 32,
    }
    const found = airIndices(
      [rack(3.943, 22, 32)],
      { flowM3PerS: 4.614, supplyC: 20, returnC: 28.5 },
      range,
    )
    expect(found.shi + found.rhi).toBe(1)
    expect(found.airflowRatio).toBeCloseTo(1.17, 2)
    expect(found.rti).toBeCloseTo(0.85, 12)
    expect([found.rciHigh, found.rciLow]).toEqual([1, 1])
  })

  it('says nothing where there is nothing to reckon from', () => {
    expect(supplyHeatIndex([], 20)).toBeNaN()
    expect(rackCoolingIndex([], 27, 32)).toBeNaN()
    expect(returnTemperatureIndex({ supplyC: 20, returnC: 30 }, 0)).toBeNaN()
  })
})
