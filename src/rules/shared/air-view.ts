import { airViewMarginK } from '#standards'
import { onEquipment, type Report } from '../define'
import type { Facts } from '../facts'
import { degrees } from './cooling'
import { idOf, say, tagOf } from './wording'

/**
 * Passes an intake, unless a fresh air view finds less than its margin below the limit there: then the
 * verdict is unknown. An air view turns nothing into a pass, and nothing into a failure.
 */
export const passByAir = (facts: Facts, report: Report, row: number, limitC: number): void => {
  const subject = onEquipment(idOf(facts, row))
  const warmestC = facts.air?.warmestIntakeC[row] ?? Number.NaN
  const marginK = facts.parameter(airViewMarginK)
  if (Number.isNaN(warmestC) || warmestC + marginK <= limitC) report.pass(subject)
  else {
    report.unknown(
      subject,
      say(
        `The air view finds ${degrees(warmestC)} at the intake of ${tagOf(facts, row)}. It finds intakes cooler than they are, so that a pass needs ${marginK} K below the limit of ${degrees(limitC)}.`,
      ),
    )
  }
}
