/** Rates of a state at a time, written into `rates`. */
export type RatesAt = (atS: number, state: Float64Array, rates: Float64Array) => void

/** Error that a step may make, in the unit of the state. */
const tolerance = 2e-5
const leastStepS = 1e-6

/** A step of the march: where it leads to, and how far it may be off. */
interface Tried {
  readonly state: Float64Array
  readonly error: number
  readonly rates: Float64Array
}

/**
 * One step with the pair of Bogacki and Shampine (1989), of the third order with an error of the
 * second: constant rates, and those that grow with time or its square, come out exactly.
 */
const tryStep = (
  ratesAt: RatesAt,
  atS: number,
  state: Float64Array,
  k1: Float64Array,
  stepS: number,
): Tried => {
  const k2 = new Float64Array(state.length)
  const k3 = new Float64Array(state.length)
  const k4 = new Float64Array(state.length)
  const moved = (by: (at: number) => number) => state.map((value, at) => value + stepS * by(at))
  const [a, b, c] = [k1, k2, k3]
  ratesAt(
    atS + stepS / 2,
    moved((at) => (a[at] as number) / 2),
    k2,
  )
  ratesAt(
    atS + (stepS * 3) / 4,
    moved((at) => ((b[at] as number) * 3) / 4),
    k3,
  )
  const next = moved(
    (at) => (2 * (a[at] as number) + 3 * (b[at] as number) + 4 * (c[at] as number)) / 9,
  )
  ratesAt(atS + stepS, next, k4)
  let error = 0
  for (let at = 0; at < state.length; at++) {
    const low =
      (7 * (a[at] as number) + 6 * (b[at] as number) + 8 * (c[at] as number)) / 24 +
      (k4[at] as number) / 8
    const high = ((next[at] as number) - (state[at] as number)) / stepS
    error = Math.max(error, Math.abs(high - low) * stepS)
  }
  return { state: next, error, rates: k4 }
}

/** Functions of time and state, of which the first to rise above zero ends the march. */
export type Watches = (atS: number, state: Float64Array) => Float64Array

export interface Reached {
  readonly atS: number
  readonly state: Float64Array
  /** The watch that ended it; −1 where the time did. */
  readonly watch: number
}

const firstCrossed = (before: Float64Array, after: Float64Array): boolean =>
  after.some((value, at) => value >= 0 && (before[at] as number) < 0)

/** Length of a step at whose end the first watch that crosses within it is just at zero. */
const crossingS = (
  tryTo: (stepS: number) => Tried,
  watched: (stepS: number, tried: Tried) => Float64Array,
  before: Float64Array,
  stepS: number,
  tried: Tried,
): { readonly stepS: number; readonly tried: Tried; readonly watch: number } => {
  let [low, lowAt] = [0, before]
  let [high, highTried, highAt] = [stepS, tried, watched(stepS, tried)]
  const firstIn = (): { readonly share: number; readonly watch: number } => {
    let best = { share: Number.POSITIVE_INFINITY, watch: -1 }
    highAt.forEach((value, watch) => {
      const start = lowAt[watch] as number
      if (!(value >= 0 && (before[watch] as number) < 0 && start < 0)) return
      const share = -start / (value - start)
      if (share < best.share) best = { share, watch }
    })
    return best
  }
  let found = firstIn()
  for (let round = 0; round < 60; round++) {
    // A line to the crossing and, every third time, the middle, so that the bracket always closes.
    const share = round % 3 === 2 ? 0.5 : found.share
    // A line may end just short of the crossing: a hair further it is behind it.
    const hair = 1e-11 * (1 + high)
    if (high - low <= hair) break
    const at = Math.min(high - hair / 2, low + Math.max(hair, (high - low) * Math.min(1, share)))
    const middle = tryTo(at)
    const values = watched(at, middle)
    if (firstCrossed(before, values)) {
      ;[high, highTried, highAt] = [at, middle, values]
    } else {
      ;[low, lowAt] = [at, values]
    }
    found = firstIn()
    if ((highAt[found.watch] as number) <= 1e-12) break
  }
  return { stepS: high, tried: highTried, watch: found.watch }
}

/**
 * Marches a state on until a time, or until a watch that was below zero reaches it. `onStep` hears
 * of every step taken.
 */
export const march = (
  ratesAt: RatesAt,
  watches: Watches,
  from: { readonly atS: number; readonly state: Float64Array },
  untilS: number,
  onStep: (atS: number, state: Float64Array) => void,
): Reached => {
  let { atS, state } = from
  let rates: Float64Array = new Float64Array(state.length)
  ratesAt(atS, state, rates)
  let before = watches(atS, state)
  let stepS = untilS - atS
  while (atS < untilS) {
    const most = untilS - atS
    const isLast = stepS >= most
    const tryTo = (length: number) => tryStep(ratesAt, atS, state, rates, length)
    const length = isLast ? most : stepS
    const tried = tryTo(length)
    if (tried.error > tolerance && length > leastStepS) {
      stepS = length * Math.max(0.1, 0.9 * (tolerance / tried.error) ** (1 / 3))
      continue
    }
    const watched = (by: number, { state: there }: Tried) => watches(atS + by, there)
    const after = watched(length, tried)
    if (firstCrossed(before, after)) {
      const crossed = crossingS(tryTo, watched, before, length, tried)
      const there = crossed.stepS === length && isLast ? untilS : atS + crossed.stepS
      onStep(there, crossed.tried.state)
      return { atS: there, state: crossed.tried.state, watch: crossed.watch }
    }
    atS = isLast ? untilS : atS + length
    state = tried.state
    rates = tried.rates
    before = after
    onStep(atS, state)
    const grow = tried.error === 0 ? 1e6 : 0.9 * (tolerance / tried.error) ** (1 / 3)
    stepS = length * Math.min(10, Math.max(0.2, grow))
    if (rates.every((rate) => Math.abs(rate) < 1e-9)) stepS = Math.max(stepS, untilS - atS)
  }
  return { atS, state, watch: -1 }
}
