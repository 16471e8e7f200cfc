import type { AirFrame } from './define'

/** Temperatures that the colours of a room's air run from and to, °C. */
export interface AirRange {
  readonly lowC: number
  readonly highC: number
  /** Lines are drawn this far apart, K. */
  readonly lineK: number
}

/** The coldest and warmest thousandth of the air say nothing of the room. */
const trimmed = 0.001
/** Air of one temperature still gets a scale. */
const leastK = 4

const known = new WeakMap<AirFrame, AirRange>()

const lineOf = (spanK: number): number => [0.5, 1, 2, 5, 10].find((k) => spanK / k <= 16) ?? 20

const rangeFor = ({ solid, field }: AirFrame): AirRange => {
  const air = field.t.filter((_, at) => solid[at] === 0).sort()
  const at = (share: number) => air[Math.round((air.length - 1) * share)] ?? 20
  const lowC = Math.floor(at(trimmed) * 2) / 2
  const highC = Math.max(lowC + leastK, Math.ceil(at(1 - trimmed)))
  return { lowC, highC, lineK: lineOf(highC - lowC) }
}

/** The range of a frame: the same for the slice, what drifts through it and the legend. */
export const airRangeOf = (frame: AirFrame): AirRange => {
  const range = known.get(frame) ?? rangeFor(frame)
  known.set(frame, range)
  return range
}
