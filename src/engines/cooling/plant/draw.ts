import type { Inventory } from '#model'
import { pumpFloorRatio } from '#standards'
import type { Setting } from '../conditions'
import { pumpPowerKw } from '../formulas/pump'
import type { LiquidNetwork } from '../network'
import type { Thermal } from '../thermal'
import { chillerState } from './chillers'

/** Draw of plant that ends as heat in a loop: pumps, and compressors with a condenser loop. */
export interface OwnDraw {
  /** Whether any of it follows flows and temperatures. */
  readonly adapts: boolean
  /** Draw of a row, kW, at the heat that it takes; NaN when not known, 0 when it is out. */
  kwOf(row: number, takenKw: number): number
}

const isControlled = (inventory: Inventory, row: number): boolean =>
  inventory.valueOf(row, 'speedControlled')?.value === true

/** Flow of every mover over its published flow, by row. */
const flowRatios = (
  inventory: Inventory,
  network: LiquidNetwork,
  thermal: Thermal,
): ReadonlyMap<number, number> => {
  const ratios = new Map<number, number>()
  const rated = inventory.numbers('flowLPerMin')
  network.loops.forEach(({ pumpRows }, at) => {
    const { units, flowLPerMin } = thermal.runOf(at)
    for (const { row, flowLPerMin: own } of units) ratios.set(row, own / (rated[row] as number))
    const together = pumpRows.reduce((sum, row) => sum + (rated[row] as number), 0)
    for (const row of pumpRows) ratios.set(row, flowLPerMin / together)
  })
  return ratios
}

/** Power of a mover at its flow: at full speed unless somebody says that its speed follows. */
const moverKw = (
  { inventory, parameters }: Setting,
  row: number,
  ratedKw: number,
  ratio: number | undefined,
): number =>
  ratio === undefined || Number.isNaN(ratio) || !isControlled(inventory, row)
    ? ratedKw
    : pumpPowerKw(ratedKw, ratio, parameters(pumpFloorRatio))

/**
 * What pumps and compressors draw: at first as rated, then, given the temperatures and flows of a
 * round, as those make of them.
 */
export const ownDraw = (
  setting: Setting,
  network: LiquidNetwork,
  plantRows: readonly number[],
  thermal: Thermal | undefined,
): OwnDraw => {
  const { inventory } = setting
  const condensers = plantRows.filter(
    (row) => inventory.kindOf(row).cooling === 'rejection' && network.loopsFrom.has(row),
  )
  const adapts = condensers.length > 0 || plantRows.some((row) => isControlled(inventory, row))
  const ratios = thermal && adapts ? flowRatios(inventory, network, thermal) : undefined
  const compressorKw = (row: number, takenKw: number): number => {
    if (!network.loopsFrom.has(row)) return 0
    if (!thermal)
      return takenKw === 0 ? 0 : takenKw / (inventory.numberOf(row, 'cop') ?? Number.NaN)
    return chillerState(setting, row, thermal.units.condenserOf(row)).drawKw(takenKw)
  }
  return {
    adapts,
    kwOf: (row, takenKw) => {
      if (!setting.runs(row)) return 0
      switch (inventory.kindOf(row).cooling) {
        case 'exchanger':
          return moverKw(setting, row, inventory.numbers('pumpKw')[row] as number, ratios?.get(row))
        case 'pump':
          return moverKw(
            setting,
            row,
            inventory.numbers('powerKw')[row] as number,
            ratios?.get(row),
          )
        default:
          return compressorKw(row, takenKw)
      }
    },
  }
}
