import { describe, expect, it } from 'vitest'
import { staleAfter } from '#engines'
import { cablingOf, frame, linkOf, mounted, tray, useOf } from '../../support/fiber/cabling'
import { dataLink, inventoryOf } from '../../support/plan'

// Planning figures of these lengths: 0.3 m in the rack and a loop of 1.5 m at each end, 10 % slack
// on the way. A unit is 44.45 mm; the ports of a switch are in the middle of its units.
const ends = 2 * 0.3 + 2 * 1.5

const twoRacks = [frame('A', 0), frame('B', 10), mounted('a', 'A', 40), mounted('b', 'B', 20)]
const overhead = tray('T', [
  [-1, 0, 3],
  [11, 0, 3],
])

describe('length of a link', () => {
  it('is way, drops, both racks and slack', () => {
    const cabling = cablingOf({
      equipment: twoRacks,
      routes: [overhead],
      connections: [dataLink('a', 'b')],
    })
    // a: 40.5 U = 1.800225 m high, 1.199775 m below the tray; b: 20.5 U = 0.911225 m, 2.088775 m below.
    const way = 10 + (3 - 40.5 * 0.04445) + (3 - 20.5 * 0.04445)
    expect(linkOf(cabling).lengthM).toBeCloseTo(way * 1.1 + ends, 9)
    expect(way).toBeCloseTo(13.28855, 9)
  })

  it('follows corners and joins', () => {
    const cabling = cablingOf({
      equipment: [frame('A', 0), frame('B', 6, 8), mounted('a', 'A', 41), mounted('b', 'B', 41)],
      routes: [
        tray('ROW', [
          [0, 0, 2.5],
          [20, 0, 2.5],
        ]),
        tray('CROSS', [
          [6, -2, 2.5],
          [6, 8, 2.5],
        ]),
      ],
      connections: [dataLink('a', 'b')],
    })
    // Over the row as far as the crossing, then along the other tray; both ends 41.5 U high.
    const drop = 2.5 - 41.5 * 0.04445
    expect(linkOf(cabling).lengthM).toBeCloseTo((6 + 8 + 2 * drop) * 1.1 + ends, 9)
    expect(useOf(cabling, 'ROW').cables).toBe(1)
    expect(useOf(cabling, 'CROSS').cables).toBe(1)
  })

  it('within one rack needs no tray and no loops', () => {
    const cabling = cablingOf({
      equipment: [frame('A', 0), mounted('a', 'A', 40), mounted('b', 'A', 10)],
      connections: [dataLink('a', 'b')],
    })
    expect(linkOf(cabling).lengthM).toBeCloseTo(30 * 0.04445 + 2 * 0.3 + 0.2, 9)
  })

  it('is what somebody states', () => {
    const cabling = cablingOf({
      equipment: twoRacks,
      connections: [dataLink('a', 'b', 1, { lengthM: 25 })],
    })
    expect(linkOf(cabling)).toMatchObject({ lengthM: 25, atLeastM: 25 })
  })

  it('is at least the straight distance where no tray runs', () => {
    const cabling = cablingOf({ equipment: twoRacks, connections: [dataLink('a', 'b')] })
    expect(linkOf(cabling)).toMatchObject({ lengthM: Number.NaN, why: 'no-tray' })
    expect(linkOf(cabling).atLeastM).toBeCloseTo(Math.hypot(10, 20 * 0.04445), 9)
  })

  it('is at least the known parts where nobody states the unit', () => {
    const cabling = cablingOf({
      equipment: [
        frame('A', 0),
        frame('B', 10),
        mounted('a', 'A', 40),
        mounted('b', 'B', undefined),
      ],
      routes: [overhead],
      connections: [dataLink('a', 'b')],
    })
    expect(linkOf(cabling)).toMatchObject({ lengthM: Number.NaN, why: 'no-slot' })
    expect(linkOf(cabling).atLeastM).toBeCloseTo((10 + (3 - 40.5 * 0.04445) + 1) * 1.1 + ends, 9)
    expect(useOf(cabling, 'T').cables).toBe(1)
  })

  it('is never at least more than it may be: trays above and below, nobody states the unit', () => {
    const between = (slotU: number | undefined) =>
      linkOf(
        cablingOf({
          equipment: [
            frame('A', 0),
            frame('B', 10),
            mounted('a', 'A', slotU),
            mounted('b', 'B', 0),
          ],
          routes: [
            tray('HIGH', [
              [-1, 0, 2.9],
              [11, 0, 2.9],
            ]),
            tray('FLOOR', [
              [-1, 0, -0.1],
              [11, 0, -0.1],
            ]),
          ],
          connections: [dataLink('a', 'b')],
        }),
      )
    const { why, atLeastM } = between(undefined)
    expect(why).toBe('no-slot')
    expect(atLeastM).toBeGreaterThanOrEqual(10)
    for (const slotU of [0, 20, 41]) {
      expect(between(slotU).lengthM).toBeGreaterThanOrEqual(atLeastM)
    }
  })
})

describe('trays', () => {
  it('do not join where they cross at different heights', () => {
    const plan = (z: number) => ({
      equipment: [frame('A', 0), frame('B', 6, 8), mounted('a', 'A', 41), mounted('b', 'B', 41)],
      routes: [
        tray('ROW', [
          [0, 0, 2.5],
          [20, 0, 2.5],
        ]),
        tray('CROSS', [
          [6, -2, z],
          [6, 8, z],
        ]),
      ],
      connections: [dataLink('a', 'b')],
    })
    expect(linkOf(cablingOf(plan(2.9)))).toMatchObject({ lengthM: Number.NaN, why: 'apart' })
    expect(linkOf(cablingOf(plan(2.55))).lengthM).toBeGreaterThan(0)
  })

  it('join over a riser', () => {
    const cabling = cablingOf({
      equipment: [
        frame('A', 0),
        frame('B', 0, 0, { z: 5 }),
        mounted('a', 'A', 41),
        mounted('b', 'B', 41),
      ],
      routes: [
        tray('LOW', [
          [0, 0, 2.5],
          [4, 0, 2.5],
        ]),
        tray('RISER', [
          [4, 0, 2.5],
          [4, 0, 7.5],
        ]),
        tray('HIGH', [
          [4, 0, 7.5],
          [0, 0, 7.5],
        ]),
      ],
      connections: [dataLink('a', 'b')],
    })
    const drop = 2.5 - 41.5 * 0.04445
    expect(linkOf(cabling).lengthM).toBeCloseTo((4 + 5 + 4 + 2 * drop) * 1.1 + ends, 9)
  })

  it('of another path are left alone', () => {
    const plan = (path: string | undefined) => ({
      equipment: [
        frame('A', 0),
        frame('B', 10),
        mounted('a', 'A', 40, { path: 'A' }),
        mounted('b', 'B', 40),
      ],
      routes: [
        tray(
          'T',
          [
            [0, 0, 3],
            [10, 0, 3],
          ],
          { path },
        ),
      ],
      connections: [dataLink('a', 'b')],
    })
    expect(linkOf(cablingOf(plan('B'))).why).toBe('no-tray')
    expect(linkOf(cablingOf(plan('A'))).lengthM).toBeGreaterThan(10)
    expect(linkOf(cablingOf(plan(undefined))).lengthM).toBeGreaterThan(10)
  })

  it('are chosen where a link names its route', () => {
    const long = tray('LONG', [
      [0, 0.5, 3],
      [0, 5, 3],
      [10, 5, 3],
      [10, 0.5, 3],
    ])
    const plan = (route: string | undefined) => ({
      equipment: [frame('A', 0), frame('B', 10), mounted('a', 'A', 40), mounted('b', 'B', 40)],
      routes: [overhead, long],
      connections: [dataLink('a', 'b', 1, { route })],
    })
    const drop = 2 * (3 - 40.5 * 0.04445)
    expect(linkOf(cablingOf(plan(undefined))).lengthM).toBeCloseTo((10 + drop) * 1.1 + ends, 9)
    expect(linkOf(cablingOf(plan('LONG'))).lengthM).toBeCloseTo((20 + drop) * 1.1 + ends, 9)
    expect(linkOf(cablingOf(plan('NONE'))).why).toBe('route-unknown')
  })
})

describe('staleness', () => {
  it('comes of moving what cables end at, trays and hosts among it, and of nothing else', () => {
    const plan = {
      equipment: [...twoRacks, frame('EMPTY', 30), { id: 'P', kind: 'tray', x: 5, z: 3 }],
      routes: [overhead],
      connections: [dataLink('a', 'b')],
    }
    const before = inventoryOf(plan)
    const staleBy = (id: string) => {
      const item = before.equipment[before.rowOf.get(id) ?? -1]
      if (!item) throw new Error(`no ${id}`)
      return staleAfter(before, before.moved([{ ...item, x: item.x + 0.5 }]), [id]).fiber
    }
    expect(['A', 'a', 'P'].map(staleBy)).toEqual([true, true, true])
    expect(staleBy('EMPTY')).toBe(false)
    const routed = before.edited([], { ...before.facility, routes: [] })
    expect(routed && staleAfter(before, routed, []).fiber).toBe(true)
  })
})
