import { formatQuantity } from '#base'
import type { Room } from '#model'
import { bundShare } from '#standards'
import { defineRule, forAi, forMining, onRoom, type Report } from '../define'
import type { Facts } from '../facts'
import { against, tanksByRoom } from '../shared/cooling'
import { missingField, percent, say, sourceOf, tagOf, tagsOf } from '../shared/wording'

const litres = (value: number): string => formatQuantity(value, 'L')

const judgeRoom = (facts: Facts, report: Report, room: Room, tanks: readonly number[]): void => {
  const subject = onRoom(room.id)
  const fluid = facts.inventory.numbers('fluidL')
  const open = tanks.filter((row) => Number.isNaN(fluid[row]))
  const stated = tanks.filter((row) => !open.includes(row))
  const share = facts.parameter(bundShare)
  const largest = stated.reduce<number | undefined>(
    (most, row) =>
      most === undefined || (fluid[row] as number) > (fluid[most] as number) ? row : most,
    undefined,
  )
  const neededL = largest === undefined ? Number.NaN : (fluid[largest] as number) * share
  if (room.bundL !== undefined && largest !== undefined && room.bundL < neededL * (1 - 1e-9)) {
    report.fail(subject, {
      detail: say(
        `The bund of ${room.name} holds ${litres(room.bundL)}; ${percent(share)} of the ${litres(fluid[largest] as number)} in ${tagOf(facts, largest)} are ${litres(neededL)}.`,
      ),
      ...against(room.bundL, neededL, 'L'),
      source: sourceOf(facts, bundShare),
      related: [facts.inventory.equipment[largest]?.id ?? ''],
      suggestion: say('Raise the sill of the room, or sink its floor.'),
    })
  } else if (room.bundL === undefined || open.length > 0) {
    report.unknown(
      subject,
      say(
        room.bundL === undefined
          ? `What a spill bund in ${room.name} holds is not stated.`
          : `How much fluid ${tagsOf(facts, open)} ${open.length === 1 ? 'holds' : 'hold'} is not stated.`,
      ),
      [
        ...(room.bundL === undefined ? [{ field: 'bundL' }] : []),
        ...missingField(facts, open, 'fluidL'),
      ],
    )
  } else report.pass(subject)
}

export default defineRule({
  id: 'spill-bund',
  ref: 'CL-15',
  discipline: 'cooling',
  title: { en: 'A bund holds the fluid of the largest tank' },
  about: {
    en: 'A tank that leaks empties onto the floor. A bund, a sill or a sunken floor holds back more than the largest tank of the room contains.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['rooms', 'equipment'],
  judge: (facts, report) => {
    const tanks = tanksByRoom(facts)
    facts.inventory.facility.rooms.forEach((room, roomRow) => {
      const rows = tanks.get(roomRow)
      if (rows) judgeRoom(facts, report, room, rows)
      else report.notApplicable(onRoom(room.id))
    })
  },
})
