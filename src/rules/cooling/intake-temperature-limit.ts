import { allowableMaxC, narrowestAirClass } from '#standards'
import { defineRule, forAi, onEquipment } from '../define'
import type { Facts } from '../facts'
import { against, degrees, ratingSource } from '../shared/cooling'
import { idOf, say, tagOf } from '../shared/wording'

/** The limit that holds where a rack and its contents state none, and still lets it pass. */
const classLimitC = ({ inventory }: Facts): number =>
  allowableMaxC(narrowestAirClass(), inventory.facility.site.elevationM ?? 0)

export default defineRule({
  id: 'intake-temperature-limit',
  ref: 'CL-05',
  discipline: 'cooling',
  title: { en: 'Air at the intake is within the limit' },
  about: {
    en: 'Air reaches the equipment at the supply temperature, warmer where aisles are not fully contained. It stays below what the equipment states or, where nothing is stated, below the narrowest class of ASHRAE at the site’s elevation.',
  },
  severity: forAi('error'),
  reads: ['cooling', 'rooms'],
  judge: (facts, report) => {
    const fallbackC = classLimitC(facts)
    for (const { row, airHeatKw, intakeC, intakeMaxC } of facts.solution.cooling.racks) {
      const subject = onEquipment(idOf(facts, row))
      const tag = () => tagOf(facts, row)
      if (airHeatKw === 0) report.notApplicable(subject)
      else if (intakeC === undefined) {
        report.unknown(
          subject,
          say(`Nobody states how warm the air is that ${tag()} is supplied with.`),
        )
      } else if (intakeC <= (intakeMaxC ?? fallbackC)) report.pass(subject)
      else if (intakeMaxC === undefined) {
        report.unknown(
          subject,
          say(`${tag()} draws air of ${degrees(intakeC)} and does not state how warm it may be.`),
          [{ field: 'airInletMaxC' }],
        )
      } else {
        report.fail(subject, {
          detail: say(
            `${tag()} draws air of ${degrees(intakeC)}; it may draw ${degrees(intakeMaxC)}.`,
          ),
          ...against(intakeC, intakeMaxC, 'C'),
          source: { document: 'limit stated for the equipment', grade: 'derived' },
          ...ratingSource(facts, [row], 'airInletMaxC'),
        })
      }
    }
  },
})
