import { pipeFrictionAdvisedPaPerM } from '#standards'
import { defineRule, forAi, forMining } from '../define'
import { judgePipes } from '../shared/pipes'

export default defineRule({
  id: 'pipe-friction',
  ref: 'CL-11',
  discipline: 'cooling',
  title: { en: 'Pipes spend little pressure on friction' },
  about: {
    en: 'Friction in straight pipe stays below 785 Pa/m, so that pumps have pressure left for the racks.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['cooling', 'connections', 'equipment'],
  judge: (facts, report) =>
    judgePipes(facts, report, {
      of: ({ frictionPaPerM }) => frictionPaPerM,
      limit: pipeFrictionAdvisedPaPerM,
      verb: 'loses',
      word: 'is advised',
    }),
})
