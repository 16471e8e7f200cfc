import { staleShareTold } from '#standards'
import { defineRule, forMining, onEquipment, onFacility } from '../define'
import { mines, ms, smallShare } from '../shared/entrances'
import { against, idOf, missingField, say, tagOf } from '../shared/wording'

export default defineRule({
  id: 'stale-shares',
  ref: 'FB-17',
  discipline: 'fiber',
  title: { en: 'Little work comes too late' },
  about: {
    en: 'The share of work that is lost to delay, over each entrance, a backup included: 0.017 % at 100 ms, 0.1 % over a satellite at 600 ms.',
  },
  severity: forMining('info'),
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { entrances } = facts.solution.fiber.entrances
    if (!mines(facts) || entrances.length === 0) {
      report.notApplicable(onFacility)
      return
    }
    for (const { row, rttMs, staleShare, backup } of entrances) {
      const subject = onEquipment(idOf(facts, row))
      if (rttMs === undefined || staleShare === undefined) {
        if (backup) report.notApplicable(subject)
        else {
          report.unknown(
            subject,
            say(`How much work comes too late over ${tagOf(facts, row)} is not known.`),
            missingField(facts, [row], 'rttMs'),
          )
        }
      } else if (staleShare < facts.parameter(staleShareTold)) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `Over ${tagOf(facts, row)}, ${ms(rttMs)} from the pool and back, ${smallShare(staleShare)} of the work comes too late.`,
          ),
          ...against(facts, staleShare, staleShareTold),
        })
      }
    }
  },
})
