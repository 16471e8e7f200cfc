import type { LoadClasses } from './classes'
import type { Dependence } from './dependence'
import { singlePointsOf } from './dominators'
import type { Baseline } from './losses'
import type { Dependents, Diversity, PowerLoadClass, SinglePoint } from './solution'
import type { Wiring } from './wiring'

/** The classes of loads, in rows. */
export const loadClassesOf = (wiring: Wiring, { classes, network, loads }: Baseline) =>
  Array.from({ length: classes.count }, (_, group): PowerLoadClass => {
    const { offsets, items } = classes.members
    const members = items.subarray(offsets[group], offsets[group + 1])
    const needed = classes.needed[group] as number
    let itKw = 0
    for (const load of members) {
      if (!Number.isNaN(network.loadKw[load])) itKw += wiring.itKw[load] as number
    }
    return {
      rows: [...members.map((load) => wiring.rowOfLoad[load] as number).sort()],
      cords: classes.cords[group] as number,
      cordsNeeded: Number.isNaN(needed) ? undefined : needed,
      kw: loads.kw[group] as number,
      itKw,
    }
  })

const dependents = (classes: readonly number[], of: readonly PowerLoadClass[]): Dependents => ({
  classes,
  loads: classes.reduce((sum, group) => sum + (of[group] as PowerLoadClass).rows.length, 0),
  kw: classes.reduce((sum, group) => sum + (of[group] as PowerLoadClass).kw, 0),
  itKw: classes.reduce((sum, group) => sum + (of[group] as PowerLoadClass).itKw, 0),
})

/** Classes of loads by the component that they hang on. */
const classesByNode = (points: Dependence, classCount: number, nodeCount: number): number[][] => {
  const found: number[][] = Array.from({ length: nodeCount }, () => [])
  for (let group = 0; group < classCount; group++) {
    for (const node of points.pointsOf(group)) found[node]?.push(group)
  }
  return found
}

/** Loads as if any one cord were enough: they hang on what all of their cords hang on. */
const contentWithOne = (classes: LoadClasses): LoadClasses => ({
  ...classes,
  needed: new Float64Array(classes.count).fill(Number.NaN),
})

/** What rests on the network alone, whatever is drawn: it is worked out once per network. */
export interface Topology {
  /** Classes of loads by node: those that go dark, and those that lose all protection. */
  readonly fed: readonly (readonly number[])[]
  readonly protected: readonly (readonly number[])[]
  /** By class: nodes that all cords depend on. */
  readonly common: readonly (readonly number[])[]
}

/** Finds single points of failure and what all cords of a load share. Devices act by themselves. */
export const topologyOf = ({ network, classes }: Baseline): Topology => {
  const points = singlePointsOf(network, classes, false)
  const all = singlePointsOf(network, contentWithOne(classes), false)
  const byNode = (dependence: Dependence) =>
    classesByNode(dependence, classes.count, network.nodeCount)
  return {
    fed: byNode(points.fed),
    protected: byNode(points.protected),
    common: Array.from({ length: classes.count }, (_, group) => all.fed.pointsOf(group)),
  }
}

/** Single points of failure in rows, by component. */
export const singlePointRows = (
  { rowOfNode }: Wiring,
  topology: Topology,
  classes: readonly PowerLoadClass[],
): SinglePoint[] =>
  topology.fed.flatMap((fed, node): SinglePoint[] => {
    const bare = topology.protected[node] ?? []
    if (fed.length + bare.length === 0) return []
    const row = rowOfNode[node] as number
    return [{ row, fed: dependents(fed, classes), protected: dependents(bare, classes) }]
  })

/** What the cords of each class have in common, parted where protected supply begins. */
export const diversityOf = (
  { rowOfNode }: Wiring,
  { classes, plant, state }: Baseline,
  { common }: Topology,
): Diversity[] => {
  const isSafe = (node: number) => state.safe[plant.vertexOf[node] as number] === 1
  const rows = (nodes: readonly number[]) =>
    nodes.map((node) => rowOfNode[node] as number).sort((a, b) => a - b)
  return common.flatMap((nodes, group): Diversity[] =>
    (classes.cords[group] as number) < 2
      ? []
      : [
          {
            class: group,
            afterProtection: rows(nodes.filter(isSafe)),
            beforeProtection: rows(nodes.filter((node) => !isSafe(node))),
          },
        ],
  )
}
