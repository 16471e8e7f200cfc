import { leastEntrances } from '#standards'
import { defineRule, forAi, onFacility } from '../define'
import { failPoints } from '../shared/diversity'
import { counted, say } from '../shared/wording'

export default defineRule({
  id: 'compartment-diversity',
  ref: 'FB-29',
  discipline: 'fiber',
  title: { en: 'One fire elsewhere cuts no machine off' },
  about: {
    en: 'From each machine two ways lead to a carrier that share no fire compartment but its own, neither with their switches nor with their cables.',
  },
  severity: forAi('warning'),
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { diversity, entrances } = facts.solution.fiber
    const { reaching, points, unknownWays, throughCompartments } = diversity
    // What takes all of several entrances is told of the entrances.
    const told = entrances.rows.length < facts.parameter(leastEntrances) ? [] : throughCompartments
    const burning = points.filter(({ kind, id }) => kind === 'compartment' && !told.includes(id))
    if (reaching === 0 || (burning.length === 0 && told.length > 0)) {
      report.notApplicable(onFacility)
    } else if (burning.length > 0) {
      failPoints(facts, report, burning, 'Lead a second way through another compartment.')
    } else if (unknownWays > 0) {
      report.unknown(
        onFacility,
        say(
          `Which compartments the cables of ${counted(unknownWays, 'link')} pass is not known: their way is not.`,
        ),
      )
    } else report.pass(onFacility)
  },
})
