/** The part of psychrolib (MIT) that is used here; the package brings no types of its own. */
declare module 'psychrolib' {
  interface Psychrolib {
    readonly SI: unknown
    SetUnitSystem(system: unknown): void
    GetSatVapPres(dryBulbC: number): number
    GetHumRatioFromRelHum(dryBulbC: number, relativeHumidity: number, pressurePa: number): number
    GetHumRatioFromTWetBulb(dryBulbC: number, wetBulbC: number, pressurePa: number): number
    GetHumRatioFromTDewPoint(dewPointC: number, pressurePa: number): number
    GetRelHumFromHumRatio(dryBulbC: number, humidityRatio: number, pressurePa: number): number
    GetTDewPointFromHumRatio(dryBulbC: number, humidityRatio: number, pressurePa: number): number
    GetTWetBulbFromHumRatio(dryBulbC: number, humidityRatio: number, pressurePa: number): number
    GetMoistAirEnthalpy(dryBulbC: number, humidityRatio: number): number
    GetMoistAirVolume(dryBulbC: number, humidityRatio: number, pressurePa: number): number
    GetStandardAtmPressure(elevationM: number): number
  }
  const psychrolib: Psychrolib
  export default psychrolib
}
