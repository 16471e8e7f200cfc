import type { Inventory, KindId } from '#model'
import {
  cduRestartS,
  chillerRestartS,
  crahRestartS,
  dryCoolerRestartS,
  fanWallRestartS,
  inRowRestartS,
  type Parameter,
  type Parameters,
  pumpRestartS,
  rearDoorRestartS,
  towerRestartS,
} from '#standards'
import type { CoolingBasis, OffSpell, PlantSpell } from './course'

const restarts: Partial<Record<KindId, Parameter>> = {
  cdu: cduRestartS,
  chiller: chillerRestartS,
  crah: crahRestartS,
  'cooling-tower': towerRestartS,
  'dry-cooler': dryCoolerRestartS,
  'fan-wall': fanWallRestartS,
  'in-row-cooler': inRowRestartS,
  pump: pumpRestartS,
  'rear-door-cooler': rearDoorRestartS,
}

/** How long a unit takes until it cools again once its power is back, and who says so. */
export const restartOf = (
  inventory: Inventory,
  parameters: Parameters,
  row: number,
): { readonly seconds: number; readonly rests: readonly CoolingBasis[] } | undefined => {
  const parameter = restarts[inventory.kindOf(row).id]
  if (!parameter) return undefined
  const stated = inventory.numberOf(row, 'restartS')
  return stated === undefined
    ? { seconds: parameters(parameter), rests: [{ parameter: parameter.id }] }
    : { seconds: stated, rests: [{ row, field: 'restartS' }] }
}

/** Whether a row cools, moves or rejects, so that it can stop doing so. */
export const isPlant = (inventory: Inventory, row: number): boolean =>
  restarts[inventory.kindOf(row).id] !== undefined

/**
 * When cooling plant stands still: from the loss of its power until that is back and the plant has
 * started. Spells that run into each other are one.
 */
export const plantSpells = (
  inventory: Inventory,
  parameters: Parameters,
  off: readonly OffSpell[],
): readonly PlantSpell[] => {
  const found: PlantSpell[] = []
  const inOrder = [...off].sort((a, b) => a.row - b.row || a.fromS - b.fromS)
  for (const { row, fromS, toS, because } of inOrder) {
    const restart = restartOf(inventory, parameters, row)
    if (!restart || !(fromS < toS || Number.isNaN(toS))) continue
    const returns = Number.isFinite(toS)
    const before = found.at(-1)
    const runsS = toS + restart.seconds
    const rests = returns ? restart.rests : []
    // Who is still starting, or not said to come back, stops no second time.
    if (before?.row === row && !(before.runsS <= fromS)) {
      if (!(runsS <= before.runsS)) found[found.length - 1] = { ...before, runsS, rests }
      continue
    }
    found.push({ row, stopsS: fromS, runsS, because, rests, gaps: [] })
  }
  return found
}
