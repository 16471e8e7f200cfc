import { describe, expect, it } from 'vitest'
import { rectangle } from '../../../support/plan'
import { cdu, check, dock, door, hall, type Loose, receiving, wayOf } from '../../../support/way-in'

describe('what must not pass for a way', () => {
  const columns = (fields: Loose) =>
    [1, 3, 5, 7, 9].map((y, i) => ({ id: `c${i}`, type: 'column', name: 'C', x: 10, y, ...fields }))
  const past = (fields: Loose) => wayOf({ elements: [dock, door(), ...columns(fields)] })

  it('is a row of columns whose size nobody states', () => {
    expect(past({ widthM: 0.5 }).outcome).toBe('fits')
    expect(past({ widthM: 2 }).outcome).toBe('blocked')
    for (const fields of [{}, { depthM: 2 }]) {
      const way = past(fields)
      expect(way.outcome).toBe('unknown')
      expect(check(way, 'in-the-way', 'c0')?.verdict).toBe('unknown')
    }
  })

  it('is a column that comes up from a floor below', () => {
    expect(past({ widthM: 2, z: -3, heightM: 8 }).outcome).toBe('blocked')
    expect(past({ widthM: 2, z: -3, heightM: 3 }).outcome).toBe('fits')
  })

  it('is a door too low for the end that reaches through it', () => {
    // A passage of 1.6 m with a door in its side; the piece of 2.2 m is to stand across it.
    const room = { use: 'support', heightM: 3, slabLimitKpa: 50 }
    const across = (heightM: number) =>
      wayOf({
        rooms: [
          { ...room, id: 'p', name: 'P', polygon: rectangle(0, 0, 1.6, 8) },
          { ...room, id: 's', name: 'S', polygon: rectangle(1.6, 0, 6.5, 8) },
        ],
        elements: [{ ...dock, x: 0.8, widthM: 1.6 }, door({ x: 1.6, y: 4, heightM })],
        equipment: [cdu({ x: 1.3, y: 4 }, { widthM: 2.2, depthM: 0.9, massKg: 1000 })],
        clearM: 0,
      })
    expect(across(2.2).outcome).toBe('fits')
    const low = across(2.1)
    expect(low.outcome).toBe('blocked')
    expect(check(low, 'door-height', 'door')?.verdict).toBe('fail')
  })

  it('is a wall without a door on a floor that is searched in long steps', () => {
    // Up to the far store it is 160 × 120 m, searched in steps of 0.5 m; the piece is 0.95 m with
    // its clearance.
    const way = wayOf({
      rooms: [
        { ...receiving, polygon: rectangle(0, 0, 8.25, 6) },
        { ...hall, polygon: rectangle(8.25, 0, 12, 6) },
        { ...hall, id: 'store', name: 'Store', polygon: rectangle(158, 118, 2, 2) },
      ],
      elements: [dock],
      equipment: [cdu({ x: 12, y: 3 }, { depthM: 0.85 })],
    })
    expect(way.stepM).toBe(0.5)
    expect(way.outcome).not.toBe('fits')
  })

  it('is a ceiling that is high enough over the slab and not over the raised floor', () => {
    const raised = (heightM: number) => ({
      ...hall,
      floorZ: -0.6,
      heightM,
      raisedFloorM: 0.6,
      rollingLimitKg: 600,
    })
    // 2.2 m with 0.05 m above it on a floor 0.6 m up: 2.85 m over the slab.
    expect(wayOf({ rooms: [receiving, raised(2.85)] }).outcome).toBe('fits')
    expect(wayOf({ rooms: [receiving, raised(2.84)] }).outcome).toBe('blocked')
    // Drawn on the slab it is on the same floor.
    expect(wayOf({ rooms: [receiving, raised(3)], equipment: [cdu({ z: -0.6 })] }).outcome).toBe(
      'fits',
    )
  })
})
