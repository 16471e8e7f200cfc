import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupBy } from '#base'
import { type RiskNetwork, singlePoints } from '../../../src/engines/fiber/single-points'

interface Sketch {
  readonly vertexCount: number
  /** From, to, risks. */
  readonly links: readonly (readonly [number, number, readonly number[]])[]
  readonly risks: readonly (readonly number[])[]
  readonly roots: readonly number[]
  /** Vertices that end traffic. */
  readonly ends?: readonly number[]
  readonly riskCount: number
}

const table = (lists: readonly (readonly number[])[]) => {
  const owners = lists.flatMap((list, owner) => list.map(() => owner))
  const values = lists.flat()
  const { offsets, items } = groupBy(lists.length, owners)
  return { offsets, items: items.map((at) => values[at] as number) }
}

const networkOf = ({ vertexCount, links, risks, roots, ends, riskCount }: Sketch): RiskNetwork => ({
  vertexCount,
  a: Int32Array.from(links, ([a]) => a),
  b: Int32Array.from(links, ([, b]) => b),
  carries: Uint8Array.from({ length: vertexCount }, (_, at) => (ends?.includes(at) ? 0 : 1)),
  roots,
  riskCount,
  linkRisks: table(links.map(([, , own]) => own)),
  vertexRisks: table(risks),
})

/** What reaches a root without anything of one risk, the slow and plain way. */
const reachedWithout = (sketch: Sketch, risk: number): ReadonlySet<number> => {
  const alive = (at: number) => !sketch.risks[at]?.includes(risk)
  const found = new Set(sketch.roots.filter(alive))
  for (let grown = true; grown; ) {
    grown = false
    for (const [a, b, own] of sketch.links) {
      if (own.includes(risk)) continue
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        if (!found.has(from) || sketch.ends?.includes(from) || found.has(to) || !alive(to)) continue
        found.add(to)
        grown = true
      }
    }
  }
  return found
}

describe('singlePoints', () => {
  it('finds the one switch between a machine and two roots', () => {
    const { cut } = singlePoints(
      networkOf({
        vertexCount: 4,
        links: [
          [0, 2, []],
          [1, 2, []],
          [2, 3, []],
        ],
        risks: [[0], [1], [2], []],
        roots: [0, 1],
        ends: [3],
        riskCount: 3,
      }),
    )
    expect([...cut]).toEqual([[2, [3]]])
  })

  it('finds a tray that both ways share, and no false way through it', () => {
    // Two switches, two roots, one tray under both links of the machine.
    const { cut } = singlePoints(
      networkOf({
        vertexCount: 5,
        links: [
          [0, 2, []],
          [1, 3, []],
          [2, 4, [9]],
          [3, 4, [9]],
        ],
        risks: [[0], [1], [2], [3], []],
        roots: [0, 1],
        ends: [4],
        riskCount: 10,
      }),
    )
    expect(cut.get(9)).toEqual([4])
    expect([...cut].filter(([, lost]) => lost.includes(4))).toHaveLength(1)
  })

  it('does not go through a machine', () => {
    const { reached } = singlePoints(
      networkOf({
        vertexCount: 3,
        links: [
          [0, 1, []],
          [1, 2, []],
        ],
        risks: [[], [], []],
        roots: [0],
        ends: [1],
        riskCount: 0,
      }),
    )
    expect([...reached]).toEqual([1, 1, 0])
  })

  it('says the same as taking out each risk in turn', () => {
    const vertex = fc.nat(9)
    const own = fc.uniqueArray(fc.nat(6), { maxLength: 2 })
    const sketch = fc.record({
      vertexCount: fc.constant(10),
      links: fc.array(fc.tuple(vertex, vertex, own), { maxLength: 24 }),
      risks: fc.array(own, { minLength: 10, maxLength: 10 }),
      roots: fc.uniqueArray(fc.nat(2), { minLength: 1 }),
      ends: fc.uniqueArray(fc.integer({ min: 5, max: 9 })),
      riskCount: fc.constant(7),
    })
    fc.assert(
      fc.property(sketch, (one) => {
        const { reached, cut } = singlePoints(networkOf(one))
        const before = reachedWithout(one, -1)
        expect([...before].sort()).toEqual([...reached.keys()].filter((at) => reached[at]))
        for (let risk = 0; risk < 7; risk++) {
          const after = reachedWithout(one, risk)
          const lost = [...before].filter((at) => !after.has(at) && !one.risks[at]?.includes(risk))
          expect([...(cut.get(risk) ?? [])].sort()).toEqual(lost.sort())
        }
      }),
      { numRuns: 500 },
    )
  })
})
