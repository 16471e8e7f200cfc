import fc from 'fast-check'
import {
  createNetworkBuilder,
  type NodeRole,
  type NodeSpec,
  type PowerNetwork,
} from '../../../src/engines/power/network'

/** A random network, as records. */
export interface Plan {
  readonly nodes: readonly NodeSpec[]
  readonly edges: readonly (readonly [number, number])[]
  readonly loads: readonly {
    readonly kw: number | undefined
    readonly needed: number | undefined
    readonly cords: readonly number[]
  }[]
}

const roles: readonly NodeRole[] = [
  'bus',
  'bus',
  'converter',
  'ups',
  'transfer',
  'breaker',
  'tie',
  'tie',
  'bypass',
  'generator',
]

const spec: fc.Arbitrary<NodeSpec> = fc
  .record({
    role: fc.constantFrom(...roles),
    ratingKw: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
    efficiency: fc.option(fc.double({ min: 0.8, max: 1, noNaN: true }), { nil: undefined }),
    isOpen: fc.boolean(),
    manual: fc.boolean(),
  })
  .map(({ role, isOpen, ...rest }) => ({
    ...rest,
    role,
    normallyOpen: isOpen && (role === 'tie' || role === 'bypass' || role === 'breaker'),
  }))

/** Random networks: mostly downhill, with ties anywhere, so that cycles and rings occur. */
export const plan: fc.Arbitrary<Plan> = fc.integer({ min: 2, max: 14 }).chain((count) =>
  fc.record({
    nodes: fc
      .tuple(fc.array(spec, { minLength: count, maxLength: count }), fc.integer({ min: 1, max: 3 }))
      .map(([nodes, sources]) =>
        nodes.map(
          (node, i): NodeSpec =>
            i < sources ? { ...node, role: 'source', normallyOpen: false } : node,
        ),
      ),
    edges: fc.array(
      fc
        .tuple(fc.nat(count - 1), fc.nat(count - 1))
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      { minLength: count - 1, maxLength: count * 3 },
    ),
    loads: fc.array(
      fc.record({
        kw: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined, freq: 8 }),
        needed: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 4 }),
        cords: fc.array(fc.nat(count - 1), { maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  }),
)

const passive = (node: NodeSpec | undefined) =>
  node !== undefined && ['bus', 'breaker', 'tie'].includes(node.role)

/** Builds the plan with its components in another order; `place[i]` is where component i comes. */
export const networkOf = (
  { nodes, edges, loads }: Plan,
  place: readonly number[] = nodes.map((_, i) => i),
): PowerNetwork => {
  const builder = createNetworkBuilder()
  const order = nodes.map((_, at) => place.indexOf(at))
  for (const i of order) builder.node(nodes[i] as NodeSpec)
  const inputs = nodes.map(() => 0)
  for (const [from, to] of edges) {
    const preference = inputs[to] as number
    inputs[to] = preference + 1
    const both =
      (nodes[from]?.role === 'tie' || nodes[to]?.role === 'tie') &&
      passive(nodes[from]) &&
      passive(nodes[to])
    builder.edge(place[from] as number, place[to] as number, { preference, both })
  }
  for (const { kw, needed, cords } of loads) {
    const load = builder.load({ kw, cordsNeeded: needed })
    for (const cord of cords) builder.cord(load, place[cord] as number)
  }
  return builder.build()
}
