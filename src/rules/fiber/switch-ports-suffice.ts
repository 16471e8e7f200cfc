import { defineRule, forAi, forMining, onEquipment } from '../define'
import { counted, idOf, missingField, say, statedSource, tagOf } from '../shared/wording'

export default defineRule({
  id: 'switch-ports-suffice',
  ref: 'FB-06',
  discipline: 'fiber',
  title: { en: 'Switches have a port for every link' },
  about: { en: 'No more links are drawn at a switch than it has ports.' },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['fiber'],
  judge: (facts, report) => {
    for (const { row, links, ports } of facts.solution.fiber.switches) {
      const subject = onEquipment(idOf(facts, row))
      const tag = () => tagOf(facts, row)
      if (links === 0) report.notApplicable(subject)
      else if (ports === undefined) {
        report.unknown(
          subject,
          say(`${tag()} has ${counted(links, 'link')}; how many ports it has is not stated.`),
          missingField(facts, [row], 'ports'),
        )
      } else if (links <= ports) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(`${tag()} has ${counted(links, 'link')} and ${counted(ports, 'port')}.`),
          measured: links,
          limit: ports,
          unit: 'count',
          ...statedSource(facts, row, 'ports'),
          suggestion: say('Move links to another switch, or take one with more ports.'),
        })
      }
    }
  },
})
