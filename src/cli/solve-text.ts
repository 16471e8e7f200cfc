import { formatQuantity, type Unit } from '#base'
import type { Solution, Total } from '#engines'
import type { Inventory } from '#model'

/** A sum; "at least" it where some of its parts are not stated. */
export const atLeast = ({ value, unknownCount }: Total, unit: Unit): string =>
  unknownCount === 0
    ? formatQuantity(value, unit)
    : `at least ${formatQuantity(value, unit)} (${unknownCount} not stated)`

/** Draw of transceivers and active plugs of the drawn links; those of systems are in their loads. */
const opticsText = ({ kw, unknownEnds }: Solution['fiber']['optics']): string => {
  const known = kw.reduce((sum, one) => sum + one, 0)
  const open = unknownEnds.reduce((sum, one) => sum + one, 0)
  if (open === 0) return formatQuantity(known, 'kW')
  return `at least ${formatQuantity(known, 'kW')} (${open} ends of links not known)`
}

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
    ['Transceivers', opticsText(fiber.optics)],
  ]
  const lines = rows.map(([name, value]) => `${name.padEnd(26)}${value}`)
  return [inventory.facility.name, ...lines, ''].join('\n')
}
