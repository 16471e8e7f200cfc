import type { Element, Room } from '#model'
import type { Footings } from './footing'
import type { Soft } from './level'
import type { Taken } from './lifts'
import { type Piece, pressureKpa } from './piece'
import { slopeOf } from './ramps'
import type { WayInCheck, WayInPose } from './solution'
import type { Opening } from './walls'

type Check = Omit<WayInCheck, 'verdict'>

/** Rounding of drawings and of arithmetic: what is less short than this is not short. */
const roundingM = 1e-6

const judged = (check: Check): WayInCheck => {
  const { needed, measured } = check
  if (Number.isNaN(needed) || Number.isNaN(measured)) return { ...check, verdict: 'unknown' }
  return { ...check, verdict: needed <= measured + roundingM ? 'pass' : 'fail' }
}

const stated = (value: number | undefined): number => value ?? Number.NaN

/** What a door has to let through, with the piece's side of a given width ahead. */
export const doorChecks = (door: Element, piece: Piece, acrossM: number): WayInCheck[] => [
  judged({
    type: 'door-width',
    id: door.id,
    needed: acrossM + 2 * piece.clearanceM,
    measured: stated(door.widthM),
    unit: 'm',
  }),
  judged({
    type: 'door-height',
    id: door.id,
    needed: piece.heightM + piece.clearanceM,
    measured: stated(door.heightM),
    unit: 'm',
  }),
]

/** On so many wheels or skates its mass stands, one in each corner. */
const wheels = 4

/** What a room has to give: height, and a floor that bears the piece. */
export const roomChecks = (room: Room, piece: Piece): WayInCheck[] => {
  const checks: WayInCheck[] = []
  const { id } = room
  if (!room.open) {
    checks.push(
      judged({
        type: 'ceiling',
        id,
        needed: piece.heightM + piece.clearanceM,
        // Things roll on the raised floor, and the height counts from the slab.
        measured: stated(room.heightM) - (room.raisedFloorM ?? 0),
        unit: 'm',
      }),
    )
  }
  checks.push(
    judged({
      type: 'floor-load',
      id,
      needed: pressureKpa(piece),
      measured: stated(room.slabLimitKpa),
      unit: 'kPa',
    }),
  )
  if ((room.raisedFloorM ?? 0) > 0) {
    checks.push(
      judged({
        type: 'panel-load',
        id,
        needed: piece.massKg / wheels,
        measured: stated(room.rollingLimitKg),
        unit: 'kg',
      }),
    )
  }
  return checks
}

/** What a lift or hoist has to take: the piece with its width along the car's, or across it. */
export const liftChecks = (lift: Element, piece: Piece, isTurned: boolean): WayInCheck[] => {
  const { id } = lift
  const aroundM = 2 * piece.clearanceM
  const [alongM, acrossM] = isTurned ? [piece.depthM, piece.widthM] : [piece.widthM, piece.depthM]
  const metres = (type: Check['type'], needed: number, value: number | undefined) =>
    judged({ type, id, needed, measured: stated(value), unit: 'm' })
  return [
    metres('lift-width', alongM + aroundM, lift.widthM),
    metres('lift-depth', acrossM + aroundM, lift.depthM),
    metres('lift-height', piece.heightM + piece.clearanceM, lift.heightM),
    judged({
      type: 'lift-load',
      id,
      needed: piece.massKg,
      measured: stated(lift.limitKg),
      unit: 'kg',
    }),
  ]
}

/** What a ramp has to be: wide, high and strong enough, and no steeper than the piece is moved over. */
export const rampChecks = (
  ramp: Element,
  piece: Piece,
  isTurned: boolean,
  headroomM: number,
): WayInCheck[] => {
  const { id } = ramp
  const acrossM = (isTurned ? piece.depthM : piece.widthM) + 2 * piece.clearanceM
  const slope = slopeOf(ramp)
  const limit = piece.steepestRatio
  const isKnown = !Number.isNaN(slope) && !Number.isNaN(limit)
  const verdict = isKnown ? (slope <= limit + roundingM ? 'pass' : 'fail') : 'unknown'
  const checks = [
    judged({ type: 'ramp-width', id, needed: acrossM, measured: stated(ramp.widthM), unit: 'm' }),
    // Of a slope there may not be more than this.
    { type: 'ramp-slope', id, needed: limit, measured: slope, unit: 'ratio', verdict } as const,
    judged({
      type: 'lift-load',
      id,
      needed: piece.massKg,
      measured: stated(ramp.limitKg),
      unit: 'kg',
    }),
  ]
  const needed = piece.heightM + piece.clearanceM
  return headroomM === Number.POSITIVE_INFINITY
    ? checks
    : [...checks, judged({ type: 'lift-height', id, needed, measured: headroomM, unit: 'm' })]
}

/** How grave checks are for choosing a way: a fault, a thing nobody knows, nothing. */
export const weightOf = (checks: readonly WayInCheck[]): number => {
  let weight = 0
  for (const { verdict } of checks) {
    weight += verdict === 'fail' ? 1 : verdict === 'unknown' ? 0.1 : 0
  }
  return weight
}

const worst = { pass: 0, unknown: 1, fail: 2 } as const

/** Of checks of the same thing the worst one. */
class Passed {
  readonly #checks = new Map<string, WayInCheck>()

  add(check: WayInCheck): void {
    const key = `${check.type} ${check.id}`
    const known = this.#checks.get(key)
    const isWorse =
      !known ||
      worst[check.verdict] > worst[known.verdict] ||
      (check.verdict === known.verdict &&
        (check.needed > known.needed || check.measured < known.measured))
    if (isWorse) this.#checks.set(key, check)
  }

  list(): readonly WayInCheck[] {
    return [...this.#checks.values()]
  }
}

/** The side that a piece shows along a direction. */
const acrossOf = (piece: Piece, rotationDeg: number, alongDeg: number): number => {
  const turn = ((rotationDeg - alongDeg) * Math.PI) / 180
  return Math.abs(Math.cos(turn)) * piece.widthM + Math.abs(Math.sin(turn)) * piece.depthM
}

const nothing = { needed: Number.NaN, measured: Number.NaN, unit: 'm' } as const

/** What stands in the rooms of a way, or in their walls, and nobody knows how large it is. */
const unmeasuredAlong = (path: readonly WayInPose[], floors: readonly Footings[]): string[] =>
  floors.flatMap(({ level }) => {
    const poses = path.filter(({ z }) => Math.abs(level.z - z) < 1e-6)
    if (poses.length === 0 || level.unmeasured.length === 0) return []
    const crossed = new Set([-1, ...poses.map(({ x, y }) => level.roomAt(x, y))])
    return level.unmeasured
      .filter(({ x, y }) => crossed.has(level.roomAt(x, y)))
      .map(({ id }) => id)
  })

/** A pose this near to a floor stands on it. */
const onFloorM = 1e-6

const floorNear = (floors: readonly Footings[], z: number): Footings | undefined => {
  const awayM = ({ level }: Footings) => Math.abs(level.z - z)
  return floors.reduce<Footings | undefined>(
    (best, floor) => (!best || awayM(floor) < awayM(best) ? floor : best),
    undefined,
  )
}

/** What a piece meets: what hangs too low, what stands there, a door whose wall is doubtful. */
const hitCheck = (
  { id, isKnown, underM }: Soft,
  piece: Piece,
  opening: Opening | undefined,
): WayInCheck => {
  const verdict = isKnown ? 'fail' : 'unknown'
  if (opening) {
    return {
      type: 'door-wall',
      id,
      needed: Number.NaN,
      measured: opening.unclearM,
      unit: 'm',
      verdict,
    }
  }
  if (underM === undefined) return { type: 'in-the-way', id, ...nothing, verdict }
  const needed = piece.heightM + piece.clearanceM
  return { type: 'overhead', id, needed, measured: underM, unit: 'm', verdict }
}

/**
 * Everything that a way passes, held against the piece. `floors` has the footings of the levels;
 * `lifts` what was taken from one to another.
 */
export const checksAlong = (
  path: readonly WayInPose[],
  piece: Piece,
  floors: readonly Footings[],
  lifts: readonly Taken[],
): readonly WayInCheck[] => {
  const passed = new Passed()
  const shortM = Math.min(piece.widthM, piece.depthM)
  const addAll = (checks: readonly WayInCheck[]) => {
    for (const check of checks) passed.add(check)
  }
  const openings = floors.flatMap(({ level }) => level.openings)
  const meet = (soft: Soft, isInside: boolean) => {
    const reached = openings.find(({ door }) => door.id === soft.id)
    if (!reached || !soft.isKnown) passed.add(hitCheck(soft, piece, reached))
    // A corner that reaches through a door passes it as well.
    else if (!isInside) addAll(doorChecks(reached.door, piece, shortM))
  }
  for (const { x, y, z, rotationDeg } of path) {
    const floor = floorNear(floors, z)
    if (!floor) continue
    const { level } = floor
    const opening = floor.opening(x, y)
    if (opening) {
      const { block, door } = opening
      const alongDeg = (Math.atan2(block.sin, block.cos) * 180) / Math.PI
      addAll(doorChecks(door, piece, acrossOf(piece, rotationDeg, alongDeg)))
    }
    // On a ramp it is on neither floor.
    if (Math.abs(level.z - z) > onFloorM) continue
    for (const index of floor.roomsUnder(x, y, rotationDeg)) {
      const room = level.rooms[index]
      if (room) addAll(roomChecks(room, piece))
    }
    for (const soft of floor.at(x, y, rotationDeg, 0).hits) meet(soft, opening !== undefined)
  }
  for (const id of unmeasuredAlong(path, floors)) {
    passed.add({ type: 'in-the-way', id, ...nothing, verdict: 'unknown' })
  }
  for (const { checks, hits } of lifts) {
    addAll(checks)
    for (const soft of hits) meet(soft, true)
  }
  return passed.list()
}
