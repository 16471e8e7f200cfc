import { defineRule, forAi, forMining } from '../define'
import { judgeReach } from '../shared/reach'

const copper = new Set(['passive-copper', 'active-copper', 'twisted-pair'])

export default defineRule({
  id: 'copper-within-reach',
  ref: 'FB-23',
  discipline: 'fiber',
  title: { en: 'Copper cables are short enough' },
  about: {
    en: 'Each copper link is no longer than its cable is published for: direct-attach cables a few metres, twisted pair 100 m. One verdict for each switch.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['fiber', 'equipment', 'connections'],
  judge: (facts, report) => judgeReach(facts, report, copper),
})
