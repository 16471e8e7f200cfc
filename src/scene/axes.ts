import { Euler, type Vector3 } from 'three'
import type { Vector } from '#workspace'

/**
 * The facility has x east, y north and z up; three has y up. One root group, turned by this about
 * x, carries everything that stands in the facility: (x, y, z) becomes (x, z, −y). Pick rays are
 * reckoned in the facility's axes from the start (camera/orbit.ts); nothing else in the app knows.
 */
export const rootRotation = new Euler(-Math.PI / 2, 0, 0)

/** Writes a point or direction of the facility into a vector of three. */
export const toThree = ({ x, y, z }: Vector, into: Vector3): Vector3 => into.set(x, z, -y)
