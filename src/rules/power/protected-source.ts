import { defineRule, forAi, onFacility } from '../define'
import { allJudgedLoads, roomSubject } from '../shared/power'
import { counted, idsOf, missingField, roomName, say, tagsOf } from '../shared/wording'

export default defineRule({
  id: 'protected-source',
  ref: 'PW-04',
  discipline: 'power',
  title: { en: 'IT loads hang behind a UPS' },
  about: {
    en: 'Enough cords of every IT load come through a UPS, so that a dip or a generator start does not stop it.',
  },
  severity: forAi('error'),
  tells: 'missing',
  reads: ['power', 'equipment', 'rooms'],
  judge: (facts, report) => {
    const byRoom = new Map<number, number[]>()
    for (const row of allJudgedLoads(facts)) {
      const room = facts.inventory.roomRow[row] ?? -1
      const rows = byRoom.get(room)
      if (rows) rows.push(row)
      else byRoom.set(room, [row])
    }
    if (byRoom.size === 0) return report.notApplicable(onFacility)
    for (const [room, rows] of byRoom) {
      const subject = roomSubject(facts, room)
      const supplied = (supply: string) =>
        rows.filter((row) => facts.solution.power.supply.get(row) === supply)
      const bare = supplied('unprotected')
      const open = supplied('unknown')
      if (bare.length > 0) {
        report.fail(subject, {
          detail: say(
            `${counted(bare.length, 'load', 'loads')} in ${roomName(facts, room)} ${bare.length === 1 ? 'has' : 'have'} no UPS before enough of their cords: ${tagsOf(facts, bare)}.`,
          ),
          measured: bare.length,
          measure: say('loads without a UPS'),
          unit: 'count',
          related: idsOf(facts, bare),
          suggestion: say('Feed them through a UPS, or a rack with batteries of its own.'),
        })
      } else if (open.length > 0) {
        report.unknown(
          subject,
          say(
            `Only some cords of ${tagsOf(facts, open)} come through a UPS, and how many are needed is not stated.`,
          ),
          missingField(facts, open, 'cordsNeeded'),
        )
      } else if (supplied('ok').length > 0) {
        report.pass(subject)
      } else {
        report.notApplicable(subject)
      }
    }
  },
})
