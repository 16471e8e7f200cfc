import { defineRule, forAi, forMining } from '../define'
import { onLoop } from '../shared/cooling'
import { judgeHead } from '../shared/head'

export default defineRule({
  id: 'coolant-head',
  ref: 'CL-07',
  discipline: 'cooling',
  title: { en: 'Racks and tanks get their flow at the real pressure drop' },
  about: {
    en: 'A flow printed on a pump holds at one pressure. Pipes, headers and the racks themselves take theirs: at the flow that is asked for, CDUs or pumps keep up at least that on the worst way.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['cooling'],
  judge: (facts, report) => {
    for (const loop of facts.solution.cooling.loops) {
      const cools = loop.sourceRows.some((row) => facts.inventory.kindOf(row).it)
      if (cools) judgeHead(facts, report, loop)
      else report.notApplicable(onLoop(facts, loop))
    }
  },
})
