/** What a coolant's flow depends on. */
export interface FluidProperties {
  readonly densityKgPerM3: number
  readonly heatCapacityKjPerKgK: number
}

/** Volume flow that carries heat away over a temperature rise, L/min. */
export const flowForLPerMin = (heatKw: number, riseK: number, fluid: FluidProperties): number =>
  (heatKw * 60_000) / (fluid.densityKgPerM3 * fluid.heatCapacityKjPerKgK * riseK)

/** Temperature rise of a volume flow that takes up heat, K. */
export const liquidRiseK = (heatKw: number, flowLPerMin: number, fluid: FluidProperties): number =>
  (heatKw * 60_000) / (fluid.densityKgPerM3 * fluid.heatCapacityKjPerKgK * flowLPerMin)

/** Heat that a volume flow carries over a temperature rise, kW. */
export const heatOfFlowKw = (flowLPerMin: number, riseK: number, fluid: FluidProperties): number =>
  (flowLPerMin * fluid.densityKgPerM3 * fluid.heatCapacityKjPerKgK * riseK) / 60_000

/** Temperature rise of a mass flow in kg/s that takes up heat, K. */
export const massFlowRiseK = (
  heatKw: number,
  massFlowKgPerS: number,
  heatCapacityKjPerKgK: number,
): number => heatKw / (massFlowKgPerS * heatCapacityKjPerKgK)

/** Mean velocity in a round pipe, m/s. */
export const velocityMPerS = (flowLPerMin: number, innerDiameterM: number): number =>
  flowLPerMin / 60_000 / ((Math.PI / 4) * innerDiameterM ** 2)

export interface PipeFlow extends FluidProperties {
  readonly viscosityPaS: number
}

/**
 * Friction factor of Darcy: laminar below Reynolds 2,300, Haaland above 4,000, blended linearly
 * between, since nobody knows which of the two a real pipe shows there.
 */
export const frictionFactor = (reynolds: number, relativeRoughness: number): number => {
  const haaland = (re: number) =>
    (-1.8 * Math.log10((relativeRoughness / 3.7) ** 1.11 + 6.9 / re)) ** -2
  if (reynolds <= 2300) return 64 / reynolds
  if (reynolds >= 4000) return haaland(reynolds)
  const turbulent = (reynolds - 2300) / 1700
  return (1 - turbulent) * (64 / 2300) + turbulent * haaland(4000)
}

/** Pressure that friction takes per metre of straight round pipe, Pa/m (Darcy–Weisbach). */
export const frictionPaPerM = (
  flowLPerMin: number,
  innerDiameterM: number,
  fluid: PipeFlow,
  roughnessM: number,
): number => {
  if (flowLPerMin === 0) return 0
  const v = velocityMPerS(flowLPerMin, innerDiameterM)
  const reynolds = (fluid.densityKgPerM3 * v * innerDiameterM) / fluid.viscosityPaS
  const factor = frictionFactor(reynolds, roughnessM / innerDiameterM)
  return ((factor / innerDiameterM) * fluid.densityKgPerM3 * v ** 2) / 2
}

/** Water that a tower evaporates for each kWh of heat, L: latent heat 2.43 MJ/kg. */
export const evaporationLPerKwh = 3.6 / 2.43

/** Make-up water of a tower, L/h: what evaporates and what is bled so that salts stay in bounds. */
export const makeUpLPerH = (heatKw: number, cyclesOfConcentration: number): number => {
  const evaporation = heatKw * evaporationLPerKwh
  return evaporation + evaporation / (cyclesOfConcentration - 1)
}
