import { pipeVelocityAdvisedMPerS } from '#standards'
import { defineRule, forAi, forMining } from '../define'
import { judgePipes } from '../shared/pipes'

export default defineRule({
  id: 'pipe-velocity-advised',
  ref: 'CL-11',
  discipline: 'cooling',
  title: { en: 'Coolant runs at an easy speed' },
  about: {
    en: 'Above 2.4 m/s pipes get loud and pressure is spent on friction. Chilled-water practice stays below; no limit by OCP was found.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['cooling', 'connections', 'equipment'],
  judge: (facts, report) =>
    judgePipes(facts, report, {
      of: ({ velocityMPerS }) => velocityMPerS,
      limit: pipeVelocityAdvisedMPerS,
      verb: 'runs at',
      word: 'is advised',
    }),
})
