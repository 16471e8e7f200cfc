import { passagesOf } from './chains'
import { isJoined } from './flood'
import { Footings } from './footing'
import { type Leap, type Maze, posesOn, type Terminal } from './graph'
import { faultM, Lattice, turnDeg } from './lattice'
import type { Level } from './level'
import type { Spot } from './narrowest'
import type { Piece } from './piece'

const stepM = 0.1
/** The longest that gets through is told this exactly. */
const exactM = 0.02
/** Around a corner it is looked this much farther than the piece is long. */
const moreM = 1

/** The part of a floor around a corner. */
const windowOf = (level: Level, { x, y }: Spot, reachM: number): Level => ({
  ...level,
  minX: Math.max(level.minX, x - reachM),
  minY: Math.max(level.minY, y - reachM),
  maxX: Math.min(level.maxX, x + reachM),
  maxY: Math.min(level.maxY, y + reachM),
})

const mazeIn = (level: Level, piece: Piece): Maze => {
  const free = { rooms: new Float64Array(level.rooms.length), doors: new Map<string, number>() }
  const lattice = new Lattice(new Footings(level, piece, free), stepM, piece.clearanceM)
  const leaps = new Map<number, Leap[]>()
  const reachM = Math.max(piece.widthM, piece.depthM) + 1
  for (const { from, to, costM, poses } of passagesOf(lattice, reachM, piece.clearanceM, faultM)) {
    const known = leaps.get(from) ?? []
    known.push({ to, costM, poses: posesOn(level.z, poses) })
    leaps.set(from, known)
  }
  return { lattices: [lattice], offsets: [0], leaps }
}

/** All headings in which the piece may stand at a spot. */
const standing = ({ lattices }: Maze, { x, y }: Spot): Terminal => {
  const [lattice] = lattices as readonly [Lattice]
  const entries = []
  for (let turn = 0; turn < 180; turn += turnDeg) {
    const place = lattice.nearest(x, y, turn)
    if (place >= 0 && lattice.faultsAt(place) !== undefined)
      entries.push({ place, poses: [], costM: 0 })
  }
  return { floor: 0, entries }
}

/**
 * The longest piece of the same width that gets along a part of a way, up to as long as the piece
 * itself; NaN where not even a square one does.
 */
export function* longestThrough(
  level: Level,
  piece: Piece,
  path: readonly Spot[],
  at: number,
): Generator<undefined, number, undefined> {
  const corner = path[at] as Spot
  const [shortM, longM] = [
    Math.min(piece.widthM, piece.depthM),
    Math.max(piece.widthM, piece.depthM),
  ]
  const reachM = longM + moreM
  const isNear = ({ x, y, floor }: Spot) =>
    floor === corner.floor && Math.max(Math.abs(x - corner.x), Math.abs(y - corner.y)) < reachM
  let [from, to] = [at, at]
  while (from > 0 && isNear(path[from - 1] as Spot)) from -= 1
  while (to < path.length - 1 && isNear(path[to + 1] as Spot)) to += 1
  const around = windowOf(level, corner, reachM)
  const gets = function* (lengthM: number): Generator<undefined, boolean, undefined> {
    const maze = mazeIn(around, { ...piece, widthM: lengthM, depthM: shortM })
    // The way leads past some spots where only what is in its place may touch the walls.
    const before = path.slice(from, at).map((spot) => standing(maze, spot))
    const after = path.slice(at + 1, to + 1).map((spot) => standing(maze, spot))
    const start = before.find(({ entries }) => entries.length > 0)
    const end = after.findLast(({ entries }) => entries.length > 0)
    return start !== undefined && end !== undefined && (yield* isJoined(maze, start, end))
  }
  if (yield* gets(longM)) return longM
  if (!(yield* gets(shortM))) return Number.NaN
  let [getsM, notM] = [shortM, longM]
  while (notM - getsM > exactM) {
    const middleM = (getsM + notM) / 2
    if (yield* gets(middleM)) getsM = middleM
    else notM = middleM
  }
  return getsM
}
