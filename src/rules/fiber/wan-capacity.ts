import { formatQuantity } from '#base'
import type { Source } from '#model'
import { leastAiUplinkGbps, leastMiningUplinkGbps, stratumHeadroom } from '#standards'
import { defineRule, forAi, forMining, onFacility } from '../define'
import type { Facts } from '../facts'
import { idsOf, limitBy, missingField, say } from '../shared/wording'

interface Asked {
  readonly limit: number
  readonly source: Source
}

/** A mine needs its stratum traffic with headroom, and never less than a floor. */
const askedOf = (facts: Facts, trafficGbps: number): Asked => {
  if (facts.lens === 'ai') return limitBy(facts, leastAiUplinkGbps)
  const floor = limitBy(facts, leastMiningUplinkGbps)
  const limit = trafficGbps * facts.parameter(stratumHeadroom)
  return limit > floor.limit ? { limit, source: limitBy(facts, stratumHeadroom).source } : floor
}

/** The limit for the most miners that there can be; endless where that is not known. */
const mostAskedOf = (facts: Facts): number => {
  const { mostNeededGbps } = facts.solution.fiber.mining
  return facts.lens === 'mining' && mostNeededGbps === undefined
    ? Number.POSITIVE_INFINITY
    : askedOf(facts, mostNeededGbps ?? 0).limit
}

const speed = (gbps: number): string =>
  gbps < 1 ? formatQuantity(gbps * 1e6, 'kb/s') : formatQuantity(gbps, 'Gb/s')

export default defineRule({
  id: 'wan-capacity',
  ref: 'FB-10',
  discipline: 'fiber',
  title: { en: 'The uplink carries the traffic' },
  about: {
    en: 'An AI facility has at least two links of 100 Gb/s to the outside. A mine needs what stratum takes, with headroom for a new block, and never less than a floor.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  tells: 'missing',
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { capacityGbps, unknownCapacityCount, rows } = facts.solution.fiber.entrances
    const { mining } = facts.solution.fiber
    const { limit, source } = askedOf(facts, mining.neededGbps)
    const open = rows.filter((row) => facts.inventory.numberOf(row, 'capacityGbps') === undefined)
    if (rows.length === 0) report.notApplicable(onFacility)
    else if (capacityGbps >= mostAskedOf(facts)) report.pass(onFacility)
    else if (capacityGbps >= limit) {
      report.unknown(
        onFacility,
        say('How many miners the uplink serves is not known.'),
        missingField(facts, mining.unknownRows, 'miners'),
      )
    } else if (unknownCapacityCount > 0) {
      report.unknown(
        onFacility,
        say(`The entrances state ${speed(capacityGbps)} so far; ${speed(limit)} are needed.`),
        missingField(facts, open, 'capacityGbps'),
      )
    } else {
      report.fail(onFacility, {
        detail: say(`The entrances carry ${speed(capacityGbps)}; ${speed(limit)} are needed.`),
        measured: capacityGbps,
        limit,
        unit: 'Gb/s',
        source,
        related: idsOf(facts, rows),
      })
    }
  },
})
