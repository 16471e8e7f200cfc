import type { FabricSolution } from '#engines'
import { type KindId, kindIds } from '#model'
import { onCluster, type Subject } from '../define'
import type { Facts } from '../facts'

const rowsOf = ({ inventory }: Facts, holds: (kind: KindId) => boolean): number =>
  kindIds.reduce((sum, kind) => sum + (holds(kind) ? inventory.rowsOf(kind).length : 0), 0)

/** Whether anything computes here at all: without that, nothing needs a network. */
export const computes = (facts: Facts): boolean =>
  rowsOf(facts, (kind) => facts.inventory.library.kind(kind).it === true) > 0

const machines: readonly KindId[] = ['rack', 'server', 'storage-rack']

/** Whether there are machines other than miners. */
export const hasServers = (facts: Facts): boolean =>
  rowsOf(facts, (kind) => machines.includes(kind)) > 0

const networks: Readonly<Record<FabricSolution['role'], string>> = {
  compute: 'compute fabric',
  storage: 'storage fabric',
  'in-band': 'in-band network',
  'out-of-band': 'out-of-band network',
}

/** `the compute fabric of Scalable unit 1`. */
export const fabricName = (facts: Facts, { role, clusterId }: FabricSolution): string => {
  return `the ${networks[role]} of ${clusterName(facts, clusterId)}`
}

/** The name of a cluster by its id. */
export const clusterName = ({ inventory }: Facts, clusterId: string): string =>
  inventory.facility.clusters.find(({ id }) => id === clusterId)?.name ?? clusterId

export const onFabric = ({ clusterId }: FabricSolution): Subject => onCluster(clusterId)

/** All fabrics by their cluster: a cluster is judged as a whole. */
export const fabricsByCluster = ({
  solution,
}: Facts): ReadonlyMap<string, readonly FabricSolution[]> => {
  const groups = new Map<string, FabricSolution[]>()
  for (const fabric of solution.fiber.fabrics) {
    const known = groups.get(fabric.clusterId)
    if (known) known.push(fabric)
    else groups.set(fabric.clusterId, [fabric])
  }
  return groups
}

export const computeFabrics = ({ solution }: Facts): readonly FabricSolution[] =>
  solution.fiber.fabrics.filter(({ role }) => role === 'compute')

/** The published rule behind rail-optimised fabrics that do not block. */
export const railOptimised = {
  document: 'Juniper Validated Design, AI DC QPP, IP fabric GPU backend architecture',
  grade: 'primary',
} as const

/** The wiring rules of the reference architectures. */
export const superPod = {
  document: 'NVIDIA DGX SuperPOD Reference Architecture H100, RA-11333-001 V11',
  grade: 'primary',
} as const
