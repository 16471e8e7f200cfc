import type { Inventory } from '#model'
import { water } from '#standards'
import type { Capacity } from './capacity'
import { sitePressureRatio } from './elevation'
import { airVolumeHeatKjPerM3K } from './formulas/air'
import { type Coil, coilConductanceKwPerK, coilNetKw } from './formulas/coil'
import type { Gap } from './solution'

/** Water may come this much warmer than at the rating before the rating no longer tells anything. */
const sameWaterK = 0.1

/** What holds around an air cooler. */
export interface CoolerSetting {
  /** Heat that a cubic metre of its air carries over a kelvin, kJ. */
  readonly heatKjPerM3K: number
  /** Air that comes back to it while its room is as it should be; undefined when not known. */
  readonly returnAirC: number | undefined
  /** Water that its loop supplies; undefined when not known. */
  readonly waterC: number | undefined
}

/** What an air cooler can do. */
export interface CoolerAbility extends Capacity {
  /** Air that it moves at full speed, kW/K; NaN when not known. */
  readonly airRateKwPerK: number
  /** Its coil, where its rating tells enough to know what it does in other air and water. */
  readonly coil: Coil | undefined
}

interface Rating {
  readonly netKw: number
  readonly fanKw: number | undefined
}

const ratingOf = (inventory: Inventory, row: number): Rating | undefined => {
  const gross = inventory.numberOf(row, 'grossKw')
  const fan = inventory.numberOf(row, 'fanKw')
  const net = inventory.numberOf(row, 'netSensibleKw')
  if (net !== undefined)
    return { netKw: net, fanKw: fan ?? (gross === undefined ? gross : gross - net) }
  return gross === undefined || fan === undefined ? undefined : { netKw: gross - fan, fanKw: fan }
}

/** Supply air of the rating: the product's. A unit's own figure is its set point. */
const ratedSupplyC = ({ library, equipment }: Inventory, row: number): number | undefined => {
  const item = equipment[row]
  const stated = item && library.productValue(item.kind, item.product, 'supplyAirC')
  return typeof stated?.value === 'number' ? stated.value : undefined
}

const waterRateKwPerK = (inventory: Inventory, row: number, grossKw: number): number => {
  const flow = inventory.numberOf(row, 'waterLPerMin')
  if (flow !== undefined) {
    return (flow * water.densityKgPerM3 * water.heatCapacityKjPerKgK) / 60_000
  }
  const rise =
    (inventory.numberOf(row, 'waterOutC') ?? Number.NaN) -
    (inventory.numberOf(row, 'waterInC') ?? Number.NaN)
  return rise > 0 ? grossKw / rise : Number.NaN
}

/** The coil as published: all of air, water and heat at one point; else what is missing of it. */
const coilOf = (inventory: Inventory, row: number, rating: Rating): Coil | readonly Gap[] => {
  const airflow = inventory.numberOf(row, 'airflowM3PerH')
  const waterInC = inventory.numberOf(row, 'waterInC')
  const { netKw, fanKw } = rating
  const airRateKwPerK = ((airflow ?? Number.NaN) * airVolumeHeatKjPerM3K) / 3600
  const supplyC = ratedSupplyC(inventory, row)
  const returnAirC =
    inventory.numberOf(row, 'returnAirC') ??
    (supplyC === undefined ? undefined : supplyC + netKw / airRateKwPerK)
  const flow = waterRateKwPerK(inventory, row, netKw + (fanKw ?? Number.NaN))
  const missing = [
    ...(returnAirC === undefined ? ['returnAirC'] : []),
    ...(waterInC === undefined ? ['waterInC'] : []),
    ...(fanKw === undefined ? ['fanKw'] : []),
    ...(airflow === undefined ? ['airflowM3PerH'] : []),
    ...(Number.isNaN(flow) && fanKw !== undefined ? ['waterLPerMin'] : []),
  ].map((field) => ({ row, field }))
  if (returnAirC === undefined || waterInC === undefined || fanKw === undefined) return missing
  const point = {
    grossKw: netKw + fanKw,
    fanKw,
    airRateKwPerK,
    returnAirC,
    waterInC,
    waterRateKwPerK: flow,
  }
  const conductanceKwPerK = coilConductanceKwPerK(point)
  return conductanceKwPerK === undefined || missing.length > 0
    ? [...missing, ...(missing.length === 0 ? [{ row, field: 'returnAirC' }] : [])]
    : { conductanceKwPerK, waterRateKwPerK: flow, waterInC, fanKw, airRateKwPerK }
}

const isCoil = (found: Coil | readonly Gap[]): found is Coil => 'conductanceKwPerK' in found

/** As rated, in thinner air less; unknown where the water is warmer than at the rating. */
const asRated = (
  inventory: Inventory,
  row: number,
  { netKw }: Rating,
  waterC: number | undefined,
  missing: readonly Gap[],
): Capacity => {
  const ratedC = inventory.numberOf(row, 'waterInC')
  const warmer = waterC !== undefined && ratedC !== undefined && waterC > ratedC + sameWaterK
  return warmer
    ? { kw: Number.NaN, gaps: missing }
    : { kw: netKw * Math.min(1, sitePressureRatio(inventory)), gaps: [] }
}

/**
 * What an air cooler takes as net sensible heat, kW. With a whole published point (air, water and
 * heat) its coil is known and the real return air, water and density count: hotter air more, warmer
 * water less. Otherwise it counts as rated, with gross less its own fan where net is not stated.
 */
export const coolerAbility = (
  inventory: Inventory,
  row: number,
  { heatKjPerM3K, returnAirC, waterC }: CoolerSetting,
): CoolerAbility => {
  const airflow = inventory.numberOf(row, 'airflowM3PerH') ?? Number.NaN
  const airRateKwPerK = airflow > 0 ? (airflow * heatKjPerM3K) / 3600 : Number.NaN
  const rating = ratingOf(inventory, row)
  if (!rating) {
    return {
      kw: Number.NaN,
      gaps: [{ row, field: 'netSensibleKw' }],
      airRateKwPerK,
      coil: undefined,
    }
  }
  const found = coilOf(inventory, row, rating)
  if (!isCoil(found)) {
    return { ...asRated(inventory, row, rating, waterC, found), airRateKwPerK, coil: undefined }
  }
  const coil = { ...found, airRateKwPerK, waterInC: waterC ?? found.waterInC }
  const ratedReturnC = inventory.numberOf(row, 'returnAirC')
  const supplyC = ratedSupplyC(inventory, row) ?? Number.NaN
  const comesBackC = returnAirC ?? ratedReturnC ?? supplyC + rating.netKw / found.airRateKwPerK
  return {
    kw: Math.max(0, coilNetKw(coil, comesBackC, airRateKwPerK)),
    gaps: [],
    airRateKwPerK,
    coil,
  }
}
