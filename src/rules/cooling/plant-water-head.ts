import { defineRule, forAi, forMining } from '../define'
import { onLoop } from '../shared/cooling'
import { judgeHead } from '../shared/head'

export default defineRule({
  id: 'plant-water-head',
  ref: 'CL-07',
  discipline: 'cooling',
  title: { en: 'Facility water flows at the real pressure drop' },
  about: {
    en: 'Pumps of chilled and facility water keep up the pressure that pipes, coils and exchangers take at the flow that is asked for.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['cooling'],
  judge: (facts, report) => {
    for (const loop of facts.solution.cooling.loops) {
      const cools = loop.sourceRows.some((row) => facts.inventory.kindOf(row).it)
      if (cools) report.notApplicable(onLoop(facts, loop))
      else judgeHead(facts, report, loop)
    }
  },
})
