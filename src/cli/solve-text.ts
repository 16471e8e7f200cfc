import { formatQuantity, type Unit } from '#base'
import type { Solution, Total } from '#engines'
import type { Inventory } from '#model'

const atLeast = ({ value, unknownCount }: Total, unit: Unit): string =>
  unknownCount === 0
    ? formatQuantity(value, unit)
    : `at least ${formatQuantity(value, unit)} (${unknownCount} not stated)`

/** The main figures as lines that a person reads. */
export const solveText = (
  inventory: Inventory,
  { power, cooling, fiber, pue }: Solution,
): string => {
  const rows: readonly (readonly [string, string])[] = [
    ['IT load', atLeast(power.itLoadKw, 'kW')],
    ['Support load', atLeast(power.supportLoadKw, 'kW')],
    ['Losses', formatQuantity(power.lossKw, 'kW')],
    ['Utility', atLeast(power.utilityKw, 'kW')],
    ['PUE at the design point', pue === undefined ? 'unknown' : pue.toFixed(3)],
    ['Densest rack', formatQuantity(cooling.densestRackKw, 'kW')],
    ['Data links', formatQuantity(fiber.linkCount, 'count')],
  ]
  const lines = rows.map(([name, value]) => `${name.padEnd(26)}${value}`)
  return [inventory.facility.name, ...lines, ''].join('\n')
}
