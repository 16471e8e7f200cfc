/** Effectiveness of a counterflow exchanger from its transfer units and capacity ratio (0–1). */
export const counterflowEffectiveness = (transferUnits: number, capacityRatio: number): number => {
  if (capacityRatio > 1 - 1e-9) return transferUnits / (1 + transferUnits)
  const e = Math.exp(-transferUnits * (1 - capacityRatio))
  return (1 - e) / (1 - capacityRatio * e)
}

/** Log-mean temperature difference of a counterflow exchanger, K. */
export const logMeanK = (hotEndK: number, coldEndK: number): number =>
  Math.abs(hotEndK - coldEndK) < 1e-9
    ? hotEndK
    : (hotEndK - coldEndK) / Math.log(hotEndK / coldEndK)

/** Supply of the rack loop, °C, from the air (or wet bulb) up through each approach. */
export const supplyThroughApproachesC = (startC: number, approachesK: readonly number[]): number =>
  approachesK.reduce((temperature, approach) => temperature + approach, startC)

/** A dry cooler's published point: where neither end of the fluid is known, nothing can be derived. */
export interface DryCoolerPoint {
  readonly ratedAmbientC: number
  readonly inletC?: number | undefined
  readonly outletC?: number | undefined
  readonly approachK?: number | undefined
}

/**
 * Share of its published capacity that a dry cooler has at another ambient, flows unchanged;
 * undefined when the published point does not say. With a known inlet the heat follows the
 * initial temperature difference, inlet minus ambient; with only the outlet known, the outlet is
 * held and the heat follows outlet minus ambient. Both hold one effectiveness at the same flows.
 */
export const dryCoolerShare = (point: DryCoolerPoint, ambientC: number): number | undefined => {
  const { ratedAmbientC, inletC, outletC, approachK } = point
  const held =
    inletC ?? outletC ?? (approachK === undefined ? undefined : ratedAmbientC + approachK)
  if (held === undefined || held <= ratedAmbientC) return undefined
  return Math.max(0, (held - ambientC) / (held - ratedAmbientC))
}

/** Capacity rates of the two sides of a counterflow exchanger, kW/K. */
export interface CapacityRates {
  readonly hotKwPerK: number
  readonly coldKwPerK: number
}

/**
 * Heat transfer of a counterflow exchanger, kW/K, from one published point: its duty, its approach
 * (hot fluid leaving above cold fluid entering) and both flows. Undefined where no exchanger of any
 * size would do it.
 */
export const counterflowUaKwPerK = (
  dutyKw: number,
  approachK: number,
  { hotKwPerK, coldKwPerK }: CapacityRates,
): number | undefined => {
  const slope = 1 / hotKwPerK - 1 / coldKwPerK
  if (!(dutyKw > 0 && approachK > 0) || !Number.isFinite(slope)) return undefined
  if (Math.abs((slope * dutyKw) / approachK) < 1e-9) return dutyKw / approachK
  const ratio = 1 + (slope * dutyKw) / approachK
  return ratio > 0 ? Math.log(ratio) / slope : undefined
}

/**
 * Approach of a counterflow exchanger, K: hot fluid leaving above cold fluid entering, at a duty
 * and both flows. The same as by effectiveness and transfer units, without their case of equal
 * flows. Falls with more UA and with more cold flow; proportional to the duty.
 */
export const counterflowApproachK = (
  dutyKw: number,
  uaKwPerK: number,
  { hotKwPerK, coldKwPerK }: CapacityRates,
): number => {
  const slope = 1 / hotKwPerK - 1 / coldKwPerK
  const exponent = uaKwPerK * slope
  return Math.abs(exponent) < 1e-9 ? dutyKw / uaKwPerK : (dutyKw * slope) / Math.expm1(exponent)
}
