import { type DominatorTree, dominatorTree, groupBy } from '#base'
import type { LoadClasses } from './classes'
import { type Dependence, dependenceOf, type Standing } from './dependence'
import { withNested } from './nested'
import type { PowerNetwork } from './network'

/** The network as ways that power can take, whatever the loads and ratings. */
interface Ways {
  readonly arcs: { readonly from: number[]; readonly to: number[] }
  /** Utilities, generators and what else feeds itself. */
  readonly sources: readonly number[]
}

const feedsItself = ({ roles }: PowerNetwork, node: number): boolean =>
  roles[node] === 'source' || roles[node] === 'generator'

/** Devices that stand open conduct as well, where they close by themselves or people may close them. */
const waysOf = (network: PowerNetwork, planned: boolean, without?: Uint8Array): Ways => {
  const { edgeFrom, edgeTo, edgeBoth, open, manual, nodeCount } = network
  const isOut = (node: number) =>
    without?.[node] === 1 || (open[node] === 1 && manual[node] === 1 && !planned)
  const from: number[] = []
  const to: number[] = []
  const add = (tail: number, head: number) => {
    if (feedsItself(network, head)) return
    from.push(tail)
    to.push(head)
  }
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    const tail = edgeFrom[edge] as number
    const head = edgeTo[edge] as number
    if (isOut(tail) || isOut(head)) continue
    add(tail, head)
    if (edgeBoth[edge]) add(head, tail)
  }
  const sources: number[] = []
  for (let node = 0; node < nodeCount; node++) {
    if (feedsItself(network, node) && !isOut(node)) sources.push(node)
  }
  return { arcs: { from, to }, sources }
}

/** Which loads hang on which components to be fed at all. */
const fedBy = (network: PowerNetwork, classes: LoadClasses, { arcs, sources }: Ways) => {
  const tree = dominatorTree(network.nodeCount, arcs, sources)
  const standing: Standing = {
    tree,
    placeOf: (node) => tree.placeOf[node] as number,
    nodeAt: (place) => tree.vertexAt[place] as number,
  }
  return dependenceOf(standing, classes, network.nodeCount)
}

/**
 * The network twice over: component v as reached by raw power, and v + nodeCount as reached through
 * a protecting component. Power changes over where it enters one that protects.
 */
const layered = ({ nodeCount, protects }: PowerNetwork, { arcs, sources }: Ways) => {
  const enter = (node: number) => (protects[node] ? node + nodeCount : node)
  const from = [...arcs.from, ...arcs.from.map((node) => node + nodeCount)]
  const to = [...arcs.to.map(enter), ...arcs.to.map((node) => node + nodeCount)]
  return { arcs: { from, to }, sources: sources.map(enter) }
}

/**
 * Components that power reaches both raw and protected, and whose raw power goes on to another
 * protecting one. To lose such a component is to lose two vertices, for which no tree can speak.
 */
const nestedIn = (
  { nodeCount }: PowerNetwork,
  { arcs }: Ways,
  { placeOf }: DominatorTree,
): number[] => {
  const into = groupBy(2 * nodeCount, arcs.to)
  const leads = new Uint8Array(nodeCount)
  const open: number[] = []
  const lead = (node: number) => {
    if (node >= nodeCount || leads[node] || (placeOf[node] as number) < 0) return
    leads[node] = 1
    open.push(node)
  }
  arcs.from.forEach((tail, arc) => {
    if ((arcs.to[arc] as number) >= nodeCount) lead(tail)
  })
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const end = into.offsets[node + 1] as number
    for (let at = into.offsets[node] as number; at < end; at++) {
      lead(arcs.from[into.items[at] as number] as number)
    }
  }
  const nested: number[] = []
  for (let node = 0; node < nodeCount; node++) {
    if (leads[node] && (placeOf[node + nodeCount] as number) >= 0) nested.push(node)
  }
  return nested
}

/** Which loads hang on which components to be fed through one that protects. */
const protectedBy = (network: PowerNetwork, classes: LoadClasses, ways: Ways): Dependence => {
  const { nodeCount } = network
  const twice = layered(network, ways)
  const tree = dominatorTree(2 * nodeCount, twice.arcs, twice.sources)
  const nested = nestedIn(network, twice, tree)
  const isNested = new Uint8Array(nodeCount)
  for (const node of nested) isNested[node] = 1
  const standing: Standing = {
    tree,
    placeOf: (node) => tree.placeOf[node + nodeCount] as number,
    nodeAt: (place) => {
      const vertex = tree.vertexAt[place] as number
      const node = vertex % nodeCount
      if (isNested[node]) return -1
      // Where it is reached both ways, what it hands on raw protects nobody.
      const speaks = vertex >= nodeCount || (tree.placeOf[node + nodeCount] as number) < 0
      return speaks ? node : -1
    },
  }
  const plain = dependenceOf(standing, classes, nodeCount)
  if (nested.length === 0) return plain
  return withNested(plain, { ...twice, nodeCount, classes, nested, placeOf: tree.placeOf })
}

/** Topological single points of failure: what hangs on each component, whatever loads and ratings are. */
export interface SinglePoints {
  /** Loads that no way from any source reaches without the component. */
  readonly fed: Dependence
  /**
   * Loads that no way through a protecting component (UPS, BBU) reaches without it, among them those
   * that go dark. A component that protects is such a point where nothing else protects the load.
   */
  readonly protected: Dependence
}

/**
 * Finds the components on which loads hang, by dominators: a component is a load's single point of
 * failure when it dominates more than m − k of its m cords, of which k are needed. Ties work both ways,
 * cycles are no matter. Devices that stand open count as ways where they close by themselves;
 * with `planned`, also those that people close. Components marked in `without` are out. What hangs
 * on a component to be fed is exactly what dispatch drops when that is taken out.
 */
export const singlePointsOf = (
  network: PowerNetwork,
  classes: LoadClasses,
  planned: boolean,
  without?: Uint8Array,
): SinglePoints => {
  const ways = waysOf(network, planned, without)
  let fed: Dependence | undefined
  let guarded: Dependence | undefined
  // Either is worked out when first asked for.
  return {
    get fed() {
      fed ??= fedBy(network, classes, ways)
      return fed
    },
    get protected() {
      guarded ??= protectedBy(network, classes, ways)
      return guarded
    },
  }
}
