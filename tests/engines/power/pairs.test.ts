import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fabricOf, lookFrom, refine } from '../../../src/engines/power/likeness'
import {
  type Baseline,
  createBaseline,
  createLoser,
  type Outcome,
  withShedding,
} from '../../../src/engines/power/losses'
import { type Beyond, beyondBoth, findKin, losePairs } from '../../../src/engines/power/pairs'
import { type Sketch, study } from '../../support/power/graph'
import { networkOf, type Plan, plan } from '../../support/power/random'
import { run } from '../../support/power/run'
import { twoSides } from '../../support/power/two-sides'

const fabricFor = ({ network, classes, loads }: Baseline) =>
  fabricOf(
    network,
    classes,
    loads,
    () => '',
    () => '',
  )

const pairsOf = (base: Baseline, most = 1e6, heavy?: number) =>
  run(losePairs(base, run(findKin(fabricFor(base))), most, heavy))

/** What a pair does, as a key that does not depend on which of several alike it is. */
const keyOf = ({ loads, classes, network }: Baseline, beyond: Beyond) => {
  const size = (group: number) =>
    (classes.members.offsets[group + 1] as number) - (classes.members.offsets[group] as number)
  const sum = (groups: readonly number[], of: (group: number) => number) =>
    groups.reduce((total, group) => total + of(group), 0)
  const kw = sum(beyond.dropped, (group) => loads.kw[group] as number)
  const over = beyond.overloads
    .map(({ node, loadKw }) => `${network.ratingKw[node]}:${loadKw.toFixed(3)}`)
    .sort()
  return [
    kw,
    sum(beyond.dropped, size),
    sum(beyond.unprotected, size),
    sum(beyond.unknown, size),
    over,
  ].join('|')
}

const tally = (entries: readonly (readonly [key: string, count: number])[]) => {
  const sums = new Map<string, number>()
  for (const [key, count] of entries) sums.set(key, (sums.get(key) ?? 0) + count)
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** How many pairs do what beyond each alone: every pair tried. */
const bruteOf = (base: Baseline) => {
  const { nodeCount } = base.network
  const loser = createLoser(base)
  const lose = (lost: readonly number[]): Outcome =>
    withShedding(base.network, lost, (nodes) => loser.lose(nodes))
  const alone = Array.from({ length: nodeCount }, (_, node) => lose([node]))
  const found: [string, number][] = []
  for (let a = 0; a < nodeCount; a++) {
    for (let b = a + 1; b < nodeCount; b++) {
      const beyond = beyondBoth(lose([a, b]), [alone[a] as Outcome, alone[b] as Outcome])
      const harm = beyond.dropped.length + beyond.unprotected.length + beyond.unknown.length
      if (harm + beyond.overloads.length > 0) found.push([keyOf(base, beyond), 1])
    }
  }
  return tally(found)
}

const byClasses = (base: Baseline) =>
  tally(pairsOf(base).harmful.map((pair) => [keyOf(base, pair), pair.count] as const))

/** Like blocks side by side, each hanging on one shared source. */
const blocksOf = ({ nodes, edges, loads }: Plan, times: number): Plan => {
  const shift = (block: number, node: number) => 1 + block * nodes.length + node
  const blocks = [...Array(times).keys()]
  return {
    nodes: [{ role: 'source' }, ...blocks.flatMap(() => nodes)],
    edges: blocks.flatMap((block) => [
      [0, shift(block, nodes.length - 1)] as const,
      ...edges.map(([from, to]) => [shift(block, from), shift(block, to)] as const),
    ]),
    loads: blocks.flatMap((block) =>
      loads.map((load) => ({ ...load, cords: load.cords.map((node) => shift(block, node)) })),
    ),
  }
}

describe('pairs by classes', () => {
  it('do what all pairs do one by one, in any network', () => {
    fc.assert(
      fc.property(plan, (sketch) => {
        const base = createBaseline(networkOf(sketch))
        expect(byClasses(base)).toEqual(bruteOf(base))
      }),
      { numRuns: 120 },
    )
  })

  it('do so within and across like blocks, and tell no more kinds of pairs the more blocks there are', () => {
    const small = plan.filter(({ nodes }) => nodes.length <= 8)
    fc.assert(
      fc.property(small, fc.integer({ min: 2, max: 4 }), (sketch, times) => {
        const base = createBaseline(networkOf(blocksOf(sketch, times)))
        expect(byClasses(base)).toEqual(bruteOf(base))
      }),
      { numRuns: 60 },
    )
  })

  it('drop the same when the first loss is worked out once and the second on top of it', () => {
    const darkOf = (base: Baseline, heavy?: number) =>
      tally(
        pairsOf(base, 1e6, heavy).harmful.flatMap(({ dropped, count }) =>
          dropped.map((group) => [`${base.loads.kw[group]}`, count] as const),
        ),
      )
    fc.assert(
      fc.property(plan, (sketch) => {
        const base = createBaseline(networkOf(sketch))
        expect(darkOf(base, 0)).toEqual(darkOf(base))
      }),
      { numRuns: 100 },
    )
  })

  it('stop at a limit and say how much is left', () => {
    const base = study(tri).base
    const all = pairsOf(base)
    expect(all.classesLeft).toBe(0)
    expect(all.stoodFor).toBe((base.network.nodeCount * (base.network.nodeCount - 1)) / 2)
    const some = pairsOf(base, all.tried - 1)
    expect(some.classesLeft).toBeGreaterThan(0)
    expect(some.stoodFor).toBeLessThan(all.stoodFor)
  })
})

const ups = (ratingKw: number) => ({ role: 'ups', ratingKw }) as const

/** White Paper 75 r4 figure 6 (p. 13) from the UPS down. */
const tri: Sketch = {
  nodes: { util: 'source', u1: ups(150), u2: ups(150), u3: ups(150) },
  edges: ['util>u1', 'util>u2', 'util>u3'],
  loads: {
    l2: { kw: 100, needed: 1, cords: { u1: 1, u2: 1 } },
    l4: { kw: 100, needed: 1, cords: { u2: 1, u3: 1 } },
    l6: { kw: 100, needed: 1, cords: { u1: 1, u3: 1 } },
  },
}

describe('three blocks that stand in for each other', () => {
  it('lose 100 kW and run at 133 % with any two out', () => {
    const { base } = study(tri)
    const pairs = pairsOf(base)
    expect(pairs).toMatchObject({ classes: 2, tried: 2 })
    expect(pairs.harmful).toHaveLength(1)
    expect(pairs.harmful[0]?.count).toBe(3)
    expect(pairs.harmful[0]?.dropped).toHaveLength(1)
    expect(pairs.harmful[0]?.overloads[0]?.loadKw).toBe(200)
  })
})

describe('fifty blocks alike', () => {
  const sketch = twoSides(50, 2000)

  it('have as few classes as one block, and lose a load only with two of the same block out', () => {
    const { base } = study(sketch)
    const pairs = pairsOf(base)
    expect(pairs.classes).toBe(3)
    const dark = pairs.harmful.filter(({ dropped }) => dropped.length === 1)
    // Two on side A with two on side B, in each of 50 blocks.
    expect(dark.reduce((sum, { count }) => sum + count, 0)).toBe(200 + 2 * 100)
    const all = pairs.harmful.filter(({ dropped }) => dropped.length === 50)
    expect(all.map(({ count }) => count)).toEqual([1])
    expect(pairs.tried).toBeLessThan(20)
  })
})

describe('rings of three and of six', () => {
  const ring = (name: string, count: number) => {
    const places = [...Array(count).keys()]
    return {
      nodes: places.map((i) => [`${name}${i}`, ups(100)] as const),
      loads: places.map(
        (i) =>
          [
            `l${name}${i}`,
            { kw: 10, needed: 1, cords: { [`${name}${i}`]: 1, [`${name}${(i + 1) % count}`]: 1 } },
          ] as const,
      ),
    }
  }
  const parts = [ring('a', 3), ring('b', 3), ring('c', 6)]
  const names = parts.flatMap(({ nodes }) => nodes)
  const sketch: Sketch = {
    nodes: { util: 'source', ...Object.fromEntries(names) },
    edges: names.map(([name]) => `util>${name}`),
    loads: Object.fromEntries(parts.flatMap(({ loads }) => loads)),
  }

  it('are told apart, though each member sees the same around it', () => {
    const { base } = study(sketch)
    const fabric = fabricFor(base)
    expect(refine(fabric).count).toBe(3)
    expect(lookFrom(fabric, refine(fabric), 1).profile).not.toBe(
      lookFrom(fabric, refine(fabric), 7).profile,
    )
    expect(pairsOf(base).classes).toBe(3)
    expect(byClasses(base)).toEqual(bruteOf(base))
  })
})
