import type { Inventory } from '#model'
import { facilityWaterRiseK, type Parameters, rackCoolantRiseK } from '#standards'
import { tableOf } from './formulas/pump'

/** A published table of coolant supply against flow (and drop), in order of supply. */
export interface FlowTable {
  readonly supplyC: readonly number[]
  readonly flowLPerMin: readonly number[]
  /** NaN where the table gives none. */
  readonly dropKpa: readonly number[]
  /** Heat that the table is for; NaN where it does not say. */
  readonly heatKw: number
}

/** What one load, cooler or exchanger asks of its loop. NaN: it says nothing of the kind. */
export interface Ask {
  readonly row: number
  readonly heatKw: number
  /** Stated for this very piece of equipment: it stands whatever the supply. */
  readonly ownLPerMin: number
  /** Return temperature that it holds: the warmer the supply, the more flow. */
  readonly returnC: number
  readonly table: FlowTable | undefined
  /** Stated for its product: stands where the supply is not known, or nothing varies with it. */
  readonly statedLPerMin: number
  /** Rise that it is planned with where nothing else is said. */
  readonly riseK: number
}

/** What asks are read from, looked up once. */
export interface AskReader {
  readonly inventory: Inventory
  readonly rackRiseK: number
  readonly facilityRiseK: number
  readonly coolantLPerMin: Float64Array
  readonly coolantReturnC: Float64Array
  readonly waterLPerMin: Float64Array
  readonly waterInC: Float64Array
  readonly waterOutC: Float64Array
  readonly primaryFlowLPerMin: Float64Array
  readonly condenserLPerMin: Float64Array
  readonly tables: Map<string, FlowTable | undefined>
}

export const askReaderOf = (inventory: Inventory, parameters: Parameters): AskReader => ({
  inventory,
  rackRiseK: parameters(rackCoolantRiseK),
  facilityRiseK: parameters(facilityWaterRiseK),
  coolantLPerMin: inventory.numbers('coolantLPerMin'),
  coolantReturnC: inventory.numbers('coolantReturnC'),
  waterLPerMin: inventory.numbers('waterLPerMin'),
  waterInC: inventory.numbers('waterInC'),
  waterOutC: inventory.numbers('waterOutC'),
  primaryFlowLPerMin: inventory.numbers('primaryFlowLPerMin'),
  condenserLPerMin: inventory.numbers('condenserLPerMin'),
  tables: new Map(),
})

const readTable = (text: string, heatKw: number): FlowTable | undefined => {
  const rows = tableOf(text, 2)
    ?.filter(([, flow]) => (flow as number) > 0)
    .toSorted((a, b) => (a[0] as number) - (b[0] as number))
  return rows && rows.length > 1
    ? {
        supplyC: rows.map(([supply]) => supply as number),
        flowLPerMin: rows.map(([, flow]) => flow as number),
        dropKpa: rows.map(([, , drop]) => drop ?? Number.NaN),
        heatKw,
      }
    : undefined
}

/** The flow table that a row's product publishes; one object for all that share it. */
export const flowTableOf = (reader: AskReader, row: number): FlowTable | undefined => {
  const { inventory, tables } = reader
  if (inventory.kindOf(row).fields['coolantTable'] === undefined) return undefined
  const text = inventory.textOf(row, 'coolantTable')
  if (text === undefined) return undefined
  const heatKw = inventory.numberOf(row, 'coolantTableKw') ?? Number.NaN
  const key = `${text}|${heatKw}`
  if (!tables.has(key)) tables.set(key, readTable(text, heatKw))
  return tables.get(key)
}

const or = (figure: number, other: number): number => (Number.isNaN(figure) ? other : figure)

/** What a load, cooler or exchanger asks for at a heat. */
export const askOf = (reader: AskReader, row: number, heatKw: number): Ask => {
  const { inventory } = reader
  const kind = inventory.kindOf(row)
  const coolant = reader.coolantLPerMin[row] as number
  const own = inventory.valueOf(row, 'coolantLPerMin')?.from === 'equipment'
  const exchanger = kind.cooling === 'exchanger'
  const inC = reader.waterInC[row] as number
  const water = Number.isNaN(inC) ? (reader.waterLPerMin[row] as number) : Number.NaN
  const primary = exchanger
    ? (reader.primaryFlowLPerMin[row] as number)
    : kind.cooling === 'rejection'
      ? (reader.condenserLPerMin[row] as number)
      : Number.NaN
  const plantFlow = or(primary, water)
  const takesCoolant = !exchanger && kind.cooling !== 'rejection'
  return {
    row,
    heatKw,
    ownLPerMin: own && takesCoolant ? coolant : Number.NaN,
    returnC: takesCoolant ? (reader.coolantReturnC[row] as number) : Number.NaN,
    table: takesCoolant ? flowTableOf(reader, row) : undefined,
    statedLPerMin: takesCoolant ? or(coolant, plantFlow) : plantFlow,
    riseK: or(
      (reader.waterOutC[row] as number) - inC,
      kind.it ? reader.rackRiseK : reader.facilityRiseK,
    ),
  }
}

const shareBetween = (from: number, to: number, at: number): number => (at - from) / (to - from)

/**
 * Flow of a published table at a supply temperature, L/min. Between two points 1/flow is read on
 * a line, as a held return makes it; colder than the first point its flow is held, which is enough;
 * warmer than the last nothing is known.
 */
export const tableFlowLPerMin = (table: FlowTable, supplyC: number): number => {
  const next = table.supplyC.findIndex((at) => supplyC <= at)
  if (next < 0) return Number.NaN
  const above = table.flowLPerMin[next] as number
  if (next === 0) return above
  const below = table.flowLPerMin[next - 1] as number
  const share = shareBetween(
    table.supplyC[next - 1] as number,
    table.supplyC[next] as number,
    supplyC,
  )
  return 1 / (1 / below + (1 / above - 1 / below) * share)
}

/** Exponent with which the drop of a table grows over flow, near a flow. */
const exponentNear = (table: FlowTable, next: number): number => {
  const at = Math.min(Math.max(1, next), table.flowLPerMin.length - 1)
  const flows = [table.flowLPerMin[at - 1], table.flowLPerMin[at]] as [number, number]
  const drops = [table.dropKpa[at - 1], table.dropKpa[at]] as [number, number]
  return Math.log(drops[1] / drops[0]) / Math.log(flows[1] / flows[0])
}

/**
 * Pressure drop of a published table at a flow, kPa, as a power of the flow between two points and
 * beyond the last with the power of its last stretch. NaN where the table gives no drops.
 */
export const tableDropKpa = (table: FlowTable, flowLPerMin: number): number => {
  if (flowLPerMin === 0) return 0
  const found = table.flowLPerMin.findIndex((at) => flowLPerMin <= at)
  const next = found < 0 ? table.flowLPerMin.length - 1 : found
  const exponent = exponentNear(table, next)
  const at = table.flowLPerMin[next] as number
  return (table.dropKpa[next] as number) * (flowLPerMin / at) ** exponent
}
