import { unnamed } from '#model'
import { defineRule, forMining, onFacility } from '../define'
import { counted, idsOf, say } from '../shared/wording'

export default defineRule({
  id: 'generator-in-a-mine',
  ref: 'PW-18',
  discipline: 'power',
  title: { en: 'A mine spends on generators' },
  about: {
    en: 'Hashing load needs no standby generator: without the utility it waits, and its grid contract may even pay for that.',
  },
  severity: forMining('info'),
  tells: 'surplus',
  reads: ['power', 'equipment'],
  judge: (facts, report) => {
    const { generatorRows } = facts.solution.power.standby
    if (generatorRows.length === 0) return report.pass(onFacility)
    report.fail(onFacility, {
      detail: say(
        `${counted(generatorRows.length, 'generator stands', 'generators stand')} by here; a mine does without.`,
      ),
      measured: generatorRows.length,
      measure: say('generators'),
      unit: 'count',
      source: unnamed,
      related: idsOf(facts, generatorRows),
      suggestion: say('Leave them out, or keep them for what else the site is to feed.'),
    })
  },
})
