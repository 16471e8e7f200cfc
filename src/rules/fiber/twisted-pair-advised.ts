import { twistedPairAdvisedM } from '#standards'
import { defineRule, forAi, forMining } from '../define'
import { byOwner, judgeGroups, longestOf, rowsOfRecords, tellOpen } from '../shared/cabling'
import { groupName, lengthText } from '../shared/reach'
import { against, counted, idsOf, metres, say } from '../shared/wording'

export default defineRule({
  id: 'twisted-pair-advised',
  ref: 'FB-23',
  discipline: 'fiber',
  title: { en: 'Twisted pair leaves room for cords' },
  about: {
    en: 'A permanent link of 90 m and its cords make up the 100 m that twisted pair reaches.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['fiber', 'equipment', 'connections'],
  judge: (facts, report) => {
    const { cabling } = facts.solution.fiber
    const limit = facts.parameter(twistedPairAdvisedM)
    const groups = byOwner(facts, {
      judge: (at) => {
        const medium = cabling.media[cabling.medium[at] as number]
        if (medium?.medium !== 'twisted-pair') return undefined
        if ((cabling.atLeastM[at] as number) > limit) return 'fail'
        return Number.isNaN(cabling.lengthM[at]) ? 'unknown' : 'pass'
      },
    })
    judgeGroups(report, groups, (group) => {
      const { lengthM, atLeast } = longestOf(cabling, group.failures)
      report.fail(group.subject, {
        detail: say(
          `${groupName(facts, group)}: ${counted(group.failed, 'link')} of twisted pair, the longest ${lengthText(lengthM, atLeast)}; ${metres(limit)} is advised.`,
        ),
        ...against(facts, lengthM, twistedPairAdvisedM),
        related: idsOf(facts, rowsOfRecords(facts, group.failures)),
      })
    })
    tellOpen(report, groups, (links) => ({
      detail: say(`How long ${counted(links, 'link is', 'links are')} is not known.`),
    }))
  },
})
