/** Airflow of a fan against a static pressure. */
export interface FanPoint {
  readonly airflowM3PerH: number
  readonly staticPa: number
}

/** The points of a fan curve written as `52669 0, 25485 374`; undefined where it is no such curve. */
export const fanPointsOf = (text: string): readonly FanPoint[] | undefined => {
  const points = text
    .split(/[,;\n]/)
    .map((point) => point.trim().split(/\s+/).map(Number))
    .map(([airflowM3PerH, staticPa]) => ({
      airflowM3PerH: airflowM3PerH ?? Number.NaN,
      staticPa: staticPa ?? Number.NaN,
    }))
  const sound = points.every(
    ({ airflowM3PerH, staticPa }) =>
      Number.isFinite(airflowM3PerH) && airflowM3PerH >= 0 && staticPa >= 0 && staticPa < 1e6,
  )
  return sound && points.length > 0 ? points.sort((a, b) => a.staticPa - b.staticPa) : undefined
}

/**
 * Airflow of a fan against a static pressure, m³/h, read linearly between published points;
 * undefined beyond the last and before the first, where a fan may stall and nobody published how.
 */
export const fanAirflowM3PerH = (
  points: readonly FanPoint[],
  staticPa: number,
): number | undefined => {
  const next = points.findIndex((point) => staticPa <= point.staticPa)
  const above = points[next]
  if (!above) return undefined
  if (above.staticPa === staticPa) return above.airflowM3PerH
  const below = points[next - 1]
  if (!below) return undefined
  const share = (staticPa - below.staticPa) / (above.staticPa - below.staticPa)
  return below.airflowM3PerH + share * (above.airflowM3PerH - below.airflowM3PerH)
}
