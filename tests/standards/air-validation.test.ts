import { describe, expect, it } from 'vitest'
import { airValidations, validationNear } from '#standards'

describe('measured errors of the air view', () => {
  it('are told of the nearest grid, and never of a calibrated run', () => {
    expect(validationNear(0.21)?.cellM).toBe(0.2)
    expect(validationNear(0.5)?.cellM).toBe(0.25)
    expect(validationNear(0.15)?.selfLeakRatio).toBe(0)
  })

  it('agree with themselves', () => {
    for (const one of airValidations) {
      expect(Math.abs(one.sensorBiasK)).toBeLessThanOrEqual(one.sensorMeanK)
      expect(one.sensorMeanK).toBeLessThanOrEqual(one.sensorRmsK)
      expect(one.sensorRmsK).toBeLessThanOrEqual(one.sensorWorstK)
      expect(Math.abs(one.rackBiasK)).toBeLessThanOrEqual(one.rackMeanK)
      expect(one.rackMeanK).toBeLessThanOrEqual(one.rackWorstK)
      expect(one.source.grade).toBe('derived')
    }
  })
})
