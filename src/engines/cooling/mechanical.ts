import type { Inventory } from '#model'
import type { RoomAir } from './air'
import type { Setting } from './conditions'
import type { Contributor } from './heat'
import type { Rolled } from './roll'
import { Sum } from './sum'

/** Electrical draw of cooling plant, by row; NaN where it runs and nobody can say what it draws. */
export interface MechanicalDraw {
  readonly values: Float64Array
  readonly total: Sum
}

/** Heat pumped over coefficient of performance for a chiller; its fans at full speed for the rest. */
const rejectionDraw = (inventory: Inventory, row: number, taken: Sum | undefined): number => {
  const heatKw = taken?.figure ?? 0
  if (heatKw === 0) return 0
  if (inventory.kindOf(row).id === 'chiller') {
    return heatKw / (inventory.numbers('cop')[row] as number)
  }
  return inventory.numbers('fanKw')[row] as number
}

/** Rows of exchangers, pumps and outdoor units: cooling plant beside the air coolers. */
export const plantRowsOf = (inventory: Inventory): readonly number[] => {
  const rows: number[] = []
  for (let row = 0; row < inventory.count; row++) {
    const { cooling } = inventory.kindOf(row)
    if (cooling === 'exchanger' || cooling === 'pump' || cooling === 'rejection') rows.push(row)
  }
  return rows
}

const plantDraw = (inventory: Inventory, row: number, taken: Rolled['taken']): number => {
  switch (inventory.kindOf(row).cooling) {
    case 'exchanger':
      return inventory.numbers('pumpKw')[row] as number
    case 'pump':
      return inventory.numbers('powerKw')[row] as number
    default:
      return rejectionDraw(inventory, row, taken.get(row))
  }
}

/**
 * What every piece of cooling plant draws on the design day. Outdoor fans count in full once they
 * carry heat: the design day is when they run at full speed.
 */
export const mechanicalDraw = (
  { inventory, runs }: Setting,
  loads: readonly Contributor[],
  plantRows: readonly number[],
  airs: readonly RoomAir[],
  taken: Rolled['taken'],
): MechanicalDraw => {
  const values = new Float64Array(inventory.count).fill(Number.NaN)
  const total = new Sum()
  const put = (row: number, kw: number): void => {
    values[row] = kw
    total.add(kw)
  }
  for (const { coolers, doors, fans } of airs) {
    for (const { row, fanKw } of [...coolers, ...doors, ...fans]) put(row, fanKw)
  }
  for (const { row, auxiliaryKw } of loads) if (auxiliaryKw > 0) put(row, auxiliaryKw)
  for (const row of plantRows) put(row, runs(row) ? plantDraw(inventory, row, taken) : 0)
  return { values, total }
}
