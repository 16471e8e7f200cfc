import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Vector } from './spans'

/** What stands where in a view: everything in the facility's axes. */
export interface CameraPose {
  readonly target: Vector
  readonly distanceM: number
  /** Compass bearing of the look: 0 north, 90 east. */
  readonly bearingDeg: number
  /** 0 looks straight down, 90 along the floor. */
  readonly polarDeg: number
}

/** Where the camera is at this moment, as the scene tells it after each move. */
export interface Sight {
  readonly pose: CameraPose | undefined
  /** Without perspective, as in a plan or an elevation. */
  readonly isFlat: boolean
}

/**
 * A store of its own: it changes in every frame of a move, and who reads the workspace must not hear
 * of that. The scene writes it and nobody else.
 */
export const createSight = (): StoreApi<Sight> =>
  createStore<Sight>(() => ({ pose: undefined, isFlat: false }))

/** The sides of a facility, in the order that elevations come in. */
export const elevations = [
  { side: 'north', bearingDeg: 180 },
  { side: 'east', bearingDeg: 270 },
  { side: 'south', bearingDeg: 0 },
  { side: 'west', bearingDeg: 90 },
] as const

export type ElevationSide = (typeof elevations)[number]['side']

/** Which elevation is on screen; undefined for any other view. */
export const elevationOf = ({ pose, isFlat }: Sight): ElevationSide | undefined => {
  if (!pose || !isFlat || pose.polarDeg !== 90) return undefined
  return elevations.find(({ bearingDeg }) => bearingDeg === pose.bearingDeg)?.side
}
