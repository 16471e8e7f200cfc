import type { Inventory } from '#model'
import { facilityWaterRiseK, type Parameters, pg25, rackCoolantRiseK, water } from '#standards'
import { type FluidProperties, flowForLPerMin } from './formulas/liquid'
import type { Wiring } from './network'
import type { FluidId } from './solution'
import { oneOut, Sum } from './sum'

/** What flows are read from, looked up once. */
export interface FlowReader {
  readonly inventory: Inventory
  readonly rackRiseK: number
  readonly facilityRiseK: number
  readonly coolantLPerMin: Float64Array
  readonly coolantReturnC: Float64Array
  readonly waterLPerMin: Float64Array
  readonly waterInC: Float64Array
  readonly waterOutC: Float64Array
}

export const flowReaderOf = (inventory: Inventory, parameters: Parameters): FlowReader => ({
  inventory,
  rackRiseK: parameters(rackCoolantRiseK),
  facilityRiseK: parameters(facilityWaterRiseK),
  coolantLPerMin: inventory.numbers('coolantLPerMin'),
  coolantReturnC: inventory.numbers('coolantReturnC'),
  waterLPerMin: inventory.numbers('waterLPerMin'),
  waterInC: inventory.numbers('waterInC'),
  waterOutC: inventory.numbers('waterOutC'),
})

/** What the flow in a loop depends on. */
export interface LoopCoolant {
  /** Supply temperature, where it is known. */
  readonly supplyC: number | undefined
  readonly fluid: FluidProperties | undefined
}

/** The fluid of a loop: what a header states, else glycol mixture where racks give heat and water elsewhere. */
export const fluidIdOf = (inventory: Inventory, wiring: Wiring): FluidId => {
  const stated = wiring.headerRows
    .map((row) => inventory.textOf(row, 'fluid'))
    .filter((fluid) => fluid !== undefined)
  if (stated.includes('dielectric')) return 'dielectric'
  if (stated.includes('pg25')) return 'pg25'
  if (stated.includes('water')) return 'water'
  return wiring.sources.some(({ row }) => inventory.kindOf(row).it) ? 'pg25' : 'water'
}

/** Properties of a loop's fluid; undefined for a dielectric, whose properties nobody stated. */
export const fluidOf = (inventory: Inventory, wiring: Wiring): FluidProperties | undefined => {
  const id = fluidIdOf(inventory, wiring)
  return id === 'dielectric' ? undefined : id === 'pg25' ? pg25 : water
}

const riseOf = (reader: FlowReader, { supplyC }: LoopCoolant, row: number): number => {
  const returnC = reader.coolantReturnC[row] as number
  if (!Number.isNaN(returnC) && supplyC !== undefined) return returnC - supplyC
  const rise = (reader.waterOutC[row] as number) - (reader.waterInC[row] as number)
  if (!Number.isNaN(rise)) return rise
  return reader.inventory.kindOf(row).it ? reader.rackRiseK : reader.facilityRiseK
}

/** Whether a flow stated for the row stands: its own always, its product's unless the flow varies. */
const flowStands = (reader: FlowReader, { supplyC }: LoopCoolant, row: number): boolean =>
  supplyC === undefined ||
  Number.isNaN(reader.coolantReturnC[row]) ||
  reader.inventory.valueOf(row, 'coolantLPerMin')?.from === 'equipment'

/**
 * Flow that a source asks of its loop, L/min: the flow stated for this very row; else, for racks
 * that hold a return temperature, the more the warmer their supply; else its product's flow; else
 * the heat over a planning rise. NaN when the heat is not known either.
 */
export const flowDemandOf = (
  reader: FlowReader,
  coolant: LoopCoolant,
  row: number,
  heatKw: number,
): number => {
  const stated = reader.coolantLPerMin[row] as number
  if (!Number.isNaN(stated) && flowStands(reader, coolant, row)) return stated
  const rated = reader.waterLPerMin[row] as number
  if (!Number.isNaN(rated) && Number.isNaN(reader.waterInC[row])) return rated
  const riseK = riseOf(reader, coolant, row)
  if (!coolant.fluid || riseK <= 0) return Number.NaN
  return heatKw === 0 ? 0 : flowForLPerMin(heatKw, riseK, coolant.fluid)
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
