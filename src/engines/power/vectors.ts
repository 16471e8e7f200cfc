import { phaseCode } from './phases'

/**
 * Power that does not lie evenly on three phases, as eight numbers that add up: real and reactive
 * power (kW, kvar) on each phase, and of what hangs on one phase that nobody stated. A phase has the
 * power that its voltage to the neutral gives with the current of its line, so that a load between
 * two lines stands with a part on each.
 */
export const width = 8
const unplaced = 6

const angle = Math.PI / 6
const along = Math.cos(angle) / Math.sqrt(3)
const across = Math.sin(angle) / Math.sqrt(3)

/** Adds a power between a line and the next one: it lags by 30° on the first and leads on the other. */
const addBetween = (
  into: Float64Array,
  at: number,
  line: number,
  kw: number,
  kvar: number,
): void => {
  const first = at + 2 * line
  const second = at + 2 * ((line + 1) % 3)
  into[first] = (into[first] as number) + kw * along + kvar * across
  into[first + 1] = (into[first + 1] as number) + kvar * along - kw * across
  into[second] = (into[second] as number) + kw * along - kvar * across
  into[second + 1] = (into[second + 1] as number) + kvar * along + kw * across
}

/** Adds a single-phase power to the phase of its code; one without a phase stays apart. */
export const addSingle = (
  into: Float64Array,
  at: number,
  code: number,
  kw: number,
  kvar: number,
): void => {
  if (code >= phaseCode.L12) {
    addBetween(into, at, code - phaseCode.L12, kw, kvar)
    return
  }
  const place = at + (code === phaseCode.unstated ? unplaced : 2 * (code - phaseCode.L1))
  into[place] = (into[place] as number) + kw
  into[place + 1] = (into[place + 1] as number) + kvar
}

/** Adds a share of one vector to another. */
export const addShare = (
  into: Float64Array,
  at: number,
  from: Float64Array,
  source: number,
  share: number,
): void => {
  for (let i = 0; i < width; i++) {
    into[at + i] = (into[at + i] as number) + share * (from[source + i] as number)
  }
}

/** The same onto the delta primary of a wye winding: each phase is fed between two lines. */
export const addThroughDelta = (
  into: Float64Array,
  at: number,
  from: Float64Array,
  source: number,
  share: number,
): void => {
  for (let line = 0; line < 3; line++) {
    const place = source + 2 * line
    addBetween(into, at, line, share * (from[place] as number), share * (from[place + 1] as number))
  }
  const open = source + unplaced
  addSingle(
    into,
    at,
    phaseCode.unstated,
    share * (from[open] as number),
    share * (from[open + 1] as number),
  )
}

/** Real (part 0) or reactive (part 1) power of a vector. */
const sumOf = (vectors: Float64Array, at: number, part: 0 | 1): number =>
  (vectors[at + part] as number) +
  (vectors[at + 2 + part] as number) +
  (vectors[at + 4 + part] as number) +
  (vectors[at + 6 + part] as number)

/** Apparent power of one line, kVA: a third of what is even, and what hangs on it. */
export const lineKva = (
  kw: number,
  kvar: number,
  vectors: Float64Array,
  at: number,
  line: number,
): number =>
  Math.hypot(
    (kw - sumOf(vectors, at, 0)) / 3 + (vectors[at + 2 * line] as number),
    (kvar - sumOf(vectors, at, 1)) / 3 + (vectors[at + 2 * line + 1] as number),
  )

/** Whether something hangs on a phase that nobody stated. */
export const isUnplaced = (vectors: Float64Array, at: number): boolean =>
  vectors[at + unplaced] !== 0 || vectors[at + unplaced + 1] !== 0
