import { describe, expect, it } from 'vitest'
import type { Route } from '#model'
import { rayAt, screenOf, seen, type View } from '../../src/scene/camera/orbit'
import { closestApproach, routeUnder } from '../../src/scene/route-picking'

const tray = (id: string, points: readonly (readonly [number, number, number])[]): Route => ({
  id,
  name: id,
  carries: 'data',
  widthM: 0.4,
  points: points.map(([x, y, z]) => ({ x, y, z })),
})

const plan: View = {
  orbit: { target: { x: 5, y: 0, z: 0 }, distanceM: 20, bearingDeg: 0, polarDeg: 0 },
  flatness: 1,
  widthPx: 1000,
  heightPx: 800,
}
const space: View = {
  ...plan,
  flatness: 0,
  orbit: { ...plan.orbit, bearingDeg: 30, polarDeg: 55 },
}

/** Picks where a point of the facility appears. */
const pickAt = (
  view: View,
  routes: readonly Route[],
  [x, y, z]: readonly [number, number, number],
  itemDistance?: number,
) => {
  const screen = screenOf(view, seen(view, { x, y, z }))
  return routeUnder(routes, view, rayAt(view, screen.x, screen.y), screen, itemDistance)
}

const riser = tray('riser', [
  [0, 0, 0],
  [0, 0, 3],
  [10, 0, 3],
])

describe('a ray and a run', () => {
  it('tells where they pass and how far apart', () => {
    const ray = { origin: { x: 2, y: 1, z: 5 }, direction: { x: 0, y: 0, z: -1 } }
    const found = closestApproach(ray, { x: 0, y: 0, z: 2 }, { x: 9, y: 0, z: 2 })
    expect(found).toEqual({ distance: 3, at: { x: 2, y: 0, z: 2 }, apartM: 1 })
  })

  it('ends with the run', () => {
    const ray = { origin: { x: -3, y: 4, z: 5 }, direction: { x: 0, y: 0, z: -1 } }
    const found = closestApproach(ray, { x: 0, y: 0, z: 2 }, { x: 9, y: 0, z: 2 })
    expect(found).toMatchObject({ at: { x: 0, y: 0, z: 2 }, apartM: 5 })
  })
})

describe('the route under the pointer', () => {
  it('is met over its width in plan and in space, risers too', () => {
    for (const view of [plan, space]) {
      expect(pickAt(view, [riser], [3, 0.15, 3])).toMatchObject({ id: 'riser', index: 1 })
      expect(pickAt(view, [riser], [3, 0.6, 3])).toBeUndefined()
    }
    expect(pickAt(space, [riser], [0, 0, 1])).toMatchObject({ id: 'riser', index: 0, part: 'run' })
  })

  it('tells its points, the middle of a run, and the place on it', () => {
    for (const view of [plan, space]) {
      expect(pickAt(view, [riser], [10, 0, 3])).toEqual({
        id: 'riser',
        part: 'point',
        index: 2,
        at: { x: 10, y: 0, z: 3 },
      })
      expect(pickAt(view, [riser], [5, 0, 3])).toMatchObject({ part: 'middle', index: 1 })
      const run = pickAt(view, [riser], [7, 0, 3])
      expect(run).toMatchObject({ part: 'run', index: 1 })
      expect(run?.at.x).toBeCloseTo(7)
      expect(run?.at.z).toBeCloseTo(3)
    }
  })

  it('is the one in front', () => {
    const low = tray('low', [
      [0, 0, 1],
      [10, 0, 1],
    ])
    expect(pickAt(plan, [low, riser], [3, 0, 3])?.id).toBe('riser')
    expect(pickAt(plan, [riser, low], [3, 0, 3])?.id).toBe('riser')
  })

  it('is hidden behind equipment, and before it has to be met itself', () => {
    const screen = screenOf(plan, seen(plan, { x: 3, y: 0, z: 3 }))
    const eyeToTray = seen(plan, { x: 3, y: 0, z: 3 }).z
    const under = (itemDistance: number | undefined, dy: number) =>
      routeUnder(
        [riser],
        plan,
        rayAt(plan, screen.x, screen.y + dy),
        { x: screen.x, y: screen.y + dy },
        itemDistance,
      )?.id
    expect(under(eyeToTray + 1, 0)).toBe('riser')
    expect(under(eyeToTray - 2, 0)).toBeUndefined()
    const scale = 800 / (2 * 20 * Math.tan(Math.PI / 9))
    const beside = 0.2 * scale + 3
    expect(under(undefined, beside)).toBe('riser')
    expect(under(eyeToTray + 1, beside)).toBeUndefined()
  })

  it('is none among none', () => {
    expect(pickAt(plan, [], [0, 0, 0])).toBeUndefined()
  })
})
