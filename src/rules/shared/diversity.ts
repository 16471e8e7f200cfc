import type { NetworkPoint } from '#engines'
import type { Source } from '#model'
import type { Finding, Report, Subject } from '../define'
import { onEquipment, onFacility, onRoom } from '../define'
import type { Facts } from '../facts'
import { counted, nameOf, say } from './wording'

/** What asks for a redundant backbone. */
export const redundantBackbone: Source = {
  document: 'ANSI/TIA-942, Rated-3',
  via: 'resistancezero.com',
  grade: 'secondary',
}

/** `12 machines in 3 racks`, `1 machine`. */
const machinesOf = ({ machines, racks }: NetworkPoint): string =>
  machines === racks
    ? counted(machines, 'machine')
    : `${counted(machines, 'machine')} in ${counted(racks, 'rack')}`

/** What a point is called: `SW-01`, `tray Row 1`, `fire compartment F1`. */
const calledOf = (facts: Facts, { kind, id }: NetworkPoint): string => {
  if (kind === 'equipment') return nameOf(facts, id)
  if (kind === 'compartment') return `fire compartment ${id}`
  if (kind === 'tray') return `tray ${trayName(facts, id)}`
  return kind === 'carrier' ? `carrier ${id}` : `carrier route ${id}`
}

/** What a tray is called: the name of a route, or the tag of a placed one. */
export const trayName = (facts: Facts, id: string): string =>
  facts.inventory.facility.routes.find((route) => route.id === id)?.name ?? nameOf(facts, id)

/** A tray is a drawn route or a placed piece of equipment. */
export const onTray = ({ inventory }: Facts, id: string): Subject =>
  inventory.rowOf.has(id) ? onEquipment(id) : { type: 'route', id }

const subjectOf = (facts: Facts, { kind, id }: NetworkPoint): Subject => {
  if (kind === 'equipment') return onEquipment(id)
  if (kind === 'tray') return onTray(facts, id)
  if (kind !== 'compartment') return onFacility
  const { rooms } = facts.inventory.facility
  const room = rooms.find(({ fireCompartment }) => fireCompartment === id)
  return onRoom(room?.id ?? id)
}

/** What the loss of one point means. */
export const findingOf = (facts: Facts, point: NetworkPoint, suggestion: string): Finding => ({
  detail: say(
    `Without ${calledOf(facts, point)}, ${machinesOf(point)} ${point.machines === 1 ? 'reaches' : 'reach'} no carrier.`,
  ),
  measured: point.machines,
  measure: say('machines cut off'),
  limit: 0,
  unit: 'count',
  source: redundantBackbone,
  suggestion: say(suggestion),
})

/** Fails every single point of some kinds; says how many there are. */
export const failPoints = (
  facts: Facts,
  report: Report,
  points: readonly NetworkPoint[],
  suggestion: string,
): void => {
  for (const point of points) {
    report.fail(subjectOf(facts, point), findingOf(facts, point, suggestion))
  }
}
