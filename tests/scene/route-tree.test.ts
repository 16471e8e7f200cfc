import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Route } from '#model'
import { rayAt, type View } from '../../src/scene/camera/orbit'
import { routeUnder } from '../../src/scene/route-picking'
import { RouteTree } from '../../src/scene/route-tree'

const metres = (min: number, max: number) => fc.double({ min, max, noNaN: true })

const points = fc.array(fc.record({ x: metres(-80, 80), y: metres(-80, 80), z: metres(0, 5) }), {
  minLength: 2,
  maxLength: 5,
})

const routes = fc
  .array(fc.record({ points, widthM: metres(0.1, 1) }), { maxLength: 120 })
  .map((all) => all.map((route, n): Route => ({ id: `r${n}`, carries: 'data', ...route }) as Route))

const views: fc.Arbitrary<View> = fc.record({
  orbit: fc.record({
    target: fc.record({ x: metres(-20, 20), y: metres(-20, 20), z: metres(0, 2) }),
    distanceM: metres(5, 300),
    bearingDeg: metres(0, 360),
    polarDeg: metres(0, 85),
  }),
  flatness: fc.constantFrom(0, 0.5, 1),
  widthPx: fc.constant(800),
  heightPx: fc.constant(600),
})

describe('a tree of routes', () => {
  it('picks the route that a look at every route picks', () => {
    fc.assert(
      fc.property(routes, views, fc.nat(799), fc.nat(599), (all, view, x, y) => {
        const ray = rayAt(view, x, y)
        const tree = new RouteTree(all)
        for (const within of [undefined, 60]) {
          const near = tree.near(view, ray, 4, within)
          expect(routeUnder(near, view, ray, { x, y }, within)).toEqual(
            routeUnder(all, view, ray, { x, y }, within),
          )
        }
      }),
      { numRuns: 200 },
    )
  })

  it('leaves out nearly all routes of a large yard', () => {
    const all = Array.from(
      { length: 2000 },
      (_, n) =>
        ({
          id: `r${n}`,
          name: '',
          carries: 'data',
          points: [
            { x: (n % 50) * 20, y: Math.floor(n / 50) * 20, z: 3 },
            { x: (n % 50) * 20 + 12, y: Math.floor(n / 50) * 20, z: 3 },
          ],
        }) as Route,
    )
    const view: View = {
      orbit: { target: { x: 500, y: 400, z: 0 }, distanceM: 200, bearingDeg: 0, polarDeg: 40 },
      flatness: 0,
      widthPx: 1440,
      heightPx: 900,
    }
    expect(new RouteTree(all).near(view, rayAt(view, 700, 450), 4).length).toBeLessThan(12)
  })
})
