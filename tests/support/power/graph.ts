import {
  type Baseline,
  createBaseline,
  loseEach,
  loseNodes,
  type Outcome,
} from '../../../src/engines/power/losses'
import {
  createNetworkBuilder,
  type NodeRole,
  type NodeSpec,
  type PowerNetwork,
} from '../../../src/engines/power/network'

interface Feed {
  readonly kw?: number
  readonly needed?: number
  readonly path?: string
  /** Component → number of like cords. */
  readonly cords: Readonly<Record<string, number>>
}

/** A small network written down by names. An edge is `from>to`; the first into a switch is preferred. */
export interface Sketch {
  readonly nodes: Readonly<Record<string, NodeRole | NodeSpec>>
  readonly edges: readonly string[]
  readonly loads: Readonly<Record<string, Feed>>
}

export interface Named {
  readonly network: PowerNetwork
  readonly nodeNames: readonly string[]
  readonly loadNames: readonly string[]
  readonly node: (name: string) => number
}

const specOf = (node: NodeRole | NodeSpec): NodeSpec =>
  typeof node === 'string' ? { role: node } : node

/** Builds a network from a sketch. Edges at ties run both ways where the other end is passive. */
const networkOf = ({ nodes, edges, loads }: Sketch): Named => {
  const builder = createNetworkBuilder()
  const number = new Map<string, number>()
  for (const [name, node] of Object.entries(nodes)) number.set(name, builder.node(specOf(node)))
  const node = (name: string) => {
    const found = number.get(name)
    if (found === undefined) throw new Error(`The sketch has no ${name}`)
    return found
  }
  const role = (name: string) => specOf(nodes[name] ?? 'bus').role
  const passive = (name: string) => ['bus', 'breaker', 'tie'].includes(role(name))
  const inputs = new Map<string, number>()
  for (const edge of edges) {
    const [from = '', to = ''] = edge.split('>')
    const preference = inputs.get(to) ?? 0
    inputs.set(to, preference + 1)
    const both = (role(from) === 'tie' || role(to) === 'tie') && passive(from) && passive(to)
    builder.edge(node(from), node(to), { preference, both })
  }
  for (const { kw, needed, path, cords } of Object.values(loads)) {
    const load = builder.load({ kw, cordsNeeded: needed, path })
    for (const [name, count] of Object.entries(cords)) builder.cord(load, node(name), count)
  }
  return {
    network: builder.build(),
    nodeNames: Object.keys(nodes),
    loadNames: Object.keys(loads),
    node,
  }
}

export interface NamedOutcome {
  readonly dropped: readonly string[]
  readonly unprotected: readonly string[]
  readonly unknown: readonly string[]
  /** Component → load over rating, rounded to four digits. */
  readonly overloads: Readonly<Record<string, number>>
}

const nameOutcome = (named: Named, base: Baseline, outcome: Outcome): NamedOutcome => {
  const loads = (groups: readonly number[]) =>
    named.loadNames.filter((_, load) => groups.includes(base.classes.of[load] as number))
  return {
    dropped: loads(outcome.dropped),
    unprotected: loads(outcome.unprotected),
    unknown: loads(outcome.unknown),
    overloads: Object.fromEntries(
      outcome.overloads.map(({ node, loadKw }) => [
        named.nodeNames[node],
        Math.round((loadKw / (named.network.ratingKw[node] as number)) * 1e4) / 1e4,
      ]),
    ),
  }
}

/** A sketch with its normal state, to be asked what losses do. */
export const study = (sketch: Sketch, planned = false) => {
  const named = networkOf(sketch)
  const base = createBaseline(named.network, undefined, planned)
  return {
    ...named,
    base,
    kw: (name: string) => base.nodeKw[named.node(name)] as number,
    lose: (...names: string[]) => nameOutcome(named, base, loseNodes(base, names.map(named.node))),
    each: () => {
      const outcomes = new Map<string, NamedOutcome>()
      loseEach(base, (node, outcome) =>
        outcomes.set(named.nodeNames[node] as string, nameOutcome(named, base, outcome)),
      )
      return outcomes
    },
  }
}
