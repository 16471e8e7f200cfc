import { Euler, Matrix4, Quaternion, type Vector3 } from 'three'
import type { Vector } from '#workspace'

/**
 * The facility has x east, y north and z up; three has y up. One root group, turned by this about
 * x, carries everything that stands in the facility: (x, y, z) becomes (x, z, −y). Nothing else
 * in the app knows.
 */
export const rootRotation = new Euler(-Math.PI / 2, 0, 0)

/** The same turn as a matrix, for what reckons without the scene graph. */
export const rootMatrix = new Matrix4().makeRotationFromQuaternion(
  new Quaternion().setFromEuler(rootRotation),
)

/** Writes a point or direction of the facility into a vector of three. */
export const toThree = ({ x, y, z }: Vector, into: Vector3): Vector3 => into.set(x, z, -y)

/** Reads a point or direction of three as one of the facility. */
export const fromThree = ({ x, y, z }: Vector3): Vector => ({ x, y: -z, z: y })
