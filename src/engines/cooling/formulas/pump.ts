/** A published point of a pump at full speed. */
export interface PumpPoint {
  readonly flowLPerMin: number
  readonly headKpa: number
}

/** Rows of numbers written as `25 59 15.9, 30 71 22.1`; undefined where the text is no such table. */
export const tableOf = (
  text: string,
  columns: number,
): readonly (readonly number[])[] | undefined => {
  const rows = text
    .split(/[,;\n]/)
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) => row.split(/\s+/).map(Number))
  const sound = rows.every((row) => row.length >= columns && row.every(Number.isFinite))
  return rows.length > 0 && sound ? rows : undefined
}

/** The points of a pump in order of flow; undefined where a point makes no sense. */
export const pumpPointsOf = (text: string): readonly PumpPoint[] | undefined => {
  const points = tableOf(text, 2)?.map(([flow, head]) => ({
    flowLPerMin: flow as number,
    headKpa: head as number,
  }))
  if (!points?.every(({ flowLPerMin, headKpa }) => flowLPerMin > 0 && headKpa >= 0))
    return undefined
  return points.sort((a, b) => a.flowLPerMin - b.flowLPerMin)
}

/**
 * Head of a pump at a flow, kPa. Between published points it is read linearly; below the first it
 * is at least the first's, which is what counts; beyond the last nothing is known: undefined.
 */
export const pumpHeadKpa = (
  points: readonly PumpPoint[],
  flowLPerMin: number,
): number | undefined => {
  const next = points.findIndex((point) => flowLPerMin <= point.flowLPerMin)
  const above = points[next]
  if (!above) return undefined
  const below = points[next - 1]
  if (!below) return above.headKpa
  const share = (flowLPerMin - below.flowLPerMin) / (above.flowLPerMin - below.flowLPerMin)
  return below.headKpa + (above.headKpa - below.headKpa) * share
}

/**
 * Most that a pump moves against a system, L/min, within its published points: `requiredKpa` tells
 * the pressure drop of the system at a flow and rises with it.
 */
export const pumpFlowLPerMin = (
  points: readonly PumpPoint[],
  requiredKpa: (flowLPerMin: number) => number,
): number => {
  const last = points.at(-1)
  if (!last) return Number.NaN
  if (requiredKpa(last.flowLPerMin) <= last.headKpa) return last.flowLPerMin
  let low = 0
  let high = last.flowLPerMin
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (requiredKpa(middle) <= (pumpHeadKpa(points, middle) ?? 0)) low = middle
    else high = middle
  }
  return low
}

/** Power of a pump whose speed follows its flow, kW: the cube, over a floor of the rated power. */
export const pumpPowerKw = (ratedKw: number, flowRatio: number, floorRatio: number): number =>
  ratedKw * Math.max(floorRatio, Math.min(1, flowRatio) ** 3)
