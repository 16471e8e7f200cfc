import type { LossState, StandbyState } from '#engines'
import { standbyGeneratorCredit } from '#standards'
import { defineRule, forAi, onFacility, type Report } from '../define'
import type { Facts } from '../facts'
import { effectOf, isBad, isUncertain, reportUncertain, tellLoss } from '../shared/losses'
import { asksFor, lostTag, missingLoads } from '../shared/power'
import { counted, idsOf, kw, missingField, say, sourceOf, tagsOf } from '../shared/wording'

/** The break until they carry is for batteries to bridge, which other rules judge. */
const carriedOf = (facts: Facts, state: LossState) => ({
  ...effectOf(facts, state),
  interrupted: [],
  breakUnknown: [],
})

const counts = 'what its rating class lets count'

const failWith = (facts: Facts, report: Report, standby: StandbyState, detail: string): void => {
  const credit = asksFor(facts.goal, 'n+1') ? standby.creditedOneOutKw : standby.creditedKw
  report.fail(onFacility, {
    detail: say(detail),
    measured: standby.loadKw + standby.rechargeKw,
    measure: say('load with recharge'),
    limit: credit.value,
    unit: 'kW',
    source: sourceOf(facts, standbyGeneratorCredit),
    related: idsOf(facts, standby.generatorRows),
    suggestion: say('Add generators, or join them on one bus so that they share.'),
  })
}

const judgeUnknown = (facts: Facts, report: Report, standby: StandbyState): boolean => {
  const { unknownRows, unknownLoads, generatorRows } = standby
  if (unknownRows.length > 0) {
    const unrated = unknownRows.filter(
      (row) => facts.inventory.numberOf(row, 'ratingKw') === undefined,
    )
    report.unknown(
      onFacility,
      say(
        `How much ${tagsOf(facts, unknownRows)} may count for is not known: a rating class (COP, DCC, PRP or ESP) or a rating is not stated.`,
      ),
      [
        ...missingField(
          facts,
          unknownRows.filter((row) => facts.inventory.textOf(row, 'ratingClass') === undefined),
          'ratingClass',
        ),
        ...missingField(facts, unrated, 'ratingKw'),
      ],
    )
    return true
  }
  if (unknownLoads === 0) {
    // A switch of unstated rating may give way, and unstated losses come on top.
    if (!isUncertain(facts)) return false
    reportUncertain(facts, report)
    return true
  }
  report.unknown(
    onFacility,
    say(
      `${counted(generatorRows.length, 'generator carries', 'generators carry')} at least ${kw(standby.loadKw)}; the draw of ${counted(unknownLoads, 'load')} is not stated.`,
    ),
    missingLoads(facts),
  )
  return true
}

export default defineRule({
  id: 'generators-carry-the-load',
  ref: 'PW-11',
  discipline: 'power',
  title: { en: 'Generators carry the facility without the utility' },
  about: {
    en: 'With every utility feed gone, the generators carry IT and cooling, and recharge the batteries of the UPS, within what their rating class lets count, and where the goal asks for a spare, also with any one of them out. Sets share only where a bus or a tie joins them.',
  },
  severity: forAi('error'),
  tells: 'missing',
  reads: ['power', 'equipment', 'rooms'],
  judge: (facts, report) => {
    const { standby, supply } = facts.solution.power
    if (supply.size === 0) return report.notApplicable(onFacility)
    if (standby.generatorRows.length === 0) {
      return report.fail(onFacility, {
        detail: say('No generator stands by: without the utility every load goes dark.'),
        measured: 0,
        limit: 1,
        unit: 'count',
        suggestion: say('Add generators behind a transfer switch.'),
      })
    }
    const all = carriedOf(facts, standby.utilityLoss)
    if (isBad(all)) {
      return failWith(facts, report, standby, tellLoss(facts, 'Without the utility', all, counts))
    }
    const oneOut = asksFor(facts.goal, 'n+1') ? standby.utilityLossOneOut : []
    const found = oneOut.find((state) => isBad(carriedOf(facts, state)))
    if (found) {
      const without = `Without the utility and ${lostTag(facts, found)}`
      return failWith(
        facts,
        report,
        standby,
        tellLoss(facts, without, carriedOf(facts, found), counts),
      )
    }
    if (!judgeUnknown(facts, report, standby)) report.pass(onFacility)
  },
})
