import type { Triple } from '../case'
import type { Cells } from './cells'
import { besideFace, type Face, faceKey, faceOf } from './faces'

/** Where air can get to from where: cells of one number share their air. */
export interface Spaces {
  readonly count: number
  /** Number of the space that a cell belongs to; −1 without air. */
  readonly of: Int32Array
  readonly sizes: readonly number[]
}

const looks = [0, 1, 2] as const
const ways = [1, -1] as const

/** Finds the spaces that walls part the air into. */
export const spacesOf = (cells: Cells, walls: readonly Face[]): Spaces => {
  const { nx, ny, nz } = cells.grid
  const closed = new Set(walls.map(faceKey))
  const of = new Int32Array(nx * ny * nz).fill(-1)
  const sizes: number[] = []
  const fill = (start: Triple): void => {
    const number = sizes.length
    let size = 0
    const waiting: Triple[] = [start]
    of[cells.at(...start)] = number
    for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
      size += 1
      for (const axis of looks) {
        for (const sign of ways) {
          const face = faceOf(cell, axis, sign)
          const next = besideFace(face, sign)
          if (!cells.isAir(next) || of[cells.at(...next)] !== -1) continue
          if (closed.size > 0 && closed.has(faceKey(face))) continue
          of[cells.at(...next)] = number
          waiting.push(next)
        }
      }
    }
    sizes.push(size)
  }
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        if (cells.isAir([i, j, k]) && of[cells.at(i, j, k)] === -1) fill([i, j, k])
      }
    }
  }
  return { count: sizes.length, of, sizes }
}
