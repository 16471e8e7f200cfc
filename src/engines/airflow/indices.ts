/** Air through one rack: what it draws, how warm that is, how warm it leaves. */
export interface RackAir {
  readonly flowM3PerS: number
  /** Mean over its intake. */
  readonly intakeC: number
  /** The warmest air at its intake. */
  readonly intakeMaxC: number
  readonly exhaustC: number
}

/** Air through all coolers together. */
export interface CoolerAir {
  readonly flowM3PerS: number
  readonly supplyC: number
  readonly returnC: number
}

/** The temperatures that intakes are held against, °C. */
export interface IntakeRange {
  readonly recommendedLowC: number
  readonly recommendedHighC: number
  readonly allowableLowC: number
  readonly allowableHighC: number
}

/** Indices of a room's air; NaN where there is nothing to reckon one from. Ratios, 1 is 100 %. */
export interface AirIndices {
  readonly shi: number
  readonly rhi: number
  readonly rti: number
  readonly rciHigh: number
  readonly rciLow: number
  /** Air that the coolers move over air that the racks draw. */
  readonly airflowRatio: number
}

/**
 * Supply heat index: how much of the warming over the supply happens before the racks' intakes.
 * SHI = Σ V̇(Tin − Tsupply) / Σ V̇(Tout − Tsupply). Source: Sharma, Bash, Patel, AIAA-2002-3091.
 */
export const supplyHeatIndex = (racks: readonly RackAir[], supplyC: number): number => {
  let before = 0
  let whole = 0
  for (const { flowM3PerS, intakeC, exhaustC } of racks) {
    before += flowM3PerS * (intakeC - supplyC)
    whole += flowM3PerS * (exhaustC - supplyC)
  }
  return whole > 0 ? before / whole : Number.NaN
}

/** Mean rise over the racks, weighted by their air, K. */
const equipmentRiseK = (racks: readonly RackAir[]): number => {
  let rise = 0
  let flow = 0
  for (const { flowM3PerS, intakeC, exhaustC } of racks) {
    rise += flowM3PerS * (exhaustC - intakeC)
    flow += flowM3PerS
  }
  return rise / flow
}

/**
 * Return temperature index: rise over the coolers against rise over the equipment. Below 1 cold air
 * passes the racks by, above 1 exhaust comes round again. Source: Herrlin, as reviewed by Capozzoli
 * et al., Energy Procedia 62 (2014) 391.
 */
export const returnTemperatureIndex = (
  { supplyC, returnC }: Pick<CoolerAir, 'supplyC' | 'returnC'>,
  riseK: number,
): number => (riseK > 0 ? (returnC - supplyC) / riseK : Number.NaN)

/**
 * Rack cooling index of one end: 1 when no intake is beyond what is recommended, 0 when all are at
 * the allowable limit on average. Source: Herrlin, ASHRAE Transactions 111-2 (2005).
 */
export const rackCoolingIndex = (
  intakesC: readonly number[],
  recommendedC: number,
  allowableC: number,
): number => {
  const span = Math.abs(allowableC - recommendedC)
  const way = allowableC > recommendedC ? 1 : -1
  const beyond = intakesC.reduce((sum, c) => sum + Math.max(0, way * (c - recommendedC)), 0)
  return intakesC.length > 0 && span > 0 ? 1 - beyond / (span * intakesC.length) : Number.NaN
}

/** All indices of a room's air. RCI takes the warmest air of each intake at the upper end. */
export const airIndices = (
  racks: readonly RackAir[],
  coolers: CoolerAir,
  range: IntakeRange,
): AirIndices => {
  const shi = supplyHeatIndex(racks, coolers.supplyC)
  const drawn = racks.reduce((sum, { flowM3PerS }) => sum + flowM3PerS, 0)
  const warmest = racks.map(({ intakeMaxC }) => intakeMaxC)
  const means = racks.map(({ intakeC }) => intakeC)
  return {
    shi,
    rhi: 1 - shi,
    rti: returnTemperatureIndex(coolers, equipmentRiseK(racks)),
    rciHigh: rackCoolingIndex(warmest, range.recommendedHighC, range.allowableHighC),
    rciLow: rackCoolingIndex(means, range.recommendedLowC, range.allowableLowC),
    airflowRatio: drawn > 0 ? coolers.flowM3PerS / drawn : Number.NaN,
  }
}
