import { countingIds, type Ids } from '#base'
import type { Connection, Equipment, Route } from '#model'
import { misplaced } from '../cooling/faults'
import { Ground } from '../cooling/ground'
import type { Body } from '../cooling/shapes'
import { type PlanProposal, refusedPlan } from '../proposal'
import { named, say } from '../words'
import type { NewSwitch } from './bundles'
import { linkCosts } from './costs'
import { type Changes, type Draft, drafted, rewired, siteOf, solved } from './draft'
import { finished, type Laid, proposalOf } from './finish'
import { type Housed, type HousedBoth, house } from './house'
import type { LedEntrance } from './lead-ins'
import type { Measured } from './measure'
import type { FabricPlanRequest } from './request'
import { byTag } from './systems'
import { measuredIn } from './telling'
import { crowding } from './trays'
import { waysBetween } from './ways'

/** Rounds of placing, in each of which the space check may find fault with a place. */
const mostTries = 6

/** A wired network whose switches are still to be placed. */
export interface Wired {
  readonly base: Draft
  readonly request: Pick<FabricPlanRequest, 'rack' | 'trays' | 'medium'>
  readonly roomRow: number
  /** The room where switch racks stand. */
  readonly intoRow: number
  /** Switches that go into racks. */
  readonly added: readonly NewSwitch[]
  readonly connections: readonly Connection[]
  readonly owner: Equipment['owner']
  readonly ids: Ids
  /** All changes, with switches housed and trays laid. */
  changesOf(housed: Housed, routes: readonly Route[]): Changes
  /** Trays for such changes, none where some are drawn; a sentence where they find no height. */
  traysFor(changes: Changes, ids: Ids, crossings: number): readonly Route[] | string
  /** What is said of the network solved with the plan. */
  told(after: Draft): readonly string[]
}

/** Switches that stand nowhere yet. */
const nowhere: Housed = { racks: [], inside: new Map() }

const itemOf = ({ inventory }: Draft, id: string): Equipment | undefined =>
  inventory.equipment[inventory.rowOf.get(id) ?? -1]

/** Where each switch stands: in the place of its rack. */
export const placesIn = (base: Draft, { racks, inside }: Housed) => {
  const byId = new Map(racks.map((rack) => [rack.id, rack]))
  return (id: string): Pick<Equipment, 'x' | 'y' | 'z' | 'rotationDeg' | 'inside'> => {
    const mount = inside.get(id)
    const rack = mount && (byId.get(mount.equipment) ?? itemOf(base, mount.equipment))
    const { x, y, z, rotationDeg } = rack ?? { x: 0, y: 0, z: 0, rotationDeg: 0 }
    return { x, y, z, rotationDeg, ...(mount ? { inside: mount } : {}) }
  }
}

/** Entrances that some links go to, in the order of their tags. */
export const ledEntrances = (
  { inventory }: Draft,
  connections: readonly Connection[],
): readonly LedEntrance[] => {
  const joined = new Set(connections.flatMap(({ from, to }) => [from.equipment, to.equipment]))
  return inventory
    .rowsOf('entrance')
    .map((row) => ({ row, id: inventory.equipment[row]?.id ?? '', tag: inventory.tagOf(row) }))
    .filter(({ id }) => joined.has(id))
    .sort(byTag)
    .map(({ row, tag }) => {
      const room = inventory.facility.rooms[inventory.roomRow[row] as number]
      return { name: tag, body: inventory.placeOf(row), indoors: room !== undefined && !room.open }
    })
}

function* houseAll(
  task: Wired,
  banned: readonly Body[],
): Generator<undefined, HousedBoth | string, undefined> {
  const { base, request, roomRow, added, connections } = task
  const rack = base.inventory.library.products.get(request.rack)
  if (rack?.kind !== 'rack') return 'Choose a rack for the switches.'
  const ground = new Ground(base.inventory, base.parameters, 2 * added.length + 20)
  for (const body of banned) ground.ban(body)
  const loose = drafted(base.inventory, task.changesOf(nowhere, []))
  const trays = { wished: request.trays, entrances: ledEntrances(base, connections) }
  return yield* house(
    siteOf(base),
    ground,
    { roomRow: task.intoRow, rack, owner: task.owner },
    added,
    connections,
    linkCosts(loose, base.parameters, request.medium === 'optics'),
    (bodies, candidates) => waysBetween(base, roomRow, trays, bodies, candidates),
    task.ids,
  )
}

interface Placed extends Laid {
  readonly both: HousedBoth | undefined
  readonly refusals: readonly string[]
  /** Ways across the rows. */
  readonly crossings: number
}

/** Changes with their trays; a sentence where trays find no height. */
const withTrays = (
  task: Wired,
  housed: Housed,
  ids: Ids,
  crossings: number,
): readonly [Changes, string | undefined] => {
  const trays = task.request.trays ? task.traysFor(task.changesOf(housed, []), ids, crossings) : []
  const isTold = typeof trays === 'string'
  return [task.changesOf(housed, isTold ? [] : trays), isTold ? trays : undefined]
}

/** So many ways across rows and no more: what then does not lie in them is told by its fill. */
const mostCrossings = 5

/** Lays trays and solves: with more ways across where the widest would be too full. */
function* layTrays(
  task: Wired,
  housed: Housed,
): Generator<undefined, Omit<Placed, 'both'>, undefined> {
  const { base } = task
  let best: (Omit<Placed, 'both'> & { readonly crowded: number }) | undefined
  for (let crossings = 2; crossings <= mostCrossings; crossings++) {
    const [changes, told] = withTrays(task, housed, task.ids, crossings)
    yield
    const after = best
      ? rewired({ ...base, solution: best.after.solution }, changes)
      : solved(base.inventory, base.parameters, changes)
    const { trays } = after.solution.fiber.cabling
    const crowded = crowding(changes.add.routes ?? [], trays, base.parameters)
    if (best && crowded > best.crowded - 0.05) break
    best = { changes, after, refusals: told ? [told] : [], crossings, crowded }
    if (crowded <= 1) break
  }
  return best as Omit<Placed, 'both'>
}

/** Stands the switches, lays the trays and solves; moves racks that the space check rejects. */
function* place(task: Wired): Generator<undefined, Placed | string, undefined> {
  const banned: Body[] = []
  for (let tries = 1; ; tries++) {
    const both = task.added.length === 0 ? undefined : yield* houseAll(task, banned)
    if (typeof both === 'string') return both
    const laid = yield* layTrays(task, both?.found ?? nowhere)
    const { after } = laid
    const racks = both?.found.racks ?? []
    const bad = misplaced(
      siteOf(after),
      racks.map(({ id }) => id),
    )
    if (bad.length === 0) return { ...laid, both }
    if (tries === mostTries) return 'No place for new racks keeps all clear spaces around them.'
    for (const id of bad) {
      banned.push(after.inventory.placeOf(after.inventory.rowOf.get(id) ?? -1))
    }
  }
}

/** What the links come to with racks filled in their order. */
const measuredNaive = (task: Wired, { both, after, crossings }: Placed): Measured | undefined => {
  if (!both) return undefined
  const [changes] = withTrays(task, both.naive, countingIds('naive-'), crossings)
  const laid = { changes, after: rewired({ ...task.base, solution: after.solution }, changes) }
  const { after: draft } = finished(task.base, laid, task.request.medium)
  return measuredIn(
    draft,
    changes.add.connections.map(({ id }) => id),
  )
}

const unstatedNote = (both: HousedBoth | undefined): readonly string[] =>
  both === undefined || both.unstated.length === 0
    ? []
    : [
        `${named(both.unstated)}: how many rack units ${both.unstated.length === 1 ? 'it has' : 'they have'} is not stated, so nothing was put there.`,
      ]

/** Places a wired network, lays its trays, solves it, and tells what came of it. */
export function* carryOut(task: Wired): Generator<undefined, PlanProposal, undefined> {
  const { base, request, roomRow } = task
  const placed = yield* place(task)
  if (typeof placed === 'string') return refusedPlan(say(placed))
  yield
  const naive = measuredNaive(task, placed)
  yield
  const done = finished(base, placed, request.medium)
  const [route] = done.changes.add.routes ?? []
  const floorZ = base.inventory.facility.rooms[roomRow]?.floorZ ?? 0
  return proposalOf(base, done, {
    notes: [...task.told(done.after), ...unstatedNote(placed.both)],
    refusals: placed.refusals,
    levelM: (route?.points[0]?.z ?? floorZ) - floorZ,
    naive,
  })
}
