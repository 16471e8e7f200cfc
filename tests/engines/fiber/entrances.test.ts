import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solveFiber } from '#engines'
import { parametersOf } from '#standards'
import { entrance } from '../../support/fiber/plans'
import { inventoryOf, type Plan } from '../../support/plan'

const solve = (plan: Plan) =>
  solveFiber(inventoryOf(plan), parametersOf(plan.parameters ?? {})).entrances

const route = (id: string, ...points: readonly (readonly [number, number])[]) => ({
  id,
  name: `Way ${id}`,
  carries: 'data',
  points: points.map(([x, y]) => ({ x, y })),
})

describe('entrances', () => {
  it('keeps what is stated and leaves the rest undefined', () => {
    const stated = { carrier: 'N', routeId: 'west', rttMs: 60, darkFibres: 144, circuitKm: 12 }
    const { entrances } = solve({ equipment: [entrance('a', stated), entrance('b')] })
    expect(entrances[0]).toMatchObject({ carrier: 'N', rttMs: 60, darkFibres: 144, circuitKm: 12 })
    expect(entrances[1]).toMatchObject({
      carrier: undefined,
      route: undefined,
      routeAt: -1,
      capacityGbps: undefined,
      rttMs: undefined,
      staleShare: undefined,
      backup: false,
    })
  })

  it('adds hand-offs up where no capacity is stated', () => {
    const { capacityGbps, unknownCapacityCount } = solve({
      equipment: [
        entrance('a', { handOffs: 4, handOffGbps: 100 }),
        entrance('b', { capacityGbps: 10, handOffs: 4, handOffGbps: 100 }),
        entrance('c', { handOffs: 4 }),
      ],
    })
    expect({ capacityGbps, unknownCapacityCount }).toEqual({
      capacityGbps: 410,
      unknownCapacityCount: 1,
    })
  })

  it('counts backups apart, unless there is nothing else', () => {
    const backup = entrance('b', { capacityGbps: 1, role: 'backup' })
    const both = solve({ equipment: [entrance('a', { capacityGbps: 10 }), backup] })
    expect(both.regularGbps).toEqual({ value: 10, unknownCount: 0 })
    expect(solve({ equipment: [backup] }).regularGbps.value).toBe(1)
  })

  // 50 ms 0.008 %, 100 ms 0.017 %, 600 ms 0.1 % of a block interval of 600 s.
  it.each([
    [50, 0.00008],
    [100, 0.00017],
    [600, 0.001],
  ])('loses the share of work of a round trip of %d ms', (rttMs, share) => {
    const { entrances } = solve({ equipment: [entrance('a', { rttMs })] })
    expect(entrances[0]?.staleShare).toBeCloseTo(share, 5)
  })

  it('names the compartment: as stated, the room alone, none in the open', () => {
    const room = (id: string, x: number, more: object) => ({
      id,
      polygon: [
        { x, y: -1 },
        { x: x + 5, y: -1 },
        { x: x + 5, y: 4 },
        { x, y: 4 },
      ],
      ...more,
    })
    const { entrances } = solve({
      rooms: [
        room('mmr', 0, { fireCompartment: 'F1' }),
        room('hall', 10, {}),
        room('yard', 20, { open: true }),
      ],
      equipment: [1, 11, 21, 40].map((x, i) => entrance(`e${i}`, {}, x)),
    })
    expect(entrances.map(({ compartment }) => compartment)).toEqual([
      'F1',
      'hall',
      undefined,
      undefined,
    ])
  })
})

describe('carrier routes', () => {
  const pair = (a: ReturnType<typeof route>, b: ReturnType<typeof route>) =>
    solve({
      routes: [a, b],
      equipment: [
        entrance('a', { routeId: a.id }),
        entrance('b', { routeId: b.name }, 40),
        entrance('c', { routeId: 'nowhere' }, 41),
      ],
    })

  it('measures the drawn routes that entrances name, by id or name', () => {
    const west = route('w', [0, 0], [0, 100])
    const east = route('e', [40, 0], [15, 100])
    expect(pair(west, east).closestRoutes).toMatchObject({ rowA: 0, rowB: 1 })
    expect(pair(west, east).closestRoutes?.distanceM).toBeCloseTo(15, 12)
    expect(pair(west, east).closest).toEqual({ rowA: 1, rowB: 2, distanceM: 1 })
  })

  it('is 0 where they cross', () => {
    const crossing = pair(route('w', [0, 0], [40, 40]), route('e', [40, 0], [0, 40]))
    expect(crossing.closestRoutes?.distanceM).toBe(0)
  })

  it('is undefined with fewer than two drawn', () => {
    expect(solve({ equipment: [entrance('a', { routeId: 'w' })] }).closestRoutes).toBeUndefined()
  })

  it('is the same in either order and never more than between any of their corners', () => {
    const line = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })),
      {
        minLength: 2,
        maxLength: 4,
      },
    )
    fc.assert(
      fc.property(line, line, (one, other) => {
        const there = pair(route('w', ...one), route('e', ...other)).closestRoutes?.distanceM ?? -1
        const back = pair(route('w', ...other), route('e', ...one)).closestRoutes?.distanceM
        expect(there).toBeCloseTo(back ?? Number.NaN, 9)
        for (const [ax, ay] of one) {
          for (const [bx, by] of other) {
            expect(there).toBeLessThanOrEqual(Math.hypot(ax - bx, ay - by) + 1e-9)
          }
        }
      }),
    )
  })
})
