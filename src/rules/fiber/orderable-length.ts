import { defineRule, forAi } from '../define'
import { byOwner, judgeGroups, longestOf, rowsOfRecords, tellOpen } from '../shared/cabling'
import { groupName, lengthText, reachSource } from '../shared/reach'
import { counted, idsOf, metres, say } from '../shared/wording'

export default defineRule({
  id: 'orderable-length',
  ref: 'FB-24',
  discipline: 'fiber',
  title: { en: 'Every cable can be ordered in its length' },
  about: {
    en: 'Cables with plugs are sold in steps; each has to be as long as its way. Cable that is cut to the metre is not judged.',
  },
  severity: forAi('warning'),
  reads: ['fiber', 'equipment', 'connections'],
  judge: (facts, report) => {
    const { cabling } = facts.solution.fiber
    const { lengthM, orderM, media } = cabling
    const groups = byOwner(facts, {
      judge: (at) => {
        const medium = media[cabling.medium[at] as number]
        if (!medium || medium.lengthsM.length === 0) return undefined
        if (Number.isNaN(lengthM[at])) return 'unknown'
        return Number.isNaN(orderM[at]) ? 'fail' : 'pass'
      },
    })
    judgeGroups(report, groups, (group) => {
      const longest = longestOf(cabling, group.failures)
      const medium = media[cabling.medium[longest.at] as number]
      const most = medium?.lengthsM.at(-1) ?? 0
      report.fail(group.subject, {
        detail: say(
          `${groupName(facts, group)}: ${counted(group.failed, 'cable is', 'cables are')} longer than ${medium?.name ?? 'its kind'} is sold, the longest ${lengthText(longest.lengthM, longest.atLeast)}; the longest sold is ${metres(most)}.`,
        ),
        measured: longest.lengthM,
        limit: most,
        unit: 'm',
        ...reachSource(medium),
        related: idsOf(facts, rowsOfRecords(facts, group.failures)),
      })
    })
    tellOpen(report, groups, (links) => ({
      detail: say(`How long ${counted(links, 'cable is', 'cables are')} is not known.`),
    }))
  },
})
