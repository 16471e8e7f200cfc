import { type Cabling, unstatedPorts } from '#engines'
import { defineRule, forAi, forMining, type Missing, type Report } from '../define'
import type { Facts } from '../facts'
import {
  byOwner,
  type CableGroup,
  judgeGroups,
  longestOf,
  reasonOf,
  rowsOfRecords,
  tellOpen,
} from '../shared/cabling'
import { groupName, lengthText } from '../shared/reach'
import { counted, idsOf, metres, missingField, say } from '../shared/wording'

const told: Readonly<Record<string, string>> = {
  'cage-unknown': 'the cage of an end is not stated',
  'speed-unknown': 'the speed of an end is not stated',
  'length-unknown': 'the length is not known',
  'cable-unknown': 'the chosen cable is none of the published',
  'cable-unfit': 'the chosen cable does not fit both ends',
  'no-medium': 'nothing published joins the cages of both ends',
  'open-end': 'it ends at a patch panel with nothing behind',
}

const fails = (cabling: Cabling, at: number): boolean => {
  const reason = reasonOf(cabling, at)
  // Without a way the length is at least the straight distance, and that may be too far already.
  const tooFar = (cabling.atLeastM[at] as number) > (cabling.reachM[at] as number)
  return reason === 'beyond-reach' || reason === 'cable-unfit' || tooFar
}

/** What nobody states: the rack unit, else the cage or speed of the very ports that a link takes. */
const missingOf = (facts: Facts, records: readonly number[]): readonly Missing[] => {
  const { inventory, solution } = facts
  const unstated = unstatedPorts(inventory)
  const rowsBy = new Map<string, Set<number>>()
  const note = (field: string, row: number): void => {
    // A patch panel has no such field: what lies behind it is asked about.
    if (field !== 'slotU' && inventory.kindOf(row).fields[field] === undefined) return
    const known = rowsBy.get(field)
    if (known) known.add(row)
    else rowsBy.set(field, new Set([row]))
  }
  for (const at of records) {
    const reason = reasonOf(solution.fiber.cabling, at)
    const [a, b = a] = rowsOfRecords(facts, [at])
    if (a === undefined || b === undefined) continue
    if (reason === 'no-slot') {
      for (const row of [a, b]) {
        if (inventory.valueOf(row, 'slotU') === undefined) note('slotU', row)
      }
    } else if (reason === 'cage-unknown' || reason === 'speed-unknown') {
      for (const { row, field } of unstated(a, b)) note(field, row)
    }
  }
  return [...rowsBy].flatMap(([field, rows]) =>
    missingField(
      facts,
      [...rows].sort((p, q) => p - q),
      field,
    ),
  )
}

/** `cages are not stated (12), lengths are not known (3)`. */
const reasonsOf = (facts: Facts, records: readonly number[]): string => {
  const { cabling } = facts.solution.fiber
  const counts = new Map<string, number>()
  for (const at of records) {
    const why = told[reasonOf(cabling, at)] ?? 'the length is not known'
    counts.set(why, (counts.get(why) ?? 0) + (cabling.count[at] as number))
  }
  const parts = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return parts.length === 1
    ? (parts[0]?.[0] ?? '')
    : parts.map(([why, links]) => `${why} (${links})`).join('; ')
}

const failGroup = (facts: Facts, report: Report, group: CableGroup): void => {
  const { cabling } = facts.solution.fiber
  const longest = longestOf(cabling, group.failures)
  const reason = reasonOf(cabling, longest.at)
  if (reason === 'cable-unfit') {
    report.fail(group.subject, {
      detail: say(
        `${groupName(facts, group)}: of ${counted(group.failed, 'link')} ${told[reason]}.`,
      ),
      source: { grade: 'derived' },
      related: idsOf(facts, rowsOfRecords(facts, group.failures)),
      suggestion: say('Choose another cable, or leave the choice open.'),
    })
    return
  }
  const reachM = cabling.reachM[longest.at] as number
  const known = Number.isNaN(reachM) ? {} : { limit: reachM }
  const reach = Number.isNaN(reachM) ? '' : `; the farthest of them reaches ${metres(reachM)}`
  report.fail(group.subject, {
    detail: say(
      `${groupName(facts, group)}: ${counted(group.failed, 'link')}, the longest ${lengthText(longest.lengthM, longest.atLeast)}, beyond every medium that fits both ends${reach}.`,
    ),
    measured: longest.lengthM,
    ...known,
    unit: 'm',
    source: { grade: 'derived' },
    related: idsOf(facts, rowsOfRecords(facts, group.failures)),
    suggestion: say('Bring the ends closer together, or take ports with another reach.'),
  })
}

export default defineRule({
  id: 'a-medium-reaches',
  ref: 'FB-23',
  discipline: 'fiber',
  title: { en: 'Some published medium serves every link' },
  about: {
    en: 'For the cages and the speed at both ends of each link there is a cable, with or without transceivers, that reaches. One verdict for each switch.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['fiber', 'equipment', 'connections'],
  judge: (facts, report) => {
    const { cabling } = facts.solution.fiber
    const groups = byOwner(facts, {
      judge: (at) => {
        // A medium that falls short is judged as copper or as optics.
        if ((cabling.medium[at] as number) >= 0) return 'pass'
        return fails(cabling, at) ? 'fail' : 'unknown'
      },
    })
    judgeGroups(report, groups, (group) => failGroup(facts, report, group))
    tellOpen(report, groups, (links, records) => ({
      detail: say(
        `What ${counted(links, 'link is', 'links are')} made of is not known: ${reasonsOf(facts, records)}.`,
      ),
      missing: missingOf(facts, records),
    }))
  },
})
