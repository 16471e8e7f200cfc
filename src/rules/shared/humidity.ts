import type { RoomHeat } from '#engines'
import type { Source } from '#model'
import { onRoom, type Report } from '../define'
import type { Facts } from '../facts'
import { against, degrees, onRoomRow } from './cooling'
import { idsOf, percent, roomName, say, tagOf } from './wording'

/** A window of humidity, with where each of its ends comes from. */
export interface HumidityWindow {
  /** `is recommended`, `class A2 allows`. */
  readonly word: string
  readonly dewPointC: readonly [low: number, high: number]
  readonly humidity: readonly [low: number, high: number]
  readonly source: Source
}

interface Intake {
  readonly row: number
  readonly humidity: number
}

const outside = (
  facts: Facts,
  room: RoomHeat,
  intakes: readonly Intake[],
  window: HumidityWindow,
) => {
  const { dewPointC, source } = window
  const [lowC, highC] = dewPointC
  const name = roomName(facts, room.roomRow)
  if (room.dewPointC < lowC - 1e-9 || room.dewPointC > highC + 1e-9) {
    const limit = room.dewPointC < lowC ? lowC : highC
    return {
      detail: say(
        `The dew point of ${name} is ${degrees(room.dewPointC)}; ${window.word} ${degrees(lowC)} to ${degrees(highC)}.`,
      ),
      ...against(room.dewPointC, limit, 'C'),
      source,
    }
  }
  const [low, high] = window.humidity
  const wrong = intakes.filter(({ humidity }) => humidity < low - 1e-9 || humidity > high + 1e-9)
  const beyond = ({ humidity }: Intake): number => Math.max(low - humidity, humidity - high)
  const [first] = wrong
  if (!first) return undefined
  const worst = wrong.reduce((a, b) => (beyond(b) > beyond(a) ? b : a), first)
  return {
    detail: say(
      `Air at the intake of ${tagOf(facts, worst.row)} has ${percent(worst.humidity)} of humidity; ${window.word} ${low > 0 ? `${percent(low)} to ${percent(high)}` : `up to ${percent(high)}`}.`,
    ),
    ...against(worst.humidity, worst.humidity > high ? high : low, 'ratio'),
    source,
    related: idsOf(
      facts,
      wrong.map(({ row }) => row),
    ),
  }
}

/** How a room is to be judged, and what its failure means where nothing in it states a class. */
interface Asked {
  readonly windowOf: (roomRow: number) => HumidityWindow
  readonly sure: (roomRow: number) => boolean
}

/** Racks that draw air, by room, with the humidity at their intakes. */
const intakesByRoom = ({ inventory, solution }: Facts): ReadonlyMap<number, readonly Intake[]> => {
  const humidity = solution.cooling.columns.find(({ name }) => name === 'intakeHumidity')?.values
  const rooms = new Map<number, Intake[]>()
  for (const { row, airHeatKw } of solution.cooling.racks) {
    if (airHeatKw === 0) continue
    const roomRow = inventory.roomRow[row] as number
    const intake = { row, humidity: humidity?.[row] ?? Number.NaN }
    const known = rooms.get(roomRow)
    if (known) known.push(intake)
    else rooms.set(roomRow, [intake])
  }
  return rooms
}

/** Compares dew point and humidity at the intakes of each closed room with racks in it. */
export const judgeHumidity = (facts: Facts, report: Report, { windowOf, sure }: Asked): void => {
  const { inventory, solution } = facts
  const byRoom = intakesByRoom(facts)
  for (const room of solution.cooling.rooms) {
    const subject = onRoomRow(facts, room.roomRow)
    const site = inventory.facility.rooms[room.roomRow]
    if (!subject || !site) continue
    const intakes = byRoom.get(room.roomRow) ?? []
    if (room.open || intakes.length === 0) {
      report.notApplicable(subject)
    } else if (
      room.humidityRatio === undefined ||
      intakes.some((one) => Number.isNaN(one.humidity))
    ) {
      const fields = [
        ...(site.relativeHumidity === undefined ? ['relativeHumidity'] : []),
        ...(room.supplyAirC === undefined ? ['supplyAirC'] : []),
      ]
      report.unknown(
        subject,
        say(`How damp the air of ${site.name} is cannot be told.`),
        fields.map((field) => ({ equipment: onRoom(site.id).id, field })),
      )
    } else {
      const finding = outside(facts, room, intakes, windowOf(room.roomRow))
      if (!finding) report.pass(subject)
      else if (sure(room.roomRow)) report.fail(subject, finding)
      else {
        report.unknown(
          subject,
          say(`${finding.detail.en} Nothing in the room states a class that allows more.`),
          intakes.map(({ row }) => ({
            equipment: inventory.equipment[row]?.id ?? '',
            field: 'airClass',
          })),
        )
      }
    }
  }
}
