import { upsLoading, utilityTransformerLoading } from '#standards'
import { defineRule, forAi } from '../define'
import { judgeLoading } from '../shared/loading'

export default defineRule({
  id: 'loading-in-normal-state',
  ref: 'PW-02',
  discipline: 'power',
  title: { en: 'UPS and transformers keep a margin' },
  about: {
    en: 'With nothing lost, UPS and transformers carry no more than the share of their rating that designs plan for. The rest is for growth and for what is not stated.',
  },
  severity: forAi('warning'),
  reads: ['power', 'equipment'],
  judge: (facts, report) => {
    judgeLoading(facts, report, 'ups', upsLoading)
    judgeLoading(facts, report, 'transformer', utilityTransformerLoading)
  },
})
