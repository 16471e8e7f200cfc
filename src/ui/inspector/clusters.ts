import { formatQuantity, type UnitSystem } from '#base'
import {
  clusterOfGeneration,
  type FabricParts,
  type FabricSolution,
  type NeededOptics,
} from '#engines'
import type { Cluster, Fabric, NumberField } from '#model'
import { type GpuGeneration, gpuGenerations, transceivers } from '#standards'
import { clusterWords as words } from '../text/en/clusters'

const figure = (
  label: string,
  unit: NumberField['unit'],
  min: number,
  max: number,
): NumberField => ({ type: 'number', label: { en: label }, unit, min, max })

/** The figures of a cluster, with the ranges that the file format allows. */
export const clusterFields = {
  nodes: figure(words.nodes, 'count', 0, 10_000_000),
  gpusPerNode: figure(words.gpusPerNode, 'count', 0, 100_000),
  nodesPerUnit: figure(words.nodesPerUnit, 'count', 1, 10_000_000),
} as const

/** The figures that every fabric has. */
export const fabricFields = {
  rails: figure(words.rails, 'count', 1, 1024),
  planes: figure(words.planes, 'count', 1, 16),
  radix: figure(words.radix, 'count', 2, 100_000),
  linkGbps: figure(words.linkGbps, 'Gb/s', 0.001, 1_000_000),
  oversubscription: figure(words.oversubscription, 'factor', 0.01, 1000),
  managementLinks: figure(words.managementLinks, 'count', 0, 100_000),
} as const

/** What somebody may choose about the shape of a fabric; left empty, the counting rule tells. */
export const shapeFields = {
  downPerLeaf: figure(words.downPerLeaf, 'count', 1, 100_000),
  upPerLeaf: figure(words.upPerLeaf, 'count', 1, 100_000),
  nodeLinksPerPort: figure(words.nodeLinksPerPort, 'count', 1, 64),
  leaves: figure(words.leaves, 'count', 1, 100_000),
  nodesPerGroup: figure(words.nodesPerGroup, 'count', 1, 10_000_000),
  leastSpines: figure(words.leastSpines, 'count', 1, 100_000),
  spinesPerPod: figure(words.spinesPerPod, 'count', 1, 100_000),
  nodesPerPod: figure(words.nodesPerPod, 'count', 1, 10_000_000),
  railsPerPod: figure(words.railsPerPod, 'count', 1, 1024),
  upPerSpine: figure(words.upPerSpine, 'count', 1, 100_000),
  coreGroups: figure(words.coreGroups, 'count', 1, 100_000),
  peerLinks: figure(words.peerLinks, 'count', 0, 100_000),
  uplinks: figure(words.uplinks, 'count', 0, 100_000),
} as const

export const shapeFlags = ['evenSpines', 'railsApart', 'managesSwitches'] as const

/** Without these a record means nothing: they are changed and never emptied. */
export const neededFigures: ReadonlySet<string> = new Set([
  'nodes',
  'rails',
  'planes',
  'radix',
  'oversubscription',
  'managementLinks',
])

/** A fabric to begin with: one link a node, switches of 64 ports, nothing oversubscribed. */
export const newFabric: Fabric = {
  role: 'compute',
  rails: 1,
  planes: 1,
  radix: 64,
  oversubscription: 1,
  managementLinks: 0,
}

/** A record with a field set, or taken out where it may be unknown. */
export const withCount = <T extends object, K extends keyof T & string>(
  record: T,
  name: K,
  value: T[K] | undefined,
): T => {
  const next: Record<string, unknown> = { ...record, [name]: value }
  if (value === undefined) delete next[name]
  return next as T
}

/** A cluster with one of its fabrics changed, or taken away. */
export const withFabric = (
  cluster: Cluster,
  index: number,
  fabric: Fabric | undefined,
): Cluster => ({
  ...cluster,
  fabrics: cluster.fabrics.flatMap((one, at) => {
    if (at !== index) return [one]
    return fabric === undefined ? [] : [fabric]
  }),
})

/** The generation that a cluster was made from, where it is still known. */
export const generationOf = ({ generation }: Cluster): GpuGeneration | undefined =>
  gpuGenerations.find(({ id }) => id === generation)

/** Whole scalable units, at least one, of a cluster or by a generation's own size of a unit. */
export const unitsOf = ({ nodes, nodesPerUnit }: Cluster): number =>
  Math.max(1, nodesPerUnit === undefined ? 1 : Math.ceil(nodes / nodesPerUnit))

/** A cluster with everything that a generation tells; its id and name, and what else it states, stay. */
export const withGeneration = (
  cluster: Cluster,
  generation: GpuGeneration,
  units: number,
): Cluster => ({ ...cluster, ...clusterOfGeneration(generation, units) })

/** Whether somebody changed what a generation filled in. */
export const isChanged = (cluster: Cluster): boolean => {
  const generation = generationOf(cluster)
  if (!generation) return false
  const filled = withGeneration(cluster, generation, unitsOf(cluster))
  const told = (one: Cluster) =>
    JSON.stringify([one.nodes, one.gpusPerNode, one.nodesPerUnit, one.fabrics.map(sorted)])
  return told(cluster) !== told(filled)
}

const sorted = (fabric: Fabric): readonly (readonly [string, unknown])[] =>
  Object.entries(fabric).sort(([a], [b]) => (a < b ? -1 : 1))

/** One line of what a fabric needs beside what stands there. */
export interface CountLine {
  readonly name: string
  readonly needed: number | undefined
  readonly placed: number
}

/** The lines of a fabric that say something; undefined stands for what cannot be counted. */
export const countLines = ({ needed, placed }: FabricSolution): readonly CountLine[] =>
  (Object.keys(words.rows) as (keyof typeof words.rows)[])
    .map((name) => ({ name: words.rows[name], needed: needed?.[name], placed: placed[name] }))
    .filter((line) => (line.needed ?? 0) > 0 || line.placed > 0)

/** One line of the parts that a fabric needs; undefined: not known. */
export interface PartLine {
  readonly label: string
  readonly text: string | undefined
}

const modulesOf = ({ transceiver, count }: NeededOptics): string | undefined => {
  if (count === undefined) return undefined
  const name = transceivers.find(({ id }) => id === transceiver)?.name ?? transceiver
  return name === undefined ? formatQuantity(count, 'count') : words.modules(count, name)
}

const drawOf = (parts: FabricParts, units: UnitSystem): string | undefined => {
  const { value, unknownCount } = parts.opticsKw
  const text = formatQuantity(value, 'kW', units)
  if (unknownCount === 0) return text
  return value === 0 ? undefined : words.atLeast(text)
}

/** Cables, transceivers, fibres and power of a fabric that is built as designed. */
export const partLines = (parts: FabricParts, units: UnitSystem): readonly PartLine[] => {
  const { cables, fibres } = parts
  return [
    { label: words.cables, text: formatQuantity(cables.total, 'count') },
    { label: words.switchOptics, text: modulesOf(parts.switchOptics) },
    { label: words.nodeOptics, text: modulesOf(parts.nodeOptics) },
    {
      label: words.fibres,
      text: fibres === undefined ? undefined : formatQuantity(fibres, 'count'),
    },
    { label: words.power, text: drawOf(parts, units) },
  ]
}

/** Transceivers that a fabric of a speed can be built with, by id; what is chosen stays among them. */
export const opticsFor = (
  { linkGbps }: Pick<Fabric, 'linkGbps'>,
  chosen: string | undefined,
): Readonly<Record<string, string>> => ({
  ...words.optics,
  ...Object.fromEntries(
    transceivers
      .filter(({ id, gbps }) => linkGbps === undefined || gbps === linkGbps || id === chosen)
      .map(({ id, name }) => [id, name]),
  ),
})
