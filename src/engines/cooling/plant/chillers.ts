import type { Setting } from '../conditions'
import {
  type ChillerTemperatures,
  chillerCurveOf,
  chillerFactors,
  chillerPartLoad,
} from '../formulas/chiller'
import type { Gap } from '../solution'

/** What a chiller can do and draws; NaN where it cannot be told. */
export interface ChillerState {
  readonly capacityKw: number
  readonly basis: 'rated' | 'derived' | 'unknown'
  readonly gaps: readonly Gap[]
  /** Electrical draw at a duty, kW. */
  drawKw(dutyKw: number): number
}

const unknownState = (...gaps: readonly Gap[]): ChillerState => ({
  capacityKw: Number.NaN,
  basis: 'unknown',
  gaps,
  drawKw: (dutyKw) => (dutyKw === 0 ? 0 : Number.NaN),
})

/** The condition of its condenser: what enters it, whether water, and the missing value if neither. */
export interface Condenser {
  readonly kind: 'air' | 'water'
  /** Undefined where the air or the condenser loop is not known. */
  readonly enteringC: number | undefined
  readonly gaps: readonly Gap[]
}

/** A chiller of a published rating and no curve: its rating within it, nothing beyond or without it. */
const byRating = (
  { inventory }: Setting,
  row: number,
  ratedKw: number,
  { enteringC, gaps }: Condenser,
): ChillerState => {
  const ratedC = inventory.numberOf(row, 'ratedAmbientC')
  const cop = inventory.numberOf(row, 'cop') ?? Number.NaN
  const drawKw = (dutyKw: number) => (dutyKw === 0 ? 0 : dutyKw / cop)
  const rated: ChillerState = { capacityKw: ratedKw, basis: 'rated', gaps: [], drawKw }
  if (ratedC === undefined) return { ...unknownState({ row, field: 'ratedAmbientC' }), drawKw }
  if (enteringC === undefined) return { ...unknownState(...gaps), drawKw }
  // No published curve says what is left above the ambient of the rating.
  return enteringC <= ratedC ? rated : { ...unknownState({ row, field: 'curve' }), drawKw }
}

/** A figure of the product's rating, else of the unit itself: its owner may run it at another. */
const ratedOf = ({ inventory }: Setting, row: number, field: string): number | undefined => {
  const item = inventory.equipment[row]
  const stated = item && inventory.library.productValue(item.kind, item.product, field)
  return typeof stated?.value === 'number' ? stated.value : inventory.numberOf(row, field)
}

const ratedTemperatures = (setting: Setting, row: number): ChillerTemperatures | undefined => {
  const leavingC = ratedOf(setting, row, 'supplyC')
  const enteringC = ratedOf(setting, row, 'ratedAmbientC')
  return leavingC === undefined || enteringC === undefined ? undefined : { leavingC, enteringC }
}

/**
 * What a chiller can do at the condenser temperature that holds: by its published curve where it
 * names one (electric EIR), else by its rating. Outside of a curve nothing is known but colder
 * condensers, where it does at least what it does at the cold end.
 */
export const chillerState = (setting: Setting, row: number, condenser: Condenser): ChillerState => {
  const { inventory } = setting
  const ratedKw = inventory.numberOf(row, 'capacityKw')
  if (ratedKw === undefined) {
    const cop = inventory.numberOf(row, 'cop') ?? Number.NaN
    const drawKw = (dutyKw: number) => (dutyKw === 0 ? 0 : dutyKw / cop)
    return { ...unknownState({ row, field: 'capacityKw' }), drawKw }
  }
  const curve = chillerCurveOf(inventory.textOf(row, 'curve'))
  if (!curve) return byRating(setting, row, ratedKw, condenser)
  const rated = ratedTemperatures(setting, row)
  const cop = inventory.numberOf(row, 'cop')
  if (!rated) return unknownState({ row, field: 'supplyC' }, { row, field: 'ratedAmbientC' })
  if (condenser.enteringC === undefined) return unknownState(...condenser.gaps)
  if (curve.condenser !== condenser.kind) return unknownState({ row, field: 'curve' })
  // A condenser colder than the curve goes is held at its cold end: head pressure control does so.
  const enteringC = Math.max(condenser.enteringC, curve.enteringRangeC[0])
  const leavingC = inventory.numberOf(row, 'supplyC') ?? rated.leavingC
  const factors = chillerFactors(curve, rated, { leavingC, enteringC })
  if (!factors) return unknownState({ row, field: 'curve' })
  const capacityKw = ratedKw * factors.capacity
  const fullKw = cop === undefined ? Number.NaN : (capacityKw / cop) * factors.energyInput
  return {
    capacityKw,
    basis: 'derived',
    gaps: [],
    drawKw: (dutyKw) =>
      dutyKw === 0 ? 0 : fullKw * (chillerPartLoad(curve, dutyKw / capacityKw) ?? Number.NaN),
  }
}
