import type { ChainPose, Entry } from './chains'
import type { Lattice } from './lattice'
import type { WayInPose } from './solution'

/** A leap from one place to another that is no step of the lattice: through a door, by a lift. */
export interface Leap {
  readonly to: number
  readonly costM: number
  readonly poses: readonly WayInPose[]
}

/** Floors with their places numbered on, and leaps between them. */
export interface Maze {
  readonly lattices: readonly Lattice[]
  /** The number of each floor's first place. */
  readonly offsets: readonly number[]
  readonly leaps: ReadonlyMap<number, readonly Leap[]>
}

/** An exact beginning or end of a way, with how it joins the lattice of its floor. */
export interface Terminal {
  readonly floor: number
  readonly entries: readonly Entry[]
}

/** Poses of one floor at its height. */
export const posesOn = (z: number, poses: readonly ChainPose[]): WayInPose[] =>
  poses.map(({ x, y, rotationDeg }) => ({ x, y, z, rotationDeg }))

/** The floor that a place is on, by the number of either. */
export const floorOf = ({ offsets }: Pick<Maze, 'offsets'>, node: number): number => {
  let floor = offsets.length - 1
  while (floor > 0 && node < (offsets[floor] as number)) floor -= 1
  return floor
}
