import { type Polygon, polygonContains } from '#base'
import type { Element, Inventory, Room } from '#model'
import { type Parameters, wayInClearanceM, wayInRampSlope } from '#standards'
import { type Bottleneck, bottleneckOf } from './bottleneck'
import { waysOut } from './chains'
import { checksAlong } from './checks'
import type { Terminal } from './graph'
import { faultM, type Lattice, turnDeg } from './lattice'
import { levelNear } from './level'
import { type Facts, mazeOf } from './maze'
import { type Piece, pieceOf } from './piece'
import { hasWay, searchWay } from './search'
import type {
  WayIn,
  WayInCheck,
  WayInOutcome,
  WayInPose,
  WayInReason,
  WayInRequest,
  WaysIn,
} from './solution'

/** Its neighbours in a row may touch it: this much it may be off. */
const fitM = -0.001

const docksOf = ({ facility }: Inventory): readonly Element[] =>
  facility.elements.filter(({ type, dock }) => type === 'door' && dock === true)

const lengthOf = (path: readonly WayInPose[]): number => {
  let sumM = 0
  for (const [index, pose] of path.entries()) {
    const before = path[index - 1]
    if (!before) continue
    sumM += Math.hypot(pose.x - before.x, pose.y - before.y, pose.z - before.z)
  }
  return sumM
}

/** Poses along a straight line without turning say no more than its ends. */
const simplified = (path: readonly WayInPose[]): readonly WayInPose[] =>
  path.filter((pose, index) => {
    const a = path[index - 1]
    const b = path[index + 1]
    if (!a || !b) return true
    const isStill = (c: WayInPose) => c.rotationDeg === pose.rotationDeg && c.z === pose.z
    const cross = (pose.x - a.x) * (b.y - pose.y) - (pose.y - a.y) * (b.x - pose.x)
    const dot = (pose.x - a.x) * (b.x - pose.x) + (pose.y - a.y) * (b.y - pose.y)
    return !(isStill(a) && isStill(b) && Math.abs(cross) < 1e-9 && dot >= 0)
  })

const floorAt = ({ levels }: Facts, z: number): number => levelNear(levels, z)

/** The piece in the middle of the dock's door, with either side ahead. */
const startAt = (facts: Facts, dock: Element, marginM: number): Terminal | undefined => {
  const floor = floorAt(facts, dock.z)
  const lattice = facts.maze.lattices[floor]
  if (!lattice) return undefined
  const entries = [0, 90].flatMap((turn) =>
    waysOut(lattice, dock, dock.rotationDeg + turn, facts.reachM, marginM, faultM),
  )
  return { floor, entries }
}

/** The piece in its place: led out straight, touching its neighbours if need be. */
const endAt = (facts: Facts, piece: Piece): Terminal | undefined => {
  const floor = floorAt(facts, piece.floorZ)
  const lattice = facts.maze.lattices[floor]
  if (!lattice) return undefined
  const entries = waysOut(lattice, piece, piece.rotationDeg, facts.reachM, fitM, faultM)
  return { floor, entries }
}

const liftsTaken = (facts: Facts, path: readonly WayInPose[]) => {
  const taken = new Set(path)
  return [...facts.liftOf].flatMap(([poses, lift]) =>
    poses.length > 0 && poses.every((pose) => taken.has(pose)) ? [lift] : [],
  )
}

interface Found {
  readonly path: readonly WayInPose[]
  readonly checks: WayIn['checks']
  readonly dock: string
}

const severity = ({ checks }: Found): number =>
  checks.reduce(
    (sum, { verdict }) => sum + (verdict === 'fail' ? 1000 : verdict === 'unknown' ? 1 : 0),
    0,
  )

/** The best way from any of the docks; undefined where there is none at all. */
function* bestWay(
  facts: Facts,
  piece: Piece,
  docks: readonly Element[],
  marginM: number,
): Generator<undefined, Found | undefined, undefined> {
  const end = endAt(facts, piece)
  let best: Found | undefined
  for (const dock of docks) {
    const start = startAt(facts, dock, marginM)
    if (!start || !end || start.entries.length === 0 || end.entries.length === 0) continue
    const path = yield* searchWay(facts.maze, start, end)
    if (!path) continue
    const checks = checksAlong(path, piece, facts.footings, liftsTaken(facts, path))
    const found = { path, checks, dock: dock.id }
    const isBetter =
      !best ||
      severity(found) < severity(best) ||
      (severity(found) === severity(best) && lengthOf(path) < lengthOf(best.path))
    if (isBetter) best = found
  }
  return best
}

const outcomeOf = ({ checks }: Found): WayInOutcome => {
  if (checks.some(({ verdict }) => verdict === 'fail')) return 'blocked'
  return checks.some(({ verdict }) => verdict === 'unknown') ? 'unknown' : 'fits'
}

/** How much smaller a piece has to be for the steps of the search to miss no way of the real one. */
const missedM = (piece: Piece, stepM: number): number =>
  stepM * Math.SQRT1_2 +
  (Math.hypot(piece.widthM, piece.depthM) / 2) * ((turnDeg / 2) * (Math.PI / 180))

/** Where no way was found: whether there is none for certain, or the search is too coarse to tell. */
function* whyNot(
  inventory: Inventory,
  piece: Piece,
  request: WayInRequest,
  docks: readonly Element[],
  stepM: number,
): Generator<undefined, WayInReason, undefined> {
  const lessM = missedM(piece, stepM)
  const smaller = { ...piece, clearanceM: 0 }
  const facts = mazeOf(inventory, smaller, request.others, -lessM, () => true)
  if (!facts) return 'too-large'
  const end = endAt(facts, smaller)
  for (const dock of docks) {
    const start = startAt(facts, dock, -lessM)
    if (start && end && (yield* hasWay(facts.maze, start, end))) return 'too-close'
  }
  return 'walls'
}

/** What stops the piece for which no way was found. */
function* stoppedBy(
  facts: Facts,
  piece: Piece,
  docks: readonly Element[],
): Generator<undefined, Bottleneck, undefined> {
  const starts = docks.flatMap((dock) => startAt(facts, dock, piece.clearanceM) ?? [])
  return yield* bottleneckOf(facts, piece, docks, starts)
}

/** How far beside a door its floors are looked for. */
const besideM = 1

/** Whether a yard touches what is to be joined: its place or one of its docks. */
const touches = (polygon: Polygon, piece: Piece, docks: readonly Element[]): boolean =>
  polygonContains(polygon, piece.x, piece.y) ||
  docks.some(({ x, y, rotationDeg }) => {
    const along = ((rotationDeg + 90) * Math.PI) / 180
    const [dx, dy] = [Math.cos(along) * besideM, Math.sin(along) * besideM]
    return polygonContains(polygon, x + dx, y + dy) || polygonContains(polygon, x - dx, y - dy)
  })

/**
 * The rooms that are crossed: at first without yards that nothing begins or ends in, for less floor
 * is searched in finer steps; where that finds no way, all of them.
 */
const scopesOf = (
  { facility }: Inventory,
  piece: Piece,
  docks: readonly Element[],
): ((room: Room) => boolean)[] => {
  const isNear = (room: Room) => !room.open || touches(room.polygon, piece, docks)
  return facility.rooms.every(isNear) ? [() => true] : [isNear, () => true]
}

/** Lifts and ramps that may lead there, but nobody says how far or how high. */
const unstatedLifts = ({ facility }: Inventory): readonly WayInCheck[] =>
  facility.elements.flatMap(({ id, type, toZ, depthM }): WayInCheck[] => {
    const isUnstated =
      (type === 'hoist' && toZ === undefined) ||
      (type === 'ramp' && (toZ === undefined || depthM === undefined))
    if (!isUnstated) return []
    const nobodyKnows = { needed: Number.NaN, measured: Number.NaN, unit: 'm' } as const
    return [{ type: 'lift-ends', id, ...nobodyKnows, verdict: 'unknown' }]
  })

const isMeasured = ({ widthM, depthM, heightM }: Piece): boolean =>
  widthM > 0 && depthM > 0 && heightM > 0

function* wayOf(
  inventory: Inventory,
  piece: Piece,
  request: WayInRequest,
  docks: readonly Element[],
): Generator<undefined, Omit<WayIn, 'id'>, undefined> {
  const nothing = {
    dock: undefined,
    path: [],
    lengthM: Number.NaN,
    checks: [],
    clearanceM: piece.clearanceM,
    stepM: Number.NaN,
    turnDeg,
    reason: undefined,
  }
  if (docks.length === 0) return { ...nothing, outcome: 'no-dock' }
  if (!isMeasured(piece)) return { ...nothing, outcome: 'unknown', reason: 'size-unknown' }
  if ((inventory.roomRow[piece.row] as number) < 0) {
    return { ...nothing, outcome: 'unknown', reason: 'no-room' }
  }
  let best: (Found & { readonly stepM: number }) | undefined
  let last: Facts | undefined
  for (const isCrossed of scopesOf(inventory, piece, docks)) {
    const facts = mazeOf(inventory, piece, request.others, piece.clearanceM, isCrossed)
    if (!facts) continue
    last = facts
    const { stepM } = facts.maze.lattices[0] as Lattice
    const way = yield* bestWay(facts, piece, docks, piece.clearanceM)
    if (way && (!best || severity(way) < severity(best))) best = { ...way, stepM }
    if (best && severity(best) < 1000) break
  }
  if (!last) return { ...nothing, outcome: 'unknown', reason: 'too-large' }
  const { stepM } = last.maze.lattices[0] as Lattice
  const found = best
  const checks = found ? [] : unstatedLifts(inventory)
  if (checks.length > 0) {
    return { ...nothing, stepM, checks, outcome: 'unknown', reason: 'lift-unstated' }
  }
  if (!found) {
    const stopped = yield* stoppedBy(last, piece, docks)
    const reason = stopped.isCertain
      ? 'walls'
      : yield* whyNot(inventory, piece, request, docks, stepM)
    const isCertain = reason === 'walls'
    const named = stopped.checks.map(
      (check): WayInCheck => (isCertain ? check : { ...check, verdict: 'unknown' }),
    )
    return { ...nothing, stepM, checks: named, outcome: isCertain ? 'blocked' : 'unknown', reason }
  }
  return {
    ...nothing,
    ...found,
    path: simplified(found.path),
    lengthM: lengthOf(found.path),
    outcome: outcomeOf(found),
  }
}

/**
 * Whether equipment gets from the dock to its place: through doors (width, height), under ceilings,
 * around corners, past what stands there, over floors that bear it, by lifts. The way with the
 * fewest faults is shown; what is not stated on it is unknown. A piece is moved level, in any
 * direction, and turns on the spot. `others: existing` leaves out what is new itself. Pauses now
 * and then with how far it has come.
 */
export function* findWaysIn(
  inventory: Inventory,
  parameters: Parameters,
  request: WayInRequest,
): Generator<{ readonly done: number; readonly of: number }, WaysIn, undefined> {
  const all = docksOf(inventory)
  const docks = request.dock === undefined ? all : all.filter(({ id }) => id === request.dock)
  const ways: WayIn[] = []
  const rows = request.ids.flatMap((id) => inventory.rowOf.get(id) ?? [])
  for (const row of rows) {
    const host = inventory.hostRow[row] as number
    const piece = pieceOf(inventory, host < 0 ? row : host, {
      clearanceM: parameters(wayInClearanceM),
      steepestRatio: parameters(wayInRampSlope),
    })
    const search = wayOf(inventory, piece, request, docks)
    let step = search.next()
    while (!step.done) {
      yield { done: ways.length, of: rows.length }
      step = search.next()
    }
    ways.push({ id: inventory.equipment[row]?.id ?? '', ...step.value })
    yield { done: ways.length, of: rows.length }
  }
  return { ways, docks: all.map(({ id }) => id) }
}
