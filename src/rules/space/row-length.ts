import { racksPerRow } from '#standards'
import { defineRule, forAi, forMining, onEquipment } from '../define'
import { endsOf } from '../shared/standing'
import { against, counted, idOf, say, tagOf } from '../shared/wording'

export default defineRule({
  id: 'row-length',
  ref: 'SP-08',
  discipline: 'space',
  title: { en: 'Rows of racks are not too long' },
  about: { en: 'A row that is too long leaves people a long way to go in smoke, and air too.' },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['space', 'equipment'],
  judge: (facts, report) => {
    const limit = facts.parameter(racksPerRow)
    for (const { rows } of facts.solution.space.rackRows) {
      const ends = endsOf(facts, rows)
      if (!ends) continue
      const [first, last] = ends
      const subject = onEquipment(idOf(facts, first))
      if (rows.length <= limit) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `The row from ${tagOf(facts, first)} to ${tagOf(facts, last)} has ${counted(rows.length, 'rack')}; up to ${limit} are advised.`,
          ),
          ...against(facts, rows.length, racksPerRow),
          related: [idOf(facts, last)],
          suggestion: say('Leave a passage in the row.'),
        })
      }
    }
  },
})
