import type { Ids } from '#base'
import type { Equipment, Route } from '#model'
import { type PlanProposal, refusedPlan } from '../proposal'
import { named, say } from '../words'
import { carryOut, ledEntrances, placesIn } from './carry'
import { type Changes, type Draft, drafted } from './draft'
import { companyOf } from './guests'
import type { Housed } from './house'
import { type Network, planNetwork } from './network'
import { type ClusterRequest, type PlannedCluster, plannedCluster } from './record'
import { leftNote, newTagger, switchEquipment } from './seating'
import { standOf } from './systems'
import { fabricNote, missingIn } from './telling'
import { traysOver } from './ways'

interface Task {
  readonly base: Draft
  readonly planned: PlannedCluster
  readonly network: Network
  readonly roomRow: number
  readonly owner: Equipment['owner']
}

/** Records of the cluster and of the systems that did not name it. */
const clusterChanges = ({ base, planned, network }: Task): Pick<Changes, 'add' | 'change'> => {
  const { cluster } = network
  const { facility, equipment } = base.inventory
  const before = facility.clusters.find(({ id }) => id === cluster.id)
  const isChanged = before !== undefined && JSON.stringify(before) !== JSON.stringify(cluster)
  const joining = planned.hosts
    .filter((host) => host.cluster === undefined)
    .map(({ row }) => ({ ...(equipment[row] as Equipment), cluster: cluster.id }))
  return {
    add: { equipment: [], connections: [], clusters: before ? [] : [cluster] },
    change: { equipment: joining, connections: [], clusters: isChanged ? [cluster] : [] },
  }
}

/** All changes of one arrangement. */
const changesOf = (task: Task, housed: Housed, routes: readonly Route[]): Changes => {
  const { base, network, owner } = task
  const records = clusterChanges(task)
  const added = network.fabrics.flatMap((one) => one.added)
  const switches = switchEquipment(added, network.cluster.id, owner, placesIn(base, housed))
  return {
    add: {
      ...records.add,
      equipment: [...housed.racks, ...switches],
      connections: network.wirer.connections,
      routes,
    },
    change: records.change,
    remove: { connections: [] },
  }
}

/** Rows that trays have to pass: the systems and every rack with a switch of the networks. */
const rowsUnderTrays = (task: Task, { inventory }: Draft): readonly number[] => {
  const ids = [
    ...task.planned.hosts.map(({ id }) => id),
    ...task.network.fabrics.flatMap(({ seats }) => [...seats.values()]),
  ]
  const rows = new Set(ids.map((id) => standOf(inventory, inventory.rowOf.get(id) ?? -1)))
  return [...rows].filter((row) => inventory.roomRow[row] === task.roomRow).sort((a, b) => a - b)
}

/** Trays over the rows, where none are drawn. */
const traysFor = (
  task: Task,
  changes: Changes,
  ids: Ids,
  crossings: number,
): readonly Route[] | string => {
  const { base, network, roomRow } = task
  const inventory = drafted(base.inventory, changes)
  const rows = rowsUnderTrays(task, { ...base, inventory })
  const racks = rows.map((row) => inventory.placeOf(row))
  return traysOver(
    base,
    roomRow,
    racks,
    ledEntrances(base, network.wirer.connections),
    ids,
    crossings,
  )
}

const toldOf = ({ network }: Task, after: Draft): readonly string[] => {
  const roles = new Set(network.fabrics.map(({ shape }) => shape.fabric.role))
  const fabrics = after.solution.fiber.fabrics.filter(
    ({ clusterId, role }) => clusterId === network.cluster.id && roles.has(role),
  )
  return [
    ...fabrics.map(fabricNote),
    ...fabrics.flatMap(missingIn),
    ...network.remarks,
    ...network.fabrics.flatMap(leftNote),
  ]
}

const overfull = ({ wirer, fabrics }: Network, { inventory }: Draft): string | undefined => {
  const ids = wirer.ports.overfull
  if (ids.length === 0) return undefined
  const added = new Map(fabrics.flatMap((one) => one.added.map(({ id, tag }) => [id, tag])))
  const tags = ids.map((id) => added.get(id) ?? inventory.tagOf(inventory.rowOf.get(id) ?? -1))
  return `${named(tags)}: the links of the design outnumber the free ports, with what is wired there already.`
}

/** The index of a room by its id; −1 without. */
export const roomAt = ({ inventory }: Draft, id: string | undefined): number =>
  id === undefined ? -1 : inventory.facility.rooms.findIndex((room) => room.id === id)

/** Designs, places and wires the networks of a cluster. */
export function* planCluster(
  base: Draft,
  request: ClusterRequest,
  ids: Ids,
): Generator<undefined, PlanProposal, undefined> {
  const roomRow = roomAt(base, request.room)
  if (roomRow < 0) return refusedPlan(say('Choose the room whose systems are to be joined.'))
  if (request.fabrics.length === 0) return refusedPlan(say('Choose the networks to be planned.'))
  const planned = plannedCluster(base.inventory, roomRow, request, ids)
  if (typeof planned === 'string') return refusedPlan(say(planned))
  const company = companyOf(base.inventory, planned.cluster.id, planned.hosts)
  const tools = { tagger: newTagger(base.inventory), ids }
  const network = planNetwork(base.inventory, base.parameters, planned, request, company, tools)
  if (typeof network === 'string') return refusedPlan(say(network))
  const full = overfull(network, base)
  if (full) return refusedPlan(say(full))
  const intoRow = roomAt(base, request.into)
  const owner = base.inventory.equipment[planned.hosts[0]?.row ?? -1]?.owner ?? 'host'
  const task: Task = { base, planned, network, roomRow, owner }
  yield
  return yield* carryOut({
    base,
    request,
    roomRow,
    intoRow: intoRow < 0 ? roomRow : intoRow,
    added: network.fabrics.flatMap(({ added }) => added),
    connections: network.wirer.connections,
    owner,
    ids,
    changesOf: (housed, routes) => changesOf(task, housed, routes),
    traysFor: (changes, next, crossings) => traysFor(task, changes, next, crossings),
    told: (after) => toldOf(task, after),
  })
}
