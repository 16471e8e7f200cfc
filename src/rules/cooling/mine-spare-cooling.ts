import type { Total } from '#engines'
import { defineRule, forMining, type Report, type Subject } from '../define'
import { asksForSpare, idsOf, kw, onLoop, onRoomRow, roomName, say } from '../shared/cooling'
import { fits, isNothing } from '../shared/totals'

const source = { document: 'unnamed public source', grade: 'secondary' } as const

interface Plant {
  readonly name: string
  readonly heat: Total
  readonly capacity: Total
  readonly oneOut: Total
  readonly related: readonly string[]
}

const judgePlant = (report: Report, subject: Subject, plant: Plant): void => {
  if (plant.related.length < 2 || fits(plant.heat, plant.oneOut) !== 'pass') {
    report.pass(subject)
    return
  }
  report.fail(subject, {
    detail: say(
      `${plant.name} carries its ${kw(plant.heat.value)} with one unit out; a mine at goal N needs no spare, and here ${kw(plant.capacity.value - plant.heat.value)} stand idle.`,
    ),
    measured: plant.capacity.value,
    limit: plant.heat.value,
    unit: 'kW',
    source,
    related: plant.related,
  })
}

export default defineRule({
  id: 'mine-spare-cooling',
  ref: 'CL-25',
  discipline: 'cooling',
  title: { en: 'A mine needs no spare cooling' },
  about: {
    en: 'A mine that loses a cooler loses a share of its income for as long as the repair takes. At goal N that costs less than a spare unit.',
  },
  severity: forMining('info'),
  tells: 'surplus',
  reads: ['cooling', 'rooms'],
  judge: (facts, report) => {
    if (asksForSpare(facts)) return
    const { loops, rooms } = facts.solution.cooling
    for (const loop of loops) {
      if (isNothing(loop.heatKw)) continue
      judgePlant(report, onLoop(facts, loop), {
        name: `Loop ${loop.name}`,
        heat: loop.heatKw,
        capacity: loop.capacityKw,
        oneOut: loop.capacityOneOutKw,
        related: idsOf(facts, loop.sinkRows),
      })
    }
    for (const room of rooms) {
      const subject = onRoomRow(facts, room.roomRow)
      if (!subject || room.coolerRows.length === 0 || isNothing(room.airHeatKw)) continue
      judgePlant(report, subject, {
        name: `The air plant of ${roomName(facts, room.roomRow)}`,
        heat: room.airHeatKw,
        capacity: room.capacityKw,
        oneOut: room.capacityOneOutKw,
        related: idsOf(facts, room.coolerRows),
      })
    }
  },
})
