import { miningRttMostMs } from '#standards'
import { defineRule, forMining, onFacility } from '../define'
import { judgeRoundTrips, mines, smallShare } from '../shared/entrances'

export default defineRule({
  id: 'mining-round-trip',
  ref: 'FB-17',
  discipline: 'fiber',
  title: { en: 'The pool answers in time' },
  about: {
    en: 'A share that is on its way while a new block is found comes too late: the share of lost work is the round trip over the time between two blocks.',
  },
  severity: forMining('error'),
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    if (!mines(facts)) report.notApplicable(onFacility)
    else {
      judgeRoundTrips(facts, report, {
        limit: miningRttMostMs,
        to: 'the pool',
        more: ({ staleShare }) =>
          staleShare === undefined ? '' : `, and ${smallShare(staleShare)} of the work is late`,
      })
    }
  },
})
