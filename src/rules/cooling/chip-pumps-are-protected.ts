import type { CooledPlace } from '#engines'
import { continuousCoolingFromKw } from '#standards'
import { defineRule, forAi, onFacility, type Report } from '../define'
import type { Facts } from '../facts'
import { coolsChips, loopOf, moversOf, onPlace } from '../shared/plant'
import { counted, idsOf, say, sourceOf, tagsOf } from '../shared/wording'

const judgeLoop = (facts: Facts, report: Report, place: CooledPlace): void => {
  const subject = onPlace(facts, place)
  if (!subject) return
  const movers = moversOf(facts, place)
  const name = `loop ${loopOf(facts, place)?.name ?? ''}`
  if (movers.length === 0) {
    report.notApplicable(subject)
    return
  }
  const rows = (isMeant: (unit: (typeof movers)[number]) => boolean) =>
    movers.filter(isMeant).map(({ row }) => row)
  const bare = rows(({ supply }) => supply === 'unprotected' || supply === 'dropped')
  const hasGenerators = facts.solution.power.standby.generatorRows.length > 0
  const paused = new Set(hasGenerators ? place.pause?.stopped : [])
  const brief = rows(({ row, supply }) => supply === 'ok' && paused.has(row))
  const failing = [...bare, ...brief]
  if (failing.length > 0) {
    const is = failing.length === 1 ? 'is' : 'are'
    report.fail(subject, {
      detail: say(
        bare.length > 0
          ? `${tagsOf(facts, bare)}, which ${bare.length === 1 ? 'moves' : 'move'} the coolant of ${name}, ${is} not on a UPS: the chips lose their flow when the utility goes.`
          : `The batteries before ${tagsOf(facts, brief)} end before the generators carry: until then the chips of ${name} lose their flow.`,
      ),
      measured: failing.length,
      measure: say('CDUs and pumps that stand still'),
      limit: 0,
      unit: 'count',
      source: sourceOf(facts, continuousCoolingFromKw),
      related: idsOf(facts, failing),
      suggestion: say('Feed pumps and controls of the CDUs from a UPS.'),
    })
    return
  }
  const unsure = new Set(hasGenerators ? place.pause?.unsure : [])
  const open = rows(({ row, supply }) => supply !== 'ok' || unsure.has(row))
  if (open.length === 0) report.pass(subject)
  else {
    report.unknown(
      subject,
      say(
        `Whether ${counted(open.length, 'mover', 'movers')} of ${name} (${tagsOf(facts, open)}) ${open.length === 1 ? 'turns' : 'turn'} on protected power until the generators carry cannot be told.`,
      ),
    )
  }
}

export default defineRule({
  id: 'chip-pumps-are-protected',
  ref: 'CL-27',
  discipline: 'cooling',
  title: { en: 'Pumps and CDUs of direct-to-chip racks run on protected power' },
  about: {
    en: 'Cold plates hold their heat for seconds: without flow the chips throttle long before the air or the loop warms. Pumps and controls of the CDUs, or the pumps of a loop without them, hang behind a UPS that lasts until the generators carry them.',
  },
  severity: forAi('error'),
  tells: 'missing',
  reads: ['cooling', 'power', 'resilience'],
  judge: (facts, report) => {
    const places = facts.solution.resilience.places.filter((place) => coolsChips(facts, place))
    if (places.length === 0) report.notApplicable(onFacility)
    for (const place of places) judgeLoop(facts, report, place)
  },
})
