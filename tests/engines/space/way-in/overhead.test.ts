import { describe, expect, it } from 'vitest'
import { cdu, check, dock, door, type Loose, wayOf } from '../../../support/way-in'

/** From wall to wall across the hall at x = 11, between the door and the place of the CDU. */
const across = (z: number, fields: Loose = {}): Loose => ({
  id: 'run',
  carries: 'data',
  pathway: 'tray',
  widthM: 0.3,
  points: [
    { x: 11, y: 0, z },
    { x: 11, y: 10, z },
  ],
  ...fields,
})
const under = (z: number, fields: Loose = {}) => wayOf({ routes: [across(z, fields)] })

describe('what hangs over the way', () => {
  it('is held against the height of the piece with its clearance', () => {
    // 2.2 m and 0.05 m above it.
    const low = under(2.2)
    expect(low.outcome).toBe('blocked')
    expect(check(low, 'overhead', 'run')).toMatchObject({ measured: 2.2, verdict: 'fail' })
    expect(check(low, 'overhead', 'run')?.needed).toBeCloseTo(2.25, 9)
    expect(under(2.25).outcome).toBe('fits')
    expect(under(1).outcome).toBe('blocked')
  })

  it('stands in the way where it runs along the floor, and does not below it', () => {
    const onFloor = under(0)
    expect(onFloor.outcome).toBe('blocked')
    expect(check(onFloor, 'in-the-way', 'run')?.verdict).toBe('fail')
    expect(under(-0.3).outcome).toBe('fits')
    // Ducts at the height of the floor are those in the ground.
    expect(under(0, { pathway: 'duct' }).outcome).toBe('fits')
  })

  it('is passed where it is high enough', () => {
    const points = [
      { x: 11, y: 0, z: 4 },
      { x: 11, y: 10, z: 1 },
    ]
    // At y = 5.8 it has come down to 2.26 m.
    expect(under(0, { points }).outcome).toBe('fits')
    const lower = points.map((point) => ({ ...point, z: Math.min(point.z, 2.2) }))
    expect(under(0, { points: lower }).outcome).toBe('blocked')
  })

  it('may be in the way where its width is not stated', () => {
    const { widthM: _, ...unstated } = across(2)
    // Through the only door, as wide as the piece needs; the run lies 50 mm beside it.
    const beside = (fields: Loose) =>
      wayOf({
        elements: [dock, door({ widthM: 1.1 })],
        routes: [{ ...unstated, points: [6, 12].map((x) => ({ x, y: 3.6, z: 2 })), ...fields }],
      })
    const way = beside({})
    expect(way.outcome).toBe('unknown')
    expect(check(way, 'overhead', 'run')?.verdict).toBe('unknown')
    expect(beside({ widthM: 0.08 }).outcome).toBe('fits')
    expect(beside({ widthM: 0.3 }).outcome).toBe('blocked')
    // Nobody gets past its middle however narrow it is.
    expect(wayOf({ routes: [unstated] }).outcome).toBe('blocked')
  })

  it('may not be there yet when the piece comes first', () => {
    const way = wayOf({ routes: [across(2)], request: { others: 'existing' } })
    expect(way.outcome).toBe('unknown')
    expect(check(way, 'overhead', 'run')?.verdict).toBe('unknown')
  })

  it('needs no room for moving where the piece stands in the end, and may lead to it', () => {
    const over = (z: number) => [14, 14].map((x, i) => ({ x, y: 10 * i, z }))
    expect(under(0, { points: over(2.21) }).outcome).toBe('fits')
    expect(under(0, { points: over(2.1) }).outcome).toBe('blocked')
    const pipe = [
      { x: 20, y: 5, z: 0.5 },
      { x: 14, y: 5, z: 0.5 },
    ]
    expect(under(0, { points: pipe, pathway: 'conduit' }).outcome).toBe('fits')
    const past = [
      { x: 20, y: 5, z: 0.5 },
      { x: 14, y: 5, z: 0.5 },
      { x: 9, y: 5, z: 0.5 },
    ]
    expect(under(0, { points: past, pathway: 'conduit' }).outcome).toBe('blocked')
  })

  it('drops that stand upright are as wide as the run', () => {
    const drops = [1, 3, 5, 7, 9].map((y) => ({
      ...across(0),
      id: `drop-${y}`,
      widthM: 1.2,
      points: [4, 0.5].map((z) => ({ x: 11, y, z })),
    }))
    expect(wayOf({ routes: drops }).outcome).toBe('blocked')
    expect(wayOf({ routes: drops.map((one) => ({ ...one, widthM: 0.2 })) }).outcome).toBe('fits')
  })

  it('is equipment as well', () => {
    const header = (z: number) => ({
      id: 'header',
      kind: 'pipe-header',
      x: 11,
      y: 5,
      z,
      values: { widthM: 0.4, depthM: 10, heightM: 0.4 },
    })
    const low = wayOf({ equipment: [cdu(), header(2.2)] })
    expect(low.outcome).toBe('blocked')
    expect(check(low, 'overhead', 'header')).toMatchObject({ measured: 2.2, verdict: 'fail' })
    expect(wayOf({ equipment: [cdu(), header(2.25)] }).outcome).toBe('fits')
  })
})
