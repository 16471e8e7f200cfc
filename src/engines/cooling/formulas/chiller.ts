import {
  type Biquadratic,
  type ChillerCurve,
  carrier30rb360,
  carrier30xa220,
  mcquayWsc471,
  yorkYt563,
} from '#standards'

const curves = [carrier30xa220, carrier30rb360, mcquayWsc471, yorkYt563]

/** A published performance curve by its id. */
export const chillerCurveOf = (id: string | undefined): ChillerCurve | undefined =>
  curves.find((curve) => curve.id === id)

const biquadratic = (c: Biquadratic, x: number, y: number): number =>
  c[0] + c[1] * x + c[2] * x * x + c[3] * y + c[4] * y * y + c[5] * x * y

const within = (value: number, [low, high]: readonly [number, number]): boolean =>
  value >= low && value <= high

/** Leaving water and entering condenser fluid (air, or water where it has a condenser loop), °C. */
export interface ChillerTemperatures {
  readonly leavingC: number
  readonly enteringC: number
}

const covers = (curve: ChillerCurve, { leavingC, enteringC }: ChillerTemperatures): boolean =>
  within(leavingC, curve.leavingRangeC) && within(enteringC, curve.enteringRangeC)

/**
 * What a curve makes of a rating: capacity over the rated and power per cooling over the rated, at
 * full load. Undefined where either point lies outside the measured range.
 */
export const chillerFactors = (
  curve: ChillerCurve,
  rated: ChillerTemperatures,
  now: ChillerTemperatures,
): { readonly capacity: number; readonly energyInput: number } | undefined => {
  if (!covers(curve, rated) || !covers(curve, now)) return undefined
  const ratio = (c: Biquadratic): number =>
    biquadratic(c, now.leavingC, now.enteringC) / biquadratic(c, rated.leavingC, rated.enteringC)
  return { capacity: ratio(curve.capacity), energyInput: ratio(curve.energyInput) }
}

/**
 * Power of a chiller at part load over that at full load (EnergyPlus electric EIR). Below its least
 * load it goes on and off, so that power follows the load; undefined above its highest.
 */
export const chillerPartLoad = (curve: ChillerCurve, loadRatio: number): number | undefined => {
  const [least, most] = curve.partLoadRange
  if (loadRatio > most) return undefined
  const [a, b, c] = curve.partLoad
  const at = (ratio: number): number => a + b * ratio + c * ratio * ratio
  return loadRatio >= least ? at(loadRatio) : (at(least) * loadRatio) / least
}
