import type { RoomHeat, RoomLoss } from '#engines'
import { defineRule, forAi, type Report, type Subject } from '../define'
import type { Facts } from '../facts'
import { unstatedMaxC } from '../shared/air-class'
import { asksForSpare, degrees, missingOf, onRoomRow } from '../shared/cooling'
import { isNothing } from '../shared/totals'
import { counted, idOf, idsOf, roomName, say, tagOf, tagsOf } from '../shared/wording'

const warmer = (a: RoomLoss, b: RoomLoss): RoomLoss =>
  b.overLimitRows.length > a.overLimitRows.length ||
  (b.overLimitRows.length === a.overLimitRows.length &&
    (b.worstIntakeC ?? 0) > (a.worstIntakeC ?? 0))
    ? b
    : a

/** The warmest air at an intake with any one cooler lost, by row. */
const worstOf = ({ solution }: Facts): Float64Array | undefined =>
  solution.cooling.columns.find(({ name }) => name === 'worstIntakeC')?.values

/** Racks of a room that state no limit and may then draw warmer air than every class allows. */
const silentRacks = (facts: Facts, room: RoomHeat): readonly number[] => {
  const worstC = worstOf(facts)
  const mostC = unstatedMaxC(facts)
  return facts.solution.cooling.racks.flatMap(({ row, airHeatKw, intakeMaxC }) =>
    intakeMaxC === undefined &&
    airHeatKw !== 0 &&
    facts.inventory.roomRow[row] === room.roomRow &&
    !((worstC?.[row] ?? Number.NaN) <= mostC)
      ? row
      : [],
  )
}

const judgeRoom = (facts: Facts, report: Report, subject: Subject, room: RoomHeat): void => {
  const name = roomName(facts, room.roomRow)
  const over = room.oneOut.filter(({ overLimitRows }) => overLimitRows.length > 0)
  const open = room.oneOut.filter(({ worstIntakeC }) => worstIntakeC === undefined)
  const [first] = over
  if (first !== undefined) {
    const worst = over.reduce(warmer, first)
    report.fail(subject, {
      detail: say(
        `With ${tagOf(facts, worst.row)} out, air reaches ${counted(worst.overLimitRows.length, 'rack')} of ${name} above what it states${worst.worstIntakeC === undefined ? '' : `, at ${degrees(worst.worstIntakeC)}`}.`,
      ),
      ...(worst.worstIntakeC === undefined
        ? {}
        : { measured: worst.worstIntakeC, unit: 'C' as const }),
      source: { document: 'limit stated for the equipment', grade: 'derived' },
      related: idsOf(facts, [worst.row, ...worst.overLimitRows]),
      suggestion: say('Add a cooler, or share the load of the aisle over more of them.'),
    })
  } else if (open.length > 0) {
    report.unknown(
      subject,
      say(
        `How warm the intakes of ${name} get with ${tagsOf(
          facts,
          open.map(({ row }) => row),
        )} out is not known.`,
      ),
      missingOf(facts, room.gaps),
    )
  } else {
    const silent = silentRacks(facts, room)
    if (silent.length === 0) report.pass(subject)
    else {
      report.unknown(
        subject,
        say(
          `With one cooler out, ${counted(silent.length, 'rack')} of ${name} may draw warmer air than every class allows and ${silent.length === 1 ? 'does' : 'do'} not state how warm it may be.`,
        ),
        silent.map((row) => ({ equipment: idOf(facts, row), field: 'airInletMaxC' })),
      )
    }
  }
}

export default defineRule({
  id: 'intake-with-a-cooler-lost',
  ref: 'CL-02',
  discipline: 'cooling',
  title: { en: 'Intakes stay within their limit with one cooler out' },
  about: {
    en: 'Where the goal asks for a spare cooler, the loss of any one of a room leaves the air at every intake within what the equipment states.',
  },
  severity: forAi('warning'),
  tells: 'missing',
  reads: ['cooling', 'rooms'],
  judge: (facts, report) => {
    const asked = asksForSpare(facts)
    for (const room of facts.solution.cooling.rooms) {
      const subject = onRoomRow(facts, room.roomRow)
      if (!subject) continue
      if (!asked || room.open || room.oneOut.length === 0 || isNothing(room.itAirHeatKw)) {
        report.notApplicable(subject)
      } else judgeRoom(facts, report, subject, room)
    }
  },
})
