import { castrolDc15, shellS5x } from '#standards'
import { defineRule, forAi, forMining, onRoom } from '../define'
import type { Facts } from '../facts'
import { degrees, tanksByRoom } from '../shared/cooling'
import { counted, idsOf, missingField, say, statedSource, tagsOf } from '../shared/wording'

/** Of the fluid in a tank: as stated, else as published for the dielectric that it names. */
const flashPointsOf = ({ inventory }: Facts): ((row: number) => number) => {
  const stated = inventory.numbers('flashPointC')
  return (row) => {
    const own = stated[row] as number
    if (!Number.isNaN(own)) return own
    const named = inventory.textOf(row, 'dielectric')
    const fluid = [shellS5x, castrolDc15].find(({ id }) => id === named)
    return fluid?.flashPointC ?? Number.NaN
  }
}

export default defineRule({
  id: 'fluid-flash-point',
  ref: 'CL-15',
  discipline: 'cooling',
  title: { en: 'The fire check knows the flash point of the fluid' },
  about: {
    en: 'Oils burn. Whoever plans the fire protection of a room with tanks needs the flash point of their fluid; the lowest in each room is told here.',
  },
  severity: { ...forAi('info'), ...forMining('info') },
  reads: ['rooms', 'equipment'],
  judge: (facts, report) => {
    const flashPointOf = flashPointsOf(facts)
    const rooms = tanksByRoom(facts)
    facts.inventory.facility.rooms.forEach((room, roomRow) => {
      const subject = onRoom(room.id)
      const tanks = rooms.get(roomRow)
      if (!tanks) {
        report.notApplicable(subject)
        return
      }
      const open = tanks.filter((row) => Number.isNaN(flashPointOf(row)))
      if (open.length > 0) {
        report.unknown(
          subject,
          say(
            `The flash point of the fluid in ${tagsOf(facts, open)} is not stated: the fire check of ${room.name} waits for it.`,
          ),
          missingField(facts, open, 'flashPointC'),
        )
        return
      }
      const lowest = tanks.reduce((a, b) => (flashPointOf(b) < flashPointOf(a) ? b : a))
      const flashPointC = flashPointOf(lowest)
      const compartment =
        room.fireCompartment === undefined ? '' : `, fire compartment ${room.fireCompartment},`
      report.fail(subject, {
        detail: say(
          `For the fire check: ${room.name}${compartment} holds ${counted(tanks.length, 'tank')} of fluid with a flash point of ${degrees(flashPointC)} at the lowest.`,
        ),
        measured: flashPointC,
        measure: say('flash point'),
        unit: 'C',
        ...statedSource(facts, lowest, 'flashPointC'),
        related: idsOf(facts, tanks),
      })
    })
  },
})
