import { type Groups, groupBy } from '#base'
import type { Inventory, KindId } from '#model'
import { type Alternating, alternatingOf } from './alternating'
import { type Connections, type PowerLink, readConnections } from './connections'
import { type ItLoads, itLoadsOf } from './it-loads'
import { createNetworkBuilder, type NodeRole, type NodeSpec, type PowerNetwork } from './network'
import { createPhasing, type Phasing } from './phasing'
import { leastPowerFactors } from './power-factor'
import { createElectrical, type Electrical } from './ratings'
import { twoWayEdges } from './two-way'

/** A facility's power network with the rows that it stands for. */
export interface Wiring {
  readonly inventory: Inventory
  readonly network: PowerNetwork
  readonly electrical: Electrical
  readonly phasing: Phasing
  readonly alternating: Alternating
  readonly connections: Connections
  readonly rowOfNode: Int32Array
  /** By row; −1 where a row is no component. */
  readonly nodeOfRow: Int32Array
  readonly rowOfLoad: Int32Array
  /** Which loads are IT; the rest is support. */
  readonly isIt: Uint8Array
  /** Draw of the IT itself, NaN where nobody stated it, and 0 for support. */
  readonly itKw: Float64Array
  /** The IT equipment that each row is mounted in, or −1. */
  readonly itHosts: Int32Array
  /** Energy stores on the battery side of each UPS row. */
  readonly storesOf: ReadonlyMap<number, readonly number[]>
}

/** Kinds whose sections form rings and feed each other either way. */
const ringKinds: ReadonlySet<KindId> = new Set<KindId>(['ring-main-unit'])

const nodeRoleOf = (inventory: Inventory, row: number): NodeRole | undefined => {
  const role = inventory.kindOf(row).power
  return role === undefined || role === 'store' || role === 'load' ? undefined : role
}

const curveFields = ['efficiency25', 'efficiency50', 'efficiency75', 'efficiency100'] as const

/** Which figures hold for the losses: a UPS in eco mode has one efficiency for that. */
const lossesOf = (inventory: Inventory, row: number): Partial<NodeSpec> => {
  if (inventory.kindOf(row).power === 'ups' && inventory.textOf(row, 'mode') === 'eco') {
    return { efficiency: inventory.numberOf(row, 'ecoEfficiency') }
  }
  const efficiencyAt = curveFields.map((field) => inventory.numberOf(row, field))
  return {
    efficiency: inventory.numberOf(row, 'efficiency'),
    ...(efficiencyAt.some((ratio) => ratio !== undefined) ? { efficiencyAt } : {}),
  }
}

const specOf = (inventory: Inventory, row: number, role: NodeRole): NodeSpec => ({
  role,
  ...lossesOf(inventory, row),
  noLoadLossKw: inventory.numberOf(row, 'noLoadLossKw'),
  loadLossKw: inventory.numberOf(row, 'loadLossKw'),
  // Battery modules in a power shelf bridge a gap as a UPS does.
  ...((inventory.numberOf(row, 'batteryMin') ?? 0) > 0 ? { protects: true } : {}),
  lossy: role === 'converter' || role === 'ups',
  path: inventory.equipment[row]?.path,
  normallyOpen: inventory.textOf(row, 'normally') === 'open',
  // A device that nobody said moves by itself is moved by people.
  manual: inventory.textOf(row, 'operation') !== 'automatic',
})

/** Place of a transfer switch's input in its order, which is that of its ports. */
const preferenceOf = (inventory: Inventory, { to, toPort }: PowerLink): number => {
  const kind = inventory.kindOf(to)
  if (kind.power !== 'transfer') return 0
  return kind.ports
    .filter(({ medium, direction }) => medium === 'power' && direction === 'in')
    .indexOf(toPort)
}

const addNodes = (inventory: Inventory, add: (spec: NodeSpec) => number) => {
  const nodeOfRow = new Int32Array(inventory.count).fill(-1)
  const rowOfNode: number[] = []
  const roles: NodeRole[] = []
  for (let row = 0; row < inventory.count; row++) {
    const role = nodeRoleOf(inventory, row)
    if (role === undefined) continue
    nodeOfRow[row] = add(specOf(inventory, row, role))
    rowOfNode.push(row)
    roles.push(role)
  }
  return { nodeOfRow, rowOfNode: Int32Array.from(rowOfNode), roles }
}

/** Finds the cords of a load: its own, else its host's, else those of what stands in it. */
const createCords = (
  inventory: Inventory,
  { links }: Connections,
  nodeOfRow: Int32Array,
  { contents }: ItLoads,
) => {
  const isCord = ({ from, to }: PowerLink) =>
    (nodeOfRow[from] as number) >= 0 && inventory.kindOf(to).power === 'load'
  const into: Groups = groupBy(
    inventory.count,
    links.map((link) => (isCord(link) ? link.to : -1)),
  )
  const own = (row: number): PowerLink[] =>
    [...into.items.subarray(into.offsets[row], into.offsets[row + 1])].map(
      (link) => links[link] as PowerLink,
    )
  const above = (row: number): { row: number; cords: PowerLink[] } => {
    let at = row
    for (let step = 0; step < 8 && at >= 0; step++) {
      const cords = own(at)
      if (cords.length > 0) return { row: at, cords }
      at = inventory.hostRow[at] as number
    }
    return { row, cords: [] }
  }
  const below = (row: number): PowerLink[] =>
    (contents.get(row) ?? []).flatMap((child) => [...own(child), ...below(child)])
  return (row: number) => {
    const found = above(row)
    return found.cords.length > 0 ? found : { row, cords: below(row) }
  }
}

/**
 * How many cords a load needs and how many of its own each cord stands for. A server that is fed by
 * its rack's cords spreads its own over them; where it states none, the rack's count.
 */
const needOf = (inventory: Inventory, row: number, host: number, cords: number) => {
  const need = inventory.numberOf(row, 'cordsNeeded')
  if (host === row) return { needed: need, each: 1 }
  if (need === undefined) return { needed: inventory.numberOf(host, 'cordsNeeded'), each: 1 }
  const count = inventory.numberOf(row, 'cords')
  return { needed: need, each: count === undefined || cords === 0 ? 1 : count / cords }
}

const supportRows = (inventory: Inventory): number[] => {
  const rows: number[] = []
  for (let row = 0; row < inventory.count; row++) {
    const kind = inventory.kindOf(row)
    if (kind.power === 'load' && !kind.it) rows.push(row)
  }
  return rows
}

const storesOf = (inventory: Inventory, { links }: Connections) => {
  const stores = new Map<number, number[]>()
  for (const { from, to, toPort } of links) {
    if (inventory.kindOf(from).power !== 'store' || inventory.kindOf(to).power !== 'ups') continue
    // What joins the input of a UPS feeds its bus, and is no battery of its own.
    const known = stores.get(to) ?? []
    if (toPort.id === 'store' && !known.includes(from)) stores.set(to, [...known, from])
  }
  return stores
}

/**
 * The network with its ratings in kW. What is rated in kVA or A carries so much at the least power
 * factor of what hangs below it: whoever draws comes with no less.
 */
const rated = (
  network: PowerNetwork,
  electrical: Electrical,
  assumed: number,
  rowOfNode: readonly number[] | Int32Array,
  rowOfLoad: readonly number[],
): PowerNetwork => {
  const factors = {
    ofInput: Float64Array.from(rowOfNode, electrical.inputPowerFactor),
    ofLoad: Float64Array.from(rowOfLoad, electrical.powerFactor),
  }
  const least = leastPowerFactors(network, factors, assumed)
  const ratingKw = least.map((factor, node) =>
    electrical.ratingKw(rowOfNode[node] as number, factor),
  )
  return { ...network, ratingKw }
}

/** Builds the power network of a facility. One pass over equipment and connections. */
export const createWiring = (
  inventory: Inventory,
  powerFactor: number,
  voltageTolerance: number,
): Wiring => {
  const electrical = createElectrical(inventory, powerFactor)
  const connections = readConnections(inventory, voltageTolerance)
  const builder = createNetworkBuilder()
  const { nodeOfRow, rowOfNode, roles } = addNodes(inventory, builder.node)
  const joints = connections.links.filter(
    ({ from, to }) => (nodeOfRow[from] as number) >= 0 && (nodeOfRow[to] as number) >= 0,
  )
  const from = joints.map((link) => nodeOfRow[link.from] as number)
  const to = joints.map((link) => nodeOfRow[link.to] as number)
  const ring = rowOfNode.map((row) => Number(ringKinds.has(inventory.kindOf(row).id)))
  const both = twoWayEdges({ roles, ring, from, to })
  joints.forEach((link, i) => {
    const preference = preferenceOf(inventory, link)
    builder.edge(from[i] as number, to[i] as number, { preference, both: both[i] === 1 })
  })
  const phases = createPhasing(electrical, nodeOfRow)
  for (const link of joints) phases.joint(link)
  const it = itLoadsOf(inventory)
  const cordsOf = createCords(inventory, connections, nodeOfRow, it)
  const addLoad = (row: number) => {
    const found = cordsOf(row)
    const total = found.cords.reduce((sum, { count }) => sum + count, 0)
    const { needed, each } = needOf(inventory, row, found.row, total)
    const load = builder.load({ cordsNeeded: needed, path: inventory.equipment[row]?.path })
    for (const cord of found.cords) {
      builder.cord(load, nodeOfRow[cord.from] as number, cord.count * each)
      phases.cord(cord)
    }
  }
  const support = supportRows(inventory)
  const rows = [...it.loads.map(({ row }) => row), ...support]
  for (const row of rows) addLoad(row)
  const network = rated(builder.build(), electrical, powerFactor, rowOfNode, rows)
  return {
    inventory,
    network,
    electrical,
    phasing: phases.build(rowOfNode),
    alternating: alternatingOf(network, electrical, rowOfNode, rows),
    connections,
    rowOfNode,
    nodeOfRow,
    rowOfLoad: Int32Array.from(rows),
    isIt: Uint8Array.from(rows, (_, load) => Number(load < it.loads.length)),
    itKw: Float64Array.from(rows, (_, load) => it.loads[load]?.kw ?? 0),
    itHosts: it.hosts,
    storesOf: storesOf(inventory, connections),
  }
}
