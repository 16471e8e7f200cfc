import { describe, expect, it } from 'vitest'
import { rectangle } from '../../../support/plan'
import { cdu, check, dock, door, hall, type Loose, receiving, wayOf } from '../../../support/way-in'

describe('a corner', () => {
  /** A passage 1.5 m wide from the dock, with a turn to the east into another of a given width. */
  const passage = (widthM: number): Loose => ({
    id: 'passage',
    name: 'Passage',
    use: 'support',
    polygon: [
      { x: 0, y: 0 },
      { x: 1.5, y: 0 },
      { x: 1.5, y: 8 - widthM },
      { x: 12, y: 8 - widthM },
      { x: 12, y: 8 },
      { x: 0, y: 8 },
    ],
    heightM: 3,
    slabLimitKpa: 50,
  })
  const entrance: Loose = { ...dock, x: 0.75, widthM: 1.5 }
  const round = (widthM: number, long: number) =>
    wayOf({
      rooms: [passage(widthM)],
      elements: [entrance],
      equipment: [cdu({ x: 8, y: 8 - widthM / 2 }, { widthM: long, depthM: 0.9 })],
      clearM: 0,
    })

  it('lets a piece slide around that never has to turn', () => {
    // Two passages of 1.5 m: a square of 1.4 m goes sideways where it went ahead before.
    expect(
      wayOf({
        rooms: [passage(1.5)],
        elements: [entrance],
        equipment: [cdu({ x: 10, y: 7.25 }, { widthM: 1.4, depthM: 1.4, massKg: 1000 })],
        clearM: 0,
      }).outcome,
    ).toBe('fits')
  })

  it('is turned where there is room, and is a bottleneck where there is none', () => {
    // 0.9 m wide: in passages of 1.5 m its longer side may be up to 2(√2·1.5 − 0.9) = 2.44 m
    // when it is led around at 45° (the ladder around the corner with a width).
    expect(round(1.5, 2).outcome).toBe('fits')
    expect(round(1.5, 4.4)).toMatchObject({ outcome: 'blocked', reason: 'walls' })
    // Close to that figure the search says that it cannot tell rather than no.
    expect(['fits', 'unknown']).toContain(round(1.5, 2.4).outcome)
  })
})

describe('floors', () => {
  const cellar: Loose = { ...receiving, polygon: rectangle(0, 0, 8, 6), floorZ: 0 }
  const upper: Loose = {
    id: 'upper',
    name: 'Upper',
    use: 'ai-training',
    polygon: rectangle(0, 0, 8, 6),
    floorZ: 5,
    heightM: 3,
    slabLimitKpa: 30,
  }
  const lift = (fields: Loose = {}): Loose => ({
    id: 'lift',
    type: 'hoist',
    name: 'Goods lift',
    x: 6.5,
    y: 1.5,
    widthM: 2,
    depthM: 2,
    heightM: 2.5,
    limitKg: 3000,
    toZ: 5,
    ...fields,
  })
  const up = (fields: Loose = {}) =>
    wayOf({
      rooms: [cellar, upper],
      elements: [dock, lift(fields)],
      equipment: [cdu({ x: 2, y: 3, z: 5 })],
    })

  it('are joined by a lift that bears and holds the piece', () => {
    const way = up()
    expect(way.outcome).toBe('fits')
    expect(check(way, 'lift-load', 'lift')).toMatchObject({ needed: 2400, measured: 3000 })
    expect(way.path[0]?.z).toBe(0)
    expect(way.path.at(-1)?.z).toBe(5)
  })

  it('are not where it bears too little, is too short, or says nothing', () => {
    expect(up({ limitKg: 2399 })).toMatchObject({ outcome: 'blocked' })
    expect(up({ heightM: 2.2 })).toMatchObject({ outcome: 'blocked' })
    // 1.2 m with its clearance is 1.3 m: one way round or the other it has to fit.
    expect(up({ widthM: 1.1, depthM: 1.3 }).outcome).toBe('fits')
    expect(up({ widthM: 1.1, depthM: 1.29 }).outcome).toBe('blocked')
    expect(up({ limitKg: undefined }).outcome).toBe('unknown')
  })

  it('without a lift are out of reach', () => {
    const way = wayOf({
      rooms: [cellar, upper],
      elements: [dock],
      equipment: [cdu({ x: 2, y: 3, z: 5 })],
    })
    expect(way).toMatchObject({ outcome: 'blocked', reason: 'walls' })
  })
})

describe('what the search cannot know', () => {
  it('asks for a dock, and never takes a missing one for a way', () => {
    expect(wayOf({ elements: [door()] }).outcome).toBe('no-dock')
  })

  it('says that walls without a door are no way', () => {
    expect(wayOf({ elements: [dock] })).toMatchObject({ outcome: 'blocked', reason: 'walls' })
  })

  it('does not guess for a piece that stands in no room', () => {
    expect(wayOf({ equipment: [cdu({ x: 100, y: 100 })] })).toMatchObject({
      outcome: 'unknown',
      reason: 'no-room',
    })
  })

  it('is the same whatever order the records have', () => {
    const one = wayOf({ elements: [dock, door(), door({ id: 'b', y: 1.2 })] })
    const other = wayOf({
      rooms: [hall, receiving],
      elements: [door({ id: 'b', y: 1.2 }), door(), dock],
    })
    expect(other.outcome).toBe(one.outcome)
    expect(other.lengthM).toBeCloseTo(one.lengthM, 6)
  })
})

describe('a step between two rooms', () => {
  it('is no way without a ramp, however small it is drawn', () => {
    const over = (floorZ: number) =>
      wayOf({ rooms: [receiving, { ...hall, floorZ }], equipment: [cdu({ z: floorZ })] })
    expect(over(0.01).outcome).toBe('fits')
    expect(over(0.1)).toMatchObject({ outcome: 'blocked', reason: 'walls' })
    expect(over(0.29)).toMatchObject({ outcome: 'blocked', reason: 'walls' })
  })
})
