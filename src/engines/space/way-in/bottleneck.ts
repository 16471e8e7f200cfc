import type { Element } from '#model'
import { allReached } from './flood'
import type { Terminal } from './graph'
import type { Lattice } from './lattice'
import { stepM as floorStepM, levelNear } from './level'
import type { Facts } from './maze'
import { type Narrowest, narrowestWay, type Spot } from './narrowest'
import type { Piece } from './piece'
import type { WayInCheck } from './solution'
import { longestThrough } from './turning'

/** Why no way was found: what stops the piece, and whether that is certain. */
export interface Bottleneck {
  readonly checks: readonly WayInCheck[]
  readonly isCertain: boolean
}

const nothing: Bottleneck = { checks: [], isCertain: false }

const roomAt = ({ levels }: Facts, { x, y, floor }: Spot): string =>
  levels[floor]?.rooms[levels[floor]?.roomAt(x, y) ?? -1]?.id ?? ''

const pointOf = ({ levels }: Facts, { x, y, floor }: Spot) => ({ x, y, z: levels[floor]?.z ?? 0 })

/** No door, lift or ramp at all: a step up to another floor, or walls all around. */
const shut = (facts: Facts, docks: readonly Spot[], place: Spot): Bottleneck => {
  const id = roomAt(facts, place)
  const at = pointOf(facts, place)
  const upM = Math.min(
    ...docks.map(({ floor }) => Math.abs((facts.levels[floor]?.z ?? Number.NaN) - at.z)),
  )
  const isStep = upM > floorStepM
  const check: WayInCheck = isStep
    ? { type: 'step', id, needed: floorStepM, measured: upM, unit: 'm', verdict: 'fail', at }
    : {
        type: 'no-door',
        id,
        needed: Number.NaN,
        measured: Number.NaN,
        unit: 'm',
        verdict: 'fail',
        at,
      }
  return { checks: [check], isCertain: true }
}

/** The first spot of a way where the piece would fit by its width, and does not come to. */
const stuckAt = (facts: Facts, path: readonly Spot[], isReached: (node: number) => boolean) =>
  path.findIndex(({ x, y, floor }) => {
    const lattice = facts.maze.lattices[floor] as Lattice
    const place = lattice.nearest(x, y, 0)
    if (place < 0 || lattice.leastFaultsIn(place) === undefined) return false
    const offset = facts.maze.offsets[floor] as number
    const near = new Int32Array(10)
    const cells = [place, ...near.subarray(0, lattice.around(place, near, true))]
    const isComeTo = (cell: number): boolean => {
      for (let at = cell; at < lattice.count; at += lattice.columns * lattice.rows) {
        if (isReached(offset + at)) return true
      }
      return false
    }
    return !cells.some(isComeTo)
  })

/** A corner that the piece is too long for, with the longest that gets around it. */
function* tooLong(
  facts: Facts,
  piece: Piece,
  { path }: Narrowest,
  starts: readonly Terminal[],
): Generator<undefined, Bottleneck, undefined> {
  const reached: ((node: number) => boolean)[] = []
  for (const start of starts) reached.push(yield* allReached(facts.maze, start))
  const stuck = stuckAt(facts, path, (node) => reached.some((has) => has(node)))
  const spot = path[stuck]
  const level = spot && facts.levels[spot.floor]
  if (!spot || !level) return nothing
  const needed = Math.max(piece.widthM, piece.depthM)
  const measured = yield* longestThrough(level, piece, path, stuck)
  if (Number.isNaN(measured) || measured >= needed) return nothing
  const at = pointOf(facts, spot)
  const id = roomAt(facts, spot)
  return {
    checks: [{ type: 'turn', id, needed, measured, unit: 'm', verdict: 'fail', at }],
    isCertain: false,
  }
}

/**
 * What stops a piece for which no way was found: no door or ramp, a passage that is too narrow, or a
 * corner that it is too long for, each with what there is and what it needs.
 */
export function* bottleneckOf(
  facts: Facts,
  piece: Piece,
  docks: readonly Element[],
  starts: readonly Terminal[],
): Generator<undefined, Bottleneck, undefined> {
  const spotOf = ({ x, y, z }: { readonly x: number; readonly y: number; readonly z: number }) => ({
    x,
    y,
    floor: levelNear(facts.levels, z),
  })
  const place = spotOf({ ...piece, z: piece.floorZ })
  const spots = docks.map(spotOf).filter(({ floor }) => floor >= 0)
  const found = yield* narrowestWay(facts.levels, facts.lifts, piece, spots, place)
  if (!found) return nothing
  if (found.path.length === 0) return shut(facts, spots, place)
  const needed = Math.min(piece.widthM, piece.depthM) + 2 * piece.clearanceM
  if (!found.isTooNarrow) return yield* tooLong(facts, piece, found, starts)
  const at = pointOf(facts, found.at)
  const id = roomAt(facts, found.at)
  return {
    checks: [
      { type: 'passage', id, needed, measured: found.wideM, unit: 'm', verdict: 'fail', at },
    ],
    isCertain: true,
  }
}
