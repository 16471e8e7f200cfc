import type { Ids } from '#base'
import type { Cluster, Fabric, Inventory, Tagger } from '#model'
import type { Parameters } from '#standards'
import { named } from '../words'
import { DrawnLinks } from './drawn'
import { type Company, pairOfLinks, storageGuests, withGuests } from './guests'
import { PortBook } from './ports'
import { type ClusterHost, type ClusterRequest, type PlannedCluster, roleOrder } from './record'
import { type Seated, seatFabric } from './seating'
import { type Shape, shapesOf } from './shape'
import { clusterAt } from './systems'
import { Wirer } from './wirer'
import { type Guest, topOf, wireGuests, wireNodes, wirePeers, wireTiers } from './wiring'

/** All networks of a cluster, seated and wired; nothing of it stands anywhere yet. */
export interface Network {
  readonly cluster: Cluster
  readonly fabrics: readonly Seated[]
  readonly wirer: Wirer
  readonly remarks: readonly string[]
}

/** The cluster with guests counted, and the shapes of its fabrics. */
const shapedCluster = (
  inventory: Inventory,
  parameters: Parameters,
  planned: PlannedCluster,
  company: Company,
  known: ReadonlySet<string>,
): { readonly cluster: Cluster; readonly shapes: ReadonlyMap<Fabric['role'], Shape | string> } => {
  const isNew = (role: string) => !known.has(role)
  let managing = 0
  // Out-of-band switches hang on the front network and manage its switches: counted in turn.
  for (let round = 0; ; round++) {
    const guested = withGuests(planned.cluster, isNew, company, managing)
    const cluster = roomForGuests(planned.cluster, guested, isNew, (one) =>
      shapesOf(one, inventory.library, parameters),
    )
    const shapes = shapesOf(cluster, inventory.library, parameters)
    const shape = shapes.get('out-of-band')
    const count = typeof shape === 'object' ? shape.built.count.leaves : 0
    if (round === 3 || count === managing) return { cluster, shapes }
    managing = count
  }
}

type Shapes = ReadonlyMap<Fabric['role'], Shape | string>

/** So many more sets of leaves are tried for what joins a network beside its nodes. */
const mostMore = 16

/**
 * Where the leaves of a new network are full with nodes alone, it gets more of them for its guests.
 * A compute fabric keeps its rails: there a manager goes without.
 */
const roomForGuests = (
  alone: Cluster,
  guested: Cluster,
  isNew: (role: Fabric['role']) => boolean,
  shapesFor: (cluster: Cluster) => Shapes,
): Cluster => {
  let cluster = guested
  for (const fabric of guested.fabrics) {
    if (!isNew(fabric.role) || fabric.role === 'out-of-band') continue
    if (typeof shapesFor(cluster).get(fabric.role) !== 'string') continue
    const bare = shapesFor(alone).get(fabric.role)
    if (typeof bare !== 'object') continue
    // Pods share leaves evenly: each of them gets more.
    const step = fabric.planes * bare.leavesPerGroup * bare.built.pods
    const sizes =
      fabric.role === 'compute'
        ? [{ ...fabric, managementLinks: 0 }]
        : Array.from({ length: mostMore }, (_, at) => ({
            ...fabric,
            leaves: bare.built.count.leaves + (at + 1) * step,
          }))
    for (const next of sizes) {
      const tried = {
        ...cluster,
        fabrics: cluster.fabrics.map((one) => (one.role === next.role ? next : one)),
      }
      if (typeof shapesFor(tried).get(fabric.role) === 'string') continue
      cluster = tried
      break
    }
  }
  return cluster
}

/** Ports of a machine in front of those for a fabric, where all of them are stated. */
const portsBefore = (
  inventory: Inventory,
  { row, nodes }: ClusterHost,
  role: Fabric['role'],
  fabrics: readonly Fabric[],
): number | undefined => {
  const compute = fabrics.find((fabric) => fabric.role === 'compute')
  const main = inventory.numberOf(row, 'rails')
  const used = compute ? compute.rails * compute.planes * nodes : 0
  if (role === 'compute') return 0
  if (main === undefined || used > main) return undefined
  if (role === 'storage') return main
  const storage = inventory.numberOf(row, 'storagePorts') ?? 0
  if (role === 'in-band') return main + storage
  return undefined
}

const wireFabric = (
  inventory: Inventory,
  cluster: Cluster,
  seated: Seated,
  hosts: readonly ClusterHost[],
  wirer: Wirer,
): readonly string[] => {
  const { role } = seated.shape.fabric
  const wired = hosts.map((host) => {
    const before = portsBefore(inventory, host, role, cluster.fabrics)
    return { ...host, firstPort: before === undefined ? undefined : before + 1 }
  })
  const elsewhere = wireNodes(seated, wired, wirer)
  wireTiers(seated, wirer)
  wirePeers(seated, wirer)
  if (role === 'out-of-band' || elsewhere.length === 0) return []
  const tags = elsewhere.map((id) => inventory.tagOf(inventory.rowOf.get(id) ?? -1))
  return [
    `${named(tags)}: links to other ${role} leaves than the design says are drawn; they were kept, and no more were added.`,
  ]
}

/** Fabric managers: links that are counted and not drawn yet go to the first of them. */
const managerGuests = (
  { shape, seats, shares }: Seated,
  { managers, fabricManagers }: Company,
  wirer: Wirer,
): Guest[] => {
  const wanted = shape.fabric.managementLinks
  const first = fabricManagers[0] ?? managers[0]
  if (wanted === 0 || first === undefined) return []
  const members = new Set([...seats.values(), ...shares.map(({ host }) => host)])
  const drawn = [...seats].reduce(
    (sum, [slot, id]) => sum + (slot.tier === 'leaf' ? wirer.besides(id, members) : 0),
    0,
  )
  const leaves = new Set([...seats].flatMap(([{ tier }, id]) => (tier === 'leaf' ? [id] : [])))
  return drawn >= wanted ? [] : [{ id: first, links: wirer.to(first, leaves) + wanted - drawn }]
}

const frontGuests = (
  { cluster, fabrics }: { readonly cluster: Cluster; readonly fabrics: readonly Seated[] },
  company: Company,
): Guest[] => {
  const hasStorage = cluster.fabrics.some(({ role }) => role === 'storage')
  const managing = fabrics.find(({ shape }) => shape.fabric.role === 'out-of-band')
  return [
    ...company.managers,
    ...(hasStorage ? [] : company.storage.map(({ id }) => id)),
    ...(managing ? managing.seats.values() : []),
  ].map((id) => ({ id, links: pairOfLinks }))
}

/** A port for every switch of the cluster, every manager and every strip. */
const managedGuests = (
  inventory: Inventory,
  cluster: Cluster,
  fabrics: readonly Seated[],
  company: Company,
): Guest[] => {
  const standing = inventory.rowsOf('switch').flatMap((row) => {
    const role = inventory.textOf(row, 'role') ?? ''
    return clusterAt(inventory, row) === cluster.id && role !== 'out-of-band'
      ? [{ id: inventory.equipment[row]?.id ?? '', role }]
      : []
  })
  const added = fabrics.flatMap(({ added }) =>
    added.flatMap(({ id, role }) => (role === 'out-of-band' ? [] : [{ id, role: `${role}-` }])),
  )
  return [
    ...[...standing, ...added].map(({ id, role }): Guest => {
      return { id, links: 1, port: role.startsWith('in-band') ? 'any' : 'apart' }
    }),
    ...[...company.managers, ...company.strips].map((id) => ({ id, links: 1 })),
  ]
}

/** Out of the front network to the carriers: each plane, or each switch by turns, to its own. */
const wireEntrances = (seated: Seated, { entrances }: Company, wirer: Wirer): readonly string[] => {
  const top = topOf(seated)
  if (entrances.length === 0) return []
  const perPlane = top.length / Math.max(1, seated.shape.fabric.planes)
  const all = new Set(entrances)
  const { uplinks } = seated.shape.fabric
  // Where nobody said how many links lead out, those that are drawn are enough.
  if (uplinks === undefined && top.some((id) => wirer.to(id, all) > 0)) return []
  const wanted = uplinks ?? pairOfLinks
  const full: string[] = []
  top.forEach((id, at) => {
    const turn = seated.shape.fabric.planes > 1 ? Math.floor(at / perPlane) : at
    const entrance = entrances[turn % entrances.length] as string
    const missing = wanted - wirer.to(id, all)
    if (missing <= 0) return
    if (wirer.ports.free(id) < missing) full.push(id)
    else wirer.add({ id }, { id: entrance, port: 'any' }, missing)
  })
  return full.length > 0
    ? [`${full.length} switches of the in-band network have no ports left for the entrances.`]
    : []
}

/** Designs, seats and wires the wished networks of a cluster, or names the limit that forbids it. */
export const planNetwork = (
  inventory: Inventory,
  parameters: Parameters,
  planned: PlannedCluster,
  request: ClusterRequest,
  company: Company,
  tools: { readonly tagger: Tagger; readonly ids: Ids },
): Network | string => {
  const before = inventory.facility.clusters.find(({ id }) => id === planned.cluster.id)
  const known = new Set((before?.fabrics ?? []).map(({ role }) => role))
  const { cluster, shapes } = shapedCluster(inventory, parameters, planned, company, known)
  const drawn = new DrawnLinks(inventory)
  const ports = new PortBook(inventory)
  const wirer = new Wirer(drawn, ports, tools.ids)
  const fabrics: Seated[] = []
  for (const role of roleOrder) {
    const wish = request.fabrics.find((one) => one.role === role)
    const shape = shapes.get(role)
    if (!wish || shape === undefined) continue
    if (typeof shape === 'string') return `The ${role} fabric cannot be built: ${shape}`
    const making = { inventory, cluster: cluster.id, ...tools }
    const seated = seatFabric(making, shape, wish, planned.hosts, drawn)
    if (typeof seated === 'string') return seated
    for (const { id } of seated.added) ports.open(id, portsOf(inventory, seated, id))
    fabrics.push(seated)
  }
  const remarks = fabrics.flatMap((seated) =>
    wireFabric(inventory, cluster, seated, planned.hosts, wirer),
  )
  const network = { cluster, fabrics, wirer }
  return { ...network, remarks: [...remarks, ...joinGuests(inventory, network, company)] }
}

const portsOf = ({ library }: Inventory, { added }: Seated, id: string): number => {
  const product = added.find((one) => one.id === id)?.product
  const values = ['radix', 'ports'].map(
    (field) => library.productValue('switch', product, field)?.value,
  )
  return Math.max(...values.filter((value) => typeof value === 'number'))
}

const joinGuests = (
  inventory: Inventory,
  network: Pick<Network, 'cluster' | 'fabrics' | 'wirer'>,
  company: Company,
): readonly string[] => {
  const { cluster, fabrics, wirer } = network
  return fabrics.flatMap((seated) => {
    const { role, linkGbps } = seated.shape.fabric
    const guests =
      role === 'compute'
        ? managerGuests(seated, company, wirer)
        : role === 'storage'
          ? storageGuests(company, linkGbps)
          : role === 'in-band'
            ? frontGuests(network, company)
            : managedGuests(inventory, cluster, fabrics, company)
    const front = fabrics.find(({ shape }) => shape.fabric.role === 'in-band')
    const upward = role === 'out-of-band' ? [...(front?.seats.values() ?? [])] : []
    const left = wireGuests(seated, guests, wirer, upward)
    const uplinks = role === 'in-band' ? wireEntrances(seated, company, wirer) : []
    return [
      ...(left.length > 0
        ? [
            `${left.length} of ${guests.length} that are to join the ${role} network beside the nodes find no free port on its leaves.`,
          ]
        : []),
      ...uplinks,
    ]
  })
}
