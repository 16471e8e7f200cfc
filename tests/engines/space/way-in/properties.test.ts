import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cornersOf, type OrientedRect, type Point } from '#base'
import type { WayIn } from '#engines'
import { rectangle } from '../../../support/plan'
import { cdu, dock, door, hall, type Loose, wayOf } from '../../../support/way-in'

const piece = { widthM: 1.2, depthM: 1 }

/** Whether two rectangles overlap by more than a touch: their corners over the sides of both. */
const overlap = (a: OrientedRect, b: OrientedRect, touchM = 0.001): boolean => {
  const [p, q] = [cornersOf(a), cornersOf(b)]
  const apart = (one: readonly Point[], other: readonly Point[]) =>
    one.some((from, n) => {
      const to = one[(n + 1) % one.length] as Point
      const out = ({ x, y }: Point) =>
        (x - from.x) * (to.y - from.y) - (y - from.y) * (to.x - from.x)
      const length = Math.hypot(to.x - from.x, to.y - from.y)
      return other.every((point) => out(point) / length > -touchM)
    })
  return !apart(p, q) && !apart(q, p)
}

/** Where the piece is all along a way, every few centimetres. */
const placesOn = ({ path }: WayIn): OrientedRect[] =>
  path.flatMap((pose, n) => {
    const next = path[n + 1] ?? pose
    const steps = Math.max(1, Math.ceil(Math.hypot(next.x - pose.x, next.y - pose.y) / 0.03))
    return Array.from({ length: steps }, (_, step) => ({
      ...piece,
      x: pose.x + ((next.x - pose.x) * step) / steps,
      y: pose.y + ((next.y - pose.y) * step) / steps,
      rotationDeg: pose.rotationDeg,
    }))
  })

/** The search looks every 5 cm: a corner that is met in between reaches less than this into it. */
const lookedM = 0.004

/** Where the piece is while it turns from one heading to the next, the shorter way round. */
const turningOn = ({ path }: WayIn, size: typeof piece): OrientedRect[] =>
  path.flatMap((pose, n) => {
    const next = path[n + 1] ?? pose
    const turn = (((next.rotationDeg - pose.rotationDeg) % 180) + 180) % 180
    if (turn === 0) return []
    const turned = turn > 90 ? turn - 180 : turn
    return Array.from({ length: 11 }, (_, step) => ({
      ...size,
      x: pose.x + ((next.x - pose.x) * step) / 10,
      y: pose.y + ((next.y - pose.y) * step) / 10,
      rotationDeg: pose.rotationDeg + (turned * step) / 10,
    }))
  })

/** Posts in a hall of 10 m by 10 m, among which a long piece has to turn. */
const posts = fc.array(
  fc.record({
    x: fc.integer({ min: 5, max: 95 }).map((tenths) => tenths / 10),
    y: fc.integer({ min: 5, max: 95 }).map((tenths) => tenths / 10),
    rotationDeg: fc.constantFrom(0, 30, 45, 90),
    widthM: fc.constantFrom(0.2, 0.4),
    depthM: fc.constantFrom(0.2, 0.4),
  }),
  { minLength: 4, maxLength: 16 },
)

const columns = fc.array(
  fc.record({
    x: fc.integer({ min: 40, max: 250 }).map((tenths) => tenths / 10),
    y: fc.integer({ min: 5, max: 95 }).map((tenths) => tenths / 10),
    rotationDeg: fc.constantFrom(0, 30, 45, 90),
    widthM: fc.constantFrom(0.3, 0.5, 1.5),
    depthM: fc.constantFrom(0.3, 0.6, 2),
  }),
  { minLength: 1, maxLength: 12 },
)

describe('a way in, whatever stands there', () => {
  it('never leads through a column', () => {
    let ways = 0
    fc.assert(
      fc.property(columns, (all) => {
        const elements = all.map(
          (one, n): Loose => ({ ...one, id: `c${n}`, type: 'column', name: `C${n}` }),
        )
        const way = wayOf({ elements: [dock, door(), ...elements], equipment: [cdu({ x: 26 })] })
        if (way.outcome !== 'fits') return
        ways += 1
        expect(way.path[0]).toMatchObject({ x: 2, y: 0 })
        expect(way.path.at(-1)).toMatchObject({ x: 26, y: 5 })
        for (const place of placesOn(way)) {
          for (const column of all) expect(overlap(place, column)).toBe(false)
        }
      }),
      { numRuns: 12 },
    )
    expect(ways).toBeGreaterThan(3)
  })

  it('turns through no column either, whatever clearance is asked for', () => {
    const size = { widthM: 1.2, depthM: 3 }
    let turns = 0
    fc.assert(
      fc.property(posts, fc.constantFrom(0, 0.02, 0.05), (all, clearM) => {
        const elements = all.map(
          (one, n): Loose => ({ ...one, id: `c${n}`, type: 'column', name: `C${n}` }),
        )
        const rooms = [{ ...hall, polygon: rectangle(0, 0, 10, 10) }]
        const equipment = [cdu({ x: 8, y: 8, rotationDeg: 90 }, size)]
        const way = wayOf({ clearM, rooms, elements: [dock, ...elements], equipment })
        if (way.outcome !== 'fits') return
        for (const place of turningOn(way, size)) {
          turns += 1
          for (const post of all) expect(overlap(place, post, lookedM)).toBe(false)
        }
      }),
      { numRuns: 20, seed: 7 },
    )
    expect(turns).toBeGreaterThan(100)
  })
})
