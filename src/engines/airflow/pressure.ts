import type { AirGrid } from './grid'
import { type Level, pressureLevels } from './pressure-levels'

/** Solves for the pressure that leaves no cell with a net outflow. */
export interface PressureSolver {
  /** Sums of conductance × (p − neighbour's p) meet `right` within `tolerance` of its own size. */
  readonly solve: (right: Float64Array, tolerance: number, most: number) => PressureWork
  readonly pressure: Float64Array
}

export interface PressureWork {
  readonly cycles: number
  /** What is left, as a share of the right side. */
  readonly residual: number
}

const smooth = (level: Level, list: Int32Array): void => {
  const { x, b, inverse } = level
  const [s0, s1, s2] = level.step
  const [c0, c1, c2] = level.low
  for (let at = 0; at < list.length; at++) {
    const n = list[at] as number
    x[n] =
      ((b[n] as number) +
        (c0[n] as number) * (x[n - s0] as number) +
        (c0[n + s0] as number) * (x[n + s0] as number) +
        (c1[n] as number) * (x[n - s1] as number) +
        (c1[n + s1] as number) * (x[n + s1] as number) +
        (c2[n] as number) * (x[n - s2] as number) +
        (c2[n + s2] as number) * (x[n + s2] as number)) *
      (inverse[n] as number)
  }
}

/** From nothing, the first half of a sweep needs no neighbours. */
const smoothFromNothing = ({ x, b, inverse }: Level, list: Int32Array): void => {
  for (let at = 0; at < list.length; at++) {
    const n = list[at] as number
    x[n] = (b[n] as number) * (inverse[n] as number)
  }
}

/** After a sweep that ended with the odd cells, only the even ones have something left. */
const restrict = (fine: Level, coarse: Level): void => {
  const { x, b, inverse } = fine
  const [s0, s1, s2] = fine.step
  const [c0, c1, c2] = fine.low
  const into = fine.evenInto as Int32Array
  const list = fine.even
  coarse.b.fill(0)
  for (let at = 0; at < list.length; at++) {
    const n = list[at] as number
    const to = into[at] as number
    coarse.b[to] =
      (coarse.b[to] as number) +
      (b[n] as number) +
      (c0[n] as number) * (x[n - s0] as number) +
      (c0[n + s0] as number) * (x[n + s0] as number) +
      (c1[n] as number) * (x[n - s1] as number) +
      (c1[n + s1] as number) * (x[n + s1] as number) +
      (c2[n] as number) * (x[n - s2] as number) +
      (c2[n + s2] as number) * (x[n + s2] as number) -
      (x[n] as number) / (inverse[n] as number)
  }
}

const prolong = (coarse: Level, fine: Level, list: Int32Array, into: Int32Array): void => {
  for (let at = 0; at < list.length; at++) {
    const n = list[at] as number
    fine.x[n] = (fine.x[n] as number) + (coarse.x[into[at] as number] as number)
  }
}

/** One V-cycle, the same read forwards and backwards, as conjugate gradients ask. */
const cycle = (levels: readonly Level[], at: number): void => {
  const level = levels[at] as Level
  const coarse = levels[at + 1]
  level.x.fill(0)
  smoothFromNothing(level, level.even)
  smooth(level, level.odd)
  if (coarse === undefined) {
    for (let again = 0; again < 8; again++) {
      smooth(level, level.even)
      smooth(level, level.odd)
    }
  } else {
    restrict(level, coarse)
    cycle(levels, at + 1)
    prolong(coarse, level, level.even, level.evenInto as Int32Array)
    prolong(coarse, level, level.odd, level.oddInto as Int32Array)
  }
  smooth(level, level.odd)
  smooth(level, level.even)
}

/** `to` = the sums of conductance × (x − neighbour's x); answers x · to. */
const apply = (level: Level, x: Float64Array, to: Float64Array): number => {
  const { inverse } = level
  const [s0, s1, s2] = level.step
  const [c0, c1, c2] = level.low
  let product = 0
  for (const list of [level.even, level.odd])
    for (let at = 0; at < list.length; at++) {
      const n = list[at] as number
      const own = x[n] as number
      const sum =
        own / (inverse[n] as number) -
        (c0[n] as number) * (x[n - s0] as number) -
        (c0[n + s0] as number) * (x[n + s0] as number) -
        (c1[n] as number) * (x[n - s1] as number) -
        (c1[n + s1] as number) * (x[n + s1] as number) -
        (c2[n] as number) * (x[n - s2] as number) -
        (c2[n + s2] as number) * (x[n + s2] as number)
      to[n] = sum
      product += own * sum
    }
  return product
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let n = 0; n < a.length; n++) sum += (a[n] as number) * (b[n] as number)
  return sum
}

const addTimes = (to: Float64Array, from: Float64Array, times: number): void => {
  for (let n = 0; n < to.length; n++) to[n] = (to[n] as number) + times * (from[n] as number)
}

const directionFrom = (way: Float64Array, from: Float64Array, times: number): void => {
  for (let n = 0; n < way.length; n++) way[n] = (from[n] as number) + times * (way[n] as number)
}

/**
 * Conjugate gradients, each round prepared by one multigrid cycle: a handful of rounds whatever the
 * size of the room and whatever stands in it.
 */
export const createPressureSolver = (grid: AirGrid, open: Float64Array): PressureSolver => {
  const levels = pressureLevels(grid, open)
  const fine = levels[0] as Level
  const left = fine.b
  const ready = fine.x
  const pressure = new Float64Array(grid.length)
  const way = new Float64Array(grid.length)
  const image = new Float64Array(grid.length)
  const solve = (right: Float64Array, tolerance: number, most: number): PressureWork => {
    pressure.fill(0)
    left.set(right)
    const start = dot(left, left)
    if (!(start > 0)) return { cycles: 0, residual: start === 0 ? 0 : Number.NaN }
    let before = 0
    let rest = start
    let cycles = 0
    for (; cycles < most && rest > tolerance * tolerance * start; cycles++) {
      cycle(levels, 0)
      const now = dot(left, ready)
      directionFrom(way, ready, cycles === 0 ? 0 : now / before)
      before = now
      const bend = apply(fine, way, image)
      if (!(bend > 0)) break
      addTimes(pressure, way, now / bend)
      addTimes(left, image, -now / bend)
      rest = dot(left, left)
    }
    return { cycles, residual: Math.sqrt(rest / start) }
  }
  return { solve, pressure }
}
