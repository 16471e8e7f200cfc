import { accessSwitchSpare } from '#standards'
import { defineRule, forMining, onEquipment, onFacility } from '../define'
import { counted, idOf, idsOf, limitBy, missingField, say, tagOf } from '../shared/wording'

export default defineRule({
  id: 'container-switches',
  ref: 'FB-12',
  discipline: 'fiber',
  title: { en: 'Containers have switches with ports to spare' },
  about: {
    en: 'Miners and controllers over the ports of an access switch, some of which are kept free. Judged where the switches of a container are drawn.',
  },
  severity: forMining('info'),
  tells: 'missing',
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { containers } = facts.solution.fiber.mining
    if (containers.length === 0) report.notApplicable(onFacility)
    for (const { row, switchRows, switchesNeeded } of containers) {
      const subject = onEquipment(idOf(facts, row))
      if (switchRows.length === 0) report.notApplicable(subject)
      else if (switchesNeeded === undefined) {
        report.unknown(
          subject,
          say(`How many switches the miners of ${tagOf(facts, row)} take is not known.`),
          missingField(facts, [row], 'miners'),
        )
      } else if (switchRows.length >= switchesNeeded) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `${tagOf(facts, row)} has ${counted(switchRows.length, 'access switch', 'access switches')}; its miners take ${switchesNeeded} with ports kept free.`,
          ),
          measured: switchRows.length,
          limit: switchesNeeded,
          unit: 'count',
          source: limitBy(facts, accessSwitchSpare).source,
          related: idsOf(facts, switchRows),
        })
      }
    }
  },
})
