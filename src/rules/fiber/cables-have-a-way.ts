import { defineRule, forAi, forMining } from '../define'
import { byOwner, judgeGroups, reasonOf, rowsOfRecords, tellOpen } from '../shared/cabling'
import { groupName } from '../shared/reach'
import { counted, idsOf, missingField, say } from '../shared/wording'

const failures = new Set(['no-tray', 'apart', 'route-unknown'])

const told: Readonly<Record<string, string>> = {
  'no-tray': 'no tray that they may use runs near both ends',
  apart: 'no way over trays joins their ends',
  'route-unknown': 'the route that they have to follow is not drawn for data',
}

export default defineRule({
  id: 'cables-have-a-way',
  ref: 'FB-31',
  discipline: 'fiber',
  title: { en: 'Every cable has a way over trays' },
  about: {
    en: 'From one end of each data cable to the other lead trays, ladders or ducts that it may use; without that its length is only known as at least. Judged where trays are drawn.',
  },
  severity: { ...forAi('warning'), ...forMining('info') },
  tells: 'missing',
  reads: ['fiber', 'equipment', 'connections'],
  judge: (facts, report) => {
    const { cabling } = facts.solution.fiber
    const { trays, lengthM } = cabling
    const groups =
      trays.length === 0
        ? []
        : byOwner(facts, {
            judge: (at) => {
              if (!Number.isNaN(lengthM[at])) return 'pass'
              return failures.has(reasonOf(cabling, at)) ? 'fail' : 'unknown'
            },
          })
    judgeGroups(report, groups, (group) => {
      const why = told[reasonOf(cabling, group.failures[0] as number)]
      report.fail(group.subject, {
        detail: say(
          `${groupName(facts, group)}: ${counted(group.failed, 'cable has', 'cables have')} no way: ${why}.`,
        ),
        measured: group.failed,
        limit: 0,
        unit: 'count',
        source: { grade: 'derived' },
        related: idsOf(facts, rowsOfRecords(facts, group.failures)),
        suggestion: say('Draw a tray past both ends, and join it to the others.'),
      })
    })
    tellOpen(report, groups, (links, records) => {
      const open = rowsOfRecords(facts, records).filter((row) => {
        const inside = facts.inventory.equipment[row]?.inside
        return inside !== undefined && inside.slotU === undefined
      })
      return {
        detail: say(
          `Where ${counted(links, 'cable begins or ends', 'cables begin or end')} is not known.`,
        ),
        missing: missingField(facts, open, 'slotU'),
      }
    })
  },
})
