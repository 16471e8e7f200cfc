import type { Ids } from '#base'
import { clusterOfGeneration } from '#engines'
import type { Cluster, Fabric, Inventory, Library } from '#model'
import { type GpuGeneration, gpuGenerations } from '#standards'
import { counted, named } from '../words'
import type { FabricPlanRequest, FabricWish } from './request'
import { gpuSystems, type NodeHost } from './systems'

export type ClusterRequest = Extract<FabricPlanRequest, { type: 'cluster' }>

/** Fabrics in the order in which ports of a machine are numbered and switches are placed. */
export const roleOrder = ['compute', 'storage', 'in-band', 'out-of-band'] as const

/** A machine or rack of the cluster, with its nodes counted. */
export interface ClusterHost extends NodeHost {
  readonly nodes: number
}

/** The cluster as planned: its record, what of it is new, and its machines in order. */
export interface PlannedCluster {
  readonly cluster: Cluster
  readonly isNew: boolean
  readonly isChanged: boolean
  readonly hosts: readonly ClusterHost[]
}

/** A cluster that systems name and the file does not describe. */
const blankCluster = (id: string): Cluster => ({ id, name: id, nodes: 0, fabrics: [] })

/** Which cluster the systems of a room belong to, or why that cannot be told. */
const chooseCluster = (
  { facility }: Inventory,
  request: ClusterRequest,
  systems: readonly NodeHost[],
): Cluster | undefined | string => {
  const { clusters } = facility
  if (request.cluster !== undefined) {
    return clusters.find(({ id }) => id === request.cluster) ?? 'Choose a cluster of this facility.'
  }
  const ids = [...new Set(systems.flatMap(({ cluster }) => cluster ?? []))].sort()
  if (ids.length > 1) return `Systems of ${ids.length} clusters stand here: choose one of them.`
  const [own] = ids
  if (own !== undefined) return clusters.find(({ id }) => id === own) ?? blankCluster(own)
  return clusters.length === 1 && !isDrawn(clusters[0]?.id) ? clusters[0] : undefined
  function isDrawn(id: string | undefined): boolean {
    return facility.equipment.some(({ cluster }) => cluster === id)
  }
}

/** Generations whose system all machines are, as their reference architectures publish them. */
const generationsOf = (
  inventory: Inventory,
  hosts: readonly NodeHost[],
): readonly GpuGeneration[] => {
  const products = new Set(hosts.map(({ row }) => inventory.equipment[row]?.product))
  const [only] = products
  return products.size === 1 && only !== undefined
    ? gpuGenerations.filter(({ system }) => system === only)
    : []
}

/** The generation whose compute fabric is made of the switch that is wished for. */
const generationFor = (
  generations: readonly GpuGeneration[],
  { fabrics }: ClusterRequest,
): GpuGeneration | undefined => {
  const leaf = fabrics.find(({ role }) => role === 'compute')?.leaf
  return generations.find(
    (one) =>
      leaf === undefined ||
      one.fabrics.some(({ role, switchProduct }) => role === 'compute' && switchProduct === leaf),
  )
}

/** GPUs of one node: as stated; of machines that are a node each, those they have. */
const gpusPerNodeOf = (
  inventory: Inventory,
  request: ClusterRequest,
  cluster: Cluster | undefined,
  hosts: readonly NodeHost[],
  published: number | undefined,
): number | string => {
  const stated = request.gpusPerNode ?? cluster?.gpusPerNode ?? published
  if (stated !== undefined && stated > 0) return stated
  const racks = hosts.filter(({ row }) => inventory.equipment[row]?.kind === 'rack')
  if (racks.length > 0) {
    return `How many GPUs one node of ${named(racks.map(({ tag }) => tag))} has is not stated: a rack holds several nodes, and each joins the fabric.`
  }
  const sizes = [...new Set(hosts.map(({ gpus }) => gpus))]
  return sizes.length === 1
    ? (sizes[0] as number)
    : 'The systems have different numbers of GPUs: state how many one node has.'
}

const countNodes = (hosts: readonly NodeHost[], gpusPerNode: number): ClusterHost[] | string => {
  const odd = hosts.filter(({ gpus }) => gpus % gpusPerNode !== 0)
  if (odd.length > 0) {
    return `${named(odd.map(({ tag }) => tag))}: ${counted(odd[0]?.gpus ?? 0, 'GPU')} do not make whole nodes of ${gpusPerNode}.`
  }
  return hosts.map((host) => ({ ...host, nodes: host.gpus / gpusPerNode }))
}

const numberIn = (library: Library, product: string | undefined, field: string) => {
  const value = product === undefined ? undefined : library.productValue('switch', product, field)
  return typeof value?.value === 'number' ? value.value : undefined
}

/** Links that a switch product has ports for. */
const radixOf = (library: Library, product: string): number | undefined =>
  numberIn(library, product, 'radix') ?? numberIn(library, product, 'ports')

/** Links of one node on a fabric where nobody says: a compute link for each GPU. */
const railsFor = (inventory: Inventory, role: Fabric['role'], hosts: readonly ClusterHost[]) => {
  if (role === 'storage') return perNode(inventory, 'storagePorts', hosts) ?? 2
  if (role !== 'compute') return 1
  return (
    perNode(inventory, 'rails', hosts) ??
    Math.max(1, (hosts[0]?.gpus ?? 1) / (hosts[0]?.nodes ?? 1))
  )
}

const perNode = (
  inventory: Inventory,
  field: string,
  hosts: readonly ClusterHost[],
): number | undefined => {
  const each = new Set(
    hosts.map(({ row, nodes }) => (inventory.numberOf(row, field) ?? Number.NaN) / nodes),
  )
  const [only] = [...each]
  return each.size === 1 && only !== undefined && Number.isInteger(only) && only > 0
    ? only
    : undefined
}

/** In front of a GPU system three links down share one up, as Juniper’s validated design accepts. */
const frontRatio = 3

/** Where nobody says how a management or storage network is made: two switches for each pair of links. */
const customOf = (role: Fabric['role']): Partial<Fabric> => {
  switch (role) {
    case 'in-band':
      return { planes: 2, oversubscription: frontRatio }
    case 'out-of-band':
      return { managesSwitches: true }
    default:
      return {}
  }
}

/** The record of a fabric with a wish fulfilled: what the wish leaves open stays as it was. */
const fabricFor = (
  inventory: Inventory,
  wish: FabricWish,
  known: Fabric | undefined,
  published: Fabric | undefined,
  hosts: readonly ClusterHost[],
): Fabric | string => {
  const { library } = inventory
  const product = library.products.get(wish.leaf)
  if (product?.kind !== 'switch') return 'Choose a switch for each fabric.'
  const radix = radixOf(library, wish.leaf)
  if (radix === undefined) {
    return `${product.maker} ${product.model} cannot be planned with: its ports are not stated.`
  }
  const { rails, planes, oversubscription, managementLinks, tiers, nodesPerPod } = wish
  const stated = { rails, planes, oversubscription, managementLinks, tiers, nodesPerPod }
  const wished = Object.fromEntries(
    Object.entries(stated).filter(([, value]) => value !== undefined),
  )
  const linkGbps = numberIn(library, wish.leaf, 'portGbps')
  const like = published?.switchProduct === wish.leaf ? published : undefined
  const base: Fabric = known ??
    like ?? {
      role: wish.role,
      rails: railsFor(inventory, wish.role, hosts),
      planes: 1,
      radix,
      oversubscription: 1,
      managementLinks: 0,
      switchProduct: wish.leaf,
      ...(linkGbps === undefined ? {} : { linkGbps }),
      ...customOf(wish.role),
    }
  return { ...base, ...wished }
}

/** The systems of a room or cluster, and the record of that cluster with all that is wished for. */
export const plannedCluster = (
  inventory: Inventory,
  roomRow: number,
  request: ClusterRequest,
  ids: Ids,
): PlannedCluster | string => {
  const systems = gpuSystems(inventory)
  const here = systems.filter(({ row }) => inventory.roomRow[row] === roomRow)
  const found = chooseCluster(inventory, request, here)
  if (typeof found === 'string') return found
  const own = found
    ? systems.filter(
        ({ cluster, row }) =>
          cluster === found.id || (cluster === undefined && inventory.roomRow[row] === roomRow),
      )
    : here
  const room = inventory.facility.rooms[roomRow]
  if (own.length === 0) return `No GPU systems stand in ${room?.name}. Place them first.`
  const generations = generationsOf(inventory, own)
  const [first] = generations
  const gpusPerNode = gpusPerNodeOf(inventory, request, found, own, first?.gpusPerNode)
  if (typeof gpusPerNode === 'string') return gpusPerNode
  const hosts = countNodes(own, gpusPerNode)
  if (typeof hosts === 'string') return hosts
  const drawn = hosts.reduce((sum, { nodes }) => sum + nodes, 0)
  // What a file says of its cluster stands; a new one is as its reference architecture has it.
  const isNew = found === undefined || found.fabrics.length === 0
  const generation = isNew ? generationFor(generations, request) : undefined
  const nodesPerUnit =
    request.nodesPerUnit ?? found?.nodesPerUnit ?? (isNew ? first?.nodesPerUnit : undefined)
  const units = nodesPerUnit === undefined ? 1 : Math.ceil(drawn / nodesPerUnit)
  const published = generation ? clusterOfGeneration(generation, units) : undefined
  const fabrics = new Map((found?.fabrics ?? []).map((fabric) => [fabric.role, fabric]))
  for (const role of roleOrder) {
    const wish = request.fabrics.find((one) => one.role === role)
    if (!wish) continue
    const own = published?.fabrics.find((one) => one.role === role)
    const fabric = fabricFor(inventory, wish, fabrics.get(role), own, hosts)
    if (typeof fabric === 'string') return fabric
    fabrics.set(role, fabric)
  }
  const cluster: Cluster = {
    ...(found ?? { id: ids(), name: room?.name ?? 'Cluster' }),
    nodes: Math.max(drawn, found?.nodes ?? 0),
    gpusPerNode,
    ...(nodesPerUnit === undefined ? {} : { nodesPerUnit }),
    ...(generation ? { generation: generation.id } : {}),
    fabrics: [...fabrics.values()],
  }
  const isChanged = found !== undefined && JSON.stringify(found) !== JSON.stringify(cluster)
  return { cluster, isNew: found === undefined, isChanged, hosts }
}
