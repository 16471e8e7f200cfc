import type { Text } from '#base'
import { airViewMarginK } from '#standards'
import type { Facts } from '../facts'
import { degrees } from './cooling'
import { say } from './wording'

/**
 * Why a fresh air view keeps an intake from passing at a limit; undefined where it does not. The view
 * errs to the cool side, so that a pass needs a margin; it never turns anything into a pass or a failure.
 */
export const airViewDoubt = (facts: Facts, row: number, limitC: number): Text | undefined => {
  const warmestC = facts.air?.warmestIntakeC[row]
  if (warmestC === undefined || Number.isNaN(warmestC)) return undefined
  const marginK = facts.parameter(airViewMarginK)
  if (warmestC + marginK <= limitC) return undefined
  return say(
    `The air view finds ${degrees(warmestC)} at the intake of ${facts.inventory.tagOf(row)}. It needs ${marginK} K below the limit of ${degrees(limitC)} to let it pass, because it finds intakes cooler than they are.`,
  )
}
