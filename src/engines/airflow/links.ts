import type { Triple, Wall } from './case'
import { type AirGrid, sideOf } from './grid'

export type Axis = 0 | 1 | 2
export const axes: readonly Axis[] = [0, 1, 2]

/** Neighbours between which a quantity is carried, along one axis. */
interface Links {
  /** Entries whose link to the one below has neighbours of the same kind on both its ends. */
  readonly inner: Int32Array
  /** The other entries that are linked to the one below. */
  readonly outer: Int32Array
}

/** Where one quantity lives: a velocity on faces, a temperature in cells. */
export interface Lattice {
  /** Entries that are solved for, in order of their index. */
  readonly active: Int32Array
  readonly links: readonly [Links, Links, Links]
  /** Bit d: linked to the entry below along axis d. */
  readonly low: Uint8Array
}

const latticeOf = (grid: AirGrid, active: Uint8Array, low: Uint8Array): Lattice => {
  const found: number[] = []
  for (let n = 0; n < grid.length; n++) if (active[n] === 1) found.push(n)
  const linksAlong = (axis: Axis): Links => {
    const inner: number[] = []
    const outer: number[] = []
    const bit = 1 << axis
    const step = grid.step[axis]
    for (let n = step; n < grid.length; n++) {
      if (((low[n] as number) & bit) === 0) continue
      const both = ((low[n - step] as number) & (low[n + step] ?? 0) & bit) !== 0
      ;(both ? inner : outer).push(n)
    }
    return { inner: Int32Array.from(inner), outer: Int32Array.from(outer) }
  }
  return {
    active: Int32Array.from(found),
    links: [linksAlong(0), linksAlong(1), linksAlong(2)],
    low,
  }
}

/** Temperatures: cells, linked through the faces that air passes freely. */
export const cellLattice = (grid: AirGrid): Lattice => {
  const low = new Uint8Array(grid.length)
  for (const axis of axes)
    for (const cell of grid.cells)
      if (grid.free[axis][cell] === 1) low[cell] = (low[cell] as number) | (1 << axis)
  return latticeOf(grid, grid.air, low)
}

/**
 * Velocities along one axis. Along itself a face is linked through the cell between; sideways, past the
 * edge, unless both faces that meet there are closed: then a wall stands half a cell away.
 */
export const faceLattice = (grid: AirGrid, own: Axis): Lattice => {
  const { step, free, air, length } = grid
  const active = free[own]
  const low = new Uint8Array(length)
  for (const axis of axes) {
    const down = step[axis]
    for (let n = down; n < length; n++) {
      if (active[n] === 0 && active[n - down] === 0) continue
      const open =
        axis === own ? air[n - down] === 1 : free[axis][n] === 1 || free[axis][n - step[own]] === 1
      if (open) low[n] = (low[n] as number) | (1 << axis)
    }
  }
  return latticeOf(grid, active, low)
}

/** Faces beside which a wall stands, half a cell away, or a grille that blows. */
export interface WallFaces {
  readonly face: Int32Array
  /** Speed of the wall along the velocity's axis, m/s. */
  readonly speed: Float64Array
  /** Distance across the cell, m. 0 where air slides. */
  readonly across: Float64Array
  /** Air blown in through the wall, per volume of the cell, 1/s; it brings no momentum along the wall. */
  readonly blown: Float64Array
  /** The next face away from the wall: laminar shear is read from a parabola through both. */
  readonly beyond: Int32Array
}

/** The neighbour on the side away from a wall above (`up`) or below an entry; the entry itself if none. */
export const pastOf = (
  { low }: Lattice,
  n: number,
  axis: Axis,
  step: number,
  up: 0 | 1,
): number => {
  const bit = 1 << axis
  if (up === 1) return ((low[n] as number) & bit) !== 0 ? n - step : n
  return ((low[n + step] as number) & bit) !== 0 ? n + step : n
}

/** What stands beside the faces of one velocity. */
export const wallFaces = (
  grid: AirGrid,
  own: Axis,
  lattice: Lattice,
  velocity: readonly [Float64Array, Float64Array, Float64Array],
  walls: Partial<Readonly<Record<string, Wall>>>,
): WallFaces => {
  const face: number[] = []
  const speed: number[] = []
  const across: number[] = []
  const blown: number[] = []
  const beyond: number[] = []
  const stepOwn = grid.step[own]
  const look = (n: number, axis: Axis, up: 0 | 1) => {
    const edge = n + up * grid.step[axis]
    const isFree = grid.free[axis]
    if (isFree[edge] === 1 || isFree[edge - stepOwn] === 1) return
    const through = velocity[axis]
    const inward =
      (up === 1 ? -0.5 : 0.5) * ((through[edge] as number) + (through[edge - stepOwn] as number))
    const side = sideOf(grid, axis, edge)
    const wall = side === undefined ? undefined : walls[side]
    face.push(n)
    speed.push(wall?.velocityMPerS?.[own] ?? 0)
    across.push(inward !== 0 || wall?.slip === true ? 0 : grid.h[axis])
    blown.push(Math.max(inward, 0) / grid.h[axis])
    beyond.push(pastOf(lattice, n, axis, grid.step[axis], up))
  }
  for (const n of lattice.active)
    for (const axis of axes)
      if (axis !== own) {
        look(n, axis, 0)
        look(n, axis, 1)
      }
  return {
    face: Int32Array.from(face),
    speed: Float64Array.from(speed),
    across: Float64Array.from(across),
    blown: Float64Array.from(blown),
    beyond: Int32Array.from(beyond),
  }
}

/** Steps to the four cells whose eddy viscosity acts on a link along `axis` of a face of `own`. */
export const aroundEdge = (step: Triple, own: Axis | undefined, axis: Axis): readonly number[] => {
  const down = step[axis]
  if (own === undefined) return [0, down, 0, down]
  if (own === axis) return [down, down, down, down]
  return [0, down, step[own], down + step[own]]
}
