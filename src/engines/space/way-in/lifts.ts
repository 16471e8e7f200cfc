import type { Element, Inventory } from '#model'
import { type Entry, waysOut } from './chains'
import { liftChecks, rampChecks, weightOf } from './checks'
import { type Leap, posesOn } from './graph'
import { faultM, type Lattice } from './lattice'
import { type Level, levelNear, type Soft } from './level'
import type { Piece } from './piece'
import { headroomOver, waysOver } from './ramps'
import type { WayInCheck, WayInPose } from './solution'

/** A lift or ramp between two floors, by their index. */
export interface Lift {
  readonly element: Element
  readonly from: number
  readonly to: number
}

/** What a piece that takes a lift or ramp is held against, and what it meets there. */
export interface Taken {
  readonly checks: readonly WayInCheck[]
  readonly hits: readonly Soft[]
}

/** What is taken with each leap that leads from floor to floor. */
export type LiftOf = Map<readonly WayInPose[], Taken>

/** Lifts, hoists and ramps whose ends lie on two floors. */
export const liftsBetween = (inventory: Inventory, levels: readonly Level[]): Lift[] =>
  inventory.facility.elements.flatMap((element): Lift[] => {
    if ((element.type !== 'hoist' && element.type !== 'ramp') || element.toZ === undefined)
      return []
    const from = levelNear(levels, element.z)
    const to = levelNear(levels, element.toZ)
    return from < 0 || to < 0 || from === to ? [] : [{ element, from, to }]
  })

/** A way by lift is not for nothing, even where it is short. */
const liftM = 10
/** Places beside a lift from which it is entered: the nearest. */
const liftPlaces = 4

/** The ways onto a lift from both its floors, and what lies between. */
interface Ride {
  readonly below: readonly Entry[]
  readonly above: readonly Entry[]
  readonly poses: readonly WayInPose[]
  readonly costM: number
  readonly taken: Taken
}

interface LiftNeeds {
  readonly lattices: readonly Lattice[]
  readonly offsets: readonly number[]
  readonly piece: Piece
  readonly reachM: number
  readonly marginM: number
}

const rideIn = (
  { element, from, to }: Lift,
  { lattices, piece, reachM, marginM }: LiftNeeds,
  isTurned: boolean,
): Ride | undefined => {
  const low = lattices[from] as Lattice
  const high = lattices[to] as Lattice
  if (element.type === 'ramp') {
    const ramp = { element, from: low, to: high }
    const over = waysOver(ramp, piece, isTurned, reachM, marginM)
    if (!over) return undefined
    const checks = rampChecks(element, piece, isTurned, headroomOver(ramp, over.poses))
    const costM = over.poses.length * 0.1 + (weightOf(checks) + over.faults) * faultM
    return { ...over, costM, taken: { checks, hits: over.hits } }
  }
  const ends = (lattice: Lattice) =>
    waysOut(lattice, element, element.rotationDeg + (isTurned ? 90 : 0), reachM, marginM, faultM)
  const checks = liftChecks(element, piece, isTurned)
  const costM = liftM + weightOf(checks) * faultM
  return { below: ends(low), above: ends(high), poses: [], costM, taken: { checks, hits: [] } }
}

const nearest = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => a.costM - b.costM).slice(0, liftPlaces)

/** Adds the leaps of a lift or ramp, up and down, with either side of the piece ahead. */
export const addLift = (
  lift: Lift,
  needs: LiftNeeds,
  add: (node: number, leap: Leap) => void,
  liftOf: LiftOf,
): void => {
  const { lattices, offsets } = needs
  const { from, to } = lift
  for (const isTurned of [false, true]) {
    const ride = rideIn(lift, needs, isTurned)
    if (!ride) continue
    for (const a of nearest(ride.below)) {
      for (const b of nearest(ride.above)) {
        const costM = a.costM + b.costM + ride.costM
        const zOf = (floor: number) => (lattices[floor] as Lattice).footings.level.z
        const up = [
          ...posesOn(zOf(from), a.poses.toReversed()),
          ...ride.poses.map((pose) => ({ ...pose })),
          ...posesOn(zOf(to), b.poses),
        ]
        const down = up.toReversed()
        liftOf.set(up, ride.taken)
        liftOf.set(down, ride.taken)
        const nodeA = (offsets[from] as number) + a.place
        const nodeB = (offsets[to] as number) + b.place
        add(nodeA, { to: nodeB, costM, poses: up })
        add(nodeB, { to: nodeA, costM, poses: down })
      }
    }
  }
}
