import { phaseCode } from './phases'

/**
 * Apparent power as numbers that add up: real and reactive power in kW and kvar, of what is balanced
 * over three phases, of each phase, and of what hangs on one phase that nobody stated. A phase has the
 * power that its voltage to the neutral gives with the current of its line, so that a load between
 * two lines stands with a part on each.
 */
export const slot = { balanced: 0, first: 2, single: 8 } as const
export const width = 10

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
  const first = at + slot.first + 2 * line
  const second = at + slot.first + 2 * ((line + 1) % 3)
  into[first] = (into[first] as number) + kw * along + kvar * across
  into[first + 1] = (into[first + 1] as number) + kvar * along - kw * across
  into[second] = (into[second] as number) + kw * along - kvar * across
  into[second + 1] = (into[second + 1] as number) + kvar * along + kw * across
}

const addAt = (into: Float64Array, at: number, kw: number, kvar: number): void => {
  into[at] = (into[at] as number) + kw
  into[at + 1] = (into[at + 1] as number) + kvar
}

/** Adds a single-phase power to the phase of its code; one without a phase stays apart. */
export const addSingle = (
  into: Float64Array,
  at: number,
  code: number,
  kw: number,
  kvar: number,
): void => {
  if (code === phaseCode.unstated) addAt(into, at + slot.single, kw, kvar)
  else if (code >= phaseCode.L12) addBetween(into, at, code - phaseCode.L12, kw, kvar)
  else addAt(into, at + slot.first + 2 * (code - phaseCode.L1), kw, kvar)
}

/** Adds a power that three phases share equally. */
export const addBalanced = (into: Float64Array, at: number, kw: number, kvar: number): void =>
  addAt(into, at + slot.balanced, kw, kvar)

/** Real power of a vector, in kW. */
export const kwOf = (vectors: Float64Array, at: number): number =>
  (vectors[at] as number) +
  (vectors[at + 2] as number) +
  (vectors[at + 4] as number) +
  (vectors[at + 6] as number) +
  (vectors[at + 8] as number)

/** Reactive power of a vector, in kvar. */
export const kvarOf = (vectors: Float64Array, at: number): number => kwOf(vectors, at + 1)

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

/**
 * Puts what a wye winding gives onto its delta primary: each phase is fed by a winding between two
 * lines. The balanced part stays balanced.
 */
export const throughDelta = (vectors: Float64Array, at: number): void => {
  const phases = vectors.slice(at + slot.first, at + slot.single)
  vectors.fill(0, at + slot.first, at + slot.single)
  for (let line = 0; line < 3; line++) {
    addBetween(vectors, at, line, phases[2 * line] as number, phases[2 * line + 1] as number)
  }
}

/** Apparent power of one line, kVA: a third of what is balanced and what hangs on it. */
export const lineKva = (vectors: Float64Array, at: number, line: number): number => {
  const place = at + slot.first + 2 * line
  return Math.hypot(
    (vectors[at] as number) / 3 + (vectors[place] as number),
    (vectors[at + 1] as number) / 3 + (vectors[place + 1] as number),
  )
}

/** Whether something hangs on a phase that nobody stated. */
export const isUnplaced = (vectors: Float64Array, at: number): boolean =>
  vectors[at + slot.single] !== 0 || vectors[at + slot.single + 1] !== 0
