import { countingIds, type Ids } from '#base'
import type { Equipment, Route } from '#model'
import { misplaced } from '../cooling/faults'
import { Ground } from '../cooling/ground'
import type { Body } from '../cooling/shapes'
import { type PlanProposal, refusedPlan } from '../proposal'
import { named, say } from '../words'
import type { NewSwitch } from './bundles'
import { linkCosts } from './costs'
import { type Changes, type Draft, drafted, rewired, siteOf, solved } from './draft'
import { finished, type Laid, proposalOf } from './finish'
import { companyOf } from './guests'
import { type Housed, type HousedBoth, house } from './house'
import type { LedEntrance } from './lead-ins'
import type { Measured } from './measure'
import { type Network, planNetwork } from './network'
import { type ClusterRequest, type PlannedCluster, plannedCluster } from './record'
import { leftNote, newTagger, switchEquipment } from './seating'
import { byTag, standOf } from './systems'
import { fabricNote, measuredIn, missingIn } from './telling'
import { traysOver, waysBetween } from './ways'

/** Rounds of placing, in each of which the space check may find fault with a place. */
const mostTries = 6

interface Task {
  readonly base: Draft
  readonly request: ClusterRequest
  readonly planned: PlannedCluster
  readonly network: Network
  readonly roomRow: number
  readonly intoRow: number
  readonly added: readonly NewSwitch[]
  readonly owner: Equipment['owner']
  readonly ids: Ids
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

const placesIn = ({ base }: Task, racks: readonly Equipment[], housed: Housed) => {
  const byId = new Map(racks.map((rack) => [rack.id, rack]))
  return (id: string): Pick<Equipment, 'x' | 'y' | 'z' | 'rotationDeg' | 'inside'> => {
    const inside = housed.inside.get(id)
    const rack = inside && (byId.get(inside.equipment) ?? itemOf(base, inside.equipment))
    const { x, y, z, rotationDeg } = rack ?? { x: 0, y: 0, z: 0, rotationDeg: 0 }
    return { x, y, z, rotationDeg, ...(inside ? { inside } : {}) }
  }
}

const itemOf = ({ inventory }: Draft, id: string): Equipment | undefined =>
  inventory.equipment[inventory.rowOf.get(id) ?? -1]

/** Switches that stand nowhere yet. */
const nowhere: Housed = { racks: [], inside: new Map() }

/** All changes of one arrangement. */
const changesOf = (task: Task, housed: Housed, routes: readonly Route[]): Changes => {
  const records = clusterChanges(task)
  const place = placesIn(task, housed.racks, housed)
  const switches = switchEquipment(task.added, task.network.cluster.id, task.owner, place)
  return {
    add: {
      ...records.add,
      equipment: [...housed.racks, ...switches],
      connections: task.network.wirer.connections,
      routes,
    },
    change: records.change,
    remove: { connections: [] },
  }
}

/** Rows that trays have to pass: the systems and every rack with a switch of the networks. */
const rowsUnderTrays = (task: Task, { inventory }: Draft, roomRow: number): readonly number[] => {
  const rows = new Set<number>()
  for (const { id } of task.planned.hosts)
    rows.add(standOf(inventory, inventory.rowOf.get(id) ?? -1))
  for (const { seats } of task.network.fabrics) {
    for (const id of seats.values()) rows.add(standOf(inventory, inventory.rowOf.get(id) ?? -1))
  }
  return [...rows].filter((row) => inventory.roomRow[row] === roomRow).sort((a, b) => a - b)
}

/** Entrances that links of the plan go to. */
const ledEntrances = ({ base, network }: Task): readonly LedEntrance[] => {
  const { inventory } = base
  const joined = new Set(
    network.wirer.connections.flatMap(({ from, to }) => [from.equipment, to.equipment]),
  )
  return inventory
    .rowsOf('entrance')
    .map((row) => ({ row, id: inventory.equipment[row]?.id ?? '', tag: inventory.tagOf(row) }))
    .filter(({ id }) => joined.has(id))
    .sort(byTag)
    .map(({ row, tag }) => {
      const room = inventory.facility.rooms[inventory.roomRow[row] as number]
      return {
        name: tag,
        body: inventory.placeOf(row),
        indoors: room !== undefined && !room.open,
      }
    })
}

/** Trays over the rows, where none are drawn and they are wished for. */
const traysFor = (task: Task, changes: Changes, ids: Ids): readonly Route[] | string => {
  const { base, request, roomRow } = task
  if (!request.trays) return []
  const inventory = drafted(base.inventory, changes)
  const rows = rowsUnderTrays(task, { ...base, inventory }, roomRow)
  return traysOver(
    base,
    roomRow,
    rows.map((row) => inventory.placeOf(row)),
    ledEntrances(task),
    ids,
  )
}

function* houseAll(
  task: Task,
  banned: readonly Body[],
): Generator<undefined, HousedBoth | string, undefined> {
  const { base, request, intoRow, added, network } = task
  const site = siteOf(base)
  const rack = base.inventory.library.products.get(request.rack)
  if (rack?.kind !== 'rack') return 'Choose a rack for the switches.'
  const ground = new Ground(base.inventory, base.parameters)
  for (const body of banned) ground.ban(body)
  const housing = { roomRow: intoRow, rack, owner: task.owner }
  const loose = drafted(base.inventory, changesOf(task, nowhere, []))
  const costs = linkCosts(loose, base.parameters, request.medium === 'optics')
  return yield* house(
    site,
    ground,
    housing,
    added,
    network.wirer.connections,
    costs,
    (bodies, candidates) =>
      waysBetween(
        base,
        task.roomRow,
        { wished: request.trays, entrances: ledEntrances(task) },
        bodies,
        candidates,
      ),
    task.ids,
  )
}

interface Placed extends Laid {
  readonly both: HousedBoth | undefined
  readonly refusals: readonly string[]
}

/** Changes with their trays; a sentence where trays find no height. */
const withTrays = (
  task: Task,
  housed: Housed,
  ids: Ids,
): readonly [Changes, string | undefined] => {
  const trays = traysFor(task, changesOf(task, housed, []), ids)
  const isTold = typeof trays === 'string'
  return [changesOf(task, housed, isTold ? [] : trays), isTold ? trays : undefined]
}

/** Stands the switches, lays the trays and solves; moves racks that the space check rejects. */
function* place(task: Task): Generator<undefined, Placed | string, undefined> {
  const { base } = task
  const banned: Body[] = []
  for (let tries = 1; ; tries++) {
    const both = task.added.length === 0 ? undefined : yield* houseAll(task, banned)
    if (typeof both === 'string') return both
    const [changes, told] = withTrays(task, both?.found ?? nowhere, task.ids)
    yield
    const after = solved(base.inventory, base.parameters, changes)
    const racks = both?.found.racks ?? []
    const bad = misplaced(
      siteOf(after),
      racks.map(({ id }) => id),
    )
    if (bad.length === 0) return { both, changes, after, refusals: told ? [told] : [] }
    if (tries === mostTries) return 'No place for new racks keeps all clear spaces around them.'
    for (const id of bad) {
      banned.push(after.inventory.placeOf(after.inventory.rowOf.get(id) ?? -1))
    }
  }
}

/** What the links come to with racks filled in their order. */
const measuredNaive = (task: Task, { both, after }: Placed): Measured | undefined => {
  if (!both) return undefined
  const [changes] = withTrays(task, both.naive, countingIds('naive-'))
  const laid = { changes, after: rewired({ ...task.base, solution: after.solution }, changes) }
  const { after: draft } = finished(task.base, laid, task.request.medium)
  return measuredIn(
    draft,
    changes.add.connections.map(({ id }) => id),
  )
}

const fabricsOf = ({ network }: Task, after: Draft) => {
  const roles = new Set(network.fabrics.map(({ shape }) => shape.fabric.role))
  return after.solution.fiber.fabrics.filter(
    ({ clusterId, role }) => clusterId === network.cluster.id && roles.has(role),
  )
}

const overfull = ({ wirer, fabrics }: Network, { inventory }: Draft): string | undefined => {
  const ids = wirer.ports.overfull
  if (ids.length === 0) return undefined
  const added = new Map(fabrics.flatMap((one) => one.added.map(({ id, tag }) => [id, tag])))
  const tags = ids.map((id) => added.get(id) ?? inventory.tagOf(inventory.rowOf.get(id) ?? -1))
  return `${named(tags)}: the links of the design outnumber the free ports, with what is wired there already.`
}

const roomAt = ({ inventory }: Draft, id: string | undefined): number =>
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
  const task: Task = {
    base,
    request,
    planned,
    network,
    roomRow,
    intoRow: intoRow < 0 ? roomRow : intoRow,
    added: network.fabrics.flatMap(({ added }) => added),
    owner: base.inventory.equipment[planned.hosts[0]?.row ?? -1]?.owner ?? 'host',
    ids,
  }
  yield
  const placed = yield* place(task)
  if (typeof placed === 'string') return refusedPlan(say(placed))
  yield
  const naive = measuredNaive(task, placed)
  yield
  const done = finished(base, placed, request.medium)
  const fabrics = fabricsOf(task, done.after)
  const [route] = done.changes.add.routes ?? []
  const floorZ = base.inventory.facility.rooms[roomRow]?.floorZ ?? 0
  return proposalOf(base, done, {
    notes: [
      ...fabrics.map(fabricNote),
      ...fabrics.flatMap(missingIn),
      ...network.remarks,
      ...network.fabrics.flatMap(leftNote),
      ...unstatedNote(placed.both),
    ],
    refusals: placed.refusals,
    levelM: (route?.points[0]?.z ?? floorZ) - floorZ,
    naive,
  })
}

const unstatedNote = (both: HousedBoth | undefined): readonly string[] =>
  both === undefined || both.unstated.length === 0
    ? []
    : [
        `${named(both.unstated)}: how many rack units ${both.unstated.length === 1 ? 'it has' : 'they have'} is not stated, so nothing was put there.`,
      ]
