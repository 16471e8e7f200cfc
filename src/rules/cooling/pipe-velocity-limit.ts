import { pipeVelocityMostMPerS } from '#standards'
import { defineRule, forAi, forMining } from '../define'
import { judgePipes } from '../shared/pipes'

export default defineRule({
  id: 'pipe-velocity-limit',
  ref: 'CL-11',
  discipline: 'cooling',
  title: { en: 'Coolant is not too fast for its pipes' },
  about: {
    en: 'Above 3 m/s coolant wears pipes and elbows away, whatever the pump can do.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['cooling', 'connections', 'equipment'],
  judge: (facts, report) =>
    judgePipes(facts, report, {
      of: ({ velocityMPerS }) => velocityMPerS,
      limit: pipeVelocityMostMPerS,
      verb: 'runs at',
      word: 'is the most',
    }),
})
