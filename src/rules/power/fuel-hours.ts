import { formatQuantity } from '#base'
import { leastFuelHours } from '#standards'
import { defineRule, forAi, onFacility } from '../define'
import { missingLoads } from '../shared/power'
import { idsOf, missingField, say, sourceOf } from '../shared/wording'

export default defineRule({
  id: 'fuel-hours',
  ref: 'PW-12',
  discipline: 'power',
  title: { en: 'Fuel lasts long enough' },
  about: {
    en: 'The usable fuel of all tanks lasts, at the load that the generators carry without the utility, for the hours asked for. Twelve hours is the usual figure of the tiers; 72 and 96 h belong to other schemes.',
  },
  severity: forAi('error'),
  tells: 'missing',
  reads: ['power', 'equipment'],
  judge: (facts, report) => {
    const { inventory, parameter } = facts
    const { generatorRows, fuelHours, unknownLoads } = facts.solution.power.standby
    const tanks = inventory.rowsOf('fuel-tank')
    const limit = parameter(leastFuelHours)
    if (generatorRows.length === 0) return report.notApplicable(onFacility)
    if (tanks.length === 0) {
      return report.fail(onFacility, {
        detail: say('Generators stand by, but no fuel tank stands with them.'),
        measured: 0,
        limit,
        unit: 'h',
        source: sourceOf(facts, leastFuelHours),
        suggestion: say('Add fuel tanks.'),
      })
    }
    if (fuelHours === undefined) {
      const lacking = (rows: readonly number[], field: string) =>
        missingField(
          facts,
          rows.filter((row) => inventory.numberOf(row, field) === undefined),
          field,
        )
      return report.unknown(
        onFacility,
        say('How long the fuel lasts cannot be said: volumes, consumption or loads are missing.'),
        [
          ...lacking(tanks, 'volumeL'),
          ...lacking(tanks, 'usableRatio'),
          ...lacking(generatorRows, 'fuelLPerHAtRated'),
          ...lacking(generatorRows, 'ratingKw'),
        ],
      )
    }
    if (fuelHours >= limit && unknownLoads > 0) {
      // Load that nobody stated burns fuel as well: the hours are the most that there can be.
      return report.unknown(
        onFacility,
        say(
          `The fuel lasts at most ${formatQuantity(fuelHours, 'h')}: what the generators carry is not all stated.`,
        ),
        missingLoads(facts),
      )
    }
    if (fuelHours >= limit) return report.pass(onFacility)
    report.fail(onFacility, {
      detail: say(
        `The fuel lasts ${formatQuantity(fuelHours, 'h')}; ${formatQuantity(limit, 'h')} are asked for.`,
      ),
      measured: fuelHours,
      limit,
      unit: 'h',
      source: sourceOf(facts, leastFuelHours),
      related: idsOf(facts, tanks),
      suggestion: say('Add tanks, or larger ones.'),
    })
  },
})
