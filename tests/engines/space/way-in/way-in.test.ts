import { describe, expect, it } from 'vitest'
import { cdu, check, dock, door, hall, receiving, wayOf } from '../../../support/way-in'

describe('the way in of a 2.4 t CDU', () => {
  it('fits through doors, and says what it was held against', () => {
    const way = wayOf({})
    expect(way.outcome).toBe('fits')
    expect(way.dock).toBe('dock')
    // 1.0 m ahead in a door of 1.4 m; or 1.2 m: never more than 1.3 with the clearance.
    expect(check(way, 'door-width', 'door')?.measured).toBe(1.4)
    expect(check(way, 'door-width', 'door')?.needed).toBeLessThanOrEqual(1.3 + 1e-9)
    // 2400 kg × 9.80665 / 1.2 m² = 19.61 kPa.
    expect(check(way, 'floor-load', 'hall')?.needed).toBeCloseTo(19.613, 3)
    expect(check(way, 'ceiling', 'receiving')).toMatchObject({ measured: 3, verdict: 'pass' })
    expect(way.path[0]).toMatchObject({ x: 2, y: 0 })
    expect(way.path.at(-1)).toMatchObject({ x: 14, y: 5 })
    // From (2, 0) to (14, 5) is 13 m straight; round the wall it cannot be less.
    expect(way.lengthM).toBeGreaterThan(13)
    expect(way.lengthM).toBeLessThan(20)
  })

  it('is stopped by a door that is 10 mm too narrow, and passes one that just fits', () => {
    // The shorter side of 1.0 m with 0.05 m on both sides needs 1.10 m.
    const narrow = wayOf({ elements: [dock, door({ widthM: 1.09 })] })
    expect(narrow.outcome).toBe('blocked')
    expect(check(narrow, 'door-width', 'door')).toMatchObject({ measured: 1.09, verdict: 'fail' })
    expect(check(narrow, 'door-width', 'door')?.needed).toBeCloseTo(1.1, 9)
    const exact = wayOf({ elements: [dock, door({ widthM: 1.1 })] })
    expect(exact.outcome).toBe('fits')
    expect(check(exact, 'door-width', 'door')?.verdict).toBe('pass')
  })

  it('is stopped by a low lintel', () => {
    const low = wayOf({ elements: [dock, door({ heightM: 2.24 })] })
    expect(low.outcome).toBe('blocked')
    expect(check(low, 'door-height', 'door')).toMatchObject({ measured: 2.24, verdict: 'fail' })
    expect(wayOf({ elements: [dock, door({ heightM: 2.25 })] }).outcome).toBe('fits')
  })

  it('takes another door where one is too narrow', () => {
    const wide = door({ id: 'wide', y: 1.2, widthM: 1.6 })
    const way = wayOf({ elements: [dock, door({ widthM: 0.9 }), wide] })
    expect(way.outcome).toBe('fits')
    expect(check(way, 'door-width', 'wide')?.verdict).toBe('pass')
    expect(check(way, 'door-width', 'door')).toBeUndefined()
  })

  it('does not know what a door lets through that nobody measured', () => {
    const { widthM: _, ...unmeasured } = door()
    const way = wayOf({ elements: [dock, unmeasured] })
    expect(way.outcome).toBe('unknown')
    expect(check(way, 'door-width', 'door')?.verdict).toBe('unknown')
    const known = door({ id: 'known', y: 1.2 })
    expect(wayOf({ elements: [dock, unmeasured, known] }).outcome).toBe('fits')
  })

  it('does not know the load of a mass that nobody states, nor a slab without a limit', () => {
    const { slabLimitKpa: _, ...unrated } = hall
    expect(wayOf({ rooms: [receiving, unrated] }).outcome).toBe('unknown')
    const weak = wayOf({ rooms: [receiving, { ...hall, slabLimitKpa: 19 }] })
    expect(weak.outcome).toBe('blocked')
    expect(check(weak, 'floor-load', 'hall')?.verdict).toBe('fail')
    expect(wayOf({ rooms: [receiving, { ...hall, slabLimitKpa: 20 }] }).outcome).toBe('fits')
  })

  it('holds one wheel against the panels of a raised floor', () => {
    const raised = (rollingLimitKg?: number) => ({
      ...hall,
      // Its slab lies lower, so that the panels are level with the room before it.
      floorZ: -0.6,
      raisedFloorM: 0.6,
      ...(rollingLimitKg === undefined ? {} : { rollingLimitKg }),
    })
    expect(wayOf({ rooms: [receiving, raised()] }).outcome).toBe('unknown')
    // 2400 kg on four wheels is 600 kg on each.
    expect(wayOf({ rooms: [receiving, raised(599)] }).outcome).toBe('blocked')
    expect(wayOf({ rooms: [receiving, raised(600)] }).outcome).toBe('fits')
  })

  it('names what stands in the way, where there is no way around it', () => {
    const rack = (id: string, y: number) => ({
      id,
      kind: 'rack',
      x: 10,
      y,
      values: { widthM: 1, depthM: 2, heightM: 2 },
    })
    const row = [1, 3, 5, 7, 9].map((y, i) => rack(`r${i}`, y))
    const way = wayOf({ equipment: [cdu(), ...row] })
    expect(way.outcome).toBe('blocked')
    expect(way.checks.filter(({ verdict }) => verdict === 'fail').length).toBeGreaterThan(0)
    expect(
      way.checks.every(({ type, verdict }) => verdict !== 'fail' || type === 'in-the-way'),
    ).toBe(true)
    // A gap of 2 m is way enough, and what is not there yet stands in nobody's way.
    expect(wayOf({ equipment: [cdu(), ...row.slice(1)] }).outcome).toBe('fits')
    expect(wayOf({ equipment: [cdu(), ...row], request: { others: 'existing' } }).outcome).toBe(
      'fits',
    )
  })
})
