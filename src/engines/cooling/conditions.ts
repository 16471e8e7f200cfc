import type { Inventory } from '#model'
import type { Parameters } from '#standards'

/** What a facility's cooling is solved under, instead of all of it running on the design day. */
export interface CoolingConditions {
  /** Rows taken out: they cool, move and reject nothing. */
  readonly out?: ReadonlySet<number>
  /** Instead of the site's design day. */
  readonly dryBulbC?: number
  readonly wetBulbC?: number
}

/** The facility with its planning figures, the weather that holds, and which rows run. */
export interface Setting {
  readonly inventory: Inventory
  readonly parameters: Parameters
  /** Undefined where neither the conditions nor the site state it. */
  readonly dryBulbC: number | undefined
  readonly wetBulbC: number | undefined
  readonly out: ReadonlySet<number>
  runs(row: number): boolean
}

const nothing: ReadonlySet<number> = new Set()

/** Reads what holds: the conditions where they say something, else the site's design day. */
export const settingOf = (
  inventory: Inventory,
  parameters: Parameters,
  conditions: CoolingConditions = {},
): Setting => {
  const { designDryBulbC, designWetBulbC } = inventory.facility.site
  const out = conditions.out ?? nothing
  return {
    inventory,
    parameters,
    dryBulbC: conditions.dryBulbC ?? designDryBulbC,
    wetBulbC: conditions.wetBulbC ?? designWetBulbC,
    out,
    runs: (row) => !out.has(row),
  }
}
