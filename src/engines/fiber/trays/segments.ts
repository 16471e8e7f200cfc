import { BoxGrid } from '#base'
import type { Pathway } from './pathways'

/** The straight runs of all pathways, side by side in columns. */
export interface Segments {
  readonly count: number
  /** Both ends: x y z, x y z. */
  readonly ends: Float64Array
  readonly lengthM: Float64Array
  /** Index into the pathways. */
  readonly pathway: Int32Array
  /** Where it begins along its pathway. */
  readonly fromM: Float64Array
  readonly grid: BoxGrid
}

const cellM = 4

/** Lays the straight runs of pathways out in columns, with a grid to find them by. */
export const segmentsOf = (pathways: readonly Pathway[]): Segments => {
  const count = pathways.reduce((sum, { points }) => sum + Math.max(0, points.length / 3 - 1), 0)
  const ends = new Float64Array(count * 6)
  const lengthM = new Float64Array(count)
  const pathway = new Int32Array(count)
  const fromM = new Float64Array(count)
  const grid = new BoxGrid(count, cellM)
  let s = 0
  pathways.forEach(({ points }, index) => {
    let run = 0
    for (let at = 0; at + 3 < points.length; at += 3, s++) {
      ends.set(points.subarray(at, at + 6), s * 6)
      const [x1, y1, z1, x2, y2, z2] = points.subarray(at, at + 6) as unknown as Six
      lengthM[s] = Math.hypot(x2 - x1, y2 - y1, z2 - z1)
      pathway[s] = index
      fromM[s] = run
      run += lengthM[s] as number
      grid.set(s, Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2))
    }
  })
  return { count, ends, lengthM, pathway, fromM, grid }
}

type Six = readonly [number, number, number, number, number, number]
