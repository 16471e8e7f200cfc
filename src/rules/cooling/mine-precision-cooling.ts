import { defineRule, forMining } from '../define'
import { onLoop, onRoomRow } from '../shared/cooling'
import { idsOf, kw, roomName, say } from '../shared/wording'

const source = { document: 'unnamed public source', grade: 'secondary' } as const

export default defineRule({
  id: 'mine-precision-cooling',
  ref: 'CL-24',
  discipline: 'cooling',
  title: { en: 'A mine needs no precision cooling' },
  about: {
    en: 'Miners run on outside air, or on dry coolers alone. CRAH units, fan walls with coils and chillers are money and power that a mine does not have to spend.',
  },
  severity: forMining('info'),
  tells: 'surplus',
  reads: ['cooling', 'rooms'],
  judge: (facts, report) => {
    const { inventory, solution } = facts
    for (const room of solution.cooling.rooms) {
      const subject = onRoomRow(facts, room.roomRow)
      const units = room.coolerRows.length
      if (!subject || units === 0) continue
      report.fail(subject, {
        detail: say(
          `${units === 1 ? 'One cooler' : `${units} coolers`} of ${kw(room.capacityKw.value)} ${units === 1 ? 'holds' : 'hold'} the air of ${roomName(facts, room.roomRow)}; a mine takes the air of the site.`,
        ),
        measured: room.capacityKw.value,
        measure: say('cooling capacity'),
        unit: 'kW',
        source,
        related: idsOf(facts, room.coolerRows),
      })
    }
    for (const loop of solution.cooling.loops) {
      const chillers = loop.sinkRows.filter((row) => inventory.kindOf(row).id === 'chiller')
      if (chillers.length === 0) continue
      const { value, unknownCount } = loop.capacityKw
      const least = unknownCount > 0 ? 'at least ' : ''
      report.fail(onLoop(facts, loop), {
        detail: say(
          `${chillers.length === 1 ? 'One chiller' : `${chillers.length} chillers`} of ${least}${kw(value)} ${chillers.length === 1 ? 'makes' : 'make'} cold water for loop ${loop.name}; hydro miners are cooled by dry coolers.`,
        ),
        ...(unknownCount > 0
          ? {}
          : { measured: value, measure: say('chiller capacity'), unit: 'kW' as const }),
        source,
        related: idsOf(facts, chillers),
      })
    }
  },
})
