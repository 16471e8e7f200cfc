import type { Cluster, Fabric } from '#model'
import type { FabricFigures, GpuGeneration } from '#standards'

/** The figures of a cluster that a generation tells; its id and name are somebody's own. */
export type GenerationCluster = Pick<Cluster, 'nodes' | 'fabrics'> & {
  readonly gpusPerNode: number
  readonly nodesPerUnit: number
  readonly storageTier: string
  readonly generation: string
}

const fabricOf = (figures: FabricFigures, units: number, wholeNodes: number): Fabric => {
  const {
    source: _,
    joinsUnits,
    spansUnits,
    managementLinks,
    managementLinksPerUnit,
    ...rest
  } = figures
  return {
    ...rest,
    ...(units > 1 ? joinsUnits : {}),
    planes: rest.planes ?? 1,
    oversubscription: 1,
    managementLinks: (managementLinks ?? 0) + (managementLinksPerUnit ?? 0) * units,
    ...(spansUnits ? { nodesPerGroup: wholeNodes } : {}),
  }
}

/**
 * A cluster of so many units of a generation, as its reference architecture has it: nodes less those
 * that make room for fabric managers, and every fabric that it publishes.
 */
export const clusterOfGeneration = (
  { id, nodesPerUnit, gpusPerNode, reservedNodes, fabrics }: GpuGeneration,
  units: number,
): GenerationCluster => {
  const whole = nodesPerUnit * units
  return {
    nodes: Math.max(0, whole - reservedNodes),
    gpusPerNode,
    nodesPerUnit,
    storageTier: 'standard',
    generation: id,
    fabrics: fabrics.map((figures) => fabricOf(figures, units, whole)),
  }
}
