import { describe, expect, it } from 'vitest'
import { rectangle } from '../../../support/plan'
import { cdu, check, dock, door, hall, type Loose, receiving, wayOf } from '../../../support/way-in'

/** Up to the east onto a raised floor of 0.6 m, ending at the door at x = 14. */
const ramp = (lengthM: number, fields: Loose = {}): Loose => ({
  id: 'ramp',
  type: 'ramp',
  name: 'Ramp',
  x: 14 - lengthM / 2,
  y: 5,
  rotationDeg: -90,
  widthM: 2,
  depthM: lengthM,
  limitKg: 3000,
  toZ: 0.6,
  ...fields,
})
const below: Loose = { ...receiving, polygon: rectangle(0, 0, 14, 10) }
const above: Loose = {
  ...hall,
  polygon: rectangle(14, 0, 14, 10),
  raisedFloorM: 0.6,
  rollingLimitKg: 600,
}

interface Case {
  readonly lengthM?: number
  readonly fields?: Loose
  readonly heightM?: number
  readonly elements?: readonly Loose[]
}
const up = ({ lengthM = 6.7, fields = {}, heightM = 3, elements = [] }: Case) =>
  wayOf({
    rooms: [{ ...below, heightM }, above],
    elements: [dock, door({ x: 14, y: 5, z: 0.6 }), ramp(lengthM, fields), ...elements],
    equipment: [cdu({ x: 20, z: 0.6 })],
  })

describe('a ramp', () => {
  it('leads from one floor to the other, and rises on the way', () => {
    const way = up({})
    expect(way.outcome).toBe('fits')
    // 0.6 m over 6.7 m is 8.96 %.
    expect(check(way, 'ramp-slope', 'ramp')).toMatchObject({ needed: 0.09, verdict: 'pass' })
    expect(check(way, 'ramp-slope', 'ramp')?.measured).toBeCloseTo(0.6 / 6.7, 9)
    const on = way.path.filter(({ z }) => z > 0.01 && z < 0.59)
    expect(on.length).toBeGreaterThan(0)
    for (const { x, z } of on) expect(z).toBeCloseTo(((x - 7.3) / 6.7) * 0.6, 6)
    // The door at its upper end is passed too.
    expect(check(way, 'door-width', 'door')?.verdict).toBe('pass')
  })

  it('may be too steep, too narrow, too weak or too low', () => {
    const steep = up({ lengthM: 6 })
    expect(steep.outcome).toBe('blocked')
    expect(check(steep, 'ramp-slope', 'ramp')?.measured).toBeCloseTo(0.1, 9)
    expect(check(steep, 'ramp-slope', 'ramp')?.verdict).toBe('fail')
    expect(check(up({ fields: { widthM: 1.05 } }), 'ramp-width', 'ramp')?.verdict).toBe('fail')
    expect(check(up({ fields: { limitKg: 2399 } }), 'lift-load', 'ramp')?.verdict).toBe('fail')
    // 2.85 m over the slab are 2.25 m over the upper end.
    expect(up({ heightM: 2.85 }).outcome).toBe('fits')
    expect(check(up({ heightM: 2.84 }), 'lift-height', 'ramp')?.verdict).toBe('fail')
  })

  it('is not known where something of it is not stated', () => {
    for (const name of ['widthM', 'depthM', 'limitKg', 'toZ']) {
      const way = up({ fields: { [name]: undefined } })
      expect(way.outcome, name).toBe('unknown')
    }
  })

  it('does not lead past what stands on it or through a wall', () => {
    const column = { id: 'c', type: 'column', name: 'C', x: 10, y: 5, widthM: 0.5 }
    expect(up({ elements: [column] })).toMatchObject({ outcome: 'blocked', reason: 'walls' })
    expect(up({ fields: { y: 8 } })).toMatchObject({ outcome: 'blocked', reason: 'walls' })
  })

  it('is not crossed from its side', () => {
    // From wall to wall across the way to a place on the same floor.
    const way = (y: number) =>
      wayOf({
        rooms: [below, above],
        elements: [dock, ramp(10, { x: 8, y, rotationDeg: 0, widthM: 1, toZ: 0.6 })],
        equipment: [cdu({ x: 12, y: 5 })],
      })
    expect(way(5).outcome).toBe('blocked')
    expect(way(8).outcome).toBe('fits')
  })
})
