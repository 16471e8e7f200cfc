import { describe, expect, it } from 'vitest'
import { fanAirflowM3PerH, fanPointsOf } from '../../../../src/engines/cooling/formulas/fan'

// Hartzell curve (systech-design.com): 31,000 CFM in free air, 15,000 CFM at 1.5 in of water.
const hartzell = fanPointsOf('25485 374, 52669 0') ?? []

describe('a fan curve', () => {
  it('is read between its published points only', () => {
    expect(fanAirflowM3PerH(hartzell, 0)).toBe(52_669)
    expect(fanAirflowM3PerH(hartzell, 374)).toBe(25_485)
    expect(fanAirflowM3PerH(hartzell, 187)).toBeCloseTo((52_669 + 25_485) / 2, 6)
    expect(fanAirflowM3PerH(hartzell, 375)).toBeUndefined()
    expect(fanAirflowM3PerH(fanPointsOf('25485 374') ?? [], 100)).toBeUndefined()
  })

  it.each(['', 'much', '52669', '52669 -1', '-5 0', '1 2 x, 3'])('is none in “%s”', (text) => {
    expect(fanPointsOf(text)).toBeUndefined()
  })
})
