import type { Triple } from './case'
import type { AirGrid } from './grid'

/** One grid of the pressure's hierarchy; level 0 is the room's own. */
export interface Level {
  readonly size: Triple
  readonly step: Triple
  readonly length: number
  /** Cells of air by the parity of i + j + k, in order of their index. */
  readonly even: Int32Array
  readonly odd: Int32Array
  /** Conductance of the face below a cell, per axis: area over distance, m. */
  readonly low: readonly [Float64Array, Float64Array, Float64Array]
  /** One over the sum of a cell's conductances. */
  readonly inverse: Float64Array
  readonly x: Float64Array
  readonly b: Float64Array
  /** Cells of the next coarser grid that the cells of `even` and `odd` lie in. */
  evenInto?: Int32Array
  oddInto?: Int32Array
}

type Three = readonly [Float64Array, Float64Array, Float64Array]

const stepsOf = (size: Triple): Triple => [1, size[0] + 2, (size[0] + 2) * (size[1] + 2)]

const createLevel = (size: Triple, low: Three, open: Float64Array): Level => {
  const step = stepsOf(size)
  const length = step[2] * (size[2] + 2)
  const inverse = new Float64Array(length)
  const even: number[] = []
  const odd: number[] = []
  for (let k = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++)
      for (let i = 0; i < size[0]; i++) {
        const n = i + 1 + step[1] * (j + 1) + step[2] * (k + 1)
        let sum = open[n] as number
        for (const axis of [0, 1, 2] as const)
          sum += (low[axis][n] as number) + (low[axis][n + step[axis]] as number)
        if (sum <= 0) continue
        inverse[n] = 1 / sum
        ;((i + j + k) % 2 === 0 ? even : odd).push(n)
      }
  return {
    size,
    step,
    length,
    even: Int32Array.from(even),
    odd: Int32Array.from(odd),
    low,
    inverse,
    x: new Float64Array(length),
    b: new Float64Array(length),
  }
}

const halved = (size: Triple): Triple => [
  Math.ceil(size[0] / 2),
  Math.ceil(size[1] / 2),
  Math.ceil(size[2] / 2),
]

/** Index of the coarse cell in which a fine cell lies; a side of one cell stays. */
const intoCoarse = (fine: Level, coarse: Triple, n: number): number => {
  const step = stepsOf(coarse)
  const k = Math.floor(n / fine.step[2]) - 1
  const j = Math.floor((n % fine.step[2]) / fine.step[1]) - 1
  const i = (n % fine.step[1]) - 1
  return (i >> 1) + 1 + step[1] * ((j >> 1) + 1) + step[2] * ((k >> 1) + 1)
}

const coarsen = (fine: Level, open: Float64Array): { level: Level; open: Float64Array } => {
  const size = halved(fine.size)
  const step = stepsOf(size)
  const length = step[2] * (size[2] + 2)
  const low: Three = [new Float64Array(length), new Float64Array(length), new Float64Array(length)]
  const openCoarse = new Float64Array(length)
  for (const list of [fine.even, fine.odd])
    for (const n of list) {
      const into = intoCoarse(fine, size, n)
      openCoarse[into] = (openCoarse[into] as number) + 0.5 * (open[n] as number)
      for (const axis of [0, 1, 2] as const) {
        const below = intoCoarse(fine, size, n - fine.step[axis])
        if (below === into) continue
        const share = fine.size[axis] > 1 ? 0.5 : 1
        low[axis][into] = (low[axis][into] as number) + share * (fine.low[axis][n] as number)
      }
    }
  fine.evenInto = fine.even.map((n) => intoCoarse(fine, size, n))
  fine.oddInto = fine.odd.map((n) => intoCoarse(fine, size, n))
  return { level: createLevel(size, low, openCoarse), open: openCoarse }
}

/**
 * Grids for the pressure, each half as fine as the one before. A coarse face conducts what its fine
 * faces do over twice the distance.
 *
 * @param open Conductance of each cell to the outside, through openings, m.
 */
export const pressureLevels = (grid: AirGrid, open: Float64Array): readonly Level[] => {
  const { h, free, length } = grid
  const area: Triple = [h[1] * h[2], h[0] * h[2], h[0] * h[1]]
  const low = ([0, 1, 2] as const).map((axis) => {
    const values = new Float64Array(length)
    const conductance = area[axis] / h[axis]
    for (const cell of grid.cells) if (free[axis][cell] === 1) values[cell] = conductance
    return values
  })
  let level = createLevel(grid.size, low as unknown as Three, open)
  let outside = open
  const levels = [level]
  while (Math.max(...level.size) > 2 && level.even.length + level.odd.length > 4) {
    const next = coarsen(level, outside)
    level = next.level
    outside = next.open
    levels.push(level)
  }
  return levels
}
