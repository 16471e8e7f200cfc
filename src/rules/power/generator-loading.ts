import { generatorLoadingOneOut } from '#standards'
import { defineRule, forAi, onEquipment, onFacility } from '../define'
import { asksFor, missingLoads } from '../shared/power'
import {
  against,
  idOf,
  idsOf,
  kw,
  missingField,
  percent,
  say,
  tagOf,
  tagsOf,
} from '../shared/wording'

export default defineRule({
  id: 'generator-loading',
  ref: 'PW-11',
  discipline: 'power',
  title: { en: 'Generators keep a margin with one set out' },
  about: {
    en: 'Where sets share a board and one of them is to spare, the others carry the load without the utility and with the largest of them out, with the margin that designs plan for. What counts is their rating by class.',
  },
  severity: forAi('warning'),
  reads: ['power', 'equipment'],
  judge: (facts, report) => {
    const { groups, unknownLoads } = facts.solution.power.standby
    if (!asksFor(facts.goal, 'n+1') || groups.length === 0) return report.notApplicable(onFacility)
    const limit = facts.parameter(generatorLoadingOneOut)
    let loads = unknownLoads > 0 ? missingLoads(facts) : []
    for (const { rows, loadKw, creditedOneOutKw, loadingOneOut } of groups) {
      const subject = onEquipment(idOf(facts, rows[0] as number))
      if (loadKw === 0) {
        report.notApplicable(subject)
      } else if (creditedOneOutKw === undefined || loadingOneOut === undefined) {
        const lacking = rows.filter(
          (row) => facts.inventory.textOf(row, 'ratingClass') === undefined,
        )
        report.unknown(
          subject,
          say(`What ${tagsOf(facts, rows)} may count for with one of them out is not known.`),
          missingField(facts, lacking, 'ratingClass'),
        )
      } else if (loadingOneOut > 1) {
        // No set is to spare here: other blocks take over, or PW-11 fails.
        report.notApplicable(subject)
      } else if (loadingOneOut > limit) {
        report.fail(subject, {
          detail: say(
            `With one of ${tagsOf(facts, rows)} out, the others carry ${kw(loadKw)} of the ${kw(creditedOneOutKw)} that count, ${percent(loadingOneOut)}; ${percent(limit)} is planned.`,
          ),
          ...against(facts, loadingOneOut, generatorLoadingOneOut),
          related: idsOf(facts, rows),
          suggestion: say('Add a set to the board, or choose larger ones.'),
        })
      } else if (unknownLoads > 0) {
        report.unknown(
          subject,
          say(
            `What ${tagOf(facts, rows[0] as number)} and its neighbours carry is not all stated.`,
          ),
          loads,
        )
        // Asked for once; every group waits for the same.
        loads = []
      } else {
        report.pass(subject)
      }
    }
  },
})
