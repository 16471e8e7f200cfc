import type { RoomHeat, Total } from '#engines'
import type { Parameter } from '#standards'
import { type Missing, onEquipment, type Report, type Subject } from '../define'
import type { Facts } from '../facts'
import { against, air, onRoomRow } from './cooling'
import { fits, isNothing } from './totals'
import { idOf, roomName, say, sourceOf, tagOf } from './wording'

/** Air that a room's miners need: what they state and, for the rest, so much for each kW. */
const neededBy = (room: RoomHeat, perKw: number): Total => {
  const { minerAirflowM3PerH: stated, minerHeatWithoutAirflowKw: unstated } = room
  const none = stated === 0 && isNothing(unstated)
  return none
    ? room.airDemandM3PerH
    : { value: stated + unstated.value * perKw, unknownCount: unstated.unknownCount }
}

/** Air that a row's fans really move: at the static pressure that they work against. */
const movedBy = ({ solution }: Facts, row: number): number =>
  solution.cooling.columns.find(({ name }) => name === 'airflowM3PerH')?.values[row] ?? Number.NaN

/** What tells the air of fans: the pressure that they work against, where a curve is stated. */
const fanField = ({ inventory }: Facts, row: number): string =>
  inventory.textOf(row, 'fanCurve') === undefined ? 'airflowM3PerH' : 'staticPa'

/** Fans of a room whose air is not known. */
const silentFans = (facts: Facts, roomRow: number): readonly Missing[] =>
  facts.inventory
    .rowsOf('fan-wall')
    .filter((row) => facts.inventory.roomRow[row] === roomRow && Number.isNaN(movedBy(facts, row)))
    .map((row) => ({ equipment: idOf(facts, row), field: fanField(facts, row) }))

interface Aired {
  readonly subject: Subject
  readonly missing: readonly Missing[]
  readonly name: string
  readonly needed: Total
  readonly supplied: Total
}

const compare = (facts: Facts, report: Report, aired: Aired, parameter: Parameter): void => {
  const { subject, name, needed, supplied } = aired
  const verdict = fits(needed, supplied)
  if (verdict === 'pass') report.pass(subject)
  else if (verdict === 'unknown') {
    report.unknown(
      subject,
      say(`How much air ${name} needs or gets is not all known.`),
      aired.missing,
    )
  } else {
    report.fail(subject, {
      detail: say(
        `${name} needs ${air(needed.value)} of outside air and gets ${air(supplied.value)}.`,
      ),
      ...against(supplied.value, needed.value, 'm3/h'),
      source: sourceOf(facts, parameter),
    })
  }
}

const judgeContainers = (facts: Facts, report: Report, parameter: Parameter): void => {
  const { inventory } = facts
  for (const row of inventory.rowsOf('miner-container')) {
    const subject = onEquipment(idOf(facts, row))
    const heatKw =
      facts.solution.cooling.columns.find(({ name }) => name === 'airHeatKw')?.values[row] ??
      Number.NaN
    if (inventory.textOf(row, 'cooling') !== 'air') {
      report.notApplicable(subject)
      continue
    }
    const unknown = { value: 0, unknownCount: 1 }
    const airflow = movedBy(facts, row)
    const needed = Number.isNaN(heatKw)
      ? unknown
      : { value: heatKw * facts.parameter(parameter), unknownCount: 0 }
    const supplied = Number.isNaN(airflow) ? unknown : { value: airflow, unknownCount: 0 }
    const missing = [
      ...(Number.isNaN(airflow) ? [{ field: fanField(facts, row) }] : []),
      ...(Number.isNaN(heatKw) ? [{ field: 'loadKw' }] : []),
    ]
    const name = tagOf(facts, row)
    compare(facts, report, { subject, missing, name, needed, supplied }, parameter)
  }
}

/**
 * Compares the outside air of mining rooms and air-cooled containers with what miners state and,
 * for those that state nothing, with a planning figure. Rooms with coolers are judged by kW.
 */
export const judgeMinerAir = (
  facts: Facts,
  report: Report,
  parameter: Parameter,
  onlyWhereUnstated = false,
): void => {
  for (const room of facts.solution.cooling.rooms) {
    const subject = onRoomRow(facts, room.roomRow)
    if (!subject) continue
    const cooled = room.coolerRows.length > 0
    const allStated = isNothing(room.minerHeatWithoutAirflowKw)
    if (room.open || cooled || isNothing(room.itAirHeatKw) || (onlyWhereUnstated && allStated)) {
      report.notApplicable(subject)
      continue
    }
    const needed = neededBy(room, facts.parameter(parameter))
    const name = roomName(facts, room.roomRow)
    const missing = silentFans(facts, room.roomRow)
    const supplied = room.ventilationM3PerH
    compare(facts, report, { subject, missing, name, needed, supplied }, parameter)
  }
  judgeContainers(facts, report, parameter)
}
