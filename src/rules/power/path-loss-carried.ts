import { defineRule, forAi, onFacility } from '../define'
import {
  effectOf,
  isBad,
  isOpen,
  isUncertain,
  openPoints,
  reportUncertain,
  tellLoss,
} from '../shared/losses'
import { asksFor } from '../shared/power'
import { idsOf, say } from '../shared/wording'

export default defineRule({
  id: 'path-loss-carried',
  ref: 'PW-07',
  discipline: 'power',
  title: { en: 'Any one named path may be lost' },
  about: {
    en: 'Everything that belongs to one named path (A, B or R1 to Rn) is taken out together. The other paths carry all loads within their ratings.',
  },
  severity: forAi('error'),
  tells: 'missing',
  reads: ['power', 'equipment', 'rooms'],
  judge: (facts, report) => {
    const { pathLosses } = facts.solution.power
    const asked = asksFor(facts.goal, 'concurrently-maintainable')
    if (!asked || pathLosses.length < 2) return report.notApplicable(onFacility)
    const effects = pathLosses.map((state) => ({ state, effect: effectOf(facts, state) }))
    const bad = effects.filter(({ effect }) => isBad(effect))
    const open = effects.flatMap(({ effect }) => (isOpen(effect) ? [effect] : []))
    if (bad.length > 0) {
      report.fail(onFacility, {
        detail: say(
          bad
            .map(({ state, effect }) => tellLoss(facts, `Without path ${state.lost}`, effect))
            .join(' '),
        ),
        measured: bad.length,
        measure: say('paths that are not carried'),
        unit: 'count',
        related: idsOf(
          facts,
          bad.flatMap(({ effect }) => [
            ...effect.overloads.map(({ row }) => row),
            ...effect.dropped,
            ...effect.interrupted,
          ]),
        ),
        suggestion: say('Feed the loads from another path as well, or relieve the survivors.'),
      })
    } else if (open.length > 0) {
      const { detail, missing } = openPoints(facts, 'When a path is lost', open)
      report.unknown(onFacility, say(detail), missing)
    } else if (isUncertain(facts)) {
      reportUncertain(facts, report)
    } else {
      for (const _ of pathLosses) report.pass(onFacility)
    }
  },
})
