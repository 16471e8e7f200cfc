/** Density of the air that airflow is stated for, kg/m³, and its heat capacity, kJ/(kg·K). */
const densityKgPerM3 = 1.2
const heatCapacityKjPerKgK = 1.006

/** Heat that a cubic metre of such air carries over a kelvin, kJ. */
export const airVolumeHeatKjPerM3K = densityKgPerM3 * heatCapacityKjPerKgK

/** m³/h that carry one kW over one kelvin at sea level: 2,982. */
const flowPerKwK = 3600 / airVolumeHeatKjPerM3K

/**
 * Air volume that carries heat away over a temperature rise, m³/h: 2,982·P/ΔT at sea level and
 * more where the air is thinner. `pressureRatio` is the site's air pressure over that at sea level.
 */
export const airflowForM3PerH = (heatKw: number, riseK: number, pressureRatio = 1): number =>
  (flowPerKwK * heatKw) / riseK / pressureRatio

/** Temperature rise of an airflow that takes up heat, K. */
export const airRiseK = (heatKw: number, airflowM3PerH: number, pressureRatio = 1): number =>
  (flowPerKwK * heatKw) / airflowM3PerH / pressureRatio

/** Heat that a cooler's water takes: the net sensible heat of the room and its own fan, kW. */
export const grossCoolingKw = (netSensibleKw: number, fanKw: number): number =>
  netSensibleKw + fanKw

/**
 * Fan power at part of the rated speed, kW, by the affinity laws: flow follows speed, power its
 * cube. Drives and motors keep a floor under it, as a share of the rated power.
 */
export const fanPowerKw = (ratedKw: number, speedRatio: number, floorRatio: number): number =>
  ratedKw * Math.max(floorRatio, Math.min(1, speedRatio) ** 3)

/**
 * Pressure of the standard atmosphere, Pa, at an elevation in metres.
 * Source: ASHRAE Handbook of Fundamentals 2017, chapter 1, equation 3, as psychrolib ships it.
 */
export const standardPressurePa = (elevationM: number): number =>
  101_325 * (1 - 2.25577e-5 * elevationM) ** 5.2559

/** The site's standard air pressure over that at sea level. */
export const pressureRatioAt = (elevationM: number): number =>
  standardPressurePa(elevationM) / 101_325

/** Dew point, °C, of air at a temperature and relative humidity (0–1): Magnus, 17.62 and 243.12 °C. */
export const dewPointC = (dryBulbC: number, relativeHumidity: number): number => {
  const gamma = Math.log(relativeHumidity) + (17.62 * dryBulbC) / (243.12 + dryBulbC)
  return (243.12 * gamma) / (17.62 - gamma)
}
