import type { SharedWay } from '#engines'
import { defineRule, forAi, onFacility, onRoom, type Report, type Subject } from '../define'
import type { Facts } from '../facts'
import { onTray, redundantBackbone, trayName } from '../shared/diversity'
import { counted, say } from '../shared/wording'

/** `A and B`. */
const both = ({ paths }: SharedWay): string =>
  `${paths.slice(0, -1).join(', ')} and ${paths.at(-1) ?? ''}`

const compartment = ({ inventory }: Facts, name: string): Subject => {
  const { rooms } = inventory.facility
  return onRoom(rooms.find(({ fireCompartment }) => fireCompartment === name)?.id ?? name)
}

const fail = (report: Report, subject: Subject, detail: string, { paths }: SharedWay): void => {
  report.fail(subject, {
    detail: say(detail),
    measured: paths.length,
    limit: 1,
    unit: 'count',
    source: redundantBackbone,
    suggestion: say('Lead one of the paths over ways of its own.'),
  })
}

export default defineRule({
  id: 'paths-apart',
  ref: 'FB-28',
  discipline: 'fiber',
  title: { en: 'Links of path A and path B keep apart' },
  about: {
    en: 'Links that belong to one named path share no tray, and pass no fire compartment, with those of another. Judged where equipment names its path.',
  },
  severity: forAi('warning'),
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { links, unknownWays, paths, trays, compartments } = facts.solution.fiber.pathSeparation
    if (paths.length < 2) report.notApplicable(onFacility)
    for (const tray of trays) {
      const detail = `Links of paths ${both(tray)} lie in tray ${trayName(facts, tray.id)}.`
      fail(report, onTray(facts, tray.id), detail, tray)
    }
    for (const one of compartments) {
      const detail = `Links of paths ${both(one)} pass fire compartment ${one.id}.`
      fail(report, compartment(facts, one.id), detail, one)
    }
    if (paths.length < 2 || trays.length + compartments.length > 0) return
    if (unknownWays === 0) report.pass(onFacility)
    else {
      report.unknown(
        onFacility,
        say(
          `Of ${counted(links, 'link')} with a path, ${counted(unknownWays, 'takes', 'take')} a way that is not known.`,
        ),
      )
    }
  },
})
