import type { Entrance } from '#engines'
import { radioPrimaryMostKw } from '#standards'
import { defineRule, forMining, onFacility } from '../define'
import { mines } from '../shared/entrances'
import { against, idsOf, kw, missingField, say, tagsOf } from '../shared/wording'

/** Mobile radio and satellites lose their pace with the weather and with other people's traffic. */
const shared = new Set<Entrance['radio']>(['mobile', 'leo-satellite', 'geo-satellite'])

export default defineRule({
  id: 'radio-uplink',
  ref: 'FB-16',
  discipline: 'fiber',
  title: { en: 'Mobile radio and satellites are for backup' },
  about: {
    en: 'A large mine has a cable or a directed radio link in regular use; mobile radio or a satellite alone does for a small one.',
  },
  severity: forMining('warning'),
  reads: ['fiber', 'power', 'equipment'],
  judge: (facts, report) => {
    const { entrances } = facts.solution.fiber.entrances
    const regular = entrances.filter(({ backup }) => !backup)
    const rowsOf = (some: readonly Entrance[]) => some.map(({ row }) => row)
    const sound = regular.some(({ wireless, radio }) => !wireless || radio === 'microwave')
    const open = regular.filter(({ wireless, radio }) => wireless && radio === undefined)
    const { value, unknownCount } = facts.solution.power.itLoadKw
    const most = facts.parameter(radioPrimaryMostKw)
    if (!mines(facts) || !entrances.some(({ wireless }) => wireless)) {
      report.notApplicable(onFacility)
    } else if (sound || (value <= most && unknownCount === 0)) report.pass(onFacility)
    else if (open.length > 0) {
      report.unknown(
        onFacility,
        say(`Of what kind the radio link of ${tagsOf(facts, rowsOf(open))} is, is not stated.`),
        missingField(facts, rowsOf(open), 'radio'),
      )
    } else if (value <= most) {
      report.unknown(
        onFacility,
        say('Whether a radio link is enough depends on loads that are not stated.'),
      )
    } else {
      const only = regular.filter(({ radio }) => shared.has(radio))
      report.fail(onFacility, {
        detail: say(
          only.length === 0
            ? 'Every entrance is a backup; none is in regular use.'
            : `${kw(value)} of miners reach the pool over mobile radio or a satellite alone.`,
        ),
        ...against(facts, value, radioPrimaryMostKw),
        related: idsOf(facts, rowsOf(only)),
        suggestion: say('Bring in a cable, and keep the radio link as its backup.'),
      })
    }
  },
})
