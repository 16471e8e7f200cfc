import { type Arcs, type Groups, groupBy } from '#base'
import type { ClassLoads, LoadClasses } from './classes'
import type { Dependence } from './dependence'

/** The network as raw power takes it, and from `nodeCount` on as protected power does. */
interface Layers {
  readonly arcs: Arcs
  readonly nodeCount: number
  readonly classes: LoadClasses
  /** Components to be taken out with both of their vertices. */
  readonly nested: readonly number[]
  /** Negative where no source reaches a vertex. */
  readonly placeOf: Int32Array
}

const below = ({ arcs, nodeCount }: Layers, out: Groups, node: number): Set<number> => {
  const found = new Set([node, node + nodeCount])
  for (const vertex of found) {
    for (const arc of out.items.subarray(out.offsets[vertex], out.offsets[vertex + 1])) {
      found.add(arcs.to[arc] as number)
    }
  }
  return found
}

/** Vertices that nothing reaches once both vertices of a component are out. */
const darkWithout = (layers: Layers, out: Groups, into: Groups, node: number): Set<number> => {
  const { arcs, nodeCount, placeOf } = layers
  const dark = below(layers, out, node)
  const isGone = (vertex: number) => vertex % nodeCount === node
  const isLit = (vertex: number) => (placeOf[vertex] as number) >= 0 && !dark.has(vertex)
  const open = [...dark].filter(
    (vertex) =>
      !isGone(vertex) &&
      into.items
        .subarray(into.offsets[vertex], into.offsets[vertex + 1])
        .some((arc) => isLit(arcs.from[arc] as number)),
  )
  for (const vertex of open) dark.delete(vertex)
  for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
    for (const arc of out.items.subarray(out.offsets[vertex], out.offsets[vertex + 1])) {
      const next = arcs.to[arc] as number
      if (!isGone(next) && dark.delete(next)) open.push(next)
    }
  }
  return dark
}

/** Classes that have protected cords enough in the normal state, and too few without the dark vertices. */
const groupsIn = ({ classes, nodeCount, placeOf }: Layers, dark: ReadonlySet<number>): number[] => {
  const found = new Set<number>()
  const isShort = (group: number, without: (vertex: number) => boolean): boolean => {
    const needed = classes.needed[group] as number
    const end = classes.offsets[group + 1] as number
    let left = 0
    for (let entry = classes.offsets[group] as number; entry < end; entry++) {
      const vertex = (classes.entryNode[entry] as number) + nodeCount
      if ((placeOf[vertex] as number) < 0 || without(vertex)) continue
      left += classes.entryCords[entry] as number
    }
    return Number.isNaN(needed) ? left === 0 : left < needed
  }
  const { byNode, entryClass } = classes
  for (const vertex of dark) {
    const node = vertex - nodeCount
    if (node < 0) continue
    for (const entry of byNode.items.subarray(byNode.offsets[node], byNode.offsets[node + 1])) {
      const group = entryClass[entry] as number
      if (found.has(group) || isShort(group, () => false)) continue
      if (isShort(group, (other) => dark.has(other))) found.add(group)
    }
  }
  return [...found].sort((a, b) => a - b)
}

/** A dependence with the components added for which two vertices go at once, each worked out by itself. */
export const withNested = (plain: Dependence, layers: Layers): Dependence => {
  const { arcs, nodeCount, classes, nested } = layers
  const out = groupBy(2 * nodeCount, arcs.from)
  const into = groupBy(2 * nodeCount, arcs.to)
  const groups = new Map(
    nested.map((node) => [node, groupsIn(layers, darkWithout(layers, out, into, node))]),
  )
  const points = new Map<number, number[]>()
  for (const [node, own] of groups) {
    for (const group of own) {
      const known = points.get(group)
      if (known) known.push(node)
      else points.set(group, [node])
    }
  }
  const { offsets } = classes.members
  const loads = plain.loads.slice()
  for (const [node, own] of groups) {
    loads[node] = own.reduce(
      (sum, group) => sum + (offsets[group + 1] as number) - (offsets[group] as number),
      0,
    )
  }
  const total = (own: readonly number[], of: Float64Array | Int32Array) =>
    own.reduce((sum, group) => sum + (of[group] as number), 0)
  return {
    loads,
    lost: (draw: ClassLoads) => {
      const lost = plain.lost(draw)
      for (const [node, own] of groups) {
        lost.kw[node] = total(own, draw.kw)
        lost.unknown[node] = total(own, draw.unknown)
      }
      return lost
    },
    groupsOf: (node) => groups.get(node) ?? plain.groupsOf(node),
    pointsOf: (group) =>
      [...plain.pointsOf(group), ...(points.get(group) ?? [])].sort((a, b) => a - b),
  }
}
