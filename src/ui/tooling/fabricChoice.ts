import { polygonAreaM2, polygonContains } from '#base'
import type { Cluster, Equipment, Fabric, Library, Product, Room } from '#model'
import type { FabricPlanRequest } from '#planning'
import { gpuGenerations } from '#standards'
import type { NetworkWish } from '#workspace'

type Role = Fabric['role']

export const fabricRoles: readonly Role[] = ['compute', 'storage', 'in-band', 'out-of-band']

/** What the panel shows as chosen: the wish, with what suits the facility where it is left open. */
export interface FabricChoice {
  readonly room: Room | undefined
  readonly what: 'cluster' | 'mine' | undefined
  readonly roles: readonly Role[]
  /** Switch products that say how many ports and units they have. */
  readonly products: readonly Product[]
  readonly racks: readonly Product[]
  readonly switches: Readonly<Record<Role | 'access' | 'mine-core', string>>
  readonly rack: string
  /** Whether the systems are racks of which nobody published how many nodes they hold. */
  readonly asksNodes: boolean
}

/** The parts of a facility that a choice is made from. */
export interface FabricSurroundings {
  readonly rooms: readonly Room[]
  readonly equipment: readonly Equipment[]
  readonly clusters: readonly Cluster[]
  readonly library: Library
  /** The room of the selection. */
  readonly near: string | undefined
}

const miners: ReadonlySet<string> = new Set([
  'miner',
  'asic-rack',
  'miner-container',
  'immersion-tank',
])

const numberOf = (library: Library, item: Equipment, field: string): number => {
  const value = library.valueOf(item, field)?.value
  return typeof value === 'number' ? value : 0
}

const isSystem = (library: Library, item: Equipment): boolean =>
  (item.kind === 'server' || item.kind === 'rack') && numberOf(library, item, 'gpus') > 0

const roomsAround = (rooms: readonly Room[]) => {
  const bySize = rooms
    .map((room) => ({ room, area: polygonAreaM2(room.polygon) }))
    .sort((a, b) => a.area - b.area)
  return ({ x, y }: Equipment): string | undefined =>
    bySize.find(({ room }) => polygonContains(room.polygon, x, y))?.room.id
}

/** Machines by the room that they stand in; what is mounted stands where its host does. */
const machinesIn = ({ rooms, equipment, library }: FabricSurroundings) => {
  const byId = new Map(equipment.map((item) => [item.id, item]))
  const roomOf = roomsAround(rooms)
  const systems = new Map<string, Equipment[]>()
  const mines = new Map<string, Equipment[]>()
  for (const item of equipment) {
    const into = isSystem(library, item) ? systems : miners.has(item.kind) ? mines : undefined
    if (!into) continue
    const host = (item.inside && byId.get(item.inside.equipment)) ?? item
    const room = roomOf(host)
    if (room !== undefined) into.set(room, [...(into.get(room) ?? []), item])
  }
  return { systems, mines }
}

const countOf = (map: ReadonlyMap<string, readonly unknown[]>, id: string): number =>
  map.get(id)?.length ?? 0

const productsOf = (library: Library, kind: string): readonly Product[] =>
  [...library.products.values()].filter((product) => product.kind === kind)

const portsOf = (library: Library, { id }: Product): number => {
  const value = (field: string) => library.productValue('switch', id, field)?.value
  const ports = value('radix') ?? value('ports')
  return typeof ports === 'number' && typeof value('heightU') === 'number' ? ports : 0
}

/** Switches that a generation publishes for its systems. */
const publishedFor = (systems: readonly Equipment[]): Partial<Record<Role, string>> => {
  const product = systems[0]?.product
  const own = gpuGenerations.find(({ system }) => system !== undefined && system === product)
  return Object.fromEntries(
    (own?.fabrics ?? []).map(({ role, switchProduct }) => [role, switchProduct]),
  )
}

const isPublished = (systems: readonly Equipment[]): boolean =>
  gpuGenerations.some(({ system }) => system !== undefined && system === systems[0]?.product)

/** Where nobody says more: the switches of the H100 reference architecture. */
const usual = {
  compute: 'nvidia-qm9700',
  storage: 'nvidia-qm9700',
  'in-band': 'nvidia-sn4600c',
  'out-of-band': 'nvidia-sn2201',
  access: 'nvidia-sn2201',
  'mine-core': 'nvidia-sn4600c',
} as const

/** Switches that stand for a network already, of the cluster that the systems name. */
const standing = (
  { equipment }: FabricSurroundings,
  cluster: string | undefined,
): Partial<Record<Role, string>> => {
  const found: Partial<Record<Role, string>> = {}
  for (const { kind, product, values, cluster: own } of equipment) {
    if (kind !== 'switch' || product === undefined || own !== cluster) continue
    const stated = values?.['role']
    const role = fabricRoles.find((one) => String(stated).startsWith(one))
    if (role) found[role] ??= product
  }
  return found
}

const rolesOf = (cluster: Cluster | undefined): readonly Role[] => {
  const own = cluster?.fabrics.map(({ role }) => role) ?? []
  return own.length > 0 ? fabricRoles.filter((role) => own.includes(role)) : withoutStorage
}

const withoutStorage = fabricRoles.filter((role) => role !== 'storage')

/** Fills in what a wish leaves open. */
export const fabricChoiceOf = (wish: NetworkWish, around: FabricSurroundings): FabricChoice => {
  const { rooms, clusters, library, near } = around
  const { systems, mines } = machinesIn(around)
  const most = (map: ReadonlyMap<string, readonly unknown[]>) =>
    [...map].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))[0]?.[0]
  const id = wish.room ?? near ?? most(systems) ?? most(mines)
  const room = rooms.find((one) => one.id === id) ?? rooms[0]
  const own = room ? (systems.get(room.id) ?? []) : []
  const cluster = own.find((item) => item.cluster !== undefined)?.cluster
  const record = clusters.find((one) => one.id === cluster)
  const published = publishedFor(own)
  const stated = Object.fromEntries(
    (record?.fabrics ?? []).flatMap(({ role, switchProduct }) =>
      switchProduct === undefined ? [] : [[role, switchProduct]],
    ),
  )
  const racks = productsOf(library, 'rack').filter(
    ({ id: product }) =>
      library.productValue('rack', product, 'slotsU') !== undefined &&
      library.productValue('rack', product, 'loadKw') === undefined,
  )
  return {
    room,
    what:
      room === undefined
        ? undefined
        : own.length > 0
          ? 'cluster'
          : countOf(mines, room.id) > 0
            ? 'mine'
            : undefined,
    roles: wish.roles ?? rolesOf(record),
    products: productsOf(library, 'switch').filter((product) => portsOf(library, product) > 0),
    racks,
    switches: { ...usual, ...published, ...standing(around, cluster), ...stated, ...wish.switches },
    rack: wish.rack ?? racks[0]?.id ?? '',
    asksNodes:
      record?.gpusPerNode === undefined &&
      own.some(({ kind }) => kind === 'rack') &&
      !isPublished(own),
  }
}

/** What is asked of planning; undefined while something is left to choose. */
export const fabricRequestOf = (
  wish: NetworkWish,
  { room, what, roles, switches, rack }: FabricChoice,
): FabricPlanRequest | undefined => {
  if (!room || !what) return undefined
  const common = {
    room: room.id,
    ...(wish.into === undefined ? {} : { into: wish.into }),
    rack,
    trays: wish.trays ?? true,
    medium: wish.medium ?? 'by-reach',
  }
  if (what === 'mine') {
    return { ...common, type: 'mine', access: switches.access, core: switches['mine-core'] }
  }
  if (roles.length === 0) return undefined
  const { planes, oversubscription, gpusPerNode, nodesPerUnit } = wish
  return {
    ...common,
    type: 'cluster',
    ...(gpusPerNode === undefined ? {} : { gpusPerNode }),
    ...(nodesPerUnit === undefined ? {} : { nodesPerUnit }),
    fabrics: roles.map((role) => ({
      role,
      leaf: switches[role],
      ...(role === 'compute' && planes !== undefined ? { planes } : {}),
      ...(role === 'compute' && oversubscription !== undefined ? { oversubscription } : {}),
    })),
  }
}
