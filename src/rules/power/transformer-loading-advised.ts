import { transformerLoadingAdvised } from '#standards'
import { defineRule, forMining } from '../define'
import { judgeLoading } from '../shared/loading'

export default defineRule({
  id: 'transformer-loading-advised',
  ref: 'PW-02',
  discipline: 'power',
  title: { en: 'Transformers of a mine have room for a hot summer' },
  about: {
    en: 'Mines plan their transformers a little below the highest loading that is still planned for: the rating holds at the ambient of the nameplate, not at every ambient.',
  },
  severity: forMining('info'),
  reads: ['power', 'equipment'],
  judge: (facts, report) => judgeLoading(facts, report, 'transformer', transformerLoadingAdvised),
})
