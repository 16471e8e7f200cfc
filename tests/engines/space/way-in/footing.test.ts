import { describe, expect, it } from 'vitest'
import { rectangle } from '../../../support/plan'
import { cdu, check, dock, type Loose, receiving, wayOf } from '../../../support/way-in'

const yard = (id: string, polygon: unknown, fields: Loose = {}): Loose => ({
  id,
  name: id,
  use: 'yard',
  open: true,
  polygon,
  slabLimitKpa: 25,
  ...fields,
})

describe('the floor under the whole piece', () => {
  it('has to be there: an open edge is no wall, and no floor either', () => {
    // From one yard to the other over a bridge; the piece is 1 m at its narrowest.
    const over = (widthM: number) =>
      wayOf({
        rooms: [
          receiving,
          yard('bridge', rectangle(8, 3 - widthM / 2, 4, widthM)),
          yard('far', rectangle(12, 0, 8, 10)),
        ],
        elements: [dock, { ...dock, id: 'gate', dock: false, x: 8, y: 3, rotationDeg: 90 }],
        equipment: [cdu({ x: 16 })],
      })
    expect(over(1.2).outcome).toBe('fits')
    expect(over(0.9)).toMatchObject({ outcome: 'blocked', reason: 'walls' })
  })

  it('has to bear it under every corner, not only under its middle', () => {
    const beside = (strongM: number) =>
      wayOf({
        rooms: [
          yard('strong', rectangle(0, 3 - strongM / 2, 9, strongM)),
          yard('weak', rectangle(0, 1.5, 9, 1.5 - strongM / 2), { slabLimitKpa: 5 }),
          yard('soft', rectangle(0, 3 + strongM / 2, 9, 1.5), { slabLimitKpa: 5 }),
        ],
        elements: [{ ...dock, x: 0, y: 3, rotationDeg: 90, widthM: 1.2 }],
        equipment: [cdu({ x: 7, y: 3 })],
      })
    expect(beside(1.2).outcome).toBe('fits')
    const over = beside(0.8)
    expect(over.outcome).toBe('blocked')
    expect(check(over, 'floor-load', 'weak')).toMatchObject({ measured: 5, verdict: 'fail' })
  })

  it('is checked for its panels wherever a wheel comes', () => {
    const panels = (rollingLimitKg?: number) =>
      wayOf({
        rooms: [
          yard('slab', rectangle(0, 0, 9, 0.8)),
          yard('panels', rectangle(0, 0.8, 9, 2), {
            floorZ: -0.4,
            raisedFloorM: 0.4,
            ...(rollingLimitKg === undefined ? {} : { rollingLimitKg }),
          }),
        ],
        elements: [{ ...dock, x: 0, y: 0.8, rotationDeg: 90, widthM: 1.6 }],
        equipment: [cdu({ x: 7, y: 0.6 })],
      })
    expect(panels(600).outcome).toBe('fits')
    expect(check(panels(599), 'panel-load', 'panels')?.verdict).toBe('fail')
    expect(panels().outcome).toBe('unknown')
  })

  it('is not a raised floor beside a slab without a ramp', () => {
    const way = wayOf({
      rooms: [
        receiving,
        { ...receiving, id: 'hall', polygon: rectangle(8, 0, 20, 10), raisedFloorM: 0.6 },
      ],
    })
    expect(way).toMatchObject({ outcome: 'blocked', reason: 'walls' })
  })
})
