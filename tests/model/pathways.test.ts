import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PathwaySolid, pathwaySolids, type Route } from '#model'

const route = (
  points: readonly (readonly [number, number, number])[],
  more: Partial<Route> = {},
): Route => ({
  id: 'r',
  name: 'r',
  carries: 'data',
  points: points.map(([x, y, z]) => ({ x, y, z })),
  pathway: 'tray',
  widthM: 0.4,
  usableDepthM: 0.1,
  ...more,
})

const of = (solids: readonly PathwaySolid[], part: PathwaySolid['part']) =>
  solids.filter((solid) => solid.part === part)

const rounded = (places: PathwaySolid['from']) =>
  places.map(({ x, y, z }) => [x, y, z].map((value) => Math.round(value * 1000) / 1000 + 0))

describe('the bodies of a pathway', () => {
  it('are a floor and two sides, as wide inside as stated and as deep', () => {
    const solids = pathwaySolids(
      route([
        [0, 0, 3],
        [5, 0, 3],
      ]),
    )
    expect(solids.map(({ part }) => part)).toEqual(['floor', 'side', 'side'])
    expect(rounded(of(solids, 'floor')[0]?.from ?? [])).toEqual([
      [0, 0.2, 3],
      [0, -0.2, 3],
      [0, -0.2, 3.004],
      [0, 0.2, 3.004],
    ])
    const heights = of(solids, 'side').flatMap(({ from }) => from.map(({ z }) => z))
    expect(Math.max(...heights)).toBeCloseTo(3.1)
    const ys = of(solids, 'side').flatMap(({ from }) => from.map(({ y }) => Math.abs(y)))
    expect(Math.min(...ys)).toBeCloseTo(0.2)
  })

  it('meet without a gap at corners of a level way', () => {
    const solids = of(
      pathwaySolids(
        route([
          [0, 0, 3],
          [5, 0, 3],
          [5, 4, 3],
        ]),
      ),
      'side',
    )
    const [left, right, nextLeft, nextRight] = solids
    expect(rounded(left?.to ?? [])).toEqual(rounded(nextLeft?.from ?? ([[0]] as never)))
    expect(rounded(right?.to ?? [])).toEqual(rounded(nextRight?.from ?? ([[0]] as never)))
    // Outside of the corner, half a width beyond the point both ways.
    expect(rounded(right?.to ?? [])[0]).toEqual([5.2, -0.2, 3])
  })

  it('stand upright in a riser and meet the level runs at both ends', () => {
    const solids = pathwaySolids(
      route([
        [0, 0, 3],
        [5, 0, 3],
        [5, 0, 4],
        [9, 0, 4],
      ]),
    )
    const riser = solids.filter(({ run }) => run === 1)
    const floor = of(riser, 'floor')[0]
    const flat = of(solids, 'floor')
    expect(rounded(flat[0]?.to ?? [])).toEqual(rounded(floor?.from ?? []))
    expect(rounded(floor?.to ?? [])).toEqual(rounded(flat[2]?.from ?? []))
    const across = floor?.from.map(({ y }) => y) ?? []
    expect(Math.max(...across) - Math.min(...across)).toBeCloseTo(0.4)
  })

  it('have rungs on a ladder, a closed shell for ducts and a round one for conduits', () => {
    const ladder = pathwaySolids(
      route(
        [
          [0, 0, 3],
          [3, 0, 3],
        ],
        { pathway: 'ladder' },
      ),
    )
    expect(of(ladder, 'rung')).toHaveLength(10)
    expect(of(ladder, 'floor')).toHaveLength(0)
    const duct = pathwaySolids(
      route(
        [
          [0, 0, -1],
          [3, 0, -1],
        ],
        { pathway: 'duct' },
      ),
    )
    expect(duct).toHaveLength(1)
    expect(rounded(duct[0]?.to ?? [])[2]).toEqual([3, -0.2, -0.9])
    const [pipe] = pathwaySolids(
      route(
        [
          [0, 0, 0],
          [3, 0, 0],
        ],
        { pathway: 'conduit' },
      ),
    )
    const out = pipe?.from.map(({ y, z }) => Math.hypot(y, z - 0.2)) ?? []
    for (const radius of out) expect(radius).toBeCloseTo(0.2)
  })

  it('claim no sides for a width that nobody states', () => {
    const { widthM: _, ...bare } = route([
      [0, 0, 3],
      [5, 0, 3],
    ])
    expect(pathwaySolids(bare).map(({ part }) => part)).toEqual(['floor'])
  })

  it('are finite for any way, also one that turns back or stands still', () => {
    const place = fc.tuple(
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -3, max: 3 }),
    )
    const pathways = ['tray', 'ladder', 'conduit', 'duct'] as const
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(...pathways),
        (points, pathway) => {
          for (const { from, to } of pathwaySolids(route(points, { pathway }))) {
            expect(from).toHaveLength(to.length)
            for (const { x, y, z } of [...from, ...to]) {
              // Nothing lies further out than the sharpest corner allows.
              for (const value of [x, y, z]) expect(Math.abs(value)).toBeLessThan(3 + 1.6)
            }
          }
        },
      ),
    )
  })
})
