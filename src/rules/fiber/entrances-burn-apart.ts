import type { Entrance } from '#engines'
import { leastEntrances } from '#standards'
import { defineRule, forAi, onFacility, type Report } from '../define'
import type { Facts } from '../facts'
import { counted, idsOf, limitBy, say } from '../shared/wording'

/** The compartment that all entrances stand in; undefined where they stand apart or outdoors. */
const standIn = (entrances: readonly Entrance[]): string | undefined => {
  const compartment = entrances[0]?.compartment
  return entrances.every((one) => one.compartment === compartment) ? compartment : undefined
}

const judgeEntrances = (facts: Facts, report: Report): void => {
  const { entrances: summary, diversity } = facts.solution.fiber
  const { entrances, rows } = summary
  const both = rows.length === 2 ? 'both' : `all ${rows.length}`
  const stands = standIn(entrances)
  const [passed] = diversity.throughCompartments
  const burning = stands ?? passed
  if (burning !== undefined) {
    report.fail(onFacility, {
      detail: say(
        stands === undefined
          ? `The cables of ${both} entrances lead through fire compartment ${burning}: one fire there cuts every machine outside it off.`
          : `${both === 'both' ? 'Both' : `All ${rows.length}`} entrances stand in fire compartment ${burning}.`,
      ),
      measured: 1,
      limit: 2,
      unit: 'count',
      source: limitBy(facts, leastEntrances).source,
      related: idsOf(facts, rows),
      suggestion: say(
        stands === undefined
          ? 'Lead the cables of one entrance through another compartment.'
          : 'Give each entrance a meet-me room of its own.',
      ),
    })
  } else if (diversity.unknownWays > 0) {
    report.unknown(
      onFacility,
      say(
        `The entrances stand apart; which compartments the cables of ${counted(diversity.unknownWays, 'link')} pass is not known.`,
      ),
    )
  } else report.pass(onFacility)
}

export default defineRule({
  id: 'entrances-burn-apart',
  ref: 'FB-07',
  discipline: 'fiber',
  title: { en: 'One fire does not take all entrances' },
  about: {
    en: 'Entrances stand in more than one fire compartment, and their cables do not all lead through one, so that one fire does not cut the facility off. Outdoors they share none.',
  },
  severity: forAi('warning'),
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { entrances } = facts.solution.fiber.entrances
    if (entrances.length < facts.parameter(leastEntrances)) report.notApplicable(onFacility)
    else judgeEntrances(facts, report)
  },
})
