import { leastSpines } from '#standards'
import { defineRule } from '../define'
import { computeFabrics, fabricName, onFabric } from '../shared/network'
import { against, capital, counted, say } from '../shared/wording'

export default defineRule({
  id: 'enough-spines',
  ref: 'FB-05',
  discipline: 'fiber',
  title: { en: 'The compute fabric has spines to spare' },
  about: {
    en: 'With few spines the loss of one takes a large share of the bandwidth: one of two is half, one of four a quarter.',
  },
  severity: { 'ai-training': 'warning', 'ai-inference': 'info' },
  reads: ['fiber'],
  judge: (facts, report) => {
    for (const fabric of computeFabrics(facts)) {
      const { placed, needed, tiers } = fabric
      const spines = placed.spines > 0 ? placed.spines : (needed?.spines ?? 0)
      if (!needed || tiers === 1) report.notApplicable(onFabric(fabric))
      else if (spines >= facts.parameter(leastSpines)) report.pass(onFabric(fabric))
      else {
        report.fail(onFabric(fabric), {
          detail: say(
            `${capital(fabricName(facts, fabric))} has ${counted(spines, 'spine')}; at least ${facts.parameter(leastSpines)} are advised.`,
          ),
          ...against(facts, spines, leastSpines),
        })
      }
    }
  },
})
