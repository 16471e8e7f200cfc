import { containerUplinks } from '#standards'
import { defineRule, forMining, onEquipment, onFacility } from '../define'
import { against, counted, idOf, say, tagOf } from '../shared/wording'

export default defineRule({
  id: 'container-uplinks',
  ref: 'FB-12',
  discipline: 'fiber',
  title: { en: 'Each container has two fibre pairs' },
  about: {
    en: 'A second pair to a container costs little while the first is laid and keeps a few hundred miners at work when one breaks. Judged where links are drawn.',
  },
  severity: forMining('info'),
  tells: 'missing',
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { mining, linkCount } = facts.solution.fiber
    const needed = facts.parameter(containerUplinks)
    if (mining.containers.length === 0) report.notApplicable(onFacility)
    for (const { row, uplinks } of mining.containers) {
      const subject = onEquipment(idOf(facts, row))
      if (linkCount === 0) {
        report.unknown(subject, say(`How ${tagOf(facts, row)} is joined to the rest is not drawn.`))
      } else if (uplinks >= needed) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `${counted(uplinks, 'link leads', 'links lead')} to ${tagOf(facts, row)}; ${needed} are advised.`,
          ),
          ...against(facts, uplinks, containerUplinks),
        })
      }
    }
  },
})
