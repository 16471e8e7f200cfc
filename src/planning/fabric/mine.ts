import type { Ids } from '#base'
import { blankEquipment, type Equipment, type Route } from '#model'
import { type PlanProposal, refusedPlan } from '../proposal'
import { counted, say } from '../words'
import type { NewSwitch } from './bundles'
import { carryOut, ledEntrances, placesIn } from './carry'
import { roomAt } from './cluster'
import { type Changes, type Draft, drafted, siteOf } from './draft'
import { DrawnLinks } from './drawn'
import type { Housed } from './house'
import { yardDucts } from './mine-ducts'
import { type MineEnds, mineEnds } from './mine-ends'
import { type Fitted, fitMine, type InContainer } from './mine-fit'
import { wireMine } from './mine-wiring'
import { PortBook } from './ports'
import type { FabricPlanRequest } from './request'
import { newTagger } from './seating'
import { standOf } from './systems'
import { hasTrays } from './trays'
import { traysOver } from './ways'
import { Wirer } from './wirer'

export type MineRequest = Extract<FabricPlanRequest, { type: 'mine' }>

interface Task {
  readonly base: Draft
  readonly ends: MineEnds
  readonly fitted: Fitted
  readonly wirer: Wirer
  readonly roomRow: number
  readonly owner: Equipment['owner']
}

/** A switch as equipment. What serves miners states no fabric; where they meet says so. */
const equipmentOf = (
  { id, tag, product, isCore }: Pick<InContainer, 'id' | 'tag' | 'product' | 'isCore'>,
  owner: Equipment['owner'],
  place: Pick<Equipment, 'x' | 'y' | 'z' | 'rotationDeg' | 'inside'>,
): Equipment => ({
  ...blankEquipment,
  id,
  tag,
  kind: 'switch',
  product,
  owner,
  ...place,
  ...(isCore ? { values: { role: 'in-band-spine' } } : {}),
})

const mountedIn = ({ base, owner, fitted }: Task): readonly Equipment[] =>
  fitted.inContainers.map((one) => {
    const row = base.inventory.rowOf.get(one.container) ?? -1
    const { x, y, z, rotationDeg } = base.inventory.equipment[row] as Equipment
    const inside = { equipment: one.container, slotU: one.slotU }
    return equipmentOf(one, owner, { x, y, z, rotationDeg, inside })
  })

const changesOf = (task: Task, housed: Housed, routes: readonly Route[]): Changes => {
  const place = placesIn(task.base, housed)
  const racked = task.fitted.inRacks.map((one) =>
    equipmentOf({ ...one, isCore: one.slot.tier === 'core' }, task.owner, place(one.id)),
  )
  return {
    add: {
      equipment: [...mountedIn(task), ...housed.racks, ...racked],
      connections: task.wirer.connections,
      routes,
    },
    change: { equipment: [], connections: [] },
    remove: { connections: [] },
  }
}

/** Ladders over the rows of a hall; ducts past the containers of a yard. */
const traysFor = (
  task: Task,
  changes: Changes,
  ids: Ids,
  crossings: number,
): readonly Route[] | string => {
  const { base, ends, roomRow, wirer } = task
  const room = base.inventory.facility.rooms[roomRow]
  if (!room || wirer.connections.length === 0 || hasTrays(siteOf(base), room, roomRow)) return []
  const entrances = ledEntrances(base, wirer.connections)
  if (ends.containers.length > 0) {
    const containers = ends.containers.map(({ tag, row }) => ({
      name: tag,
      body: base.inventory.placeOf(row),
    }))
    return yardDucts(containers, entrances, ids)
  }
  const inventory = drafted(base.inventory, changes)
  const joined = wirer.connections.flatMap(({ from, to }) => [from.equipment, to.equipment])
  const rows = new Set(joined.map((id) => standOf(inventory, inventory.rowOf.get(id) ?? -1)))
  const racks = [...rows]
    .filter((row) => inventory.roomRow[row] === roomRow)
    .filter((row) => inventory.equipment[row]?.kind !== 'entrance')
    .sort((a, b) => a - b)
    .map((row) => inventory.placeOf(row))
  return traysOver(base, roomRow, racks, entrances, ids, crossings)
}

const toldOf = ({ ends, fitted }: Task, after: Draft): readonly string[] => {
  const { mining } = after.solution.fiber
  const newCores = [
    ...fitted.inContainers.filter(({ isCore }) => isCore),
    ...fitted.inRacks.filter(({ slot }) => slot.tier === 'core'),
  ].length
  const access = fitted.inContainers.length + fitted.inRacks.length - newCores
  return [
    `${counted(mining.minerCount, 'miner')} in ${counted(ends.containers.length, 'container')} and ${counted(ends.hosts.length, 'rack, tank or machine', 'racks, tanks and machines')}: ${counted(access, 'new switch', 'new switches')} beside them, ${counted(newCores, 'new one')} where they meet.`,
    ...(ends.entrances.length === 0
      ? ['No entrance is drawn: place one, and plan again to join it.']
      : []),
  ]
}

/** Counts, places and wires the network of a mine. */
export function* planMine(
  base: Draft,
  request: MineRequest,
  ids: Ids,
): Generator<undefined, PlanProposal, undefined> {
  const { inventory, parameters } = base
  const roomRow = roomAt(base, request.room)
  if (roomRow < 0) return refusedPlan(say('Choose the yard or hall whose miners are to be joined.'))
  const drawn = new DrawnLinks(inventory)
  const ends = mineEnds(inventory, roomRow, drawn)
  if (typeof ends === 'string') return refusedPlan(say(ends))
  if (ends.containers.length + ends.hosts.length === 0) {
    const name = inventory.facility.rooms[roomRow]?.name
    return refusedPlan(say(`No miners stand in ${name}. Place them first.`))
  }
  const ports = new PortBook(inventory)
  const tools = { tagger: newTagger(inventory), ids, ports }
  const fitted = fitMine(inventory, parameters, ends, request, tools)
  if (typeof fitted === 'string') return refusedPlan(say(fitted))
  const wirer = new Wirer(drawn, ports, ids)
  const fault = wireMine(inventory, parameters, ends, fitted, wirer)
  if (fault) return refusedPlan(say(fault))
  const first = ends.containers[0] ?? ends.hosts[0]
  const owner = inventory.equipment[first?.row ?? -1]?.owner ?? 'host'
  const task: Task = { base, ends, fitted, wirer, roomRow, owner }
  const intoRow = roomAt(base, request.into)
  yield
  return yield* carryOut({
    base,
    request,
    roomRow,
    intoRow: intoRow < 0 ? roomRow : intoRow,
    added: fitted.inRacks satisfies readonly NewSwitch[],
    connections: wirer.connections,
    owner,
    ids,
    changesOf: (housed, routes) => changesOf(task, housed, routes),
    traysFor: (changes, next, crossings) => traysFor(task, changes, next, crossings),
    told: (after) => toldOf(task, after),
  })
}
