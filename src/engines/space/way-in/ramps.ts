import { rotate } from '#base'
import type { Element } from '#model'
import { type Entry, waysOut } from './chains'
import type { Footings } from './footing'
import { faultM, type Lattice } from './lattice'
import type { Soft } from './level'
import type { Piece } from './piece'
import type { WayInPose } from './solution'

/** A ramp with its ends on two floors. It rises, or falls, along its depth. */
export interface Ramp {
  readonly element: Element
  /** At the height where it begins, and where it ends. */
  readonly from: Lattice
  readonly to: Lattice
}

/** How a piece is led over a ramp, with its width or its depth ahead. */
export interface RampWay {
  readonly below: readonly Entry[]
  readonly above: readonly Entry[]
  /** From its beginning to its end. */
  readonly poses: readonly WayInPose[]
  /** What it meets on the way there, once each. */
  readonly hits: readonly Soft[]
  /** How much that weighs. */
  readonly faults: number
}

/** A ramp whose length nobody states is drawn as long as this: an estimate. */
const drawnLengthM = 6
/** Between two looks at what is beside a ramp. */
const lookM = 0.1
/** A piece stands this far off the ramp's ends. */
const offM = 0.001
/** What nobody knows to be in the way weighs less than what is. */
const doubt = 0.1

/** How much a ramp rises per metre of its length; NaN where its length is not stated. */
export const slopeOf = ({ z, toZ = Number.NaN, depthM = Number.NaN }: Element): number =>
  Math.abs(toZ - z) / depthM

const heightOn = ({ z, toZ = z }: Element, lengthM: number, alongM: number): number =>
  z + (toZ - z) * Math.min(1, Math.max(0, alongM / lengthM + 0.5))

/** What is met over a ramp, on whichever of its floors is nearer; undefined where it is walled off. */
const metOver = (
  { element, from, to }: Ramp,
  { x, y, z, rotationDeg }: WayInPose,
  marginM: number,
): readonly Soft[] | undefined => {
  const isLow = Math.abs(z - from.footings.level.z) <= Math.abs(z - to.footings.level.z)
  const footings: Footings = (isLow ? from : to).footings
  return footings.met(x, y, rotationDeg, marginM, element.id)
}

/** The ways over a ramp with either side of the piece ahead, as far as it is not walled off. */
export const waysOver = (
  ramp: Ramp,
  piece: Piece,
  isTurned: boolean,
  reachM: number,
  marginM: number,
): RampWay | undefined => {
  const { element, from, to } = ramp
  const lengthM = element.depthM ?? drawnLengthM
  const aheadM = isTurned ? piece.widthM : piece.depthM
  const rotationDeg = element.rotationDeg + (isTurned ? 90 : 0)
  const endM = lengthM / 2 + aheadM / 2 + Math.max(0, marginM) + offM
  const poseAt = (alongM: number): WayInPose => {
    const { x, y } = rotate({ x: 0, y: alongM }, element.rotationDeg)
    const z = heightOn(element, lengthM, alongM)
    return { x: element.x + x, y: element.y + y, z, rotationDeg }
  }
  const steps = Math.ceil((2 * endM) / lookM)
  const poses: WayInPose[] = []
  const hits = new Map<string, Soft>()
  let faults = 0
  for (let step = 0; step <= steps; step++) {
    const pose = poseAt(-endM + (2 * endM * step) / steps)
    const met = metOver(ramp, pose, marginM)
    if (met === undefined) return undefined
    for (const hit of met) {
      hits.set(hit.id, hit)
      faults += hit.isKnown ? 1 : doubt
    }
    poses.push(pose)
  }
  const ends = (lattice: Lattice, at: WayInPose) =>
    waysOut(lattice, at, rotationDeg, reachM, marginM, faultM)
  const [first, last] = [poses[0], poses.at(-1)]
  if (!first || !last) return undefined
  return {
    below: ends(from, first),
    above: ends(to, last),
    poses,
    hits: [...hits.values()],
    faults: faults * lookM,
  }
}

/**
 * The height that is left over a ramp under the ceilings of its rooms: NaN where one is not stated or
 * it lies in no room, no end of it in the open.
 */
export const headroomOver = ({ from, to }: Ramp, poses: readonly WayInPose[]): number => {
  let leastM = Number.POSITIVE_INFINITY
  let isRoofed = false
  let isInRoom = false
  for (const { x, y, z } of poses) {
    for (const { level } of [from.footings, to.footings]) {
      const room = level.rooms[level.roomAt(x, y)]
      if (!room) continue
      isInRoom = true
      if (room.open) continue
      isRoofed = true
      // A ceiling that nobody states makes the least of them unknown.
      leastM = Math.min(leastM, room.floorZ + (room.heightM ?? Number.NaN) - z)
    }
  }
  if (!isInRoom) return Number.NaN
  return isRoofed ? leastM : Number.POSITIVE_INFINITY
}
