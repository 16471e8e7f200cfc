import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arcs, dominatorTree } from '#base'

/** Vertices that the roots reach without passing one of them. */
const reachedWithout = (
  count: number,
  { from, to }: Arcs,
  roots: readonly number[],
  gone: number,
) => {
  const reached = new Set(roots.filter((root) => root !== gone))
  for (let grown = true; grown; ) {
    grown = false
    for (let arc = 0; arc < from.length; arc++) {
      const head = to[arc] as number
      if (head === gone || reached.has(head) || !reached.has(from[arc] as number)) continue
      reached.add(head)
      grown = true
    }
  }
  return Array.from({ length: count }, (_, vertex) => reached.has(vertex))
}

const graph = fc.integer({ min: 1, max: 14 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    arcs: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: count * 3 }),
    roots: fc.uniqueArray(fc.nat(count - 1), { maxLength: 3 }),
  }),
)

describe('dominators', () => {
  it('are those without which a vertex is not reached, on any graph', () => {
    fc.assert(
      fc.property(graph, ({ count, arcs, roots }) => {
        const split = { from: arcs.map(([from]) => from), to: arcs.map(([, to]) => to) }
        const tree = dominatorTree(count, split, roots)
        const all = reachedWithout(count, split, roots, -1)
        for (let gone = 0; gone < count; gone++) {
          const left = reachedWithout(count, split, roots, gone)
          const place = tree.placeOf[gone] as number
          expect(place >= 0).toBe(all[gone])
          for (let vertex = 0; vertex < count; vertex++) {
            const own = tree.placeOf[vertex] as number
            const dominates = place >= 0 && own >= place && own <= (tree.last[place] as number)
            expect(dominates).toBe(all[vertex] && !left[vertex])
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('stand in a tree: the nearest one is the parent', () => {
    // 0 → 1 → {2, 3} → 4 → 5, and 5 back to 3
    const from = [0, 1, 1, 2, 3, 4, 5]
    const to = [1, 2, 3, 4, 4, 5, 3]
    const tree = dominatorTree(6, { from, to }, [0])
    const nearest = [0, 1, 2, 3, 4, 5].map((vertex) => {
      const parent = tree.parent[tree.placeOf[vertex] as number] as number
      return parent < 0 ? undefined : tree.vertexAt[parent]
    })
    expect(nearest).toEqual([undefined, 0, 1, 1, 1, 4])
  })

  it('do not end the stack on a long chain', () => {
    const count = 200_000
    const from = Array.from({ length: count - 1 }, (_, i) => i)
    const to = from.map((i) => i + 1)
    const tree = dominatorTree(count, { from, to }, [0])
    expect(tree.last[0]).toBe(count - 1)
    expect(tree.parent[tree.placeOf[count - 1] as number]).toBe(count - 2)
  })
})
