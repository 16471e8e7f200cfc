import type { Inventory } from '#model'
import { airClasses, allowableMaxC, classesHoldAt } from '#standards'
import { kept } from '../kept'
import type { Nesting } from './heat'

/** The class that each row states, as an index into the classes plus one; undefined where none does. */
const keptClasses = kept(
  (inventory: Inventory): Uint8Array | undefined => {
    const found = new Uint8Array(inventory.count)
    let any = false
    for (let row = 0; row < inventory.count; row++) {
      if (!inventory.kindOf(row).fields['airClass']) continue
      const stated = inventory.textOf(row, 'airClass')
      found[row] = 1 + airClasses.findIndex(({ id }) => id === stated)
      any ||= stated !== undefined
    }
    return any ? found : undefined
  },
  { fields: ['product', 'values.airClass'] },
)

/** The warmest intake that a row and what is mounted in it may have, °C; NaN where nobody states one. */
export type IntakeLimits = (row: number) => number

/**
 * Reads the limits: what a row states and what its class allows at the site's elevation, whichever
 * is lower, and the lowest of what is mounted in it.
 */
export const intakeLimitsOf = (inventory: Inventory, nesting: Nesting): IntakeLimits => {
  const inlet = inventory.numbers('airInletMaxC')
  const ambient = inventory.numbers('ambientMaxC')
  const elevationM = inventory.facility.site.elevationM ?? 0
  const classes = classesHoldAt(elevationM) ? keptClasses(inventory) : undefined
  const allowed = [Number.NaN, ...airClasses.map((one) => allowableMaxC(one, elevationM))]
  const lower = (a: number, b: number) => (Number.isNaN(a) || b < a ? b : a)
  const limitOf = (row: number): number => {
    const stated = inlet[row] as number
    let lowest = Number.isNaN(stated) ? (ambient[row] as number) : stated
    if (classes) lowest = lower(lowest, allowed[classes[row] as number] as number)
    const contents = nesting.children.get(row)
    if (contents) for (const child of contents) lowest = lower(lowest, limitOf(child))
    return lowest
  }
  const known = new Float64Array(inventory.count)
  const asked = new Uint8Array(inventory.count)
  return (row) => {
    if (!asked[row]) {
      asked[row] = 1
      known[row] = limitOf(row)
    }
    return known[row] as number
  }
}
