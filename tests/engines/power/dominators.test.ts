import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyLoads, type LoadClasses, sumClasses } from '../../../src/engines/power/classes'
import { singlePointsOf } from '../../../src/engines/power/dominators'
import { createBaseline, loseNodes } from '../../../src/engines/power/losses'
import type { PowerNetwork } from '../../../src/engines/power/network'
import { study } from '../../support/power/graph'
import { networkOf, type Plan, plan } from '../../support/power/random'

const ascending = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b)

/** Components that protected power reaches without one of them, found by plain search. */
const protectedWithout = (network: PowerNetwork, planned: boolean, gone: number): Set<number> => {
  const { edgeFrom, edgeTo, edgeBoth, roles, open, manual, protects, nodeCount } = network
  const blocked = (node: number) =>
    node === gone || (open[node] === 1 && manual[node] === 1 && !planned)
  const isSource = (node: number) => roles[node] === 'source' || roles[node] === 'generator'
  const reached = new Set<string>()
  const open2: [number, boolean][] = []
  const reach = (node: number, safe: boolean) => {
    const state = `${node} ${safe}`
    if (blocked(node) || reached.has(state)) return
    reached.add(state)
    open2.push([node, safe])
  }
  for (let node = 0; node < nodeCount; node++) if (isSource(node)) reach(node, protects[node] === 1)
  for (let next = open2.pop(); next; next = open2.pop()) {
    const [node, safe] = next
    for (let edge = 0; edge < edgeFrom.length; edge++) {
      const ends = [edgeFrom[edge] as number, edgeTo[edge] as number] as const
      const ways = edgeBoth[edge] ? [ends, [ends[1], ends[0]] as const] : [ends]
      for (const [from, to] of ways) {
        if (from === node && !isSource(to)) reach(to, safe || protects[to] === 1)
      }
    }
  }
  const found = new Set<number>()
  for (let node = 0; node < nodeCount; node++) if (reached.has(`${node} true`)) found.add(node)
  return found
}

const suffices = (classes: LoadClasses, group: number, reached: ReadonlySet<number>): boolean => {
  let live = 0
  const end = classes.offsets[group + 1] as number
  for (let entry = classes.offsets[group] as number; entry < end; entry++) {
    if (reached.has(classes.entryNode[entry] as number)) live += classes.entryCords[entry] as number
  }
  const needed = classes.needed[group] as number
  return Number.isNaN(needed) ? live > 0 : live >= needed
}

const both = fc.tuple(plan, fc.boolean())

describe('single points of failure', () => {
  it('are what dispatch drops loads without', () => {
    fc.assert(
      fc.property(both, ([sketch, planned]) => {
        const network = networkOf(sketch)
        const base = createBaseline(network, undefined, planned)
        const { fed } = singlePointsOf(network, base.classes, planned)
        const lost = fed.lost(base.loads)
        for (let node = 0; node < network.nodeCount; node++) {
          const { dropped } = loseNodes(base, [node])
          expect(fed.groupsOf(node)).toEqual(ascending(dropped))
          const sum = (of: ArrayLike<number>) =>
            dropped.reduce((all, group) => all + (of[group] as number), 0)
          expect(lost.kw[node]).toBeCloseTo(sum(base.loads.kw), 9)
          expect(lost.unknown[node]).toBe(sum(base.loads.unknown))
          for (const group of dropped) expect(fed.pointsOf(group)).toContain(node)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('of protected feeds are those without which no protected way is left', () => {
    fc.assert(
      fc.property(both, ([sketch, planned]) => {
        const network = networkOf(sketch)
        const classes = classifyLoads(network)
        const found = singlePointsOf(network, classes, planned).protected
        const lost = found.lost(sumClasses(classes, network.loadKw))
        const before = protectedWithout(network, planned, -1)
        for (let node = 0; node < network.nodeCount; node++) {
          const left = protectedWithout(network, planned, node)
          const groups = [...Array(classes.count).keys()].filter(
            (group) => suffices(classes, group, before) && !suffices(classes, group, left),
          )
          expect(found.groupsOf(node)).toEqual(groups)
          expect(found.loads[node]).toBe(
            classes.of.reduce((sum, group) => sum + Number(groups.includes(group)), 0),
          )
          if (groups.length === 0) expect(lost.kw[node]).toBe(0)
          for (const group of groups) expect(found.pointsOf(group)).toContain(node)
        }
      }),
      { numRuns: 800 },
    )
  })

  it('never come with a parallel path', () => {
    const grown = fc.tuple(plan, fc.boolean(), fc.nat(), fc.nat())
    fc.assert(
      fc.property(grown, ([sketch, planned, first, second]) => {
        const a = first % sketch.nodes.length
        const b = second % sketch.nodes.length
        fc.pre(a !== b)
        const edges = [...sketch.edges, [Math.min(a, b), Math.max(a, b)] as const]
        const before = pointsOf(sketch, planned)
        const after = pointsOf({ ...sketch, edges }, planned)
        sketch.loads.forEach((_, load) => {
          for (const view of ['fed', 'protected'] as const) {
            const was = before[view](load)
            // A load that nothing fed had nothing to fail either.
            if (!was) continue
            for (const point of after[view](load) ?? []) expect(was).toContain(point)
          }
        })
      }),
      { numRuns: 500 },
    )
  })
})

/** The single points of each load; undefined where it is not fed, or not protected, to begin with. */
const pointsOf = (sketch: Plan, planned: boolean) => {
  const network = networkOf(sketch)
  const { classes, state } = createBaseline(network, undefined, planned)
  const points = singlePointsOf(network, classes, planned)
  const safe = protectedWithout(network, planned, -1)
  const group = (load: number) => classes.of[load] as number
  return {
    fed: (load: number) =>
      state.supply[group(load)] === 0 ? undefined : points.fed.pointsOf(group(load)),
    protected: (load: number) =>
      suffices(classes, group(load), safe) ? points.protected.pointsOf(group(load)) : undefined,
  }
}

/** Names of what a load hangs on. */
const hangs = (sketch: Parameters<typeof study>[0], load: number, planned = false) => {
  const { network, nodeNames, base } = study(sketch)
  const points = singlePointsOf(network, base.classes, planned)
  const names = (nodes: readonly number[]) => nodes.map((node) => nodeNames[node])
  const group = base.classes.of[load] as number
  return {
    fed: names(points.fed.pointsOf(group)),
    protected: names(points.protected.pointsOf(group)),
  }
}

describe('a load', () => {
  const twoBranches = {
    nodes: {
      util: 'source',
      board: 'bus',
      u1: 'ups',
      u2: 'ups',
      out: 'bus',
      by: { role: 'bypass', normallyOpen: true, manual: true },
    },
    edges: ['util>board', 'board>u1', 'board>u2', 'u1>out', 'u2>out', 'board>by', 'by>out'],
    loads: { rack: { kw: 10, cords: { out: 1 } } },
  } as const

  it('behind parallel UPS hangs on the boards alone', () => {
    expect(hangs(twoBranches, 0)).toEqual({
      fed: ['util', 'board', 'out'],
      protected: ['util', 'board', 'out'],
    })
  })

  it('behind one UPS and a bypass hangs on the UPS for protection alone', () => {
    const { u2: _, ...nodes } = twoBranches.nodes
    const edges = twoBranches.edges.filter((edge) => !edge.includes('u2'))
    expect(hangs({ ...twoBranches, nodes, edges }, 0, true)).toEqual({
      fed: ['util', 'board', 'out'],
      protected: ['util', 'board', 'u1', 'out'],
    })
  })

  it('with six of eight cords needed falls to what carries three of them', () => {
    const { fed } = hangs(
      {
        nodes: { ua: 'source', ub: 'source', uc: 'source', a: 'bus', b: 'bus', c: 'bus' },
        edges: ['ua>a', 'ub>b', 'uc>c'],
        loads: { rack: { kw: 130, needed: 6, cords: { a: 3, b: 3, c: 2 } } },
      },
      0,
    )
    expect(fed).toEqual(['ua', 'ub', 'a', 'b'])
  })

  it('behind a closed ring of ties hangs on none of them', () => {
    const ring = {
      nodes: { ua: 'source', ub: 'source', a: 'bus', b: 'bus', t: 'tie' },
      edges: ['ua>a', 'ub>b', 'a>t', 't>b'],
      loads: { rack: { kw: 10, cords: { b: 1 } } },
    } as const
    expect(hangs(ring, 0).fed).toEqual(['b'])
  })
})
