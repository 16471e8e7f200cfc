import { leastFuelTanks } from '#standards'
import { defineRule, forAi, onFacility } from '../define'
import { asksFor } from '../shared/power'
import { against, counted, idsOf, say, tagsOf } from '../shared/wording'

export default defineRule({
  id: 'fuel-tanks',
  ref: 'PW-12',
  discipline: 'power',
  title: { en: 'A fuel tank can be emptied for work' },
  about: {
    en: 'Where any one component is to be taken out for work, the generators do not hang on one tank. All tanks are taken to serve all sets.',
  },
  severity: forAi('error'),
  tells: 'missing',
  reads: ['power', 'equipment'],
  judge: (facts, report) => {
    const tanks = facts.inventory.rowsOf('fuel-tank')
    const { generatorRows } = facts.solution.power.standby
    // Without any tank the fuel itself is missing, and another rule says so.
    const asked = asksFor(facts.goal, 'concurrently-maintainable')
    if (!asked || generatorRows.length === 0 || tanks.length === 0) {
      return report.notApplicable(onFacility)
    }
    const limit = facts.parameter(leastFuelTanks)
    if (tanks.length >= limit) return report.pass(onFacility)
    report.fail(onFacility, {
      detail: say(
        `${counted(generatorRows.length, 'generator hangs', 'generators hang')} on ${tagsOf(facts, tanks)} alone: emptied for work, it leaves them without fuel.`,
      ),
      ...against(facts, tanks.length, leastFuelTanks),
      measure: say('tanks'),
      related: idsOf(facts, tanks),
      suggestion: say('Divide the fuel over two tanks with pipes of their own.'),
    })
  },
})
