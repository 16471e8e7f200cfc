import psychrolib from 'psychrolib'

// The library keeps one unit system for everyone; nothing else here uses it.
psychrolib.SetUnitSystem(psychrolib.SI)

/** A state of moist air. Source of all: ASHRAE Handbook of Fundamentals 2017, chapter 1 (psychrolib). */
export interface MoistAir {
  readonly dryBulbC: number
  /** Water over dry air, kg/kg. */
  readonly humidityRatio: number
  readonly pressurePa: number
}

const absoluteZeroC = -273.15

/** Whether the library can answer: it throws outside of its range, and NaN would loop in it. */
const answers = (dryBulbC: number, pressurePa: number): boolean =>
  dryBulbC >= -100 && dryBulbC <= 200 && pressurePa > 1000

/** Moist air from its dry bulb, °C, and relative humidity, 0–1; undefined outside of −100–200 °C. */
export const airFromHumidity = (
  dryBulbC: number,
  relativeHumidity: number,
  pressurePa: number,
): MoistAir | undefined =>
  answers(dryBulbC, pressurePa) && relativeHumidity >= 0 && relativeHumidity <= 1
    ? {
        dryBulbC,
        humidityRatio: psychrolib.GetHumRatioFromRelHum(dryBulbC, relativeHumidity, pressurePa),
        pressurePa,
      }
    : undefined

/** Moist air from its dry and wet bulb, °C; undefined where the wet bulb is the higher one. */
export const airFromWetBulb = (
  dryBulbC: number,
  wetBulbC: number,
  pressurePa: number,
): MoistAir | undefined =>
  answers(dryBulbC, pressurePa) && wetBulbC <= dryBulbC && wetBulbC > absoluteZeroC
    ? {
        dryBulbC,
        humidityRatio: psychrolib.GetHumRatioFromTWetBulb(dryBulbC, wetBulbC, pressurePa),
        pressurePa,
      }
    : undefined

/** Moist air from its dry bulb and dew point, °C; undefined where the dew point is the higher one. */
export const airFromDewPoint = (
  dryBulbC: number,
  dewPointC: number,
  pressurePa: number,
): MoistAir | undefined =>
  answers(dryBulbC, pressurePa) && dewPointC <= dryBulbC && dewPointC >= -100
    ? {
        dryBulbC,
        humidityRatio: psychrolib.GetHumRatioFromTDewPoint(dewPointC, pressurePa),
        pressurePa,
      }
    : undefined

/** Relative humidity, 0–1. */
export const relativeHumidityOf = ({ dryBulbC, humidityRatio, pressurePa }: MoistAir): number =>
  psychrolib.GetRelHumFromHumRatio(dryBulbC, humidityRatio, pressurePa)

/** Dew point, °C. */
export const dewPointOf = ({ dryBulbC, humidityRatio, pressurePa }: MoistAir): number =>
  psychrolib.GetTDewPointFromHumRatio(dryBulbC, humidityRatio, pressurePa)

/** Wet bulb, °C. */
export const wetBulbOf = ({ dryBulbC, humidityRatio, pressurePa }: MoistAir): number =>
  psychrolib.GetTWetBulbFromHumRatio(dryBulbC, humidityRatio, pressurePa)

/** Enthalpy, kJ per kg of dry air. */
export const enthalpyOf = ({ dryBulbC, humidityRatio }: MoistAir): number =>
  psychrolib.GetMoistAirEnthalpy(dryBulbC, humidityRatio) / 1000

/** Volume, m³ per kg of dry air. */
export const volumeOf = ({ dryBulbC, humidityRatio, pressurePa }: MoistAir): number =>
  psychrolib.GetMoistAirVolume(dryBulbC, humidityRatio, pressurePa)

/** Density of the moist air, kg/m³. */
export const densityOf = (air: MoistAir): number => (1 + air.humidityRatio) / volumeOf(air)

/** Pressure of saturated water vapour, Pa, −100 to 200 °C. */
export const saturationPressurePa = (dryBulbC: number): number => psychrolib.GetSatVapPres(dryBulbC)

/** Heat capacity per kg of the moist air, kJ/(kg·K): dry air 1.006, water vapour 1.86 (equation 30). */
export const heatCapacityKjPerKgK = ({ humidityRatio }: MoistAir): number =>
  (1.006 + 1.86 * humidityRatio) / (1 + humidityRatio)
