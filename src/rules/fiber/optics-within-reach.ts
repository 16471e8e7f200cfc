import { defineRule, forAi, forMining } from '../define'
import { judgeReach } from '../shared/reach'

const optics = new Set(['aoc', 'multimode', 'singlemode'])

export default defineRule({
  id: 'optics-within-reach',
  ref: 'FB-23',
  discipline: 'fiber',
  title: { en: 'Optical links are short enough' },
  about: {
    en: 'Each fibre link is no longer than both its transceivers and its fibre are published for; the lesser of the two ends decides. One verdict for each switch.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['fiber', 'equipment', 'connections'],
  judge: (facts, report) => judgeReach(facts, report, optics),
})
