import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Difference, settleDifferences } from '#base'

const atLeast = (
  from: number,
  to: number,
  metres: number,
  cause = `${from}-${to}`,
): Difference => ({
  from,
  to,
  atLeast: metres,
  cause,
})

const exactly = (from: number, to: number, metres: number, cause = `${from}=${to}`) => [
  atLeast(from, to, metres, cause),
  atLeast(to, from, -metres, cause),
]

describe('settling differences', () => {
  it('leaves alone what holds and moves what does not, no further than it has to', () => {
    const wish = [atLeast(0, 1, 1.5)]
    expect(settleDifferences([0, 5], new Set([0]), wish)).toEqual({ ok: true, values: [0, 5] })
    expect(settleDifferences([0, 1], new Set([0]), wish)).toEqual({ ok: true, values: [0, 1.5] })
    expect(settleDifferences([0, 1], new Set([1]), wish)).toEqual({ ok: true, values: [-0.5, 1] })
  })

  it('leads a whole chain along', () => {
    const chain = [...exactly(0, 1, 2), ...exactly(1, 2, 2), ...exactly(2, 3, 2)]
    const settled = settleDifferences([10, 2, 4, 6], new Set([0]), chain)
    expect(settled).toEqual({ ok: true, values: [10, 12, 14, 16] })
  })

  it('names those that contradict each other, and only those', () => {
    const wishes = [
      ...exactly(0, 1, 2, 'a'),
      ...exactly(1, 2, 2, 'b'),
      atLeast(2, 3, 1, 'c'),
      atLeast(0, 4, 9, 'd'),
    ]
    const settled = settleDifferences([0, 2, 4, 4.5, 9], new Set([0, 3]), wishes)
    expect(settled.ok).toBe(false)
    expect(!settled.ok && [...settled.causes].sort()).toEqual(['a', 'b', 'c'])
  })

  it('finds a ring that asks for more each time round', () => {
    const ring = [atLeast(0, 1, 1, 'a'), atLeast(1, 2, 1, 'b'), atLeast(2, 0, -1.5, 'c')]
    const settled = settleDifferences([0, 0, 0], new Set(), ring)
    expect(!settled.ok && [...settled.causes].sort()).toEqual(['a', 'b', 'c'])
  })

  it('holds all conditions, or there is a contradiction (checked against all paths)', () => {
    const count = 6
    const node = fc.nat({ max: count - 1 })
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: count, maxLength: count }),
        fc.uniqueArray(node, { maxLength: 3 }),
        fc.array(fc.tuple(node, node, fc.integer({ min: -20, max: 20 })), { maxLength: 14 }),
        (current, pins, rows) => {
          const wishes = rows.map(([from, to, metres], index) =>
            atLeast(from, to, metres, String(index)),
          )
          const settled = settleDifferences(current, new Set(pins), wishes)
          const isPossible = possible(current, pins, rows)
          expect(settled.ok).toBe(isPossible)
          if (!settled.ok) {
            // The named ones contradict each other by themselves.
            const named = rows.filter((_, index) => settled.causes.includes(String(index)))
            expect(possible(current, pins, named)).toBe(false)
            return
          }
          const { values } = settled
          for (const pin of pins) expect(values[pin]).toBe(current[pin])
          for (const [from, to, metres] of rows) {
            expect((values[to] ?? 0) - (values[from] ?? 0)).toBeGreaterThanOrEqual(metres - 1e-6)
          }
          const again = settleDifferences(values, new Set(pins), wishes)
          expect(again).toEqual(settled)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('holds the strictest of several conditions on the same two figures', () => {
    const asked = [-3, 1, 4].map((metres, i) => atLeast(0, 1, metres, `c${i}`))
    expect(settleDifferences([0, 1], new Set([0]), asked)).toEqual({ ok: true, values: [0, 4] })
  })
})

/** Whether conditions and pins can hold: longest paths between all pairs, without a growing ring. */
const possible = (
  current: readonly number[],
  pins: readonly number[],
  rows: readonly (readonly [number, number, number])[],
): boolean => {
  const far = current.map((_, a) => current.map((_, b) => (a === b ? 0 : -Infinity)))
  const set = (a: number, b: number, metres: number) => {
    const row = far[a] as number[]
    row[b] = Math.max(row[b] as number, metres)
  }
  for (const [from, to, metres] of rows) set(from, to, metres)
  for (const a of pins) {
    for (const b of pins) set(a, b, (current[b] as number) - (current[a] as number))
  }
  for (const k of current.keys()) {
    for (const a of current.keys()) {
      for (const b of current.keys()) set(a, b, (far[a]?.[k] ?? 0) + (far[k]?.[b] ?? 0))
    }
  }
  return current.every((_, a) => (far[a]?.[a] ?? 0) <= 1e-9)
}
