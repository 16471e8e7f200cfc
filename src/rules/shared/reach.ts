import type { CableMedium } from '#engines'
import type { Source } from '#model'
import { cables, transceivers } from '#standards'
import type { Report } from '../define'
import type { Facts } from '../facts'
import {
  byOwner,
  type CableGroup,
  judgeGroups,
  longestOf,
  reasonOf,
  rowsOfRecords,
  tellOpen,
} from './cabling'
import { counted, idsOf, metres, nameOf, say } from './wording'

/** `57 m`, `at least 57 m`. */
export const lengthText = (lengthM: number, atLeast: boolean): string =>
  `${atLeast ? 'at least ' : ''}${metres(lengthM)}`

/** Where the reach of a medium was published: with its transceivers, else with the cable itself. */
export const reachSource = (medium: CableMedium | undefined): { readonly source?: Source } => {
  const optic = transceivers.find(({ id }) => id === medium?.opticsA)
  const cable = cables.find(({ id }) => id === medium?.id.split('+')[0])
  const source = (optic ?? cable)?.source
  return source ? { source: { ...source } } : {}
}

export const groupName = (facts: Facts, { subject }: CableGroup): string =>
  subject.type === 'facility' ? 'The facility' : nameOf(facts, subject.id)

const failGroup = (facts: Facts, report: Report, group: CableGroup): void => {
  const { cabling } = facts.solution.fiber
  const longest = longestOf(cabling, group.failures)
  const medium = cabling.media[cabling.medium[longest.at] as number]
  const reachM = cabling.reachM[longest.at] as number
  // A part of a link over panels may be short while the whole is too long.
  const far =
    longest.lengthM > reachM
      ? `, the longest ${lengthText(longest.lengthM, longest.atLeast)},`
      : ' that are part of longer ones'
  report.fail(group.subject, {
    detail: say(
      `${groupName(facts, group)}: ${counted(group.failed, 'link')}${far} over ${medium?.name ?? 'a cable'}, which reaches ${metres(reachM)}.`,
    ),
    measured: longest.lengthM,
    limit: reachM,
    unit: 'm',
    ...reachSource(medium),
    related: idsOf(facts, rowsOfRecords(facts, group.failures)),
    suggestion: say('Take a medium that reaches farther, or bring the ends closer together.'),
  })
}

/** Judges all cables of some media by the reach of their pair of ends. */
export const judgeReach = (facts: Facts, report: Report, media: ReadonlySet<string>): void => {
  const { cabling } = facts.solution.fiber
  const groups = byOwner(facts, {
    judge: (at) => {
      const medium = cabling.media[cabling.medium[at] as number]
      if (!medium || !media.has(medium.medium)) return undefined
      if (reasonOf(cabling, at) === 'beyond-reach') return 'fail'
      const reachM = cabling.reachM[at] as number
      if ((cabling.atLeastM[at] as number) > reachM) return 'fail'
      const lengthM = cabling.lengthM[at] as number
      if (Number.isNaN(lengthM) || Number.isNaN(reachM)) return 'unknown'
      return lengthM > reachM ? 'fail' : 'pass'
    },
  })
  judgeGroups(report, groups, (group) => failGroup(facts, report, group))
  tellOpen(report, groups, (links) => ({
    detail: say(`How long ${counted(links, 'link is', 'links are')} is not known.`),
  }))
}
