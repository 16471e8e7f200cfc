import { describe, expect, it } from 'vitest'
import { fabricOf } from '../../../src/engines/power/likeness'
import type { Baseline } from '../../../src/engines/power/losses'
import type { NodeRole, NodeSpec } from '../../../src/engines/power/network'
import { findKin, losePairs } from '../../../src/engines/power/pairs'
import { type Sketch, study } from '../../support/power/graph'
import { run } from '../../support/power/run'
import wp75 from '../../support/power/wp75.json' with { type: 'json' }

// Connectivity of figures 1, 3 and 6 of Schneider Electric White Paper 75 revision 4, re-encoded
// from the facts of the figures; verdicts as the paper states them (pp. 5, 9, 13).
interface Case {
  readonly nodes: Readonly<Record<string, string>>
  readonly edges: readonly (readonly string[])[]
  readonly expected: {
    readonly components: number
    readonly drop: readonly string[]
    readonly unprotected: readonly string[]
    readonly CM: boolean
    readonly perload_not_ok: Readonly<Record<string, readonly string[]>>
    readonly n_mincut2_drop: Readonly<Record<string, number>>
    readonly n_mincut2_protected: Readonly<Record<string, number>>
  }
}

const roles: Readonly<Record<string, NodeRole>> = {
  utility: 'source',
  generator: 'generator',
  ats: 'transfer',
  bus: 'bus',
  ups: 'ups',
  bypass: 'bypass',
  pdu: 'converter',
  tie: 'tie',
}

/** A maintenance bypass is closed by hand; bus ties close by themselves. */
const specOf = (type: string): NodeSpec => {
  const role = roles[type]
  if (!role) throw new Error(`The case has an unknown type ${type}`)
  const open = role === 'tie' || role === 'bypass'
  return { role, normallyOpen: open, manual: role === 'bypass' }
}

const sketchOf = ({ nodes, edges }: Case): Sketch => {
  const isLoad = (name: string) => nodes[name] === 'load'
  const loads: Record<string, { needed: number; kw: number; cords: Record<string, number> }> = {}
  for (const [from = '', to = ''] of edges.filter(([, to]) => isLoad(to ?? ''))) {
    loads[to] ??= { needed: 1, kw: 100, cords: {} }
    loads[to].cords[from] = 1
  }
  return {
    nodes: Object.fromEntries(
      Object.entries(nodes)
        .filter(([, type]) => type !== 'load')
        .map(([name, type]) => [name, specOf(type)]),
    ),
    edges: edges.filter(([, to]) => !isLoad(to ?? '')).map(([from, to]) => `${from}>${to}`),
    loads,
  }
}

/** Pairs that drop a load, by load, found by classes of components that are alike. */
const countDrops = (base: Baseline): number => {
  const { network, classes, loads } = base
  const none = () => ''
  const kin = run(findKin(fabricOf(network, classes, loads, none, none)))
  const { harmful } = run(losePairs(base, kin, 1000))
  return harmful.reduce((sum, { count, dropped }) => sum + count * dropped.length, 0)
}

const cases = Object.entries(wp75.cases as Readonly<Record<string, Case>>)

describe.each(cases)('WP75 %s', (_name, figure) => {
  const { expected } = figure
  const sketch = sketchOf(figure)
  const planned = study(sketch, true)
  const outcomes = planned.each()
  const notOk = (load: string) =>
    planned.nodeNames.filter((node) => {
      const outcome = outcomes.get(node)
      return outcome?.dropped.includes(load) || outcome?.unprotected.includes(load)
    })

  it('has the components of the figure', () => {
    expect(planned.nodeNames).toHaveLength(expected.components)
  })

  it('drops what the paper says and no more', () => {
    const dropping = planned.nodeNames.filter((node) => outcomes.get(node)?.dropped.length)
    expect(dropping.sort()).toEqual([...expected.drop].sort())
  })

  it('leaves unprotected what the paper says and no more', () => {
    const bare = planned.nodeNames.filter((node) => outcomes.get(node)?.unprotected.length)
    expect(bare.sort()).toEqual([...expected.unprotected].sort())
  })

  it('finds the same components for every load', () => {
    for (const [load, nodes] of Object.entries(expected.perload_not_ok)) {
      expect(notOk(load).sort()).toEqual([...nodes].sort())
    }
    expect(planned.loadNames.every((load) => notOk(load).length === 0)).toBe(expected.CM)
  })

  it('counts the pairs that bring a load down', () => {
    const dropped = new Map<string, number>()
    const unprotected = new Map<string, number>()
    const more = (map: Map<string, number>, load: string) => map.set(load, (map.get(load) ?? 0) + 1)
    planned.nodeNames.forEach((a, i) => {
      for (const b of planned.nodeNames.slice(i + 1)) {
        const both = planned.lose(a, b)
        for (const load of planned.loadNames) {
          const alone = [a, b].map((node) => outcomes.get(node))
          const falls = both.dropped.includes(load)
          if (falls && !alone.some((one) => one?.dropped.includes(load))) more(dropped, load)
          const bare = falls || both.unprotected.includes(load)
          if (bare && ![a, b].some((node) => notOk(load).includes(node))) more(unprotected, load)
        }
      }
    })
    expect(Object.fromEntries(dropped)).toEqual(expected.n_mincut2_drop)
    const all = Object.values(expected.n_mincut2_drop).reduce((sum, count) => sum + count, 0)
    expect(countDrops(planned.base)).toBe(all)
    expect(Object.fromEntries(unprotected)).toEqual(expected.n_mincut2_protected)
  })
})

describe('WP75 figure 1', () => {
  const figure = sketchOf(cases.find(([name]) => name === 'fig1')?.[1] as Case)

  it('drops the load with its UPS when the maintenance bypass is deleted', () => {
    const { mbp: _, ...nodes } = figure.nodes
    const edges = figure.edges.filter((edge) => !edge.includes('mbp'))
    expect(study({ ...figure, nodes, edges }, true).lose('ups').dropped).toEqual(['load'])
  })

  it('is not saved from a fault by a bypass that a person must close', () => {
    expect(study(figure, false).lose('ups').dropped).toEqual(['load'])
    const automatic = { ...figure.nodes, mbp: { role: 'bypass', normallyOpen: true } as const }
    expect(study({ ...figure, nodes: automatic }, false).lose('ups').unprotected).toEqual(['load'])
  })
})
