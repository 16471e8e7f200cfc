import type { Cluster, Fabric, NumberField } from '#model'
import { words } from '../text/text'

const { inspector } = words

const figure = (
  label: string,
  unit: NumberField['unit'],
  min: number,
  max: number,
): NumberField => ({ type: 'number', label: { en: label }, unit, min, max })

/** The figures of a cluster, with the ranges that the file format allows. */
export const clusterFields = {
  nodes: figure(inspector.nodes, 'count', 0, 10_000_000),
  gpusPerNode: figure(inspector.gpusPerNode, 'count', 0, 100_000),
  nodesPerUnit: figure(inspector.nodesPerUnit, 'count', 1, 10_000_000),
} as const

/** The figures of a fabric. */
export const fabricFields = {
  rails: figure(inspector.rails, 'count', 1, 1024),
  radix: figure(inspector.radix, 'count', 2, 100_000),
  linkGbps: figure(inspector.linkGbps, 'Gb/s', 0.001, 1_000_000),
} as const

/** A fabric to begin with: one link a node, switches of 64 ports, nothing oversubscribed. */
export const newFabric: Fabric = {
  role: 'compute',
  rails: 1,
  planes: 1,
  radix: 64,
  oversubscription: 1,
  managementLinks: 0,
}

/** A record with a whole number set, or taken out where it may be unknown. */
export const withCount = <T extends object, K extends keyof T & string>(
  record: T,
  name: K,
  value: number | undefined,
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
