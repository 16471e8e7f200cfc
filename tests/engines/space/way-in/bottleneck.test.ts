import { describe, expect, it } from 'vitest'
import { rectangle } from '../../../support/plan'
import { cdu, check, dock, hall, type Loose, receiving, wayOf } from '../../../support/way-in'

const failed = (way: ReturnType<typeof wayOf>) => way.checks.map(({ type, id }) => `${type} ${id}`)

describe('where no way is, what stops the piece is named', () => {
  it('walls all around', () => {
    const way = wayOf({ elements: [dock] })
    expect(way).toMatchObject({ outcome: 'blocked', reason: 'walls' })
    expect(failed(way)).toEqual(['no-door hall'])
    expect(way.checks[0]).toMatchObject({ verdict: 'fail', at: { x: 14, y: 5, z: 0 } })
  })

  it('a step', () => {
    const way = wayOf({ rooms: [receiving, { ...hall, raisedFloorM: 0.45 }] })
    expect(failed(way)).toEqual(['step hall'])
    expect(check(way, 'step', 'hall')).toMatchObject({ needed: 0.02, measured: 0.45 })
  })

  it.each([0.6, 0.8, 1.04])('two columns %f m apart', (gapM) => {
    // From wall to wall of a hall 10 m deep, with one gap between the columns.
    const column = (id: string, from: number, to: number): Loose => ({
      id,
      type: 'column',
      name: id,
      x: 18,
      y: (from + to) / 2,
      widthM: 0.4,
      depthM: to - from,
    })
    const way = wayOf({
      elements: [
        dock,
        { ...dock, id: 'door', dock: false, x: 8, y: 3, rotationDeg: 90 },
        column('a', 0, 4),
        column('b', 4 + gapM, 10),
      ],
      equipment: [cdu({ x: 24 })],
    })
    expect(way.outcome).toBe('blocked')
    const passage = check(way, 'passage', 'hall')
    // Its narrower side of 1.0 m with 0.05 m on each side.
    expect(passage?.needed).toBeCloseTo(1.1, 9)
    expect(Math.abs((passage?.measured ?? 0) - gapM)).toBeLessThan(0.03)
    expect(passage?.at?.x).toBeCloseTo(18, 0)
    expect(passage?.at?.y).toBeCloseTo(4 + gapM / 2, 0)
  })

  it('a bridge that is too narrow', () => {
    const yard = (id: string, polygon: unknown): Loose => ({
      id,
      name: id,
      use: 'yard',
      open: true,
      polygon,
      slabLimitKpa: 25,
    })
    const way = wayOf({
      rooms: [
        yard('near', rectangle(0, 0, 8, 10)),
        yard('bridge', rectangle(8, 4.6, 4, 0.8)),
        yard('far', rectangle(12, 0, 8, 10)),
      ],
      elements: [dock],
      equipment: [cdu({ x: 16 })],
    })
    expect(way.outcome).toBe('blocked')
    expect(Math.abs((check(way, 'passage', 'bridge')?.measured ?? 0) - 0.8)).toBeLessThan(0.03)
  })
})

describe('a corner that a piece is too long for', () => {
  /**
   * The longest rectangle of width w that is led around a right-angled corner from a passage of width
   * a into one of width b: the least over all angles of (a cos t + b sin t − w) / (sin t cos t). With
   * w = 0 it is the ladder of (a^⅔ + b^⅔)^{3/2} (E. W. Weisstein, “Moving Ladder Problem”, MathWorld).
   */
  const longest = (a: number, b: number, w: number): number => {
    let least = Number.POSITIVE_INFINITY
    for (let t = 0.001; t < Math.PI / 2; t += 0.001) {
      const [sin, cos] = [Math.sin(t), Math.cos(t)]
      least = Math.min(least, (a * cos + b * sin - w) / (sin * cos))
    }
    return least
  }
  /** A passage of width a to the north, and at its end one of width b to the east. */
  const round = (a: number, b: number, long: number, w: number) =>
    wayOf({
      rooms: [
        {
          ...receiving,
          id: 'passage',
          polygon: [
            { x: 0, y: 0 },
            { x: a, y: 0 },
            { x: a, y: 9 - b },
            { x: 14, y: 9 - b },
            { x: 14, y: 9 },
            { x: 0, y: 9 },
          ],
        },
      ],
      elements: [{ ...dock, x: a / 2, widthM: a }],
      equipment: [cdu({ x: 9, y: 9 - b / 2 }, { widthM: long, depthM: w, massKg: 500 })],
      clearM: 0,
    })

  it('agrees with the ladder where it has no width', () => {
    expect(longest(1, 1, 0)).toBeCloseTo(2 * Math.SQRT2, 4)
    expect(longest(1.2, 2, 0)).toBeCloseTo((1.2 ** (2 / 3) + 2 ** (2 / 3)) ** 1.5, 4)
    // With equal passages it is led around at 45°.
    expect(longest(1.5, 1.5, 0.9)).toBeCloseTo(2 * (Math.SQRT2 * 1.5 - 0.9), 4)
  })

  it.each([
    [1.5, 1.5, 0.6],
    [1.5, 1.5, 0.9],
    [1.2, 2, 0.6],
    [1.8, 1.4, 0.8],
  ])('passages of %f and %f m, a piece %f m wide', (a, b, w) => {
    const limitM = longest(a, b, w)
    expect(round(a, b, limitM * 0.93, w).outcome).toBe('fits')
    const over = round(a, b, limitM * 1.25, w)
    expect(over.outcome).not.toBe('fits')
    const turn = check(over, 'turn', 'passage')
    expect(turn?.needed).toBeCloseTo(limitM * 1.25, 9)
    // Looked for in steps of 0.1 m and 7.5°: never more than there is, and hardly less.
    expect(turn?.measured).toBeLessThanOrEqual(limitM + 0.02)
    expect(turn?.measured).toBeGreaterThan(limitM * 0.9)
    // At the corner.
    expect(Math.hypot((turn?.at?.x ?? 99) - a / 2, (turn?.at?.y ?? 99) - (9 - b / 2))).toBeLessThan(
      3,
    )
  })
})
