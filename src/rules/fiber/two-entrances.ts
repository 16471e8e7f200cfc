import type { EntranceSummary } from '#engines'
import { leastEntrances, singleEntranceMineKw } from '#standards'
import { defineRule, forAi, forMining, onFacility } from '../define'
import type { Facts } from '../facts'
import { computes } from '../shared/network'
import { counted, idsOf, limitBy, missingField, say } from '../shared/wording'

interface Asked {
  readonly entrances: number
  /** Whether it depends on a load that is not known. */
  readonly unsure: boolean
}

/** A mine does with one entrance until it is large. */
const askedOf = (facts: Facts): Asked => {
  if (facts.lens === 'ai') return { entrances: facts.parameter(leastEntrances), unsure: false }
  const { value, unknownCount } = facts.solution.power.itLoadKw
  const large = value > facts.parameter(singleEntranceMineKw)
  return large
    ? { entrances: facts.parameter(leastEntrances), unsure: false }
    : { entrances: 1, unsure: unknownCount > 0 }
}

/** Entrances that certainly differ, and those that may: one route counts once. */
const diversity = ({ rows, routes, unstatedRouteRows }: EntranceSummary) => ({
  certain: rows.length === 0 ? 0 : Math.max(1, routes.length),
  possible: routes.length + unstatedRouteRows.length,
})

const sentence = ({ rows, routes }: EntranceSummary, asked: number): string => {
  if (rows.length === 0) return 'No carrier entrance is drawn'
  if (rows.length < asked) return `There is ${counted(rows.length, 'carrier entrance')}`
  return `${counted(rows.length, 'carrier entrance')} share ${counted(routes.length, 'route')}`
}

export default defineRule({
  id: 'two-entrances',
  ref: 'FB-07',
  discipline: 'fiber',
  title: { en: 'Cables enter on routes of their own' },
  about: {
    en: 'An AI facility has two entrances on different routes, so that one excavator does not cut it off. A mine does with one until it is large.',
  },
  severity: { ...forAi('error'), ...forMining('warning') },
  tells: 'missing',
  reads: ['fiber', 'power'],
  judge: (facts, report) => {
    const { entrances } = facts.solution.fiber
    if (!computes(facts)) {
      report.notApplicable(onFacility)
      return
    }
    const asked = askedOf(facts)
    const { certain, possible } = diversity(entrances)
    if (certain >= asked.entrances) {
      if (asked.unsure && certain < facts.parameter(leastEntrances)) {
        report.unknown(
          onFacility,
          say('Whether one entrance is enough depends on loads that are not stated.'),
        )
      } else report.pass(onFacility)
    } else if (possible >= asked.entrances) {
      report.unknown(
        onFacility,
        say('Whether the entrances lie on routes of their own is not known.'),
        missingField(facts, entrances.unstatedRouteRows, 'routeId'),
      )
    } else {
      report.fail(onFacility, {
        detail: say(
          `${sentence(entrances, asked.entrances)}; ${asked.entrances} on routes of their own are needed.`,
        ),
        measured: certain,
        limit: asked.entrances,
        unit: 'count',
        source: limitBy(facts, asked.entrances > 1 ? leastEntrances : singleEntranceMineKw).source,
        related: idsOf(facts, entrances.rows),
        suggestion: say('Add an entrance on another route.'),
      })
    }
  },
})
