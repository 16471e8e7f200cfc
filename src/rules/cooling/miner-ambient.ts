import { defineRule, forMining, onEquipment, type Report } from '../define'
import type { Facts } from '../facts'
import { against, degrees, ratingSource } from '../shared/cooling'
import { intakeUnknownOf } from '../shared/intake-unknown'
import { idOf, say, tagOf } from '../shared/wording'

const kinds = ['miner', 'asic-rack', 'miner-container'] as const

/** Air at the intakes, by row. */
const intakesOf = ({ solution }: Facts): Float64Array | undefined =>
  solution.cooling.columns.find(({ name }) => name === 'intakeC')?.values

/**
 * Whether the air of a closed room counts. Where nothing tells it and no cooler stands in the room,
 * it is no colder than a design day that is too warm already.
 */
const isIndoors = (
  { inventory, solution }: Facts,
  row: number,
  limitC: number,
  intakeC = Number.NaN,
): boolean => {
  const roomRow = inventory.roomRow[row] as number
  if (inventory.facility.rooms[roomRow]?.open !== false) return false
  const ambientC = inventory.facility.site.designDryBulbC
  if (!Number.isNaN(intakeC) || ambientC === undefined || ambientC <= limitC) return true
  return solution.cooling.rooms.some(
    (room) => room.roomRow === roomRow && room.coolerRows.length > 0,
  )
}

interface Indoors {
  readonly limitC: number
  readonly intakeC: number | undefined
  readonly unknownOf: ReturnType<typeof intakeUnknownOf>
}

/** In a closed room miners draw what is brought in, mixed with their own exhaust. */
const judgeIndoors = (
  facts: Facts,
  report: Report,
  row: number,
  { limitC, intakeC = Number.NaN, unknownOf }: Indoors,
): void => {
  const subject = onEquipment(idOf(facts, row))
  if (Number.isNaN(intakeC)) {
    const { detail, missing } = unknownOf(row)
    report.unknown(subject, detail, missing)
  } else if (intakeC <= limitC) report.pass(subject)
  else {
    report.fail(subject, {
      detail: say(
        `${tagOf(facts, row)} runs up to ${degrees(limitC)}; it draws air of ${degrees(intakeC)}.`,
      ),
      ...against(intakeC, limitC, 'C'),
      ...ratingSource(facts, [row], 'ambientMaxC'),
    })
  }
}

export default defineRule({
  id: 'miner-ambient',
  ref: 'CL-16',
  discipline: 'cooling',
  title: { en: 'Miners run at the design ambient' },
  about: {
    en: 'Air-cooled miners breathe the air of the site. Its design dry bulb, and in a closed room the air at their intakes, stays below the ambient that each states, beyond which it throttles or stops.',
  },
  severity: forMining('error'),
  reads: ['cooling', 'rooms', 'equipment'],
  judge: (facts, report) => {
    const { inventory } = facts
    const ambientC = inventory.facility.site.designDryBulbC
    const intakes = intakesOf(facts)
    const unknownOf = intakeUnknownOf(facts)
    for (const row of kinds.flatMap((kind) => inventory.rowsOf(kind))) {
      const subject = onEquipment(idOf(facts, row))
      const tag = () => tagOf(facts, row)
      const limitC = inventory.numberOf(row, 'ambientMaxC')
      const cooling = inventory.textOf(row, 'cooling')
      const byLiquid = cooling === 'hydro' || cooling === 'immersion'
      if (limitC === undefined && byLiquid) report.notApplicable(subject)
      else if (limitC !== undefined && !byLiquid && isIndoors(facts, row, limitC, intakes?.[row])) {
        judgeIndoors(facts, report, row, { limitC, intakeC: intakes?.[row], unknownOf })
      } else if (limitC === undefined || ambientC === undefined) {
        report.unknown(
          subject,
          say(
            limitC === undefined
              ? `${tag()} does not state up to which ambient it runs.`
              : 'The site states no design dry bulb.',
          ),
          limitC === undefined
            ? [{ field: 'ambientMaxC' }]
            : [{ equipment: 'site', field: 'designDryBulbC' }],
        )
      } else if (ambientC <= limitC) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `${tag()} runs up to ${degrees(limitC)}; the site is designed for ${degrees(ambientC)}.`,
          ),
          ...against(ambientC, limitC, 'C'),
          ...ratingSource(facts, [row], 'ambientMaxC'),
        })
      }
    }
  },
})
