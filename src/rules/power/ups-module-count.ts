import { formatQuantity } from '#base'
import { mostUpsModulesNeeded } from '#standards'
import { defineRule, forAi, onEquipment, onFacility } from '../define'
import { counted, idOf, idsOf, say, sourceOf, tagOf } from '../shared/wording'

export default defineRule({
  id: 'ups-module-count',
  ref: 'PW-17',
  discipline: 'power',
  title: { en: 'One spare UPS stands in for few' },
  about: {
    en: 'Where UPS share one bus with a single spare among them, reliability falls with every further unit that the load needs.',
  },
  severity: forAi('info'),
  reads: ['power'],
  judge: (facts, report) => {
    const { upsGroups } = facts.solution.power
    const most = facts.parameter(mostUpsModulesNeeded)
    if (upsGroups.length === 0) return report.notApplicable(onFacility)
    for (const { busRow, upsRows, modulesNeeded } of upsGroups) {
      const subject = onEquipment(idOf(facts, busRow))
      if (modulesNeeded === undefined) {
        report.unknown(
          subject,
          say(`How many UPS the load of ${tagOf(facts, busRow)} needs is not known.`),
        )
      } else if (upsRows.length !== modulesNeeded + 1 || modulesNeeded <= most) {
        report.pass(subject)
      } else {
        report.fail(subject, {
          detail: say(
            `${tagOf(facts, busRow)} needs ${counted(modulesNeeded, 'UPS', 'UPS')} and has one to spare; more than ${formatQuantity(most, 'count')} to one are not advised.`,
          ),
          measured: modulesNeeded,
          limit: most,
          unit: 'count',
          source: sourceOf(facts, mostUpsModulesNeeded),
          related: idsOf(facts, upsRows),
          suggestion: say('Split the bus, or add a second spare.'),
        })
      }
    }
  },
})
