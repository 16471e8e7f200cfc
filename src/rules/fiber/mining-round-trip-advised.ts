import { miningRttAdvisedMs } from '#standards'
import { defineRule, forMining, onFacility } from '../define'
import { judgeRoundTrips, mines, smallShare } from '../shared/entrances'

export default defineRule({
  id: 'mining-round-trip-advised',
  ref: 'FB-17',
  discipline: 'fiber',
  title: { en: 'The pool answers quickly' },
  about: {
    en: 'Pools ask for a round trip below 100 ms; above it the network is worth a look.',
  },
  severity: forMining('warning'),
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    if (!mines(facts)) report.notApplicable(onFacility)
    else {
      judgeRoundTrips(facts, report, {
        limit: miningRttAdvisedMs,
        to: 'the pool',
        more: ({ staleShare }) =>
          staleShare === undefined ? '' : `, and ${smallShare(staleShare)} of the work is late`,
      })
    }
  },
})
