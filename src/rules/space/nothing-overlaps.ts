import { overlapToleranceM } from '#standards'
import { defineRule, forAi, forMining, onFacility } from '../define'
import { type Complaint, failWorst, speaker } from '../shared/standing'
import { against, idOf, metres, say, tagOf } from '../shared/wording'

export default defineRule({
  id: 'nothing-overlaps',
  ref: 'SP-01',
  discipline: 'space',
  title: { en: 'Nothing stands in the place of something else' },
  about: {
    en: 'No two pieces of equipment reach into each other. What is mounted in a rack, hangs above or belongs to the same run does not count.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['space', 'equipment'],
  judge: (facts, report) => {
    const complaints: Complaint[] = []
    for (const { rowA, rowB, depthM } of facts.solution.space.overlaps) {
      if (depthM <= facts.parameter(overlapToleranceM)) continue
      const [row, other] = speaker(facts, rowA, rowB)
      complaints.push({
        row,
        badness: depthM,
        finding: {
          detail: say(
            `${tagOf(facts, row)} and ${tagOf(facts, other)} reach ${metres(depthM)} into each other.`,
          ),
          ...against(facts, depthM, overlapToleranceM),
          related: [idOf(facts, other)],
        },
      })
    }
    failWorst(facts, report, complaints)
    if (facts.inventory.count === 0) report.notApplicable(onFacility)
    else if (complaints.length === 0) report.pass(onFacility)
  },
})
