import { defineRule, forMining, onFacility } from '../define'
import { computes } from '../shared/network'
import { counted, idsOf, say } from '../shared/wording'

export default defineRule({
  id: 'compute-fabric-in-a-mine',
  ref: 'FB-15',
  discipline: 'fiber',
  title: { en: 'A mine needs no compute fabric' },
  about: {
    en: 'A miner talks to its pool at about a kilobit per second and to no other miner. Leaves and spines earn nothing in a mine.',
  },
  severity: forMining('info'),
  tells: 'surplus',
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { computeRows } = facts.solution.fiber
    if (computeRows.length > 0) {
      report.fail(onFacility, {
        detail: say(
          `${counted(computeRows.length, 'switch', 'switches')} of the compute fabric would stand idle in a mine.`,
        ),
        measured: computeRows.length,
        measure: say('switches'),
        unit: 'count',
        source: { document: 'unnamed public source', grade: 'secondary' },
        related: idsOf(facts, computeRows),
      })
    } else if (computes(facts)) report.pass(onFacility)
    else report.notApplicable(onFacility)
  },
})
