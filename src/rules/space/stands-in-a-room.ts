import { defineRule, forAi, forMining, onEquipment, onFacility } from '../define'
import { idOf, say, tagOf } from '../shared/wording'

export default defineRule({
  id: 'stands-in-a-room',
  ref: 'SP-02',
  discipline: 'space',
  title: { en: 'Everything stands in a room or yard' },
  about: {
    en: 'Air, fire compartments and floors belong to rooms; what stands in none is judged by none of them. A yard is an open room.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['space', 'rooms', 'equipment'],
  judge: (facts, report) => {
    const { inventory, solution } = facts
    if (inventory.count === 0) {
      report.notApplicable(onFacility)
      return
    }
    if (inventory.facility.rooms.length === 0) {
      report.unknown(onFacility, say('No room is drawn, so nothing can be told about rooms.'))
      return
    }
    const crossing = new Set(solution.space.throughWalls)
    const outside = solution.space.outside.filter((row) => !crossing.has(row))
    for (const row of outside) {
      const room = inventory.facility.rooms[inventory.roomRow[row] as number]
      report.fail(onEquipment(idOf(facts, row)), {
        detail: say(
          room
            ? `${tagOf(facts, row)} stands partly outside ${room.name}.`
            : `${tagOf(facts, row)} stands in no room or yard.`,
        ),
        source: { grade: 'estimate' },
        suggestion: say('Move it, or draw the room around it.'),
      })
    }
    if (outside.length === 0) report.pass(onFacility)
  },
})
