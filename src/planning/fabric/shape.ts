import { type BuiltFabric, solveFiber } from '#engines'
import { blankFacility, type Cluster, createInventory, type Fabric, type Library } from '#model'
import type { Parameters } from '#standards'

export type Tier = 'leaf' | 'spine' | 'core'

/** Where a switch belongs in its fabric. Indices count from 0. */
export interface Slot {
  readonly tier: Tier
  readonly plane: number
  /** Leaves and spines that belong together; 0 for cores. */
  readonly pod: number
  /** The set of nodes that a leaf serves, counted through its plane; of a core, the group that it is in. */
  readonly group: number
  /** Which of its like it is: of a leaf, the rail; of a spine, its number in the pod. */
  readonly at: number
}

/** A fabric with every switch in its place, before anything stands anywhere. */
export interface Shape {
  readonly fabric: Fabric
  readonly built: BuiltFabric
  readonly slots: readonly Slot[]
  /** Leaves that serve the same nodes in a plane: one for each rail, or one for all. */
  readonly leavesPerGroup: number
  /** The group that serves the n-th node. */
  groupOf(node: number): number
}

const times = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at)

/** The group of cores that the n-th spine of a pod joins: one group may serve several of them. */
export const coreGroupOf = ({ built }: Pick<Shape, 'built'>, spine: number): number =>
  Math.floor((spine * built.coreGroups) / Math.max(1, built.spinesPerPod))

/** Shares nodes out over groups of leaves: in whole sets where those are told, evenly in each. */
const groupsFor = (cluster: Cluster, fabric: Fabric, built: BuiltFabric, groups: number) => {
  const set = Math.max(1, fabric.nodesPerGroup ?? cluster.nodesPerUnit ?? cluster.nodes)
  const perSet = groups / Math.max(1, Math.ceil(built.wholeNodes / set))
  if (!Number.isInteger(perSet)) {
    return (node: number) =>
      Math.min(groups - 1, Math.floor((node * groups) / Math.max(1, built.wholeNodes)))
  }
  return (node: number) => {
    const own = Math.floor(node / set)
    return own * perSet + Math.floor(((node - own * set) * perSet) / set)
  }
}

const slotsOf = (fabric: Fabric, built: BuiltFabric, groups: number, leavesPerGroup: number) => {
  const { pods, spinesPerPod, coreGroups, coresPerGroup } = built
  const railsPerPod = fabric.railsPerPod ?? fabric.rails
  const railBlocks = leavesPerGroup === fabric.rails ? fabric.rails / railsPerPod : 1
  const groupsPerPod = Math.max(1, groups / Math.max(1, pods / railBlocks))
  const podOf = (group: number, rail: number) =>
    pods === 1 ? 0 : Math.floor(group / groupsPerPod) * railBlocks + Math.floor(rail / railsPerPod)
  const planes = fabric.role === 'out-of-band' ? 1 : fabric.planes
  return times(planes).flatMap((plane) => [
    ...times(groups).flatMap((group) =>
      times(leavesPerGroup).map((at): Slot => {
        return { tier: 'leaf', plane, pod: podOf(group, at), group, at }
      }),
    ),
    ...times(pods).flatMap((pod) =>
      times(spinesPerPod).map((at): Slot => ({ tier: 'spine', plane, pod, group: 0, at })),
    ),
    ...times(coreGroups).flatMap((group) =>
      times(coresPerGroup).map((at): Slot => ({ tier: 'core', plane, pod: 0, group, at })),
    ),
  ])
}

const shapeOf = (cluster: Cluster, fabric: Fabric, built: BuiltFabric): Shape => {
  const planes = fabric.role === 'out-of-band' ? 1 : fabric.planes
  const perPlane = built.count.leaves / planes
  const onRails = perPlane > 1 && perPlane % fabric.rails === 0 && fabric.role !== 'out-of-band'
  const leavesPerGroup = onRails ? fabric.rails : 1
  const groups = perPlane / leavesPerGroup
  return {
    fabric,
    built,
    slots: slotsOf(fabric, built, groups, leavesPerGroup),
    leavesPerGroup,
    groupOf: groupsFor(cluster, fabric, built, groups),
  }
}

/**
 * Lays every fabric of a cluster out switch by switch, by the counts of the engine. A fabric that
 * cannot be built answers with the limit that rules it out.
 */
export const shapesOf = (
  cluster: Cluster,
  library: Library,
  parameters: Parameters,
): ReadonlyMap<Fabric['role'], Shape | string> => {
  const facility = { ...blankFacility('fabrics', ''), clusters: [cluster] }
  const { fabrics } = solveFiber(createInventory(facility, library), parameters)
  return new Map(
    fabrics.map(({ role, design, impossible }, at) => {
      const fabric = cluster.fabrics[at] as Fabric
      return [role, design ? shapeOf(cluster, fabric, design) : (impossible ?? '')] as const
    }),
  )
}
