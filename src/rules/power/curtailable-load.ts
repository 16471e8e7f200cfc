import { formatQuantity } from '#base'
import { defineRule, forMining, onFacility } from '../define'
import { missingLoads } from '../shared/power'
import { counted, idsOf, kw, missingField, percent, say, tagsOf } from '../shared/wording'

export default defineRule({
  id: 'curtailable-load',
  ref: 'PW-18',
  discipline: 'power',
  title: { en: 'What a mine can shed' },
  about: {
    en: 'A mine earns by waiting when the grid is short. This tells how many kW go dark when every feeder opens that may be curtailed, and how soon.',
  },
  severity: forMining('info'),
  reads: ['power', 'equipment'],
  judge: (facts, report) => {
    const { curtailment, itLoadKw } = facts.solution.power
    const { feeders, kw: shedKw, itKw, unknownRows } = curtailment
    if (feeders.length === 0) return report.notApplicable(onFacility)
    if (unknownRows.length > 0) {
      return report.unknown(
        onFacility,
        say(
          `At least ${kw(shedKw)} can be shed; what ${tagsOf(facts, unknownRows)} draw or need is not stated.`,
        ),
        missingLoads(facts),
      )
    }
    const silent = feeders.flatMap(({ row, shedS }) => (shedS === undefined ? [row] : []))
    if (silent.length > 0) {
      return report.unknown(
        onFacility,
        say(`${kw(shedKw)} can be shed; how long ${tagsOf(facts, silent)} take is not stated.`),
        missingField(facts, silent, 'shedS'),
      )
    }
    const slowestS = Math.max(...feeders.map(({ shedS = 0 }) => shedS))
    const share = itLoadKw.value > 0 ? `, ${percent(itKw / itLoadKw.value)} of the IT load` : ''
    report.fail(onFacility, {
      detail: say(
        `${counted(feeders.length, 'feeder sheds', 'feeders shed')} ${kw(shedKw)}${share}, within ${formatQuantity(slowestS, 's')}.`,
      ),
      measured: shedKw,
      measure: say('curtailable'),
      unit: 'kW',
      related: idsOf(
        facts,
        feeders.map(({ row }) => row),
      ),
      suggestion: say('Offer it to the grid: such load is paid for waiting.'),
    })
  },
})
