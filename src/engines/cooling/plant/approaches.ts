import { cduPrimaryFlowRatio } from '#standards'
import type { Setting } from '../conditions'
import type { FluidAt } from '../demand'
import { counterflowApproachK, counterflowUaKwPerK } from '../formulas/exchange'
import { heatOfFlowKw } from '../formulas/liquid'
import type { Gap } from '../solution'

/**
 * An approach at the duty and the flows that hold, with the published one; or what would tell it.
 * Where only the published one is known, both are that.
 */
export type Approach =
  | { readonly known: true; readonly approachK: number; readonly ratedK: number }
  | { readonly known: false; readonly gaps: readonly Gap[] }

/** The two sides of an exchanger as they run; NaN flow: not known. */
export interface ExchangerSides {
  /** The side that is cooled: the rack loop. */
  readonly secondaryLPerMin: number
  readonly secondary: FluidAt
  readonly secondaryC: number | undefined
  /** The side that cools: facility water. */
  readonly primaryLPerMin: number
  readonly primary: FluidAt
  readonly primaryC: number | undefined
}

const missing = (...gaps: readonly Gap[]): Approach => ({ known: false, gaps })

const rateKwPerK = (flowLPerMin: number, fluidAt: FluidAt, celsius: number | undefined): number => {
  const fluid = fluidAt(celsius) ?? fluidAt(undefined)
  return fluid ? heatOfFlowKw(flowLPerMin, 1, fluid) : Number.NaN
}

/** Facility water at the rating: its product's figure, else a planning share of the secondary flow. */
const ratedPrimaryLPerMin = ({ inventory, parameters }: Setting, row: number): number => {
  const item = inventory.equipment[row]
  const stated =
    item && inventory.library.productValue(item.kind, item.product, 'primaryFlowLPerMin')
  return typeof stated?.value === 'number'
    ? stated.value
    : (inventory.numberOf(row, 'flowLPerMin') ?? Number.NaN) * parameters(cduPrimaryFlowRatio)
}

/** Heat transfer of an exchanger from its published point, kW/K; undefined where it says too little. */
const exchangerUaKwPerK = (
  setting: Setting,
  row: number,
  sides: ExchangerSides,
): number | undefined => {
  const { inventory } = setting
  const flow = inventory.numberOf(row, 'flowLPerMin') ?? Number.NaN
  return counterflowUaKwPerK(
    inventory.numberOf(row, 'capacityKw') ?? Number.NaN,
    inventory.numberOf(row, 'approachK') ?? Number.NaN,
    {
      hotKwPerK: rateKwPerK(flow, sides.secondary, sides.secondaryC),
      coldKwPerK: rateKwPerK(ratedPrimaryLPerMin(setting, row), sides.primary, sides.primaryC),
    },
  )
}

/** Capacity rates of both sides as they run. */
const ratesOf = (sides: ExchangerSides) => ({
  hotKwPerK: rateKwPerK(sides.secondaryLPerMin, sides.secondary, sides.secondaryC),
  coldKwPerK: rateKwPerK(sides.primaryLPerMin, sides.primary, sides.primaryC),
})

/**
 * Approach of an exchanger at its duty and flows, by the heat transfer that its published point
 * shows. Where that point or a flow is not known, the published approach holds up to the published
 * duty, since less duty only brings the temperatures closer; above it nothing is known.
 */
export const exchangerApproach = (
  setting: Setting,
  row: number,
  dutyKw: number,
  sides: ExchangerSides,
): Approach => {
  const { inventory } = setting
  const ratedK = inventory.numberOf(row, 'approachK')
  const capacityKw = inventory.numberOf(row, 'capacityKw')
  if (ratedK === undefined) return missing({ row, field: 'approachK' })
  if (capacityKw === undefined) return missing({ row, field: 'capacityKw' })
  if (dutyKw === 0) return { known: true, approachK: 0, ratedK }
  const ua = exchangerUaKwPerK(setting, row, sides)
  const real = ua === undefined ? Number.NaN : counterflowApproachK(dutyKw, ua, ratesOf(sides))
  if (!Number.isNaN(real)) return { known: true, approachK: real, ratedK }
  return dutyKw <= capacityKw
    ? { known: true, approachK: ratedK, ratedK }
    : missing({ row, field: 'flowLPerMin' })
}

/**
 * Duty that an exchanger carries at a given approach with the flows that hold, kW, never more than
 * its published duty; NaN where it cannot be told. Approach is proportional to duty.
 */
export const exchangerCapacityKw = (
  setting: Setting,
  row: number,
  approachK: number,
  sides: ExchangerSides,
): number => {
  const { inventory } = setting
  const ratedKw = inventory.numberOf(row, 'capacityKw') ?? Number.NaN
  const ua = exchangerUaKwPerK(setting, row, sides)
  const perKw = ua === undefined ? Number.NaN : counterflowApproachK(1, ua, ratesOf(sides))
  const ratedK = inventory.numberOf(row, 'approachK') ?? Number.NaN
  if (approachK <= 0) return Number.isNaN(ratedKw + ratedK) ? Number.NaN : 0
  if (Number.isNaN(perKw)) return approachK >= ratedK ? ratedKw : Number.NaN
  return Math.min(ratedKw, approachK / perKw)
}
