import type { Element, Inventory, Room } from '#model'
import { type Entry, passagesOf, waysOut } from './chains'
import { doorChecks, liftChecks, roomChecks, weightOf } from './checks'
import { Footings, type PlaceFaults } from './footing'
import { faultM, Lattice } from './lattice'
import { stepM as floorStepM, type Level, levelAt, nearestLevel } from './level'
import type { Piece } from './piece'
import { type Leap, type Maze, posesOn } from './search'
import type { WayInPose, WayInRequest } from './solution'

/** A lift or ramp between two floors, by their index. */
interface Lift {
  readonly element: Element
  readonly from: number
  readonly to: number
}

/** Everything that one piece can be moved through. */
export interface Facts {
  readonly maze: Maze
  readonly levels: readonly Level[]
  readonly footings: readonly Footings[]
  /** Which lift a leap takes, and how the piece stands in it. */
  readonly liftOf: ReadonlyMap<readonly WayInPose[], { lift: Element; isTurned: boolean }>
  /** How far a piece is led straight out of a door or a row. */
  readonly reachM: number
}

const liftTypes: ReadonlySet<Element['type']> = new Set(['hoist', 'ramp'])

const liftsBetween = (inventory: Inventory, levels: readonly Level[]): Lift[] =>
  inventory.facility.elements.flatMap((element): Lift[] => {
    if (!liftTypes.has(element.type) || element.toZ === undefined) return []
    const from = nearestLevel(levels, element.z)
    const to = nearestLevel(levels, element.toZ)
    return from < 0 || to < 0 || from === to ? [] : [{ element, from, to }]
  })

/** The floors of a facility, those within a threshold taken together. */
const floorsOf = ({ facility }: Inventory): number[] => {
  const found: number[] = []
  for (const z of facility.rooms.map(({ floorZ }) => floorZ).sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last === undefined || z - last > floorStepM) found.push(z)
  }
  return found
}

const faultsOf = (level: Level, piece: Piece): PlaceFaults => ({
  rooms: Float64Array.from(level.rooms, (room) => weightOf(roomChecks(room, piece)) / 20),
  doors: new Map(
    level.openings.map(({ door }) => [
      door.id,
      weightOf(doorChecks(door, piece, Math.min(piece.widthM, piece.depthM))),
    ]),
  ),
})

const liftEnds = (
  lattice: Lattice,
  lift: Element,
  isTurned: boolean,
  reachM: number,
  marginM: number,
): Entry[] =>
  waysOut(lattice, lift, lift.rotationDeg + (isTurned ? 90 : 0), reachM, marginM, faultM).sort(
    (a, b) => a.costM - b.costM,
  )

/** A way by lift is not for nothing, even where it is short. */
const liftM = 10
/** Places beside a lift from which it is entered: the nearest. */
const liftPlaces = 4

type LiftOf = Map<readonly WayInPose[], { lift: Element; isTurned: boolean }>

const addLift = (
  { element, from, to }: Lift,
  lattices: readonly Lattice[],
  offsets: readonly number[],
  facts: { piece: Piece; reachM: number; marginM: number },
  add: (node: number, leap: Leap) => void,
  liftOf: LiftOf,
): void => {
  const { piece, reachM, marginM } = facts
  for (const isTurned of [false, true]) {
    const weight = weightOf(liftChecks(element, piece, isTurned))
    const [below, above] = [from, to].map((floor) =>
      liftEnds(lattices[floor] as Lattice, element, isTurned, reachM, marginM).slice(0, liftPlaces),
    ) as [Entry[], Entry[]]
    for (const a of below) {
      for (const b of above) {
        const costM = a.costM + b.costM + liftM + weight * faultM
        const zOf = (floor: number) => (lattices[floor] as Lattice).footings.level.z
        const up = [...posesOn(zOf(from), a.poses.toReversed()), ...posesOn(zOf(to), b.poses)]
        const down = up.toReversed()
        liftOf.set(up, { lift: element, isTurned })
        liftOf.set(down, { lift: element, isTurned })
        const nodeA = (offsets[from] as number) + a.place
        const nodeB = (offsets[to] as number) + b.place
        add(nodeA, { to: nodeB, costM, poses: up })
        add(nodeB, { to: nodeA, costM, poses: down })
      }
    }
  }
}

/**
 * Everything that a piece can be moved through, larger by `marginM` on each side, over the rooms that
 * may be crossed. Undefined where there is more floor than can be searched.
 */
export const mazeOf = (
  inventory: Inventory,
  piece: Piece,
  others: WayInRequest['others'],
  marginM: number,
  isCrossed: (room: Room) => boolean,
): Facts | undefined => {
  const levels = floorsOf(inventory).flatMap(
    (z) => levelAt(inventory, piece, z, others, isCrossed) ?? [],
  )
  if (levels.length === 0) return undefined
  const widest = Math.max(...levels.map(({ minX, maxX }) => maxX - minX))
  const deepest = Math.max(...levels.map(({ minY, maxY }) => maxY - minY))
  const stepM = Lattice.stepFor(widest, deepest, levels.length)
  if (stepM === undefined) return undefined
  const footings = levels.map((level) => new Footings(level, piece, faultsOf(level, piece)))
  const lattices = footings.map((one) => new Lattice(one, stepM, marginM))
  const offsets: number[] = []
  lattices.reduce((sum, lattice) => {
    offsets.push(sum)
    return sum + lattice.count
  }, 0)
  const reachM = Math.max(piece.widthM, piece.depthM) + 1
  const leaps = new Map<number, Leap[]>()
  const add = (node: number, leap: Leap) => {
    const known = leaps.get(node)
    if (known) known.push(leap)
    else leaps.set(node, [leap])
  }
  for (const [floor, lattice] of lattices.entries()) {
    const offset = offsets[floor] as number
    const { z } = lattice.footings.level
    for (const { from, to, costM, poses } of passagesOf(lattice, reachM, marginM, faultM)) {
      add(offset + from, { to: offset + to, costM, poses: posesOn(z, poses) })
    }
  }
  const liftOf: LiftOf = new Map()
  for (const lift of liftsBetween(inventory, levels)) {
    addLift(lift, lattices, offsets, { piece, reachM, marginM }, add, liftOf)
  }
  return { maze: { lattices, offsets, leaps }, levels, footings, liftOf, reachM }
}
