import type { PowerRole } from '#model'

/** What a component does for power that passes through it. Stores and loads stand beside the network. */
export type NodeRole = Exclude<PowerRole, 'store' | 'load'>

/** One component between a source and a cord. What is not stated stays NaN and is never taken as 0. */
export interface NodeSpec {
  readonly role: NodeRole
  /** Real power that it may hand downstream. */
  readonly ratingKw?: number | undefined
  /** Output over input, a ratio; or a curve: losses at no load and at rated load. */
  readonly efficiency?: number | undefined
  /** Efficiencies at 25, 50, 75 and 100 % of the rating, where a data sheet prints them. */
  readonly efficiencyAt?: readonly (number | undefined)[] | undefined
  readonly noLoadLossKw?: number | undefined
  readonly loadLossKw?: number | undefined
  /** Its losses matter, so that a missing figure is an unknown and not "none". */
  readonly lossy?: boolean | undefined
  /** The named path that it belongs to. */
  readonly path?: string | undefined
  readonly normallyOpen?: boolean | undefined
  /** A person must close it: it helps planned work and no fault. */
  readonly manual?: boolean | undefined
  /** What hangs below it is carried through a power failure; so is everything below a UPS. */
  readonly protects?: boolean | undefined
}

interface LoadSpec {
  /** Draw in kW; not stated is unknown. */
  readonly kw?: number | undefined
  /** How many of its cords must be live; not stated is unknown as soon as one is lost. */
  readonly cordsNeeded?: number | undefined
  readonly path?: string | undefined
}

interface EdgeSpec {
  /** Order in which a transfer switch takes its inputs: 0 is preferred. */
  readonly preference?: number | undefined
  /** Conducts both ways: edges at ties, and between the sections of a ring. */
  readonly both?: boolean | undefined
}

const noPath = -1

/**
 * A power network in typed arrays, with no names: nodes from the utility down to the last
 * component, directed edges between them, and loads that hang on nodes by their cords.
 */
export interface PowerNetwork {
  readonly nodeCount: number
  readonly roles: readonly NodeRole[]
  readonly ratingKw: Float64Array
  readonly efficiency: Float64Array
  /** Four per component: at 25, 50, 75 and 100 % of the rating; NaN where not stated. */
  readonly efficiencyAt: Float64Array
  /** 1 where any of the four is stated. */
  readonly curved: Uint8Array
  readonly noLoadLossKw: Float64Array
  readonly loadLossKw: Float64Array
  /** Share of its input that each UPS takes on top to recharge its battery; none unless stated. */
  readonly recharge?: number
  readonly lossy: Uint8Array
  readonly open: Uint8Array
  readonly manual: Uint8Array
  readonly protects: Uint8Array
  /** Index into `paths`, or {@link noPath}. */
  readonly nodePath: Int32Array
  /** Named paths, sorted. */
  readonly paths: readonly string[]
  readonly edgeFrom: Int32Array
  readonly edgeTo: Int32Array
  readonly edgePreference: Uint8Array
  readonly edgeBoth: Uint8Array
  readonly loadCount: number
  readonly loadKw: Float64Array
  readonly cordsNeeded: Float64Array
  readonly loadPath: Int32Array
  /** Cords in the order they were added: load, node and number of like cords. */
  readonly cordLoad: Int32Array
  readonly cordNode: Int32Array
  readonly cordCount: Float64Array
}

export interface NetworkBuilder {
  /** Adds a component and answers its number. */
  node(spec: NodeSpec): number
  /** Adds a load and answers its number; loads are counted apart from components. */
  load(spec: LoadSpec): number
  /** Joins two components; power runs from the first to the second, or both ways. */
  edge(from: number, to: number, spec?: EdgeSpec): void
  /** Plugs a load into a component with a number of like cords. */
  cord(load: number, node: number, count?: number): void
  build(): PowerNetwork
}

const conductsBothWays: ReadonlySet<NodeRole> = new Set<NodeRole>(['bus', 'breaker', 'tie'])

/** Whether power may run through a component of this role in either direction. */
export const isPassive = (role: NodeRole): boolean => conductsBothWays.has(role)

const known = (value: number | undefined): number => value ?? Number.NaN

const curvesOf = (nodes: readonly NodeSpec[]) => {
  const efficiencyAt = new Float64Array(nodes.length * 4).fill(Number.NaN)
  const curved = new Uint8Array(nodes.length)
  nodes.forEach((spec, node) => {
    spec.efficiencyAt?.forEach((ratio, part) => {
      if (ratio === undefined) return
      efficiencyAt[node * 4 + part] = ratio
      curved[node] = 1
    })
  })
  return { efficiencyAt, curved }
}

const columnsOf = (nodes: readonly NodeSpec[]) => ({
  roles: nodes.map((node) => node.role),
  ratingKw: Float64Array.from(nodes, (node) => known(node.ratingKw)),
  efficiency: Float64Array.from(nodes, (node) => known(node.efficiency)),
  ...curvesOf(nodes),
  noLoadLossKw: Float64Array.from(nodes, (node) => known(node.noLoadLossKw)),
  loadLossKw: Float64Array.from(nodes, (node) => known(node.loadLossKw)),
  lossy: Uint8Array.from(nodes, (node) => Number(node.lossy ?? false)),
  open: Uint8Array.from(nodes, (node) => Number(node.normallyOpen ?? false)),
  manual: Uint8Array.from(nodes, (node) => Number(node.manual ?? false)),
  protects: Uint8Array.from(nodes, (node) => Number(node.protects ?? node.role === 'ups')),
})

const sortedPaths = (specs: readonly { readonly path?: string | undefined }[]): string[] =>
  [...new Set(specs.flatMap(({ path }) => (path === undefined ? [] : [path])))].sort((a, b) =>
    a < b ? -1 : 1,
  )

/** Gathers components, loads and what joins them. Numbers run from 0 in the order of adding. */
export const createNetworkBuilder = (): NetworkBuilder => {
  const nodes: NodeSpec[] = []
  const loads: LoadSpec[] = []
  const edges: { from: number; to: number; preference: number; both: boolean }[] = []
  const cordLoad: number[] = []
  const cordNode: number[] = []
  const cordCount: number[] = []
  const role = (node: number): NodeRole => {
    const spec = nodes[node]
    if (!spec) throw new Error(`No component has the number ${node}`)
    return spec.role
  }
  return {
    node: (spec) => nodes.push(spec) - 1,
    load: (spec) => loads.push(spec) - 1,
    edge: (from, to, { preference = 0, both = false } = {}) => {
      if (both && !(isPassive(role(from)) && isPassive(role(to)))) {
        throw new Error('Only buses, breakers and ties conduct both ways')
      }
      if (role(from) !== undefined && role(to) !== undefined) {
        edges.push({ from, to, preference, both })
      }
    },
    cord: (load, node, count = 1) => {
      if (!loads[load]) throw new Error(`No load has the number ${load}`)
      role(node)
      cordLoad.push(load)
      cordNode.push(node)
      cordCount.push(count)
    },
    build: () => {
      const paths = sortedPaths([...nodes, ...loads])
      const indexOf = new Map(paths.map((path, index) => [path, index]))
      const pathOf = ({ path }: { readonly path?: string | undefined }) =>
        path === undefined ? noPath : (indexOf.get(path) ?? noPath)
      return {
        ...columnsOf(nodes),
        nodeCount: nodes.length,
        nodePath: Int32Array.from(nodes, pathOf),
        paths,
        edgeFrom: Int32Array.from(edges, (edge) => edge.from),
        edgeTo: Int32Array.from(edges, (edge) => edge.to),
        edgePreference: Uint8Array.from(edges, (edge) => edge.preference),
        edgeBoth: Uint8Array.from(edges, (edge) => Number(edge.both)),
        loadCount: loads.length,
        loadKw: Float64Array.from(loads, (load) => known(load.kw)),
        cordsNeeded: Float64Array.from(loads, (load) => known(load.cordsNeeded)),
        loadPath: Int32Array.from(loads, pathOf),
        cordLoad: Int32Array.from(cordLoad),
        cordNode: Int32Array.from(cordNode),
        cordCount: Float64Array.from(cordCount),
      }
    },
  }
}
