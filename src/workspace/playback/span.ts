/**
 * Time as it is shown: from the loss to the last change. Milliseconds of a transfer switch and hours of
 * a battery are told apart on one axis, because it runs evenly at first and then by ratios.
 */
export interface TimeSpan {
  readonly endS: number
  /** About where even time goes over into ratios. */
  readonly scaleS: number
  /** The moments at which something happens, ascending, each once, none before 0. */
  readonly momentsS: readonly number[]
}

/** Nothing that happens is told in finer steps. */
const finestS = 0.001
/** A moment is the same as another that is this near, by its own length. */
const same = 1e-9
/** The first moment after the loss stands so far into the even part. */
const firstShare = 0.5
/** With nothing after the loss there is still a second to look at. */
const leastEndS = 1

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= same * Math.max(1, a, b)

/** The span of events at some times, NaN where nobody can say when; it ends no earlier than `settledS`. */
export const spanOf = (timesS: readonly number[], settledS: number): TimeSpan => {
  const momentsS: number[] = []
  const known = timesS.filter((time) => Number.isFinite(time) && time >= 0)
  for (const time of known.sort((a, b) => a - b)) {
    const last = momentsS.at(-1)
    if (last === undefined || !isSame(last, time)) momentsS.push(time)
  }
  const last = momentsS.at(-1) ?? 0
  const settled = Number.isFinite(settledS) ? settledS : 0
  const endS = Math.max(last, settled) || leastEndS
  const first = momentsS.find((time) => time > 0) ?? endS
  return { endS, scaleS: Math.max(finestS, first * firstShare), momentsS }
}

/** How far along the axis a time stands, 0–1; what is beyond its ends stands at them. */
export const shareOf = ({ endS, scaleS }: TimeSpan, atS: number): number => {
  const share = Math.log1p(Math.max(atS, 0) / scaleS) / Math.log1p(endS / scaleS)
  return Math.min(share, 1)
}

/** The time at a share of the axis; the very end at 1. */
export const timeAt = ({ endS, scaleS }: TimeSpan, share: number): number => {
  if (share >= 1) return endS
  return Math.expm1(Math.max(share, 0) * Math.log1p(endS / scaleS)) * scaleS
}

/** The next moment at which something happens, after or before a time; the ends where there is none. */
export const nextMoment = (
  { endS, momentsS }: TimeSpan,
  atS: number,
  direction: 1 | -1,
): number => {
  if (direction === 1) return momentsS.find((time) => time > atS && !isSame(time, atS)) ?? endS
  return momentsS.findLast((time) => time < atS && !isSame(time, atS)) ?? 0
}
