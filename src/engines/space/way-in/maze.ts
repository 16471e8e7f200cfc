import type { Inventory, Room } from '#model'
import { passagesOf } from './chains'
import { doorChecks, roomChecks, weightOf } from './checks'
import { Footings, type PlaceFaults } from './footing'
import { type Leap, type Maze, posesOn } from './graph'
import { faultM, Lattice } from './lattice'
import { stepM as floorStepM, type Level, levelAt, surfaceOf } from './level'
import { addLift, type Lift, type LiftOf, liftsBetween } from './lifts'
import type { Piece } from './piece'
import type { WayInRequest } from './solution'

/** Everything that one piece can be moved through. */
export interface Facts {
  readonly maze: Maze
  readonly levels: readonly Level[]
  readonly footings: readonly Footings[]
  readonly liftOf: LiftOf
  readonly lifts: readonly Lift[]
  /** How far a piece is led straight out of a door or a row. */
  readonly reachM: number
}

/** The floors of a facility, those within a threshold taken together. */
const floorsOf = ({ facility }: Inventory): number[] => {
  const found: number[] = []
  for (const z of facility.rooms.map(surfaceOf).sort((a, b) => a - b)) {
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
  const needs = { lattices, offsets, piece, reachM, marginM }
  const lifts = liftsBetween(inventory, levels)
  for (const lift of lifts) {
    addLift(lift, needs, add, liftOf)
  }
  return { maze: { lattices, offsets, leaps }, levels, footings, liftOf, lifts, reachM }
}
