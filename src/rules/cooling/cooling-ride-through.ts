import { formatQuantity } from '#base'
import type { Gap, Loop } from '#engines'
import { defineRule, forAi, onFacility, type Report, type Subject } from '../define'
import type { Facts } from '../facts'
import { against, degrees, missingOf, onLoop, onRoomRow } from '../shared/cooling'
import { idsOf, missingField, roomName, say, tagsOf } from '../shared/wording'

const seconds = (value: number): string => formatQuantity(value, 's')

/** What stands still until the generators carry it. */
interface Paused {
  readonly subject: Subject
  readonly name: string
  /** Coolers, CDUs, pumps and plant that the warmth waits for. */
  readonly rows: readonly number[]
  readonly rideThrough: { readonly toC: number; readonly seconds: number } | undefined
  readonly gaps: readonly Gap[]
}

/** Everything between a loop and the open air: its exchangers, their loops, the units outdoors, pumps. */
const plantBehind = (
  { inventory }: Facts,
  loop: Loop,
  loopsOf: ReadonlyMap<number, readonly Loop[]>,
): readonly number[] => {
  const seen = new Set<Loop>([loop])
  const rows = new Set<number>()
  for (const one of seen) {
    for (const row of one.pumpRows) rows.add(row)
    for (const row of one.sinkRows) {
      rows.add(row)
      if (inventory.kindOf(row).cooling !== 'exchanger') continue
      for (const next of loopsOf.get(row) ?? []) seen.add(next)
    }
  }
  return [...rows]
}

/** Loops by the exchangers that give them heat. */
const loopsByExchanger = ({ inventory, solution }: Facts): ReadonlyMap<number, readonly Loop[]> => {
  const found = new Map<number, Loop[]>()
  for (const loop of solution.cooling.loops) {
    for (const row of loop.sourceRows) {
      if (inventory.kindOf(row).cooling !== 'exchanger') continue
      found.set(row, [...(found.get(row) ?? []), loop])
    }
  }
  return found
}

const pausedOf = (facts: Facts): readonly Paused[] => {
  const { rooms, loops } = facts.solution.cooling
  const loopsOf = loopsByExchanger(facts)
  const inRooms = rooms.flatMap((room): Paused[] => {
    const subject = onRoomRow(facts, room.roomRow)
    const served = !room.open && room.coolerRows.length > 0 && room.itAirHeatKw.value > 0
    return subject && served
      ? [
          {
            subject,
            name: `The air of ${roomName(facts, room.roomRow)}`,
            rows: room.coolerRows,
            rideThrough: room.rideThroughS,
            gaps: room.rideThroughGaps,
          },
        ]
      : []
  })
  const inLoops = loops
    .filter(({ sourceRows }) => sourceRows.some((row) => facts.inventory.kindOf(row).it))
    .map((loop) => ({
      subject: onLoop(facts, loop),
      name: `The coolant of loop ${loop.name}`,
      rows: plantBehind(facts, loop, loopsOf),
      rideThrough: loop.rideThroughS,
      gaps: loop.rideThroughGaps,
    }))
  return [...inRooms, ...inLoops]
}

const judgeOne = (facts: Facts, report: Report, one: Paused, waitS: number): void => {
  const { subject, name, rows, rideThrough, gaps } = one
  const { supply } = facts.solution.power
  const bare = rows.filter((row) => supply.has(row) && supply.get(row) !== 'ok')
  if (bare.length === 0) report.pass(subject)
  else if (rideThrough === undefined) {
    report.unknown(
      subject,
      say(
        `${name} warms while ${tagsOf(facts, bare)} ${bare.length === 1 ? 'stands' : 'stand'} still; for how long it lasts is not known.`,
      ),
      missingOf(facts, gaps),
    )
  } else if (rideThrough.seconds >= waitS) report.pass(subject)
  else {
    report.fail(subject, {
      detail: say(
        `${name} reaches ${degrees(rideThrough.toC)} after ${seconds(rideThrough.seconds)}; the generators carry ${tagsOf(facts, bare)} after ${seconds(waitS)}.`,
      ),
      ...against(rideThrough.seconds, waitS, 's'),
      source: {
        document: 'Time that the generators of the facility need, as stated',
        grade: 'derived',
      },
      related: idsOf(facts, bare),
      suggestion: say('Put fans and pumps on the UPS, or add a buffer tank.'),
    })
  }
}

export default defineRule({
  id: 'cooling-ride-through',
  ref: 'CL-20',
  discipline: 'cooling',
  title: { en: 'Air and coolant last until the generators carry' },
  about: {
    en: 'What is not on the UPS stands still from the loss of the utility until the generators carry. For that long the mass of air, racks and coolant takes the heat without reaching the limit of the equipment.',
  },
  severity: forAi('warning'),
  reads: ['cooling', 'power', 'rooms'],
  judge: (facts, report) => {
    const { standby } = facts.solution.power
    const paused = pausedOf(facts)
    if (standby.generatorRows.length === 0 || paused.length === 0) {
      report.notApplicable(onFacility)
      return
    }
    const { totalS, unstatedRows } = standby.bridge
    if (totalS === undefined) {
      report.unknown(
        onFacility,
        say(`How long ${tagsOf(facts, unstatedRows)} take to accept load is not stated.`),
        missingField(facts, unstatedRows, 'startS'),
      )
      return
    }
    for (const one of paused) judgeOne(facts, report, one, totalS)
  },
})
