import type { AirClass } from '#standards'
import { defineRule, type Finding, forAi, forMining, onEquipment, type Report } from '../define'
import type { Facts } from '../facts'
import { airClassesOf, allowedBy, classesHold, unstatedMaxC } from '../shared/air-class'
import { passByAir } from '../shared/air-view'
import { against, degrees, ratingSource } from '../shared/cooling'
import { intakeUnknownOf } from '../shared/intake-unknown'
import { idOf, say, tagOf } from '../shared/wording'

type Intake = Facts['solution']['cooling']['racks'][number]

/** Why an intake is outside of what the equipment states, as a figure or by its class. */
const failing = (
  facts: Facts,
  { row, intakeC = Number.NaN, intakeMaxC }: Intake,
  own: AirClass | undefined,
): Finding | undefined => {
  const tag = () => tagOf(facts, row)
  const byClass = own && classesHold(facts) ? allowedBy(facts, own) : undefined
  if (intakeMaxC !== undefined && intakeC > intakeMaxC) {
    return {
      detail: say(`${tag()} draws air of ${degrees(intakeC)}; it may draw ${degrees(intakeMaxC)}.`),
      ...against(intakeC, intakeMaxC, 'C'),
      source: { document: 'limit stated for the equipment', grade: 'derived' },
      ...ratingSource(facts, [row], 'airInletMaxC'),
    }
  }
  if (!own || !byClass) return undefined
  const [lowC] = own.allowableC
  if (intakeC > byClass.limitC) {
    return {
      detail: say(
        `${tag()} draws air of ${degrees(intakeC)}; class ${own.id} allows ${degrees(byClass.limitC)}${byClass.derated ? ' at this elevation' : ''}.`,
      ),
      ...against(intakeC, byClass.limitC, 'C'),
      source: byClass.source,
    }
  }
  return intakeC < lowC
    ? {
        detail: say(
          `${tag()} draws air of ${degrees(intakeC)}; class ${own.id} allows no less than ${degrees(lowC)}.`,
        ),
        ...against(intakeC, lowC, 'C'),
        source: { ...own.source },
      }
    : undefined
}

const judgeRack = (
  facts: Facts,
  report: Report,
  rack: Intake,
  own: AirClass | undefined,
  unstatedC: number,
  unknownOf: ReturnType<typeof intakeUnknownOf>,
): void => {
  const { row, airHeatKw, intakeC, intakeMaxC } = rack
  const subject = onEquipment(idOf(facts, row))
  const tag = () => tagOf(facts, row)
  const finding = failing(facts, rack, own)
  const classHolds = own !== undefined && classesHold(facts)
  if (airHeatKw === 0) report.notApplicable(subject)
  else if (intakeC === undefined) {
    const { detail, missing } = unknownOf(row)
    report.unknown(subject, detail, missing)
  } else if (finding) report.fail(subject, finding)
  else if (intakeMaxC !== undefined || classHolds || intakeC <= unstatedC) {
    const byClassC = classHolds ? allowedBy(facts, own).limitC : Number.POSITIVE_INFINITY
    const isStated = intakeMaxC !== undefined || classHolds
    const limitC = isStated ? Math.min(intakeMaxC ?? byClassC, byClassC) : unstatedC
    passByAir(facts, report, row, limitC)
  } else {
    report.unknown(
      subject,
      say(`${tag()} draws air of ${degrees(intakeC)} and does not state how warm it may be.`),
      [{ field: 'airInletMaxC' }],
    )
  }
}

export default defineRule({
  id: 'intake-temperature-limit',
  ref: 'CL-05',
  discipline: 'cooling',
  title: { en: 'Air at the intake is within the limit' },
  about: {
    en: 'Air reaches the equipment at the supply temperature, warmer where aisles are not fully contained. It stays below what the equipment states, as a figure or by its class at the elevation of the site; where nothing is stated, below the narrowest class of ASHRAE.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['cooling', 'rooms', 'equipment'],
  judge: (facts, report) => {
    const classes = airClassesOf(facts)
    const unstatedC = unstatedMaxC(facts)
    const unknownOf = intakeUnknownOf(facts)
    for (const rack of facts.solution.cooling.racks) {
      // Miners of a mine are held to the ambient that they state, by a rule of their own.
      if (facts.lens === 'mining' && facts.inventory.kindOf(rack.row).id === 'asic-rack') continue
      judgeRack(facts, report, rack, classes.get(rack.row), unstatedC, unknownOf)
    }
  },
})
