import type { RoomHeat, Total } from '#engines'
import type { Parameter } from '#standards'
import { onEquipment, type Report, type Subject } from '../define'
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

interface Aired {
  readonly subject: Subject
  readonly name: string
  readonly needed: Total
  readonly supplied: Total
}

const compare = (facts: Facts, report: Report, aired: Aired, parameter: Parameter): void => {
  const { subject, name, needed, supplied } = aired
  const verdict = fits(needed, supplied)
  if (verdict === 'pass') report.pass(subject)
  else if (verdict === 'unknown') {
    const fields = [
      ...(supplied.unknownCount > 0 ? ['airflowM3PerH'] : []),
      ...(needed.unknownCount > 0 ? ['loadKw'] : []),
    ]
    report.unknown(
      subject,
      say(`How much air ${name} needs or gets is not all known.`),
      subject.type === 'equipment' ? fields.map((field) => ({ field })) : [],
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
    const airflow = inventory.numberOf(row, 'airflowM3PerH')
    const needed = Number.isNaN(heatKw)
      ? unknown
      : { value: heatKw * facts.parameter(parameter), unknownCount: 0 }
    const supplied = airflow === undefined ? unknown : { value: airflow, unknownCount: 0 }
    compare(facts, report, { subject, name: tagOf(facts, row), needed, supplied }, parameter)
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
    compare(facts, report, { subject, name, needed, supplied: room.ventilationM3PerH }, parameter)
  }
  judgeContainers(facts, report, parameter)
}
