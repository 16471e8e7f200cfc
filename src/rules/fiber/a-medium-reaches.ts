import type { Cabling } from '#engines'
import { defineRule, forAi, forMining, type Missing, onFacility, type Report } from '../define'
import type { Facts } from '../facts'
import { byOwner, type CableGroup, longestOf, reasonOf, rowsOfRecords } from '../shared/cabling'
import { groupName, lengthText } from '../shared/reach'
import { counted, idsOf, metres, missingField, say } from '../shared/wording'

/** What nobody states, by the reason why no medium is known. */
const fields: Readonly<Record<string, string>> = {
  'cage-unknown': 'cage',
  'speed-unknown': 'portGbps',
  'no-slot': 'slotU',
}

const told: Readonly<Record<string, string>> = {
  'cage-unknown': 'the cages of its ends are not stated',
  'speed-unknown': 'its speed is not stated',
  'length-unknown': 'its length is not known',
  'cable-unknown': 'the chosen cable is none of the published',
  'cable-unfit': 'the chosen cable does not fit both ends',
  'no-medium': 'nothing published joins the cages of both ends',
  'open-end': 'it ends at a patch panel with nothing behind',
  'beyond-reach': 'nothing that fits both ends reaches as far',
}

const fails = (cabling: Cabling, at: number): boolean => {
  const reason = reasonOf(cabling, at)
  // Without a way the length is at least the straight distance, and that may be too far already.
  const tooFar = (cabling.atLeastM[at] as number) > (cabling.reachM[at] as number)
  return reason === 'beyond-reach' || reason === 'cable-unfit' || tooFar
}

const missingOf = (facts: Facts, { open }: CableGroup): readonly Missing[] => {
  const { cabling } = facts.solution.fiber
  const rowsBy = new Map<string, number[]>()
  for (const at of open) {
    const field = fields[reasonOf(cabling, at)]
    if (field === undefined) continue
    rowsBy.set(field, [...(rowsBy.get(field) ?? []), at])
  }
  return [...rowsBy].flatMap(([field, records]) => {
    const rows = rowsOfRecords(facts, records).filter(
      (row) => facts.inventory.valueOf(row, field) === undefined,
    )
    return missingField(facts, rows, field)
  })
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
  severity: { ...forAi('error'), ...forMining('warning') },
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
    if (groups.length === 0) report.notApplicable(onFacility)
    for (const group of groups) {
      if (group.failed > 0) failGroup(facts, report, group)
      else if (group.unknown > 0) {
        const reason = reasonOf(cabling, group.open[0] as number)
        report.unknown(
          group.subject,
          say(
            `${groupName(facts, group)}: what ${counted(group.unknown, 'link is', 'links are')} made of is not known: ${told[reason] ?? told['length-unknown']}.`,
          ),
          missingOf(facts, group),
        )
      } else report.pass(group.subject)
    }
  },
})
