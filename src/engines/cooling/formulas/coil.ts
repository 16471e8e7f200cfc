import { counterflowEffectiveness } from './exchange'

/** A chilled-water coil with its fan, reduced from the published point. Rates are heat capacity rates. */
export interface Coil {
  /** Conductance between air and water, kW/K. */
  readonly conductanceKwPerK: number
  readonly waterRateKwPerK: number
  readonly waterInC: number
  /** Fan power at full airflow, which the air takes up again. */
  readonly fanKw: number
  /** Air at full airflow at the site. */
  readonly airRateKwPerK: number
}

/** What a maker publishes of one point of a coil. */
export interface CoilPoint {
  readonly grossKw: number
  readonly fanKw: number
  readonly airRateKwPerK: number
  readonly returnAirC: number
  readonly waterInC: number
  readonly waterRateKwPerK: number
}

/**
 * Transfer units of a counterflow exchanger from its effectiveness and capacity ratio (0–1);
 * undefined where no exchanger, however large, reaches that effectiveness.
 */
export const counterflowTransferUnits = (
  effectiveness: number,
  capacityRatio: number,
): number | undefined => {
  if (!(effectiveness > 0 && effectiveness < 1)) return undefined
  if (capacityRatio > 1 - 1e-9) return effectiveness / (1 - effectiveness)
  return Math.log((1 - effectiveness * capacityRatio) / (1 - effectiveness)) / (1 - capacityRatio)
}

/**
 * Conductance of a coil from its published point, kW/K: a coil of several rows crossed against the
 * water comes close to counterflow. Undefined where the point contradicts itself.
 */
export const coilConductanceKwPerK = (point: CoilPoint): number | undefined => {
  const { grossKw, airRateKwPerK, waterRateKwPerK, returnAirC, waterInC } = point
  const least = Math.min(airRateKwPerK, waterRateKwPerK)
  const most = Math.max(airRateKwPerK, waterRateKwPerK)
  const effectiveness = grossKw / (least * (returnAirC - waterInC))
  const units = counterflowTransferUnits(effectiveness, least / most)
  return units === undefined ? undefined : units * least
}

/**
 * Net sensible heat that a coil takes from air of a temperature at an airflow, kW: what reaches its
 * water, less its own fan. The fan warms each cubic metre as much at part speed as at full speed,
 * which by the fan laws is the most that it can.
 */
export const coilNetKw = (coil: Coil, returnAirC: number, airRateKwPerK: number): number => {
  if (airRateKwPerK <= 0 || coil.waterRateKwPerK <= 0) return 0
  const least = Math.min(airRateKwPerK, coil.waterRateKwPerK)
  const most = Math.max(airRateKwPerK, coil.waterRateKwPerK)
  const effectiveness = counterflowEffectiveness(coil.conductanceKwPerK / least, least / most)
  const fanKw = coil.fanKw * (airRateKwPerK / coil.airRateKwPerK)
  return effectiveness * least * (returnAirC - coil.waterInC) - fanKw
}
