import type { AirCase, Patch, Side, Triple } from './case'

/**
 * The case as the solver walks it. Every array has a rim of one dead cell around the room, so that a
 * neighbour is always `index ± step[d]`, and a face stands at the index of the cell above it.
 */
export interface AirGrid {
  readonly size: Triple
  /** How far the next cell along x, y, z is in every array. */
  readonly step: Triple
  readonly length: number
  /** Cell size, m. */
  readonly h: Triple
  readonly air: Uint8Array
  /** Air cells in order of their index. */
  readonly cells: Int32Array
  /** Per axis: 1 where air passes a face freely. */
  readonly free: readonly [Uint8Array, Uint8Array, Uint8Array]
}

/** Index in the solver's arrays of a cell, or of the face below it. */
export const indexOf = (grid: AirGrid, i: number, j: number, k: number): number =>
  i + 1 + grid.step[1] * (j + 1) + grid.step[2] * (k + 1)

/** Which side of the room the plane of a face is, along `axis`; undefined inside. */
export const sideOf = (grid: AirGrid, axis: 0 | 1 | 2, index: number): Side | undefined => {
  const at = planeOf(grid, axis, index)
  const name = (['x', 'y', 'z'] as const)[axis]
  if (at === 0) return `${name}Min`
  return at === grid.size[axis] ? `${name}Max` : undefined
}

/** Which plane of cells (or of the faces below them) an index lies in, along `axis`. */
export const planeOf = (grid: AirGrid, axis: 0 | 1 | 2, index: number): number => {
  const above = axis === 2 ? index : index % (grid.step[axis + 1] as number)
  return Math.floor(above / grid.step[axis]) - 1
}

/** Calls back for every face of a patch that lies on the grid, with its index. */
export const eachFace = (grid: AirGrid, patch: Patch, visit: (face: number) => void): void => {
  const last = (axis: 0 | 1 | 2) =>
    axis === patch.axis ? patch.min[axis] + 1 : Math.min(patch.max[axis], grid.size[axis])
  const first = (axis: 0 | 1 | 2) => Math.max(patch.min[axis], 0)
  if (patch.min[patch.axis] < 0 || patch.min[patch.axis] > grid.size[patch.axis]) return
  for (let k = first(2); k < last(2); k++)
    for (let j = first(1); j < last(1); j++)
      for (let i = first(0); i < last(0); i++) visit(indexOf(grid, i, j, k))
}

const checkSize = ({ nx, ny, nz, cellMm, solid }: AirCase): void => {
  for (const count of [nx, ny, nz])
    if (!Number.isInteger(count) || count < 1)
      throw new RangeError(`An air grid has whole numbers of cells, not ${count}`)
  for (const mm of cellMm)
    if (!Number.isInteger(mm) || mm < 1)
      throw new RangeError(`A cell of an air grid is whole millimetres wide, not ${mm}`)
  if (solid.length !== nx * ny * nz)
    throw new RangeError(`${solid.length} solids for ${nx * ny * nz} cells`)
}

/**
 * Lays a case out for the solver.
 *
 * @throws RangeError where sizes are not whole, the solids do not match them, or all is solid.
 */
export const layGrid = (airCase: AirCase): AirGrid => {
  checkSize(airCase)
  const { nx, ny, nz, solid, cellMm } = airCase
  const step: Triple = [1, nx + 2, (nx + 2) * (ny + 2)]
  const length = step[2] * (nz + 2)
  const air = new Uint8Array(length)
  const found: number[] = []
  let at = 0
  for (let k = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++) {
        const index = i + 1 + step[1] * (j + 1) + step[2] * (k + 1)
        if (solid[at++] !== 0) continue
        air[index] = 1
        found.push(index)
      }
  if (found.length === 0) throw new RangeError('There is no air in the room')
  const facesOf = (axis: 0 | 1 | 2) => {
    const free = new Uint8Array(length)
    for (const cell of found) if (air[cell - step[axis]] === 1) free[cell] = 1
    return free
  }
  const grid: AirGrid = {
    size: [nx, ny, nz],
    step,
    length,
    h: [cellMm[0] / 1000, cellMm[1] / 1000, cellMm[2] / 1000],
    air,
    cells: Int32Array.from(found),
    free: [facesOf(0), facesOf(1), facesOf(2)],
  }
  for (const baffle of airCase.baffles ?? [])
    eachFace(grid, baffle, (face) => {
      grid.free[baffle.axis][face] = 0
    })
  return grid
}
