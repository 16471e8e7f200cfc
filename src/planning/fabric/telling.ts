import type { FabricSolution } from '#engines'
import { counted, named } from '../words'
import type { Draft } from './draft'
import type { Network } from './network'

export interface Told {
  readonly notes: readonly string[]
  readonly assumptions: readonly string[]
  readonly refusals: readonly string[]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const switchesTold = ({ leaves, spines, cores }: FabricSolution['placed']): string =>
  named([
    counted(leaves, spines > 0 ? 'leaf' : 'switch', spines > 0 ? 'leaves' : 'switches'),
    ...(spines > 0 ? [counted(spines, 'spine')] : []),
    ...(cores > 0 ? [counted(cores, 'core switch', 'core switches')] : []),
  ])

/** `Compute: 8 leaves and 4 spines; 248 links to nodes, 256 between leaves and spines.` */
const fabricNote = ({ role, placed }: FabricSolution): string => {
  const links = [
    `${counted(placed.accessLinks, 'link')} to nodes and other machines`,
    ...(placed.leafSpineLinks > 0 ? [`${placed.leafSpineLinks} between leaves and spines`] : []),
    ...(placed.spineCoreLinks > 0 ? [`${placed.spineCoreLinks} between spines and cores`] : []),
  ]
  return `${capital(role)}: ${switchesTold(placed)}; ${links.join(', ')}.`
}

/** What of a fabric is still missing once the plan is carried out. */
const missingIn = ({ role, needed, placed }: FabricSolution): readonly string[] => {
  if (!needed) return []
  const parts = [
    ['leaves', needed.leaves - placed.leaves],
    ['spines', needed.spines - placed.spines],
    ['core switches', needed.cores - placed.cores],
    ['links to nodes and managers', needed.accessLinks - placed.accessLinks],
    ['links between leaves and spines', needed.leafSpineLinks - placed.leafSpineLinks],
    ['links between spines and cores', needed.spineCoreLinks - placed.spineCoreLinks],
  ] as const
  const short = parts.filter(([, count]) => count > 0)
  return short.length === 0
    ? []
    : [
        `Still missing of the ${role} network: ${named(short.map(([name, count]) => `${count} ${name}`))}.`,
      ]
}

/** What a plan for a cluster comes to, read from the facility solved with it. */
export const tellCluster = ({
  network,
  after,
}: {
  readonly network: Network
  readonly after: Draft
}): Told => {
  const roles = new Set(network.fabrics.map(({ shape }) => shape.fabric.role))
  const fabrics = after.solution.fiber.fabrics.filter(
    ({ clusterId, role }) => clusterId === network.cluster.id && roles.has(role),
  )
  return {
    notes: [...fabrics.map(fabricNote), ...fabrics.flatMap(missingIn)],
    assumptions: [],
    refusals: [],
  }
}
