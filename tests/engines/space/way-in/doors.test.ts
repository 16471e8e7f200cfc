import { describe, expect, it } from 'vitest'
import { rectangle } from '../../../support/plan'
import { check, dock, door, hall, type Loose, receiving, wayOf } from '../../../support/way-in'

describe('a door between two rooms that are drawn apart', () => {
  const apart = (gapM: number, fields: Loose = {}) =>
    wayOf({
      rooms: [receiving, { ...hall, polygon: rectangle(8 + gapM, 0, 20, 10) }],
      elements: [dock, door(fields)],
    })

  it('leads through both faces of a wall', () => {
    expect(apart(0).outcome).toBe('fits')
    expect(apart(0.3).outcome).toBe('fits')
    expect(apart(0.3, { x: 8.15 }).outcome).toBe('fits')
    expect(apart(0.3, { x: 8.3 }).outcome).toBe('fits')
  })

  it('is asked about where the faces lie farther apart than a wall is thick', () => {
    const way = apart(0.55)
    expect(way.outcome).toBe('unknown')
    expect(check(way, 'door-wall', 'door')).toMatchObject({ verdict: 'unknown' })
    expect(check(way, 'door-wall', 'door')?.measured).toBeCloseTo(0.55, 9)
    // Stated, it is a thick wall; stated otherwise, the drawing contradicts itself.
    expect(apart(0.55, { depthM: 0.55 }).outcome).toBe('fits')
    expect(apart(0.3, { depthM: 0.1 }).outcome).toBe('unknown')
  })

  it('does not lead across a gap that is no wall', () => {
    expect(apart(1.3)).toMatchObject({ outcome: 'blocked', reason: 'walls' })
  })
})

describe('a door beside a narrow room', () => {
  const slot: Loose = { ...receiving, id: 'slot', name: 'Slot', polygon: rectangle(8, 0, 0.15, 6) }
  const at = (x: number) =>
    wayOf({
      rooms: [receiving, slot, { ...hall, polygon: rectangle(8.15, 0, 20, 10) }],
      elements: [dock, door({ x })],
    })

  it('is in the wall that it is drawn on', () => {
    expect(at(8)).toMatchObject({ outcome: 'blocked', reason: 'walls' })
    expect(at(8.15)).toMatchObject({ outcome: 'blocked', reason: 'walls' })
  })

  it('is asked about where it is drawn between two', () => {
    const way = at(8.07)
    expect(way.outcome).toBe('unknown')
    expect(check(way, 'door-wall', 'door')?.verdict).toBe('unknown')
  })
})
