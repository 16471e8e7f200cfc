import { describe, expect, it } from 'vitest'
import { pathAlongRoute, pathOverhead } from '../../../src/scene/lines/paths'

describe('the way of a connection', () => {
  const from = { x: 0, y: 0, z: 2 }
  const to = { x: 10, y: 6, z: 1 }

  it('rises above both ends and runs square over the floor', () => {
    const path = pathOverhead(from, to)
    expect(path[0]).toEqual(from)
    expect(path.at(-1)).toEqual(to)
    path.forEach((point, n) => {
      const next = path[n + 1]
      if (!next) return
      const moved = [next.x - point.x, next.y - point.y, next.z - point.z].filter((d) => d !== 0)
      expect(moved.length).toBeLessThanOrEqual(1)
    })
    expect(Math.max(...path.map(({ z }) => z))).toBeGreaterThan(2)
  })

  it('follows its route in the right direction, both ways', () => {
    const route = [
      { x: 0, y: 3, z: 3 },
      { x: 5, y: 3, z: 3 },
      { x: 5, y: 9, z: 3 },
      { x: 12, y: 9, z: 3 },
    ]
    const there = pathAlongRoute(from, to, route)
    expect(there).toContainEqual({ x: 5, y: 3, z: 3 })
    expect(there).toContainEqual({ x: 5, y: 9, z: 3 })
    const xs = there.map(({ x }) => x)
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
    expect(pathAlongRoute(to, from, route)).toEqual([...there].reverse())
  })
})
