import type { AirField } from './case'
import { type AirGrid, indexOf } from './grid'

type Three = readonly [Float64Array, Float64Array, Float64Array]

const shapes = ({ size: [nx, ny, nz] }: AirGrid) =>
  ({
    u: [nx + 1, ny, nz],
    v: [nx, ny + 1, nz],
    w: [nx, ny, nz + 1],
    t: [nx, ny, nz],
    p: [nx, ny, nz],
  }) as const

type Part = keyof ReturnType<typeof shapes>

const eachEntry = (grid: AirGrid, part: Part, visit: (index: number, at: number) => void): void => {
  const [ni, nj, nk] = shapes(grid)[part]
  let at = 0
  for (let k = 0; k < nk; k++)
    for (let j = 0; j < nj; j++) for (let i = 0; i < ni; i++) visit(indexOf(grid, i, j, k), at++)
}

/** The solver's state as a field of its own, without rims. */
export const readField = (
  grid: AirGrid,
  velocity: Three,
  t: Float64Array,
  p: Float64Array,
): AirField => {
  const take = (part: Part, from: Float64Array): Float32Array => {
    const [ni, nj, nk] = shapes(grid)[part]
    const to = new Float32Array(ni * nj * nk)
    eachEntry(grid, part, (index, at) => {
      to[at] = from[index] as number
    })
    return to
  }
  return {
    nx: grid.size[0],
    ny: grid.size[1],
    nz: grid.size[2],
    u: take('u', velocity[0]),
    v: take('v', velocity[1]),
    w: take('w', velocity[2]),
    t: take('t', t),
    p: take('p', p),
  }
}

/**
 * Starts the solver from an earlier field, where air is free now: what stands on faces that are closed
 * or driven keeps its own speed.
 *
 * @throws RangeError where the field is of another grid.
 */
export const writeField = (
  grid: AirGrid,
  field: AirField,
  velocity: Three,
  t: Float64Array,
  p: Float64Array,
): void => {
  if (field.nx !== grid.size[0] || field.ny !== grid.size[1] || field.nz !== grid.size[2])
    throw new RangeError('A warm start needs a field of the same grid')
  const faces = [field.u, field.v, field.w] as const
  for (const axis of [0, 1, 2] as const)
    eachEntry(grid, (['u', 'v', 'w'] as const)[axis], (index, at) => {
      const value = faces[axis][at] as number
      if (grid.free[axis][index] === 1 && Number.isFinite(value)) velocity[axis][index] = value
    })
  eachEntry(grid, 't', (index, at) => {
    const value = field.t[at] as number
    // What was solid holds 0 kelvin of news: the start's temperature stays there.
    if (grid.air[index] === 1 && Number.isFinite(value)) t[index] = value
  })
  eachEntry(grid, 'p', (index, at) => {
    const value = field.p[at] as number
    if (grid.air[index] === 1 && Number.isFinite(value)) p[index] = value
  })
}
