import { defineRule, forAi, forMining, onEquipment, onRoom } from '../define'
import { idOf, metres, roomName, say, statedSource, tagOf } from '../shared/wording'

export default defineRule({
  id: 'fits-under-the-ceiling',
  ref: 'SP-04',
  discipline: 'space',
  title: { en: 'Everything fits under the ceiling' },
  about: {
    en: 'No equipment is taller than its room, and a tank leaves the height that hoisting a machine out of it takes.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['space', 'rooms', 'equipment'],
  judge: (facts, report) => {
    const { inventory, solution } = facts
    const { headroomM, tooTall, onFloor } = solution.space
    const occupied = new Set<number>()
    onFloor.forEach((stands, row) => {
      if (stands) occupied.add(inventory.roomRow[row] as number)
    })
    const low = new Set(tooTall.map((row) => inventory.roomRow[row] as number))
    inventory.facility.rooms.forEach((room, roomRow) => {
      const subject = onRoom(room.id)
      if (room.open || !occupied.has(roomRow)) report.notApplicable(subject)
      else if (room.heightM === undefined) {
        report.unknown(subject, say(`The height of ${room.name} is not stated.`), [
          { field: 'heightM' },
        ])
      } else if (!low.has(roomRow)) report.pass(subject)
    })
    for (const row of tooTall) {
      const roomRow = inventory.roomRow[row] as number
      const ceiling = inventory.facility.rooms[roomRow]?.heightM ?? Number.NaN
      const needed = ceiling - (headroomM[row] as number)
      const service = inventory.numberOf(row, 'serviceHeightM') !== undefined
      report.fail(onEquipment(idOf(facts, row)), {
        detail: say(
          `${tagOf(facts, row)} needs ${metres(needed)} of height; ${roomName(facts, roomRow)} has ${metres(ceiling)}.`,
        ),
        measured: needed,
        limit: ceiling,
        unit: 'm',
        ...statedSource(facts, row, service ? 'serviceHeightM' : 'heightM'),
      })
    }
  },
})
