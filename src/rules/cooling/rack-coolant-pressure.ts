import { formatQuantity } from '#base'
import type { Loop } from '#engines'
import { rackPressureMostKpa } from '#standards'
import { defineRule, forAi, onEquipment, type Report } from '../define'
import type { Facts } from '../facts'
import { against, missingOf, onLoop, ratingSource } from '../shared/cooling'
import { idOf, idsOf, say, sourceOf, tagOf, tagsOf } from '../shared/wording'

interface Pressed {
  readonly row: number
  readonly kpa: number
  readonly limitKpa: number
}

/** Racks of a loop with the pressure at them, and what they stand. */
const racksOf = (facts: Facts, loop: Loop, pressures: Float64Array): readonly Pressed[] => {
  const { inventory } = facts
  const stated = inventory.numbers('coolantPressureMaxKpa')
  const usual = facts.parameter(rackPressureMostKpa)
  return loop.sourceRows
    .filter((row) => inventory.kindOf(row).fields['coolantPressureMaxKpa'] !== undefined)
    .map((row) => {
      const own = stated[row] as number
      return { row, kpa: pressures[row] as number, limitKpa: Number.isNaN(own) ? usual : own }
    })
}

/** What tells the pressure: the fill pressure at the headers, else the gaps of the pumps' head. */
const waitingFor = (facts: Facts, loop: Loop) => {
  const fill = facts.inventory.numbers('staticPressureKpa')
  const stated = loop.headerRows.some((row) => !Number.isNaN(fill[row]))
  return stated || loop.headerRows.length === 0
    ? missingOf(facts, loop.headGaps)
    : loop.headerRows
        .slice(0, 1)
        .map((row) => ({ equipment: idOf(facts, row), field: 'staticPressureKpa' }))
}

const judgeLoop = (facts: Facts, report: Report, loop: Loop, racks: readonly Pressed[]): void => {
  const subject = onLoop(facts, loop)
  const over = racks.filter(({ kpa, limitKpa }) => kpa > limitKpa * (1 + 1e-9))
  const open = racks.filter(({ kpa }) => Number.isNaN(kpa))
  const [first] = over
  if (first !== undefined) {
    const worst = over.reduce((a, b) => (b.kpa - b.limitKpa > a.kpa - a.limitKpa ? b : a), first)
    const own = ratingSource(facts, [worst.row], 'coolantPressureMaxKpa')
    report.fail(subject, {
      detail: say(
        `Coolant stands at ${formatQuantity(worst.kpa, 'kPa')} at ${tagOf(facts, worst.row)}, fill and pumps together; it takes ${formatQuantity(worst.limitKpa, 'kPa')}.`,
      ),
      ...against(worst.kpa, worst.limitKpa, 'kPa'),
      source: own.source ?? sourceOf(facts, rackPressureMostKpa),
      related: idsOf(
        facts,
        over.map(({ row }) => row),
      ),
      suggestion: say('Fill to a lower pressure, or choose pumps with less head.'),
    })
  } else if (open.length > 0) {
    report.unknown(
      subject,
      say(
        `The pressure of the coolant at ${tagsOf(
          facts,
          open.map(({ row }) => row),
        )} is not known: it is the fill pressure and what the pumps add.`,
      ),
      waitingFor(facts, loop),
    )
  } else report.pass(subject)
}

export default defineRule({
  id: 'rack-coolant-pressure',
  ref: 'CL-12',
  discipline: 'cooling',
  title: { en: 'Racks stand the pressure of their coolant' },
  about: {
    en: 'Fill pressure and pumps together press on hoses and cold plates. Racks that state no pressure count with 5 bar.',
  },
  severity: forAi('error'),
  reads: ['cooling', 'equipment'],
  judge: (facts, report) => {
    const pressures =
      facts.solution.cooling.columns.find(({ name }) => name === 'coolantPressureKpa')?.values ??
      new Float64Array(facts.inventory.count).fill(Number.NaN)
    for (const loop of facts.solution.cooling.loops) {
      const racks = racksOf(facts, loop, pressures)
      if (racks.length === 0) report.notApplicable(onEquipment(idOf(facts, loop.subjectRow)))
      else judgeLoop(facts, report, loop, racks)
    }
  },
})
