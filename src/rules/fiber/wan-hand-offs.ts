import type { Entrance } from '#engines'
import { handOffLeastGbps, leastHandOffs } from '#standards'
import { defineRule, forAi, onFacility } from '../define'
import { against, counted, idsOf, missingField, say } from '../shared/wording'

/** Hand-offs of an entrance that are certainly fast enough, and those that may be. */
const fastOf = (entrance: Entrance, leastGbps: number): { certain: number; possible: number } => {
  const { handOffs, handOffGbps, capacityGbps } = entrance
  const most = capacityGbps === undefined ? Infinity : Math.floor(capacityGbps / leastGbps)
  if (handOffGbps !== undefined && handOffGbps < leastGbps) return { certain: 0, possible: 0 }
  if (handOffs === undefined) return { certain: 0, possible: most }
  return { certain: handOffGbps === undefined ? 0 : handOffs, possible: Math.min(handOffs, most) }
}

export default defineRule({
  id: 'wan-hand-offs',
  ref: 'FB-10',
  discipline: 'fiber',
  title: { en: 'Two fast hand-offs join the facility to the outside' },
  about: {
    en: 'The customer edge of an AI facility has at least two hand-offs of 100 Gb/s; many slow ones do not carry a data set.',
  },
  severity: forAi('error'),
  tells: 'missing',
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { entrances, rows } = facts.solution.fiber.entrances
    const needed = facts.parameter(leastHandOffs)
    const leastGbps = facts.parameter(handOffLeastGbps)
    const found = entrances.map((entrance) => ({ entrance, ...fastOf(entrance, leastGbps) }))
    const certain = found.reduce((sum, one) => sum + one.certain, 0)
    const possible = found.reduce((sum, one) => sum + Math.max(one.certain, one.possible), 0)
    if (rows.length === 0) report.notApplicable(onFacility)
    else if (certain >= needed) report.pass(onFacility)
    else if (possible >= needed) {
      const open = (field: 'handOffs' | 'handOffGbps') =>
        missingField(
          facts,
          found
            .filter((one) => one.possible > 0 && one.entrance[field] === undefined)
            .map(({ entrance }) => entrance.row),
          field,
        )
      report.unknown(onFacility, say('How many fast hand-offs the entrances have is not stated.'), [
        ...open('handOffs'),
        ...open('handOffGbps'),
      ])
    } else {
      report.fail(onFacility, {
        detail: say(
          `The entrances have ${counted(certain, 'hand-off')} of at least ${leastGbps} Gb/s; ${needed} are needed.`,
        ),
        ...against(facts, certain, leastHandOffs),
        related: idsOf(facts, rows),
      })
    }
  },
})
