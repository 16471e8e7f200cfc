import { transformerLoading } from '#standards'
import { defineRule, forMining } from '../define'
import { judgeLoading } from '../shared/loading'

export default defineRule({
  id: 'transformer-loading',
  ref: 'PW-02',
  discipline: 'power',
  title: { en: 'Transformers of a mine keep a margin' },
  about: {
    en: 'A mine runs its transformers at full load day and night, in summer too. Their planned loading leaves a margin below the rating.',
  },
  severity: forMining('warning'),
  reads: ['power', 'equipment'],
  judge: (facts, report) => judgeLoading(facts, report, 'transformer', transformerLoading),
})
