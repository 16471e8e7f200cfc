import type { Inventory } from '#model'
import { facilityWaterRiseK, type Parameters, pg25, rackCoolantRiseK, water } from '#standards'
import { type FluidProperties, flowForLPerMin } from './formulas/liquid'
import type { Wiring } from './network'
import { oneOut, Sum } from './sum'

/** What a loop's flow depends on. */
export interface FlowFrame {
  readonly inventory: Inventory
  readonly parameters: Parameters
  /** Supply temperature of the loop, where it is known. */
  readonly supplyC: number | undefined
  readonly fluid: FluidProperties | undefined
}

/**
 * The fluid of a loop: what a header states, else glycol mixture where racks give heat and water
 * elsewhere. Undefined for a dielectric, whose properties nobody stated.
 */
export const fluidOf = (inventory: Inventory, wiring: Wiring): FluidProperties | undefined => {
  const stated = wiring.headerRows
    .map((row) => inventory.textOf(row, 'fluid'))
    .filter((fluid) => fluid !== undefined)
  if (stated.includes('dielectric')) return undefined
  if (stated.includes('pg25')) return pg25
  if (stated.includes('water')) return water
  return wiring.sources.some(({ row }) => inventory.kindOf(row).it) ? pg25 : water
}

const riseOf = ({ inventory, supplyC, parameters }: FlowFrame, row: number): number => {
  const returnC = inventory.numberOf(row, 'coolantReturnC')
  if (returnC !== undefined && supplyC !== undefined) return returnC - supplyC
  const waterIn = inventory.numberOf(row, 'waterInC')
  const waterOut = inventory.numberOf(row, 'waterOutC')
  if (waterIn !== undefined && waterOut !== undefined) return waterOut - waterIn
  return parameters(inventory.kindOf(row).it ? rackCoolantRiseK : facilityWaterRiseK)
}

/** Whether a flow stated for the row stands: its own always, its product's unless the flow varies. */
const flowStands = ({ inventory, supplyC }: FlowFrame, row: number): boolean =>
  supplyC === undefined ||
  inventory.numberOf(row, 'coolantReturnC') === undefined ||
  inventory.valueOf(row, 'coolantLPerMin')?.from === 'equipment'

/**
 * Flow that a source asks of its loop, L/min: the flow stated for this very row; else, for racks
 * that hold a return temperature, the more the warmer their supply; else its product's flow; else
 * the heat over a planning rise. NaN when the heat is not known either.
 */
export const flowDemandOf = (frame: FlowFrame, row: number, heatKw: number): number => {
  const { inventory, fluid } = frame
  const stated = inventory.numberOf(row, 'coolantLPerMin')
  if (stated !== undefined && flowStands(frame, row)) return stated
  const rated = inventory.numberOf(row, 'waterLPerMin')
  const statesRise = inventory.numberOf(row, 'waterInC') !== undefined
  if (rated !== undefined && !statesRise) return rated
  const riseK = riseOf(frame, row)
  if (!fluid || riseK <= 0) return Number.NaN
  return heatKw === 0 ? 0 : flowForLPerMin(heatKw, riseK, fluid)
}

export interface FlowCapacity {
  readonly movedBy: 'cdu' | 'pump' | 'nobody'
  readonly total: Sum
  readonly oneOut: ReturnType<typeof oneOut>
}

/** What moves a loop: the pumps of its CDUs or, on a loop without any, pumps in the pipes. */
export const flowCapacityOf = (inventory: Inventory, wiring: Wiring): FlowCapacity => {
  const cdus = wiring.sinks
    .map(({ row }) => row)
    .filter((row) => inventory.kindOf(row).cooling === 'exchanger')
  const rows = cdus.length > 0 ? cdus : wiring.pumpRows
  const parts = rows.map((row) => ({
    row,
    figure: inventory.numbers('flowLPerMin')[row] as number,
  }))
  const total = new Sum()
  for (const { row, figure } of parts) total.add(figure, [{ row, field: 'flowLPerMin' }])
  const movedBy = cdus.length > 0 ? 'cdu' : rows.length > 0 ? 'pump' : 'nobody'
  return { movedBy, total, oneOut: oneOut(parts) }
}
