import type { Dependence } from './dependence'
import type { SinglePoints } from './dominators'
import type { Baseline } from './losses'
import type { Dependents, Diversity, PowerLoadClass, SinglePoint } from './solution'
import type { Wiring } from './wiring'

/** One class of loads in rows; the very same as before where it draws the same. */
export const loadClassOf = (
  wiring: Wiring,
  { classes, network, loads }: Baseline,
  group: number,
  before: PowerLoadClass | undefined,
): PowerLoadClass => {
  const { offsets, items } = classes.members
  const end = offsets[group + 1] as number
  let itKw = 0
  for (let at = offsets[group] as number; at < end; at++) {
    const load = items[at] as number
    if (!Number.isNaN(network.loadKw[load])) itKw += wiring.itKw[load] as number
  }
  const kw = loads.kw[group] as number
  if (before?.kw === kw && before.itKw === itKw) return before
  const needed = classes.needed[group] as number
  const rows = (): number[] => {
    const members = items.subarray(offsets[group], end)
    return [...members.map((load) => wiring.rowOfLoad[load] as number).sort()]
  }
  return {
    rows: before?.rows ?? rows(),
    cords: classes.cords[group] as number,
    cordsNeeded: Number.isNaN(needed) ? undefined : needed,
    kw,
    itKw,
  }
}

const dependents = (classes: readonly number[], of: readonly PowerLoadClass[]): Dependents => {
  let loads = 0
  let kw = 0
  let itKw = 0
  for (const group of classes) {
    const own = of[group] as PowerLoadClass
    loads += own.rows.length
    kw += own.kw
    itKw += own.itKw
  }
  return { classes, loads, kw, itKw }
}

/** Classes of loads by the component that they hang on. */
const classesByNode = (points: Dependence, classCount: number, nodeCount: number): number[][] => {
  const found: number[][] = Array.from({ length: nodeCount }, () => [])
  for (let group = 0; group < classCount; group++) {
    for (const node of points.pointsOf(group)) found[node]?.push(group)
  }
  return found
}

/**
 * Prepares telling single points of failure in rows, by component. Given those told before and the
 * classes that draw otherwise since, only what hangs on those is told anew.
 */
export const createSinglePoints = (
  { rowOfNode }: Wiring,
  points: SinglePoints,
  classCount: number,
  nodeCount: number,
) => {
  const fed = classesByNode(points.fed, classCount, nodeCount)
  const bare = classesByNode(points.protected, classCount, nodeCount)
  const nodes = [...fed.keys()].filter((node) => [fed, bare].some((by) => by[node]?.length !== 0))
  const pointOf = (node: number, classes: readonly PowerLoadClass[]): SinglePoint => ({
    row: rowOfNode[node] as number,
    fed: dependents(fed[node] ?? [], classes),
    protected: dependents(bare[node] ?? [], classes),
  })
  return (
    classes: readonly PowerLoadClass[],
    before: readonly SinglePoint[],
    changed: readonly number[],
  ): readonly SinglePoint[] => {
    if (before.length !== nodes.length) return nodes.map((node) => pointOf(node, classes))
    const moved = new Set<number>()
    for (const group of changed) {
      for (const node of points.fed.pointsOf(group)) moved.add(node)
      for (const node of points.protected.pointsOf(group)) moved.add(node)
    }
    return nodes.map((node, at) =>
      moved.has(node) ? pointOf(node, classes) : (before[at] as SinglePoint),
    )
  }
}

/** What the cords of each class have in common, parted where protected supply begins. */
export const diversityOf = (
  { rowOfNode }: Wiring,
  { classes, plant, state }: Baseline,
  common: readonly (readonly number[])[],
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
