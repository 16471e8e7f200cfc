import { defineRule, forAi, forMining, onFacility } from '../define'
import { counted, idsOf, say, tagsOf } from '../shared/wording'

export default defineRule({
  id: 'machines-reach-a-carrier',
  ref: 'FB-29',
  discipline: 'fiber',
  title: { en: 'Every linked machine reaches a carrier' },
  about: {
    en: 'Over drawn links, switches and panels there is a way from each machine to an entrance. A management network carries none of it.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  tells: 'missing',
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { diversity, entrances } = facts.solution.fiber
    const { machines, unreachedRows, entrancesLinked } = diversity
    if (machines === 0 || entrances.rows.length === 0) report.notApplicable(onFacility)
    else if (!entrancesLinked) {
      report.unknown(onFacility, say('How the entrances are joined to the network is not drawn.'))
    } else if (unreachedRows.length === 0) report.pass(onFacility)
    else {
      report.fail(onFacility, {
        detail: say(
          `${counted(unreachedRows.length, 'linked machine reaches', 'linked machines reach')} no entrance, such as ${tagsOf(facts, unreachedRows)}.`,
        ),
        measured: unreachedRows.length,
        limit: 0,
        unit: 'count',
        source: { grade: 'estimate' },
        related: idsOf(facts, unreachedRows),
      })
    }
  },
})
