import type { AirCase, Fluid, Opening, Side } from './case'
import type { Drive } from './devices'
import { type AirGrid, eachFace, indexOf, planeOf } from './grid'
import { axes, type Lattice, pastOf } from './links'

/** Walls held at a temperature, cell by cell. */
export interface WarmWalls {
  readonly cell: Int32Array
  /** Two over the square of the cell's width: what diffusivity is multiplied with, 1/m². */
  readonly grip: Float64Array
  readonly wallC: Float64Array
  /** The next cell away from the wall in a laminar flow; else the cell itself. */
  readonly beyond: Int32Array
}

const sideNames: readonly (readonly [Side, Side])[] = [
  ['xMin', 'xMax'],
  ['yMin', 'yMax'],
  ['zMin', 'zMax'],
]

/** Cells along the sides of the grid that are held at a temperature. */
export const warmWalls = (
  grid: AirGrid,
  airCase: AirCase,
  lattice: Lattice,
  laminar: boolean,
): WarmWalls => {
  const cell: number[] = []
  const grip: number[] = []
  const wallC: number[] = []
  const beyond: number[] = []
  for (const axis of axes)
    for (const end of [0, 1] as const) {
      const held = airCase.walls?.[(sideNames[axis] as readonly [Side, Side])[end]]?.temperatureC
      if (held === undefined) continue
      const last = end === 0 ? 0 : grid.size[axis] - 1
      for (const n of grid.cells) {
        if (planeOf(grid, axis, n) !== last) continue
        cell.push(n)
        grip.push(2 / grid.h[axis] ** 2)
        wallC.push(held)
        beyond.push(laminar ? pastOf(lattice, n, axis, grid.step[axis], end) : n)
      }
    }
  return {
    cell: Int32Array.from(cell),
    grip: Float64Array.from(grip),
    wallC: Float64Array.from(wallC),
    beyond: Int32Array.from(beyond),
  }
}

/** One face of an opening. */
export interface Mouth {
  readonly axis: 0 | 1 | 2
  readonly face: number
  readonly cell: number
  /** +1: a positive velocity brings air in. */
  readonly inward: 1 | -1
  readonly outsideC: number
  /** Kinematic pressure of the still air outside at this height, m²/s². */
  readonly outsideP: number
}

const gravity = 9.80665

/** Faces of all openings: air on one side, none on the other. */
export const mouthsOf = (grid: AirGrid, airCase: AirCase, fluid: Fluid): readonly Mouth[] => {
  const mouths: Mouth[] = []
  const open = ({ patch, outsideC }: Opening) => {
    const { axis } = patch
    eachFace(grid, patch, (face) => {
      const below = face - grid.step[axis]
      if (grid.air[face] === grid.air[below]) return
      const cell = grid.air[face] === 1 ? face : below
      const height = (planeOf(grid, 2, cell) + 0.5) * grid.h[2]
      const outsideP = gravity * fluid.expansionPerK * (outsideC - airCase.startC) * height
      mouths.push({ axis, face, cell, inward: cell === face ? 1 : -1, outsideC, outsideP })
    })
  }
  for (const opening of airCase.openings ?? []) open(opening)
  return mouths
}

/** Heat let loose in cells, K/s. */
export const heatRates = (
  grid: AirGrid,
  airCase: AirCase,
  drives: readonly Drive[],
  { densityKgPerM3, cpJPerKgK }: Fluid,
): { readonly rate: Float64Array; readonly kw: number } => {
  const rate = new Float64Array(grid.length)
  const volume = grid.h[0] * grid.h[1] * grid.h[2]
  let kw = 0
  const give = (cells: ArrayLike<number>, heatKw: number) => {
    if (cells.length === 0) return
    kw += heatKw
    const each = (heatKw * 1000) / (cells.length * volume * densityKgPerM3 * cpJPerKgK)
    for (let at = 0; at < cells.length; at++) {
      const n = cells[at] as number
      rate[n] = (rate[n] as number) + each
    }
  }
  for (const { min, max, heatKw } of airCase.sources ?? []) {
    const cells: number[] = []
    for (let k = Math.max(min[2], 0); k < Math.min(max[2], grid.size[2]); k++)
      for (let j = Math.max(min[1], 0); j < Math.min(max[1], grid.size[1]); j++)
        for (let i = Math.max(min[0], 0); i < Math.min(max[0], grid.size[0]); i++)
          if (grid.air[indexOf(grid, i, j, k)] === 1) cells.push(indexOf(grid, i, j, k))
    give(cells, heatKw)
  }
  // A device that moves no air keeps its heat before its own faces.
  for (const drive of drives)
    if (drive.flowM3PerS === 0 && (drive.device.heatKw ?? 0) !== 0)
      give([...drive.exhaustCells, ...drive.intakeCells], drive.device.heatKw ?? 0)
  return { rate, kw }
}

/** Regions of air that no face joins, and what leaks between them. */
export interface Regions {
  /** Number of the region of each cell. */
  readonly of: Int32Array
  readonly count: number
  /** What leaks in through a region's walls (negative: out), m³/s, because devices bring unequal flows. */
  readonly leakM3PerS: Float64Array
  readonly cells: Int32Array
}

/**
 * Parts the air into regions and balances each: what devices blow in more than they draw out leaks
 * through the walls, evenly, into the regions that lack it.
 *
 * @throws RangeError where air is blown in from outside or drawn out and no opening lets it pass.
 */
export const regionsOf = (
  grid: AirGrid,
  drives: readonly Drive[],
  mouths: readonly Mouth[],
): Regions => {
  const of = new Int32Array(grid.length).fill(-1)
  const counts: number[] = []
  for (const seed of grid.cells) {
    if (of[seed] !== -1) continue
    counts.push(flood(grid, of, seed, counts.length))
  }
  const leak = new Float64Array(counts.length)
  const volume = grid.h[0] * grid.h[1] * grid.h[2]
  for (const drive of drives) {
    drive.exhaustCells.forEach((cell, at) => {
      const region = of[cell] as number
      leak[region] = (leak[region] as number) - (drive.exhaustRates[at] as number) * volume
    })
    drive.intakeCells.forEach((cell, at) => {
      const region = of[cell] as number
      leak[region] =
        (leak[region] as number) + (drive.intakeShares[at] as number) * drive.flowM3PerS
    })
  }
  for (const { cell } of mouths) leak[of[cell] as number] = 0
  const moved = drives.reduce((sum, drive) => sum + drive.flowM3PerS, 0)
  let net = 0
  for (let region = 0; region < leak.length; region++) {
    if (Math.abs(leak[region] as number) < 1e-9 * moved) leak[region] = 0
    net += leak[region] as number
  }
  if (mouths.length === 0 && Math.abs(net) > 1e-6 * moved)
    throw new RangeError('A device brings air from outside or takes it there, and nothing is open')
  return { of, count: counts.length, leakM3PerS: leak, cells: Int32Array.from(counts) }
}

const flood = (grid: AirGrid, of: Int32Array, seed: number, region: number): number => {
  const queue = [seed]
  of[seed] = region
  for (let at = 0; at < queue.length; at++) {
    const cell = queue[at] as number
    for (const axis of axes) {
      const step = grid.step[axis]
      const near = [
        grid.free[axis][cell] === 1 ? cell - step : -1,
        grid.free[axis][cell + step] === 1 ? cell + step : -1,
      ]
      for (const other of near)
        if (other >= 0 && of[other] === -1) {
          of[other] = region
          queue.push(other)
        }
    }
  }
  return queue.length
}
