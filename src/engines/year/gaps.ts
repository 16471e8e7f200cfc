import type { Inventory } from '#model'
import type { Gap } from '../cooling/solution'
import { distinctGaps } from '../cooling/sum'
import type { Solution } from '../solution'
import type { CoolingYear } from './solution'

/** The field that a piece of cooling plant states its draw in. */
const drawFieldOf = (inventory: Inventory, row: number): string | undefined => {
  const { cooling, id } = inventory.kindOf(row)
  switch (cooling) {
    case 'air-cooler':
      return 'fanKw'
    case 'exchanger':
      return 'pumpKw'
    case 'pump':
      return 'powerKw'
    case 'rejection':
      return id === 'chiller' ? 'cop' : 'fanKw'
    default:
      return undefined
  }
}

/** What is not stated and keeps the facility's power from being known. */
export const gapsOf = (
  inventory: Inventory,
  { power, cooling }: Pick<Solution, 'power' | 'cooling'>,
): readonly Gap[] => {
  const gaps: Gap[] = power.unknownLossRows.map((row) => ({ row, field: 'efficiency' }))
  const draw = cooling.columns.find(({ name }) => name === 'mechanicalKw')?.values
  const loads = inventory.numbers('loadKw')
  for (let row = 0; row < inventory.count; row++) {
    const { it } = inventory.kindOf(row)
    const isUnknown = draw !== undefined && Number.isNaN(draw[row])
    const field = drawFieldOf(inventory, row)
    if (field !== undefined && isUnknown && inventory.numberOf(row, field) === undefined) {
      gaps.push({ row, field })
    }
    if (it && Number.isNaN(loads[row]) && power.unknownLoadRows.includes(row)) {
      gaps.push({ row, field: 'loadKw' })
    }
  }
  const ofLoops = cooling.loops.flatMap(({ heatGaps, capacityGaps, rejects }) =>
    rejects ? [...heatGaps, ...capacityGaps] : heatGaps,
  )
  return distinctGaps([...gaps, ...ofLoops])
}

/** Plant outdoors whose power does not follow the weather, for want of a curve or of control. */
export const flatRowsOf = (
  inventory: Inventory,
): Pick<CoolingYear, 'flatChillerRows' | 'flatFanRows'> => {
  const rows = inventory.equipment.flatMap((_, row) =>
    inventory.kindOf(row).cooling === 'rejection' ? [row] : [],
  )
  const isChiller = (row: number) => inventory.kindOf(row).id === 'chiller'
  return {
    flatChillerRows: rows.filter(
      (row) => isChiller(row) && inventory.textOf(row, 'curve') === undefined,
    ),
    flatFanRows: rows.filter(
      (row) => !isChiller(row) && inventory.valueOf(row, 'fansControlled')?.value !== true,
    ),
  }
}
