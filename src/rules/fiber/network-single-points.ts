import { leastCarriers } from '#standards'
import { defineRule, forAi, onFacility } from '../define'
import { failPoints, findingOf } from '../shared/diversity'
import { missingField, say } from '../shared/wording'

export default defineRule({
  id: 'network-single-points',
  ref: 'FB-30',
  discipline: 'fiber',
  title: { en: 'No single switch or carrier cuts machines off' },
  about: {
    en: 'From each machine two ways lead to a carrier that share no switch, no panel, no entrance, no carrier and no route of one. Each finding tells what is lost with it.',
  },
  severity: forAi('warning'),
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { diversity, entrances } = facts.solution.fiber
    if (diversity.reaching === 0) {
      report.notApplicable(onFacility)
      return
    }
    const pieces = diversity.points.filter(({ kind }) => kind === 'equipment')
    failPoints(facts, report, pieces, 'Give them a second way that does not pass it.')
    // Where there is only one carrier or route, other checks say so.
    const [outside] = diversity.points.filter(
      ({ kind }) =>
        (kind === 'carrier' && entrances.carriers.length > 1) ||
        (kind === 'route' && entrances.routes.length > 1),
    )
    const open = [...entrances.unstatedRows]
    if (outside) {
      report.fail(onFacility, findingOf(facts, outside, 'Join them to the entrance of another.'))
    } else if (pieces.length === 0 && open.length >= facts.parameter(leastCarriers)) {
      report.unknown(
        onFacility,
        say('Whether the entrances share a carrier or a route is not known.'),
        [
          ...missingField(facts, entrances.unstatedCarrierRows, 'carrier'),
          ...missingField(facts, entrances.unstatedRouteRows, 'routeId'),
        ],
      )
    } else if (pieces.length === 0) report.pass(onFacility)
  },
})
