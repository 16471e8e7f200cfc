import { describe, expect, it } from 'vitest'
import { overloadMinutes } from '#engines'
import { inventoryOf } from '../../support/plan'

const minutes = (values: Record<string, number>, share: number) =>
  overloadMinutes(inventoryOf({ equipment: [{ id: 'ups', kind: 'ups', values }] }), 0, share)

// Schneider Electric Galaxy VXL 990-55111C: 125 % for 10 minutes, 150 % for 1 minute.
const vxl = { overload10MinRatio: 1.25, overload1MinRatio: 1.5 }

describe('an overload', () => {
  it.each([
    [0.9, Number.POSITIVE_INFINITY],
    [1, Number.POSITIVE_INFINITY],
    [1.01, 10],
    [1.25, 10],
    [1.3, 1],
    [1.5, 1],
    [1.51, 0],
  ])('of %d of the rating lasts %d minutes on a published curve', (share, expected) => {
    expect(minutes(vxl, share)).toBe(expected)
  })

  it('up to a stated continuous share lasts', () => {
    expect(minutes({ ...vxl, overloadContinuousRatio: 1.1 }, 1.1)).toBe(Number.POSITIVE_INFINITY)
  })

  it('that no curve covers is unknown', () => {
    expect(minutes({}, 1.1)).toBeUndefined()
    expect(minutes({}, 1)).toBe(Number.POSITIVE_INFINITY)
    expect(minutes({ overload10MinRatio: 1.25 }, 1.2)).toBe(10)
    expect(minutes({ overload10MinRatio: 1.25 }, 1.3)).toBeUndefined()
    expect(minutes({ overload1MinRatio: 1.5 }, 1.2)).toBe(1)
    expect(minutes(vxl, Number.NaN)).toBeUndefined()
  })
})
