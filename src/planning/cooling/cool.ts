import type { Ids } from '#base'
import type { Loop } from '#engines'
import type { Room } from '#model'
import type { CoolingPlanRequest, PlanProposal } from '../proposal'
import { refusedPlan } from '../proposal'
import { counted, named, say } from '../words'
import { lengthsAssumed } from './connect'
import { coolAir } from './cool-air'
import { coolByCdus, rejectHeat } from './cool-liquid'
import { hangDoors } from './doors'
import { type CoolingOffer, offerOf } from './offers'
import type { Outcome } from './outcome'
import { middleOfRoom } from './placing'
import { joined, type Site } from './site'
import { sizePipes } from './sizing'
import type { Task } from './task'
import { newLacks, tellLoop, unmoved } from './telling'

type CoolRequest = Extract<CoolingPlanRequest, { type: 'cool' }>

/** Why a product cannot be planned with. */
const lackOf = (site: Site, { product, missing }: CoolingOffer): string => {
  const { fields } = site.inventory.library.kind(product.kind)
  const labels = missing.map((field) => (fields[field]?.label.en ?? field).toLowerCase())
  return `${product.maker} ${product.model} cannot be planned with: its ${named(labels)} ${labels.length === 1 ? 'is' : 'are'} not stated.`
}

const roomAt = (site: Site, id: string | undefined): number =>
  id === undefined ? -1 : site.rooms.findIndex((room) => room.id === id)

const outdoors: ReadonlySet<string> = new Set(['dry-cooler', 'chiller', 'cooling-tower'])

/** Where units stand: where that is said, the room itself, and the nearest yard for outdoor units. */
const areaOf = (site: Site, roomRow: number, family: string, into: number): number => {
  if (into >= 0) return into
  const room = site.rooms[roomRow]
  if (!outdoors.has(family) || !room || room.open) return roomRow
  const middle = middleOfRoom(room)
  const far = (row: number): number => {
    const { x, y } = middleOfRoom(site.rooms[row] as Room)
    return Math.hypot(x - middle.x, y - middle.y)
  }
  const yards = [...site.rooms.keys()].filter((row) => site.rooms[row]?.open)
  const idOf = (row: number) => site.rooms[row]?.id ?? ''
  const [nearest] = yards.sort((a, b) => far(a) - far(b) || (idOf(a) < idOf(b) ? -1 : 1))
  return nearest ?? roomRow
}

const taskOf = (site: Site, request: CoolRequest, ids: Ids): Task | string => {
  const roomRow = roomAt(site, request.room)
  const room = site.rooms[roomRow]
  if (!room) return 'Choose the room that is to be cooled.'
  const product = site.inventory.library.products.get(request.product)
  const offer = product && offerOf(site.inventory.library, product)
  if (!product || !offer) return 'Choose what to cool it with.'
  if (offer.missing.length > 0) return lackOf(site, offer)
  const areaRow = areaOf(site, roomRow, offer.family, roomAt(site, request.into))
  return {
    site,
    room,
    roomRow,
    product,
    family: offer.family,
    spare: request.spare,
    area: site.rooms[areaRow] as Room,
    areaRow,
    ids,
    banned: [],
  }
}

function* solveTask(task: Task): Generator<undefined, Outcome, undefined> {
  switch (task.family) {
    case 'crah':
    case 'fan-wall':
    case 'in-row-cooler':
      return yield* coolAir({ ...task, area: task.room, areaRow: task.roomRow })
    case 'cdu':
      return yield* coolByCdus(task)
    case 'rear-door-cooler':
      return yield* hangDoors(task)
    default:
      return yield* rejectHeat(task)
  }
}

const powerNote = (site: Site, units: readonly string[]): string[] => {
  const tags = units
    .map((id) => site.rowOf(id))
    .filter((row) => site.inventory.kindOf(row).power === 'load')
    .map((row) => site.tagOf(row))
  return tags.length === 0
    ? []
    : [`Still to be fed: ${named(tags)}. Select them and plan power to lay their cords.`]
}

/** More loops than this are told by their number. */
const mostLoops = 3

const spareOf = ({ capacityKw, heatKw }: Loop): number => capacityKw.value / heatKw.value

const loopNotes = (site: Site, units: readonly string[]): string[] => {
  const rows = new Set(units.map((id) => site.rowOf(id)))
  const isOwn = (row: number) => rows.has(row)
  const loops = site.cooling.loops
    .filter((loop) => loop.sourceRows.some(isOwn) || loop.sinkRows.some(isOwn))
    .sort((a, b) => spareOf(a) - spareOf(b) || (a.id < b.id ? -1 : 1))
  const more = loops.length - mostLoops
  return [
    ...loops.slice(0, mostLoops).flatMap(tellLoop),
    ...unmoved(site, loops),
    ...(more > 0
      ? [`${counted(more, 'more loop')} ${more === 1 ? 'has' : 'have'} no less to spare.`]
      : []),
  ]
}

/** Two new units of each loop: they are alike, and what one carries while the other is out all do. */
const twoOfEach = (site: Site, units: readonly string[]): readonly string[] => {
  const seen = new Map<string, string[]>()
  for (const id of units) {
    const row = site.rowOf(id)
    const loop = site.cooling.loops.find(
      ({ sinkRows, sourceRows }) => sinkRows.includes(row) || sourceRows.includes(row),
    )
    if (loop) seen.set(loop.id, [...(seen.get(loop.id) ?? []), id])
  }
  return [...seen.values()].flatMap((own) => own.slice(0, 2))
}

/** Plans what cools a room: units in their places, joined to their loops, and solved. */
export function* coolRoom(
  site: Site,
  request: CoolRequest,
  ids: Ids,
): Generator<undefined, PlanProposal, undefined> {
  const task = taskOf(site, request, ids)
  if (typeof task === 'string') return refusedPlan(say(task))
  const found = yield* solveTask(task)
  if (!found.site) return { ...refusedPlan(...found.refusals), notes: found.notes }
  const outs = request.spare === 'n+1' ? twoOfEach(found.site, found.units) : []
  const sized = yield* sizePipes(site, found.added, found.site, found.headers, outs)
  if (typeof sized === 'string') return refusedPlan(say(sized))
  const after = sized.site
  return {
    add: sized.added,
    change: { equipment: [], connections: [] },
    remove: { connections: [] },
    notes: [
      ...found.notes,
      ...[...loopNotes(after, found.units), ...sized.notes, ...powerNote(after, found.units)].map(
        say,
      ),
    ],
    assumptions:
      joined(sized.added, found.added).connections.length > 0 ? [say(lengthsAssumed)] : [],
    refusals: [...found.refusals, ...newLacks(site, after).map(say)],
  }
}
